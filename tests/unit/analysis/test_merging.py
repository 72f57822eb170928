from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tests.records import asked, day, judged
from upr_track.analysis.merging import Incoming, IncomingDocument, MergePlan, Prefer, plan_merge
from upr_track.model import Collection, Dataset, Note, Recommendation, Settings, SourceDocument
from upr_track.model.document import LeadParagraph

REPORT = {"document_symbol": "A/HRC/99/1", "session": 20, "cycle": 2, "language": "en"}


def listed(paragraph: str, text: str = "Free the keeper", **fields: Any) -> Recommendation:
    """A recommendation as a UN report has it."""
    given = {"summary": None, "text": text, "recommending_states": ("FRA",), **REPORT, **fields}
    return asked(f"x-{paragraph}", paragraph=paragraph, **given)


def row(name: str, text: str = "Free the keeper", **fields: Any) -> Recommendation:
    """A recommendation as a database without paragraphs has it."""
    given = {"summary": None, "text": text, "recommending_states": ("FRA",), "session": 20}
    return asked(name, **{**given, **fields})


def dataset(*records: Recommendation, **fields: Any) -> Dataset:
    settings = Settings(state_under_review="AND")
    return Dataset(recommendations=Collection(records), settings=settings, **fields)


def plan(
    known: Dataset | Sequence[Recommendation],
    *incoming: Recommendation,
    prefer: Prefer | None = None,
) -> MergePlan:
    data = known if isinstance(known, Dataset) else dataset(*known)
    rows = [Incoming(one, f"list: row {n}") for n, one in enumerate(incoming, 1)]
    return plan_merge(data, rows, prefer=prefer)


def after(made: MergePlan) -> list[Recommendation]:
    return [one.after for one in made.records]


def numbers(made: MergePlan) -> tuple[int, int, int, int]:
    """New, changed, same, conflicting."""
    return len(made.new), len(made.changed), len(made.same), len(made.conflicting)


def test_a_record_that_is_not_there_is_new_and_names_no_usual_state() -> None:
    made = plan([], listed("1.1", state_under_review="AND"))
    assert numbers(made) == (1, 0, 0, 0)
    assert after(made) == [listed("1.1")]


def test_another_state_under_review_is_kept() -> None:
    made = plan([], listed("1.1", state_under_review="FRA"))
    assert after(made)[0].state_under_review == "FRA"


def test_empty_fields_are_filled_and_the_analysts_own_stay() -> None:
    ours = asked(
        "mine",
        summary="Free him",
        themes=("torture",),
        notes=(Note(text="Ours"),),
        document_symbol="A/HRC/99/1",
        paragraph="1.1",
    )
    theirs = listed("1.1", themes=("justice",), position="noted", notes=(Note(text="Theirs"),))
    made = plan([ours], theirs)
    assert numbers(made) == (0, 1, 0, 0)
    assert after(made) == [
        replace(
            ours,
            text="Free the keeper",
            language="en",
            position="noted",
            cycle=2,
            session=20,
            recommending_states=("FRA",),
            notes=(Note(text="Ours"), Note(text="Theirs")),
        )
    ]


def test_a_spelling_of_symbol_and_paragraph_is_no_other_key() -> None:
    ours = replace(listed("1.1"), paragraph="12 (b)")
    theirs = replace(listed("1.2"), paragraph="12(B)", document_symbol="a/hrc/99/1")
    assert after(plan([ours], theirs)) == [ours]


def test_a_text_that_differs_is_a_conflict_and_stays() -> None:
    made = plan([listed("1.1")], listed("1.1", "Jail the keeper"))
    assert numbers(made) == (0, 0, 0, 1)
    conflict = made.conflicting[0].conflicts[0]
    assert (conflict.field.field, conflict.field.ours, conflict.field.theirs, conflict.source) == (
        "text",
        "Free the keeper",
        "Jail the keeper",
        "list: row 1",
    )
    assert after(made) == [listed("1.1")]


def test_case_signs_and_a_leading_to_are_no_conflict() -> None:
    made = plan([listed("1.1", "To free  the Keeper.")], listed("1.1"))
    assert numbers(made) == (0, 0, 1, 0)


def test_a_position_in_conflict_does_not_lend_its_source() -> None:
    ours = listed("1.1", position="noted")
    theirs = listed("1.1", position="supported", position_source="UPR Info")
    assert after(plan([ours], theirs)) == [ours]


def test_theirs_comes_with_its_source_and_without_our_claim() -> None:
    ours = listed(
        "1.1", position="noted", position_source="A/HRC/99/1, para. 1", state_claim="in_process"
    )
    theirs = listed("1.1", position="supported", position_source="UPR Info")
    made = plan([ours], theirs, prefer=Prefer.THEIRS)
    assert after(made) == [theirs]
    assert numbers(made) == (0, 1, 0, 0)


