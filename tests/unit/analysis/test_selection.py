"""One grammar of conditions for --where and for the claims."""

import pytest

from tests.records import asked, dataset, day, judged, note
from upr_track.analysis.current import Standing, take_stock
from upr_track.analysis.selection import Condition, ConditionProblem, Selection, condition_problem
from upr_track.errors import UsageError
from upr_track.model import Case, SourceDocument

LAW = "Criminal Code, art. 174"
DATA = dataset(
    asked(
        "full",
        document_symbol="A/HRC/28/10",
        paragraph="126.35",
        cycle=2,
        session=20,
        issued_on=day("2014-11"),
        recommending_states=("NOR", "CIV"),
        position="noted",
        text="Décriminaliser la diffamation",
        language="fr",
        summary=None,
        themes=("torture", "own-theme"),
        focus=("speech",),
        sdg_targets=("16.3", "16.10", "5.1"),
        provisions=(LAW, "Criminal Code, art. 130"),
        lead_institution="Ministry of Justice",
        cases=("bokayev",),
        notes=(note("Ask again"),),
    ),
    asked(
        "decision",
        mechanism="special_procedure",
        body="wgad",
        document="opinion",
        remedy="release",
        state_under_review="UZB",
        issued_on=day("2017"),
        repeats=("full",),
        visibility="internal",
    ),
    asked("bare"),
    judged("full", "contrary", confidence="high"),
    judged("decision", "no_information"),
    Case(id="bokayev", name="Maks Bokayev"),
    SourceDocument(id="opinion", title="Opinion No. 16/2017"),
    SourceDocument(id="report", title="Report of the Working Group", symbol="A/HRC/28/10"),
    state_under_review="KAZ",
    focus={"speech": "Freedom of speech", "empty": "Nothing here"},
    themes={"own-theme": "A theme of our own"},
    sets={"bad": {"statuses": ["contrary"], "label": "made worse"}},
)
STANDING: Standing = take_stock(DATA, day("2020"), "coalition")


def picked(*conditions: str) -> list[str]:
    return [record.id for record in Selection.parse(conditions, DATA).pick(STANDING)]


@pytest.mark.parametrize(
    ("condition", "ids"),
    [
        ("mechanism=upr", ["full", "bare"]),
        ("mechanism=Special procedure", ["decision"]),
        ("mechanism=upr,special_procedure", ["full", "decision", "bare"]),
        ("mechanism!=upr", ["decision"]),
        ("body=WGAD", ["decision"]),
        ("body=", ["full", "bare"]),
        ("body!=", ["decision"]),
        ("body=,wgad", ["full", "decision", "bare"]),
        ("state_under_review=Kazakhstan", ["full", "bare"]),
        ("state-under-review=UZB", ["decision"]),
        ("recommending-state=Norway", ["full"]),
        ("recommending_states=Côte d'Ivoire", ["full"]),
        ("recommending_states!=NOR", ["decision", "bare"]),
        ("group=african", ["full"]),
        ("group=African States,weog", ["full"]),
        ("paragraph=126.35", ["full"]),
        ("paragraph=126.350", []),
        ("cycle=2", ["full"]),
        ("session=20,21", ["full"]),
        ("year=2014", ["full"]),
        ("issued_on=2014", ["full"]),
        ("issued_on=2014-11", ["full"]),
        ("issued_on=2014-11-01", []),
        ("issued_on=", ["bare"]),
        ("position=rejected", ["full"]),
        ("remedy=release", ["decision"]),
        ("theme=torture", ["full"]),
        ("themes=Torture and ill-treatment", ["full"]),
        ("theme=A theme of our own", ["full"]),
        ("focus=speech", ["full"]),
        ("focus=freedom of speech", ["full"]),
        ("focus=empty", []),
        ("sdg=16", ["full"]),
        ("goal=5", ["full"]),
        ("sdg_target=16.10", ["full"]),
        ("provision=Criminal Code, art. 174", ["full"]),
        ("provision=criminal code,art. 174", ["full"]),
        ('provision="Criminal Code, art. 174"', ["full"]),
        ("provision=Criminal Code, art. 130, Criminal Code, art. 174", ["full"]),
        ("provision~art. 17", ["full"]),
        ("lead_institution=ministry of justice", ["full"]),
        ("case=bokayev", ["full"]),
        ("case=Maks Bokayev", ["full"]),
        ("document=A/HRC/28/10", ["full"]),
        ("document=report", ["full"]),
        ("document=Opinion No. 16/2017", ["decision"]),
        ("symbol=a/hrc/28/10", ["full"]),
        ("repeats=full", ["decision"]),
        ("id=bare,full", ["full", "bare"]),
        ("status=contrary", ["full"]),
        ("status=not assessed", ["bare"]),
        ("status=ignored", ["full"]),
        ("status=made worse", ["full"]),
        ("assessed=yes", ["full", "decision"]),
        ("assessed=no", ["bare"]),
        ("confidence=high", ["full"]),
        ("language=fr", ["full"]),
        ("visibility=internal", ["decision"]),
        ("text~decriminaliser LA", ["full"]),
        ("words~do it", ["decision", "bare"]),
        ("words~diffamation,do", ["full", "decision", "bare"]),
        ("notes~again", ["full"]),
        (" Mechanism = upr ", ["full", "bare"]),
    ],
)
def test_a_condition_selects(condition: str, ids: list[str]) -> None:
    assert picked(condition) == ids


