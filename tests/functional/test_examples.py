"""Each wrong example gives exactly the findings beside it, each right one gives none."""

from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.rule_examples import EXPECTED, INVALID, invalid_examples, printed_for, valid_examples
from upr_track.workspace import all_rules, open_workspace


def _name(example: Path) -> str:
    return f"{example.parent.name}/{example.name}"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    for argument, examples in (("wrong", invalid_examples), ("right", valid_examples)):
        if argument in metafunc.fixturenames:
            metafunc.parametrize(argument, list(examples()), ids=_name)


def test_a_wrong_example_gives_the_findings_beside_it(wrong: Path) -> None:
    # After a change of wording: python -m scripts.rule_examples, and read the differences.
    assert printed_for(wrong) == (wrong / EXPECTED).read_text(encoding="utf-8")


def test_a_wrong_example_breaks_the_rule_that_it_is_an_example_of(wrong: Path) -> None:
    assert f"[{wrong.parent.name}]" in printed_for(wrong)


def test_nothing_is_found_in_a_right_example(right: Path) -> None:
    assert printed_for(right) == ""


def test_a_right_example_is_read_whole(right: Path) -> None:
    workspace = open_workspace(right)
    assert workspace.is_complete
    assert len(workspace.dataset.recommendations) > 0


def test_every_rule_has_a_basic_example() -> None:
    missing = [rule.id for rule in all_rules() if not (INVALID / rule.id / "basic").is_dir()]
    assert missing == []


def test_no_example_is_of_a_rule_that_does_not_exist() -> None:
    known = {rule.id for rule in all_rules()}
    assert sorted(folder.name for folder in INVALID.iterdir() if folder.name not in known) == []


def test_examples_are_told_apart_by_their_place_alone(
    copy_of: Callable[[Path], Path],
) -> None:
    example = INVALID / "unknown-value" / "basic"
    assert printed_for(copy_of(example)) == printed_for(example)