def test_ours_is_kept_and_the_conflict_settled() -> None:
    made = plan([listed("1.1")], listed("1.1", "Jail the keeper"), prefer=Prefer.OURS)
    assert numbers(made) == (0, 0, 1, 0)
    assert len(made.records[0].conflicts) == 1


def test_an_answer_replaces_a_pending_position() -> None:
    ours = listed("1.1", position="pending", position_source="A/HRC/99/1, para. 1")
    theirs = listed("1.1", position="noted", position_source="A/HRC/99/1/Add.1")
    assert after(plan([ours], theirs)) == [theirs]
    assert numbers(plan([theirs], ours)) == (0, 0, 1, 0)


def test_other_recommending_states_are_a_conflict() -> None:
    made = plan([listed("1.1")], listed("1.1", recommending_states=("FRA", "NOR")))
    assert [one.field.field for one in made.conflicting[0].conflicts] == ["recommending_states"]


def test_rows_of_each_state_belong_to_one_record() -> None:
    ours = listed("1.1", recommending_states=("FRA", "NOR"))
    made = plan([ours], row("p1"), row("p2", recommending_states=("NOR",)))
    assert numbers(made) == (0, 0, 1, 0)
    assert made.records[0].sources == ("list: row 1", "list: row 2")
    assert made.rows == 2


def test_of_records_that_read_alike_the_one_of_the_same_state_is_meant() -> None:
    known = [listed("1.1"), listed("1.2", recommending_states=("NOR",))]
    made = plan(known, row("p", recommending_states=("NOR",), themes=("torture",)))
    assert [(one.after.id, one.after.themes) for one in made.records] == [("x-1.2", ("torture",))]


def test_two_rows_that_read_alike_are_two_records() -> None:
    made = plan([listed("1.1"), listed("1.2")], row("p"), row("p-2"), row("p-3"))
    assert [one.after.id for one in made.records] == ["x-1.1", "x-1.2", "p-3"]


def test_a_report_and_a_database_in_one_run_are_put_together() -> None:
    made = plan([], row("p", themes=("work",)), listed("1.1"))
    assert [(one.after.id, one.after.themes) for one in made.records] == [("x-1.1", ("work",))]


def test_a_row_of_another_session_is_another_record() -> None:
    assert numbers(plan([listed("1.1")], row("p", session=34))) == (1, 0, 0, 0)


def test_a_slip_of_the_pen_is_shown_and_nothing_filled() -> None:
    ours = listed("1.1", "Free the keeper of the lighthouse and all of his citizen")
    theirs = row("p", "Free the keeper of the lighthouse and all of his citizens", themes=("work",))
    made = plan([ours], theirs)
    assert numbers(made) == (0, 0, 0, 1)
    assert after(made) == [ours]


def test_a_paragraph_that_comes_later_is_added_to_the_provisional_record() -> None:
    made = plan([row("p")], listed("1.1"))
    assert [(one.after.id, one.after.paragraph) for one in made.records] == [("p", "1.1")]


def test_an_id_of_another_paragraph_is_refused() -> None:
    made = plan([replace(listed("1.2"), id="x-1.1")], listed("1.1"))
    assert [one.reason for one in made.refused] == [
        'the id "x-1.1" is already that of A/HRC/99/1, paragraph 1.2'
    ]


def test_an_assessment_goes_to_the_record_that_is_there_and_is_not_repeated() -> None:
    ours = replace(listed("1.1"), id="mine")
    rows = [Incoming(listed("1.1"), "list: row 1", judged("x-1.1"))]
    first = plan_merge(dataset(ours), rows)
    assert first.assessments == (judged("mine"),)
    assert plan_merge(first.applied_to(dataset(ours)), rows).assessments == ()


def test_another_assessment_of_that_day_stays() -> None:
    known = dataset(listed("1.1"), assessments=Collection((judged("x-1.1", "implemented"),)))
    made = plan_merge(known, [Incoming(listed("1.1"), "list: row 1", judged("x-1.1"))])
    assert made.assessments == ()
    assert [one.source for one in made.kept_assessments] == ["list: row 1"]


def test_a_document_is_found_by_symbol_and_its_numbers_stay() -> None:
    ours = SourceDocument(
        id="r",
        title="Ours",
        symbol="A/HRC/99/1",
        lead_paragraphs=(LeadParagraph(lead="1", count=2),),
    )
    theirs = SourceDocument(
        id="x",
        title="Theirs",
        symbol="A/HRC/99/1",
        published_on=day("2019"),
        lead_paragraphs=(LeadParagraph(lead="1", count=3),),
    )
    known = dataset(documents=Collection((ours,)))
    (kept,) = plan_merge(known, [], [IncomingDocument(theirs, "report")]).documents
    assert (kept.differing, kept.after) == (True, replace(ours, published_on=day("2019")))
    (taken,) = plan_merge(
        known, [], [IncomingDocument(theirs, "report")], prefer=Prefer.THEIRS
    ).documents
    assert taken.after.lead_paragraphs == theirs.lead_paragraphs