def test_several_conditions_must_all_hold() -> None:
    assert picked("mechanism=upr", "assessed=yes") == ["full"]
    assert picked("mechanism=upr", "mechanism!=upr") == []


def test_without_conditions_everything_is_selected() -> None:
    assert picked() == ["full", "decision", "bare"]


def test_a_selection_tells_one_record_from_another() -> None:
    full, decision, _ = DATA.recommendations.records
    selection = Selection.parse(["mechanism=upr"], DATA)
    assert selection.matches(full, STANDING)
    assert not selection.matches(decision, STANDING)


def test_a_selection_repeats_its_conditions() -> None:
    selection = Selection.parse([" mechanism=upr", "theme!=torture "], DATA)
    assert selection.describe() == ("mechanism=upr", "theme!=torture")


def test_a_selection_knows_what_it_asks_for_by_name() -> None:
    assert Selection.parse(["mechanism=Stakeholder,upr"], DATA).asks_for("mechanism", "stakeholder")
    assert not Selection.parse(["mechanism!=upr"], DATA).asks_for("mechanism", "stakeholder")
    assert not Selection.parse(["theme=torture"], DATA).asks_for("mechanism", "stakeholder")


EXAMPLE = "write FIELD=VALUE, FIELD!=VALUE or FIELD~TEXT, for example mechanism=upr"
QUOTES = 'put a value with a comma in double quotes: "Criminal Code, art. 174"'


@pytest.mark.parametrize(
    ("condition", "message", "hint"),
    [
        ("torture", '"torture" is not a condition', EXAMPLE),
        ("=upr", '"=upr" is not a condition', EXAMPLE),
        ("", '"" is not a condition', EXAMPLE),
        ("mechanizm=upr", 'there is no field "mechanizm"', 'did you mean "mechanism"?'),
        (
            "position=suported",
            '"suported" is not a position',
            (
                'did you mean "supported" or "noted" or "partially_supported"? '
                "one of: supported, partially_supported, noted, pending, unknown"
            ),
        ),
        (
            "focus=speach",
            'there is no focus area "speach"',
            'did you mean "speech" (Freedom of speech)? one of: speech, empty',
        ),
        (
            "case=bokaev",
            'there is no case "bokaev"',
            'did you mean "bokayev" (Maks Bokayev)? one of: bokayev',
        ),
        (
            "provision=art. 174",
            'there is no provision "art. 174"',
            'one of: "Criminal Code, art. 174", "Criminal Code, art. 130"',
        ),
        (
            "recommending_state=Luxembourgh",
            '"Luxembourgh" is not a State',
            'did you mean "LUX" (Luxembourg)?',
        ),
        (
            "status=ignord",
            '"ignord" is not an implementation status',
            (
                'did you mean "ignored"? one of: implemented, partially_implemented, '
                "in_progress, not_implemented, contrary, no_reply, no_information, "
                "not_assessed, not_applicable, bad, ignored, acted_on"
            ),
        ),
        (
            "assessed=maybe",
            'there is no answer "maybe"',
            "one of: yes, no",
        ),
        (
            "text~",
            '"text~" has nothing to look for',
            "write a text after the ~, for example text~torture",
        ),
        ('theme="torture', 'a double quote is not closed or not alone: "torture', QUOTES),
        ('theme="a"b', 'a double quote is not closed or not alone: "a"b', QUOTES),
    ],
)
def test_a_wrong_condition_is_refused_with_a_next_step(
    condition: str, message: str, hint: str
) -> None:
    assert condition_problem(condition, DATA) == ConditionProblem(message, hint)
    with pytest.raises(UsageError) as refused:
        Condition.parse(condition, DATA)
    assert (refused.value.message, refused.value.hint) == (message, hint)


def test_a_field_far_from_any_gets_the_whole_list() -> None:
    problem = condition_problem("xyzzy=1", DATA)
    assert problem is not None
    assert problem.hint.startswith("one of: id, mechanism, body, ")
    assert problem.hint.endswith("status, assessed, confidence")


def test_a_right_condition_has_no_problem() -> None:
    assert condition_problem("mechanism=upr", DATA) is None


def test_a_value_with_line_breaks_is_one_value() -> None:
    assert picked("provision=Criminal Code,\n  art. 174") == ["full"]


def test_values_are_never_guessed() -> None:
    problem = condition_problem("recommending_state=Korea", DATA)
    assert problem is not None
    assert problem.message == '"Korea" is not a State'
