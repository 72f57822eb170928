from tests.records import day
from upr_track.model import (
    Assessment,
    Case,
    CountClaim,
    Evidence,
    LeadParagraph,
    Note,
    Ratio,
    Recommendation,
    SourceDocument,
)
from upr_track.storage.editing.record_writer import record_to_yaml


def test_a_recommendation() -> None:
    record = Recommendation(
        id="abc-1",
        mechanism="upr",
        document_symbol="A/HRC/0/1",
        paragraph="124.10",
        cycle=2,
        issued_on=day("2014-11"),
        recommending_states=("NOR", "MEX"),
        position="noted",
        text="Ensure that every list has an end: that nobody has to count twice, and that whoever"
        " counts has the time to do so.",
        language="en",
        sdg_targets=("16.3", "5.2"),
        provisions=("Law on Lists, art. 1", "Law on Counting"),
        notes=(Note(text="As in the report.", on=day("2020")), Note(text="Line.\nLine.")),
    )
    assert (
        record_to_yaml(record)
        == """\
- id: abc-1
  mechanism: upr
  document_symbol: A/HRC/0/1
  paragraph: "124.10"
  cycle: 2
  issued_on: 2014-11
  recommending_states: [NOR, MEX]
  position: noted
  text: >-
    Ensure that every list has an end: that nobody has to count twice, and that whoever counts has
    the time to do so.
  language: en
  sdg_targets: ["16.3", "5.2"]
  provisions:
    - Law on Lists, art. 1
    - Law on Counting
  notes:
    - text: As in the report.
      on: 2020
    - text: |-
        Line.
        Line.
"""
    )


def test_an_assessment() -> None:
    evidence = Evidence(title="A report", url="https://example.org/a#b", quote="So: it is.")
    record = Assessment(
        recommendation="abc-1",
        assessed_on=day("2019-10"),
        assessed_by="coalition",
        status="not_implemented",
        evidence=(evidence,),
        visibility="internal",
    )
    assert (
        record_to_yaml(record)
        == """\
- recommendation: abc-1
  assessed_on: 2019-10
  assessed_by: coalition
  status: not_implemented
  evidence:
    - title: A report
      url: https://example.org/a#b
      quote: "So: it is."
  visibility: internal
"""
    )


def test_a_claim_says_first_what_kind_it_is_and_last_what_all_claims_may_say() -> None:
    record = CountClaim(
        id="lists",
        kind="count",
        statement="Two of three lists have an end.",
        as_of=day("2019"),
        expect=Ratio(count=2, total=3),
        where=("mechanism=upr", "focus=lists,counting"),
        focus=("lists",),
        notes=(Note(text="Counted twice."),),
    )
    assert (
        record_to_yaml(record)
        == """\
- id: lists
  kind: count
  statement: Two of three lists have an end.
  as_of: 2019
  expect: {count: 2, total: 3}
  where:
    - mechanism=upr
    - focus=lists,counting
  focus: [lists]
  notes:
    - text: Counted twice.
"""
    )


def test_a_case_and_a_document() -> None:
    case = Case(id="somebody", name="Somebody", other_names=("Some Body", "S. Body"))
    document = SourceDocument(
        id="report", title="Report", lead_paragraphs=(LeadParagraph(lead="124", count=2),)
    )
    assert (
        record_to_yaml(case) + record_to_yaml(document)
        == """\
- id: somebody
  name: Somebody
  other_names: [Some Body, S. Body]
- id: report
  title: Report
  lead_paragraphs:
    - lead: "124"
      count: 2
"""
    )
