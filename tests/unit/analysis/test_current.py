"""Which assessment counts: the latest that is over by the date, per assessor and scale."""

from datetime import date

import pytest

from tests.records import GOVERNMENT, asked, dataset, day, graded, judged
from upr_track.analysis.current import (
    NOT_ASSESSED,
    choose_assessor,
    choose_date,
    choose_scale,
    current_assessments,
    take_stock,
    unassessed,
)
from upr_track.errors import UsageError
from upr_track.model import Assessment


def counting(as_of: str, *records: Assessment) -> str:
    """The status of the one recommendation on a date."""
    return take_stock(dataset(*records), day(as_of), "coalition").status("r")


def test_without_an_assessment_nothing_is_assessed() -> None:
    assert counting("2019") == NOT_ASSESSED


def test_the_latest_counts_whatever_its_place_in_the_file() -> None:
    late, early = judged("r", "implemented", "2019-05"), judged("r", "contrary", "2018-05")
    assert counting("2019", late, early) == "implemented"
    assert counting("2019", early, late) == "implemented"


def test_on_an_earlier_date_the_earlier_one_counts() -> None:
    records = judged("r", "contrary", "2018-05"), judged("r", "implemented", "2019-05")
    assert counting("2019-04", *records) == "contrary"


@pytest.mark.parametrize(
    ("assessed", "as_of", "counts"),
    [
        ("2019-10", "2019-10", True),
        ("2019-10-31", "2019-10", True),
        ("2019-10", "2019-10-30", False),
        ("2019-10", "2019-10-31", True),
        ("2019", "2019-12-30", False),
        ("2019", "2019", True),
        ("2020", "2019", False),
    ],
)
def test_a_partial_date_counts_once_it_is_over(assessed: str, as_of: str, counts: bool) -> None:  # noqa: FBT001
    assert (counting(as_of, judged("r", "contrary", assessed)) == "contrary") is counts


def test_of_two_that_end_together_the_more_exact_one_counts() -> None:
    whole_year, december = judged("r", "contrary", "2019"), judged("r", "implemented", "2019-12")
    assert counting("2019", whole_year, december) == "implemented"
    assert counting("2019", december, whole_year) == "implemented"


def test_of_two_of_one_date_the_last_in_the_file_counts() -> None:
    records = judged("r", "contrary", "2019"), judged("r", "implemented", "2019")
    assert counting("2019", *records) == "implemented"


def test_assessors_and_scales_are_kept_apart() -> None:
    data = dataset(
        judged("r", "contrary"),
        judged("r", "implemented", "2019-12", assessed_by="government"),
        graded("r", "A", "2019-12"),
    )
    as_of = day("2020")
    assert take_stock(data, as_of, "coalition").status("r") == "contrary"
    assert take_stock(data, as_of, "government").status("r") == "implemented"
    assert take_stock(data, as_of, "coalition", "human_rights_committee").status("r") == "A"


def test_current_assessments_are_by_recommendation() -> None:
    one, other = judged("r"), judged("s")
    assert current_assessments(dataset(one, other), day("2019"), "coalition") == {
        "r": one,
        "s": other,
    }


def test_what_does_not_count_is_counted() -> None:
    data = dataset(
        judged("r", when="2019"),
        judged("r", when="2020"),
        judged("s", when="2021"),
        judged("t", when="2019"),
        judged("s", when="2018", assessed_by="government"),
        judged("s", when="2030", assessed_by="government"),
        graded("s", "C"),
    )
    left = take_stock(data, day("2019-06"), "coalition").not_counted
    assert left.later == 2
    assert left.maybe_later == 2
    assert left.other_assessors == {"government": 2}
    assert left.other_scales == {"human_rights_committee": 1}


def test_a_grade_is_known_by_its_label_too() -> None:
    data = dataset(graded("r", "not satisfactory"), graded("s", "Z"))
    standing = take_stock(data, day("2019"), "coalition", "human_rights_committee")
    assert standing.status("r") == "C"
    assert standing.status("s") == "Z"


