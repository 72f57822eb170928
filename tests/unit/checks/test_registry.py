from pathlib import Path
from re import fullmatch

import pytest

import upr_track.checks.rules
from upr_track.checks.interface import Rule
from upr_track.checks.registry import RULES
from upr_track.diagnostics import RuleInfo
from upr_track.workspace import all_rules

(FOLDER,) = upr_track.checks.rules.__path__


def test_every_rule_file_is_in_the_registry() -> None:
    files = {file.stem for file in Path(FOLDER).glob("*.py")} - {"__init__"}
    assert {rule.info.id.replace("-", "_") for rule in RULES} == files


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.info.id)
def test_the_docstring_of_a_rule_is_its_explanation(rule: Rule) -> None:
    module = getattr(upr_track.checks.rules, rule.info.id.replace("-", "_"))
    assert rule.info.explanation == module.__doc__


@pytest.mark.parametrize("info", all_rules(), ids=lambda info: info.id)
def test_a_rule_has_an_id_a_sentence_and_an_explanation(info: RuleInfo) -> None:
    assert fullmatch(r"[a-z]+(-[a-z]+)*", info.id)
    assert fullmatch(r"[A-Z].*\.", info.summary)
    assert len(info.explanation) > 80


def test_no_two_rules_have_one_id() -> None:
    ids = [info.id for info in all_rules()]
    assert sorted(set(ids)) == sorted(ids)
