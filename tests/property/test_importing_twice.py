"""Importing a file twice is importing it once, whatever is there and whatever the file says."""

from hypothesis import given
from hypothesis import strategies as st

from upr_track.analysis.merging import Incoming, Prefer, plan_merge
from upr_track.model import Collection, Dataset, Recommendation, Settings

STATES = ("FRA", "NOR", "CHL")
TEXTS = (
    "Free the keeper of the lighthouse",
    "To free the keeper of the lighthouse.",
    "Free the keepers of the lighthouse",
    "Paint it",
)


@st.composite
def recommendations(draw: st.DrawFn, prefix: str) -> Recommendation:
    paragraph = draw(st.sampled_from((None, "1.1", "1.2", "1.3")))
    number = draw(st.integers(0, 9))
    return Recommendation(
        id=f"{prefix}-{paragraph or number}",
        mechanism="upr",
        document_symbol="A/HRC/99/1" if paragraph else None,
        paragraph=paragraph,
        session=draw(st.sampled_from((None, 20))),
        recommending_states=tuple(draw(st.lists(st.sampled_from(STATES), unique=True))),
        position=draw(st.sampled_from((None, "noted", "supported", "pending"))),
        position_source=draw(st.sampled_from((None, "UPR Info", "A/HRC/99/1, para. 1"))),
        text=draw(st.sampled_from(TEXTS)),
        themes=tuple(draw(st.lists(st.sampled_from(("torture", "justice")), unique=True))),
    )


def several(prefix: str) -> st.SearchStrategy[list[Recommendation]]:
    return st.lists(recommendations(prefix), max_size=8, unique_by=lambda one: one.id)


@given(several("ours"), several("theirs"), st.sampled_from((None, Prefer.OURS)))
def test_importing_twice_is_importing_once(
    ours: list[Recommendation], theirs: list[Recommendation], prefer: Prefer | None
) -> None:
    settings = Settings(state_under_review="AND")
    data = Dataset(recommendations=Collection(tuple(ours)), settings=settings)
    rows = [Incoming(one, f"row {number}") for number, one in enumerate(theirs)]
    once = plan_merge(data, rows, prefer=prefer).applied_to(data)
    again = plan_merge(once, rows, prefer=prefer)
    assert (again.new, again.changed) == ((), ())
    assert again.applied_to(once).recommendations.records == once.recommendations.records


@given(several("ours"), several("theirs"), st.sampled_from((None, *Prefer)))
def test_no_record_is_lost_and_none_made_up(
    ours: list[Recommendation], theirs: list[Recommendation], prefer: Prefer | None
) -> None:
    data = Dataset(recommendations=Collection(tuple(ours)))
    plan = plan_merge(data, [Incoming(one, "row") for one in theirs], prefer=prefer)
    sources = sum(len(one.sources) for one in plan.records)
    assert sources + len(plan.refused) == len(theirs)
    parts = (plan.new, plan.changed, plan.same, plan.conflicting)
    assert sum(map(len, parts)) == len(plan.records)
    ids = [one.id for one in plan.applied_to(data).recommendations.records]
    assert ids[: len(ours)] == [one.id for one in ours]
    assert len(set(ids)) == len(ids)
