"""Whatever the records are: totals add up, filters commute, nothing is counted twice."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.records import asked, dataset, day, declared, judged
from upr_track.analysis.audience import SEEN_BY, for_audience
from upr_track.analysis.claims import Verdict, judge_claim
from upr_track.analysis.compliance import ComplianceTable, Question, count_compliance
from upr_track.analysis.current import Standing, take_stock
from upr_track.analysis.dimensions import DIMENSIONS
from upr_track.analysis.selection import Selection
from upr_track.analysis.status_sets import counted_set
from upr_track.model import Assessment, Dataset, Recommendation
from upr_track.vocabulary import statuses

IDS = [f"r{number}" for number in range(8)]
SOME_IDS = st.sampled_from(IDS)
VISIBILITIES = st.sampled_from(["public", "internal", "confidential"])
DATES = st.sampled_from(["2017", "2018-02", "2018-02-28", "2018", "2019-10", "2020-01-01"])

RECOMMENDATIONS = st.builds(
    asked,
    SOME_IDS,
    mechanism=st.sampled_from(["upr", "treaty_body", "stakeholder"]),
    position=st.sampled_from([None, "supported", "noted"]),
    themes=st.lists(st.sampled_from(["torture", "justice", "corruption"]), max_size=3).map(tuple),
    recommending_states=st.lists(st.sampled_from(["NOR", "KEN"]), max_size=2).map(tuple),
    cycle=st.sampled_from([None, 1, 2]),
    visibility=VISIBILITIES,
    repeats=st.lists(SOME_IDS, max_size=2).map(tuple),
)
ASSESSMENTS = st.builds(
    judged,
    SOME_IDS,
    st.sampled_from(statuses().codes),
    DATES,
    assessed_by=st.sampled_from(["coalition", "government"]),
    visibility=VISIBILITIES,
)
DATASETS = st.builds(
    lambda asks, finds: dataset(*asks, *finds),
    st.lists(RECOMMENDATIONS, max_size=12),
    st.lists(ASSESSMENTS, max_size=16),
)
STANDINGS = st.builds(lambda data, date: take_stock(data, day(date), "coalition"), DATASETS, DATES)
CONDITIONS = st.sampled_from(
    [
        "mechanism=upr",
        "mechanism=stakeholder",
        "position!=noted",
        "theme=torture,justice",
        "theme=",
        "cycle!=",
        "recommending_state!=NOR",
        "status=ignored",
        "assessed=no",
        "summary~do",
    ]
)
SHUFFLED = st.lists(CONDITIONS, max_size=4).flatmap(
    lambda texts: st.tuples(st.just(texts), st.permutations(texts))
)
NAMES = st.sampled_from(["ignored", "acted_on", "implemented"])


def table(
    standing: Standing,
    by: str,
    conditions: list[str],
    name: str,
    with_proposed: bool = False,  # noqa: FBT001, FBT002
) -> ComplianceTable:
    data = standing.dataset
    selection = Selection.parse(conditions, data)
    question = Question(DIMENSIONS[by], counted_set(name, data.settings), selection, with_proposed)
    return count_compliance(question, standing)


def assert_adds_up(counted: ComplianceTable) -> None:
    findings = {grade.code for grade in counted.grades if grade.finding}
    codes = [grade.code for grade in counted.grades]
    for row in (*counted.rows, counted.total):
        assert sum(row.count(code) for code in codes) == row.total
        assert sum(row.count(code) for code in findings) == row.assessed
        assert sum(row.count(code) for code in counted.counted_grades) == row.in_set
        assert 0 <= row.in_set <= row.assessed <= row.total
        assert counted.counted_grades <= findings
    for code in codes:
        union = {name for row in counted.rows for name in row.ids.get(code, ())}
        assert sorted(union) == sorted(counted.total.ids.get(code, ()))
    surplus = sum(row.total for row in counted.rows) - counted.total.total
    assert surplus >= counted.in_several_rows
    assert (surplus == 0) == (counted.in_several_rows == 0)


@given(STANDINGS, st.sampled_from(list(DIMENSIONS)), st.lists(CONDITIONS, max_size=3), NAMES)
def test_every_table_adds_up(standing: Standing, by: str, conditions: list[str], name: str) -> None:
    assert_adds_up(table(standing, by, conditions, name))
    assert_adds_up(table(standing, by, conditions, name, with_proposed=True))


@given(STANDINGS, st.lists(CONDITIONS, max_size=3))
def test_every_record_is_counted_or_accounted_for(
    standing: Standing, conditions: list[str]
) -> None:
    counted = table(standing, "mechanism", conditions, "ignored")
    left = counted.left_out
    parts = counted.total.total + left.proposed + left.duplicates + left.unselected
    assert parts == len(standing.dataset.recommendations)


@given(STANDINGS, SHUFFLED)
def test_the_order_of_conditions_does_not_matter(
    standing: Standing, orders: tuple[list[str], list[str]]
) -> None:
    conditions, shuffled = orders
    first = Selection.parse(conditions, standing.dataset).pick(standing)
    assert Selection.parse(shuffled, standing.dataset).pick(standing) == first
    one_by_one = standing.dataset.recommendations.records
    for text in shuffled:
        selection = Selection.parse([text], standing.dataset)
        one_by_one = tuple(one for one in one_by_one if selection.matches(one, standing))
    assert one_by_one == first


@given(STANDINGS, CONDITIONS)
def test_a_condition_and_its_opposite_share_the_records(standing: Standing, text: str) -> None:
    if "~" in text:
        return
    opposite = text.replace("!=", "=") if "!=" in text else text.replace("=", "!=")
    data = standing.dataset
    holds = Selection.parse([text], data).pick(standing)
    fails = Selection.parse([opposite], data).pick(standing)
    assert len(holds) + len(fails) == len(data.recommendations)


@given(DATASETS, DATES)
def test_the_order_of_assessments_of_different_dates_does_not_matter(
    data: Dataset, date: str
) -> None:
    once: dict[tuple[str, str, str], Assessment] = {}
    for one in data.assessments:
        once.setdefault((one.recommendation, one.assessed_by, one.assessed_on.text), one)
    records = list(once.values())
    forwards = take_stock(dataset(*records), day(date), "coalition").current
    backwards = take_stock(dataset(*reversed(records)), day(date), "coalition").current
    assert forwards == backwards


@given(DATASETS, DATES, DATES)
def test_a_later_date_never_counts_an_earlier_judgement(
    data: Dataset, one: str, other: str
) -> None:
    earlier, later = sorted((day(one), day(other)), key=lambda date: date.last)
    before = take_stock(data, earlier, "coalition").current
    after = take_stock(data, later, "coalition").current
    assert set(before) <= set(after)
    for name, assessment in before.items():
        assert assessment.assessed_on.last <= after[name].assessed_on.last


@given(DATASETS)
def test_audiences_see_less_and_less(data: Dataset) -> None:
    names = {
        audience: [one.summary for one in for_audience(data, audience).recommendations]
        for audience in SEEN_BY
    }
    assert len(names["public"]) <= len(names["partners"]) <= len(names["internal"])
    for audience, seen in SEEN_BY.items():
        shown = for_audience(data, audience)
        assert {one.visibility for one in shown.recommendations} <= seen
        assert {one.visibility for one in shown.assessments} <= seen
        assert for_audience(shown, audience) is shown


@given(DATASETS)
def test_nothing_points_to_what_an_audience_does_not_see(data: Dataset) -> None:
    shown = for_audience(data, "public")
    there = {one.id for one in shown.recommendations}
    hidden = {one.id for one in data.recommendations} - there
    assert all(hidden.isdisjoint(one.repeats) for one in shown.recommendations)
    assert all(one.recommendation not in hidden for one in shown.assessments)


@settings(max_examples=200)
@given(
    st.lists(st.sampled_from(["contrary", "implemented", "no_information", None]), max_size=6),
    st.integers(0, 6),
    st.integers(0, 6),
)
def test_a_declared_claim_is_contradicted_only_if_no_remainder_fits(
    found: list[str | None], count: int, more: int
) -> None:
    total = count + more
    records: list[Recommendation | Assessment] = []
    for number, status in enumerate(found):
        records.append(asked(f"r{number}"))
        if status:
            records.append(judged(f"r{number}", status))
    verdict = judge_claim(declared(count, total), dataset(*records)).verdict
    ignored, others = found.count("contrary"), found.count("implemented")
    open_ones = total - ignored - others
    fits = len(found) <= total and any(ignored + extra == count for extra in range(open_ones + 1))
    assert (verdict is not Verdict.CONTRADICTED) == fits
    if verdict is Verdict.REPRODUCED:
        assert (ignored, others) == (count, more)
