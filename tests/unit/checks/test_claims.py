from dataclasses import replace

from tests.records import asked, counted, dataset, declared, figure, judged
from tests.rule_runs import found, hints
from upr_track.model import Dataset
from upr_track.model.settings import NamedStatusSet, StatusDefaults

TWO = asked("a"), judged("a"), asked("b"), judged("b", "implemented")


def _half_read(data: Dataset) -> Dataset:
    return replace(data, recommendations=replace(data.recommendations, rejected=1))


def test_a_count_must_come_out_exactly() -> None:
    assert found("contradicted-claim", dataset(*TWO, counted(1, 2))) == []
    assert found("contradicted-claim", dataset(*TWO, counted(2, 2))) == [
        '1: the records contradict "counted": the records give 1 of 2, not 2 of 2'
    ]


def test_a_count_says_nothing_while_records_cannot_be_read() -> None:
    data = dataset(*TWO, counted(2, 2), declared(0, 1))
    assert found("contradicted-claim", _half_read(data)) == [
        '2: the records contradict "declared": 2 are recorded here, more than all of 0 of 1'
    ]


def test_a_declared_total_leaves_room_for_what_is_not_recorded() -> None:
    assert found("contradicted-claim", dataset(*TWO, declared(25, 32))) == []


def test_a_ratio_above_one_is_one_finding() -> None:
    data = dataset(*TWO, declared(32, 25), counted(3, 2), counted(2, 2, id="fine"))
    assert found("impossible-ratio", data) == ["1: 32 of 25 cannot be", "2: 3 of 2 cannot be"]
    assert [one[:2] for one in found("contradicted-claim", data)] == ["3:"]


def test_conditions_name_fields_and_values_that_exist() -> None:
    data = dataset(*TWO, declared(1, 2, where=("mechanism=upr", "mecanism=upr")), figure(1, "x"))
    assert found("unknown-condition", data) == ['1: there is no field "mecanism"']
    assert found("unknown-condition", _half_read(data)) == []


def test_sets_are_built_in_or_the_workspaces_own() -> None:
    refused = {"refused": NamedStatusSet(statuses=("contrary",))}
    data = dataset(declared(1, 2, set="refused"), counted(1, 2, set="ignored"), sets=refused)
    assert found("unknown-set", data) == []
    assert found("unknown-set", replace(data, settings=dataset().settings)) == [
        '1: there is no set of statuses "refused"'
    ]


def test_it_must_be_clear_whose_judgements_are_counted() -> None:
    both = *TWO, judged("a", assessed_by="government", when="2018")
    assert found("unchecked-claim", dataset(*TWO, counted(1, 2))) == []
    assert found("unchecked-claim", dataset(*both, counted(1, 2, assessed_by="coalition"))) == []
    settled = dataset(*both, counted(1, 2), status=StatusDefaults(assessed_by="coalition"))
    assert found("unchecked-claim", settled) == []
    assert len(found("unchecked-claim", dataset(*both, counted(1, 2)))) == 1
    assert hints("unchecked-claim", dataset(*both, counted(1, 2))) == [
        "add assessed_by: to the claim, or to [status] in upr-track.toml"
    ]
