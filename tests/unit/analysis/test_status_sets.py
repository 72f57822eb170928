"""What "ignored" means in a workspace."""

import pytest

from tests.records import dataset
from upr_track.analysis.status_sets import counted_set, either, find_set, in_words, set_names
from upr_track.errors import UsageError
from upr_track.model import Settings


def settings(**parts: object) -> Settings:
    return dataset(**parts).settings


def test_the_default_is_the_built_in_set() -> None:
    found = counted_set(None, settings())
    assert found.name == "ignored"
    assert found.label == "ignored"
    assert found.statuses == ("not_implemented", "contrary", "no_reply")
    assert found.definition == "ignored = not implemented, contrary or no reply"


def test_the_settings_name_another_default() -> None:
    assert counted_set(None, settings(status={"set": "acted_on"})).name == "acted_on"
    assert counted_set("ignored", settings(status={"set": "acted_on"})).name == "ignored"


def test_a_set_of_the_workspace_describes_itself() -> None:
    own = settings(sets={"worse": {"statuses": ["no_reply", "contrary"]}})
    found = counted_set("worse", own)
    assert found.statuses == ("contrary", "no_reply")
    assert found.label == "worse"
    assert found.definition == "worse = contrary to the recommendation or no reply"


def test_a_set_of_the_workspace_comes_before_a_built_in_one() -> None:
    own = settings(
        sets={"ignored": {"statuses": ["no_reply"], "label": "unheard", "definition": "In full."}}
    )
    found = counted_set(None, own)
    assert (found.label, found.definition, found.statuses) == ("unheard", "In full.", ("no_reply",))
    assert set_names(own) == ("ignored", "acted_on", "implemented")


def test_a_set_is_found_by_name_and_label() -> None:
    own = settings(sets={"worse": {"statuses": ["contrary"], "label": "made worse"}})
    assert find_set("Made Worse", own) == frozenset({"contrary"})
    assert find_set("acted on", own) == frozenset(
        {"implemented", "partially_implemented", "in_progress"}
    )
    assert find_set("nothing", own) is None


def test_a_set_never_holds_what_is_no_finding() -> None:
    own = settings(sets={"bad": {"statuses": ["contrary", "no_information"]}})
    with pytest.raises(UsageError) as refused:
        counted_set("bad", own)
    assert refused.value.message == (
        'the set "bad" holds "no_information", which says nothing about the State'
    )
    assert refused.value.hint == (
        "take it out of [sets.bad] in upr-track.toml: only findings are counted"
    )


def test_a_set_nobody_knows_is_refused() -> None:
    with pytest.raises(UsageError) as refused:
        counted_set("ignord", settings())
    assert refused.value.message == 'there is no set of statuses "ignord"'
    assert refused.value.hint == 'did you mean "ignored"? one of: ignored, acted_on, implemented'


def test_statuses_in_words() -> None:
    assert in_words(["not_implemented", "no_reply"]) == "not implemented or no reply"
    assert in_words(["implemented"]) == "implemented"


def test_alternatives() -> None:
    assert either([]) == ""
    assert either(["A"]) == "A"
    assert either(["A", "B", "C"]) == "A, B or C"
