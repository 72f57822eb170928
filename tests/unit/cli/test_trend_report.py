from tests.records import asked, dataset, day, judged
from upr_track.analysis.compliance import Question
from upr_track.analysis.current import take_stock
from upr_track.analysis.dimensions import find_dimension
from upr_track.analysis.status_sets import counted_set
from upr_track.analysis.trend import Step, TrendPoint, trend
from upr_track.cli.trend_report import sparkline
from upr_track.model.dataset import Dataset


def line(data: Dataset, as_of: str = "2030", step: Step = Step.DATE) -> tuple[TrendPoint, ...]:
    question = Question(find_dimension("mechanism"), counted_set(None, data.settings))
    return trend(question, take_stock(data, day(as_of), "coalition"), step)


def test_the_height_is_the_share_of_those_assessed() -> None:
    data = dataset(
        *(asked(name) for name in "abc"),
        judged("a", "no_information", when="2015"),
        judged("a", "not_implemented", when="2016"),
        judged("b", "implemented", when="2017"),
        judged("a", "implemented", when="2018"),
    )
    assert sparkline(line(data)) == "·█▄▁"


def test_only_the_assessments_of_the_assessor_make_points() -> None:
    data = dataset(
        asked("a"), judged("a", when="2016"), judged("a", when="2017", assessed_by="government")
    )
    assert [str(one.as_of) for one in line(data)] == ["2016-12-31"]


def test_a_period_that_is_not_over_ends_on_the_date_asked_for() -> None:
    data = dataset(asked("a"), judged("a", when="2016-03"), judged("a", when="2017-02-01"))
    points = line(data, as_of="2017-06", step=Step.YEAR)
    assert [str(one.as_of) for one in points] == ["2016", "2017-06-30"]
    months = line(data, as_of="2017-06", step=Step.MONTH)
    assert [str(one.as_of) for one in months] == ["2016-03", "2017-02"]


def test_what_was_made_later_was_not_there_yet() -> None:
    data = dataset(asked("a", issued_on=day("2018")), asked("b"), judged("b", when="2016"))
    assert [one.table.total.total for one in line(data)] == [1]
