from tests.exports import content, exported, one_of_each
from tests.records import asked, dataset
from upr_track.exporters.delimited import CSV, TSV

SITUATIONS = """\
id,case_id,situation,as_of,since,text
keeper/2019/imprisoned,keeper,imprisoned,2019,,
"""
NAMES = (
    "id,mechanism,body,state_under_review,document_id,document_symbol,paragraph,remedy,cycle,"
    "session,issued_on,recommending_states,position,position_source,position_text,state_claim,"
    "text,language,summary,themes,focus,affected_persons,sdg_targets,action_category,provisions,"
    "lead_institution,cases,repeats,visibility"
)
ROW = (
    'x-124.10,upr,,AND,report,A/HRC/99/1,124.10,,2,,,,,,,,"Let the keeper go,\n""soon""",,Do it,'
    "torture; fair-trial,,,,,,,keeper,,public"
)


def test_csv_has_names_over_codes_and_plain_line_ends() -> None:
    export = exported(one_of_each())
    assert content(CSV, export, "situations").decode() == SITUATIONS
    assert content(CSV, export, "recommendations").decode() == f"{NAMES}\n{ROW}\n"


def test_tsv_is_the_same_with_tabs() -> None:
    export = exported(one_of_each())
    assert content(TSV, export, "situations").decode() == SITUATIONS.replace(",", "\t")


def test_no_cell_begins_a_formula() -> None:
    data = dataset(asked("a", summary="=1+1", provisions=("@law", "+law"), lead_institution="-"))
    (_, row) = content(CSV, exported(data), "recommendations").decode().splitlines()
    assert row == "a,upr,,,,,,,,,,,,,,,,,'=1+1,,,,,,'@law; +law,'-,,,public"


def test_an_empty_table_has_its_names() -> None:
    lines = content(CSV, exported(dataset()), "notes").decode()
    assert lines == (
        "id,recommendation_id,assessment_id,claim_id,case_id,document_id,text,written_by,"
        "written_on,visibility\n"
    )