def test_the_assessor_asked_for_counts() -> None:
    data = dataset(judged("r"), status={"assessed_by": "coalition"})
    assert choose_assessor(data, "government") == "government"


def test_then_the_one_in_the_settings() -> None:
    data = dataset(judged("r", assessed_by="government"), status={"assessed_by": "coalition"})
    assert choose_assessor(data, None) == "coalition"


def test_then_the_only_one_in_the_data() -> None:
    assert choose_assessor(dataset(judged("r", assessed_by="government")), None) == "government"


def test_assessors_on_other_scales_are_not_chosen() -> None:
    data = dataset(judged("r"), graded("r", "A", assessed_by="ccpr"))
    assert choose_assessor(data, None) == "coalition"
    assert choose_assessor(data, None, "human_rights_committee") == "ccpr"


def test_without_any_there_is_nobody() -> None:
    assert choose_assessor(dataset(asked("r")), None) is None
    assert take_stock(dataset(asked("r")), day("2019")).status("r") == NOT_ASSESSED


def test_several_assessors_are_never_mixed() -> None:
    records = [judged("r"), judged("s"), judged("r", assessed_by="government")]
    with pytest.raises(UsageError) as refused:
        take_stock(dataset(*records), day("2019"))
    assert refused.value.message == (
        "there are assessments by several assessors: coalition (2), government (1)"
    )
    assert refused.value.hint == (
        "choose one with --assessed-by coalition, or set assessed_by under [status] "
        "in upr-track.toml"
    )


def test_an_assessor_nobody_knows_is_refused() -> None:
    with pytest.raises(UsageError) as refused:
        choose_assessor(dataset(judged("r"), assessors={"government": GOVERNMENT}), "coalitoin")
    assert refused.value.message == 'there is no assessor "coalitoin"'
    assert refused.value.hint == 'did you mean "coalition"? one of: government, coalition'


def test_the_date_is_the_one_asked_for_then_the_settings_then_today() -> None:
    today = date(2024, 5, 6)
    data = dataset(status={"as_of": "2019-10"})
    assert choose_date(" 2018 ", data, today) == day("2018")
    assert choose_date(None, data, today) == day("2019-10")
    assert choose_date(None, dataset(), today) == day("2024-05-06")


def test_what_is_no_date_is_refused() -> None:
    with pytest.raises(UsageError) as refused:
        choose_date("2019-13", dataset(), date(2024, 5, 6))
    assert refused.value.message == '"2019-13" is not a date: there is no month 13'
    assert refused.value.hint == "for example 2019, 2019-10 or 2019-10-07"


def test_a_scale_is_known_by_code_and_label() -> None:
    assert choose_scale(None) == "canonical"
    assert choose_scale("canonical") == "canonical"
    assert choose_scale("UPR Info") == "upr_info"


def test_a_scale_nobody_knows_is_refused() -> None:
    with pytest.raises(UsageError, match='"upr_inf" is not a scale'):
        choose_scale("upr_inf")


def test_unassessed_counts_no_assessment() -> None:
    assert unassessed(dataset(asked("r"), judged("r"))).status("r") == NOT_ASSESSED


def test_a_judgement_about_one_person_says_nothing_of_another() -> None:
    data = dataset(asked("r", cases=("a", "b")), judged("r", "contrary", cases=("a",)))
    standing = take_stock(data, day("2019"), "coalition")
    assert standing.status("r") == standing.status_for("r", "a") == "contrary"
    assert standing.status_for("r", "b") == NOT_ASSESSED


def test_a_judgement_that_names_nobody_is_about_all() -> None:
    data = dataset(asked("r", cases=("a", "b")), judged("r", "contrary"))
    assert take_stock(data, day("2019"), "coalition").status_for("r", "b") == "contrary"
