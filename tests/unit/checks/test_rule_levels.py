import pytest

from upr_track.checks.check_options import CheckOptions
from upr_track.checks.rule_levels import rule_levels
from upr_track.diagnostics import RuleInfo, Severity
from upr_track.errors import SettingsError, UsageError
from upr_track.model.settings import CheckSettings

ERROR, WARNING, NOTE, OFF = Severity.ERROR, Severity.WARNING, Severity.NOTE, Severity.OFF
RULES = (
    RuleInfo("duplicate-id", ERROR, "Ids differ."),
    RuleInfo("thin-evidence", WARNING, "There is evidence."),
    RuleInfo("unused-case", NOTE, "Cases are used."),
)


def levels(options: CheckOptions, settings: CheckSettings | None = None) -> list[Severity]:
    return list(rule_levels(RULES, options, settings or CheckSettings()).values())


def test_usual_levels() -> None:
    assert levels(CheckOptions()) == [ERROR, WARNING, NOTE]


def test_settings_change_levels() -> None:
    settings = CheckSettings(levels={"thin-evidence": "error", "unused-case": "off"})
    assert levels(CheckOptions(), settings) == [ERROR, ERROR, OFF]


def test_settings_select_and_ignore() -> None:
    settings = CheckSettings(select=("duplicate-id", "thin-evidence"), ignore=("duplicate-id",))
    assert levels(CheckOptions(), settings) == [OFF, WARNING, OFF]


def test_a_rule_named_on_the_command_line_counts_whatever_the_settings_say() -> None:
    settings = CheckSettings(ignore=("duplicate-id",), levels={"thin-evidence": "off"})
    options = CheckOptions(select=("duplicate-id", "thin-evidence"))
    assert levels(options, settings) == [ERROR, WARNING, OFF]


def test_a_selected_rule_keeps_the_level_of_the_settings() -> None:
    settings = CheckSettings(levels={"thin-evidence": "note"})
    assert levels(CheckOptions(select=("thin-evidence",)), settings) == [OFF, NOTE, OFF]


def test_ignore_on_the_command_line_is_stronger_than_select() -> None:
    options = CheckOptions(select=("duplicate-id", "unused-case"), ignore=("unused-case",))
    assert levels(options) == [ERROR, OFF, OFF]


def test_strict_makes_errors_of_warnings_only() -> None:
    settings = CheckSettings(levels={"duplicate-id": "off"})
    assert levels(CheckOptions(strict=True), settings) == [OFF, ERROR, NOTE]


@pytest.mark.parametrize("options", [CheckOptions(select=("x",)), CheckOptions(ignore=("x",))])
def test_unknown_rule_in_an_option(options: CheckOptions) -> None:
    with pytest.raises(UsageError) as raised:
        levels(options)
    assert raised.value.message == 'there is no rule "x"'
    assert raised.value.hint == "upr-track rules lists them all"


def test_misspelt_rule_is_suggested() -> None:
    with pytest.raises(UsageError) as raised:
        levels(CheckOptions(select=("Duplicate_ID",)))
    assert raised.value.hint == 'did you mean "duplicate-id"? upr-track rules lists them all'


@pytest.mark.parametrize(
    ("settings", "key"),
    [
        (CheckSettings(select=("unused-cases",)), "select"),
        (CheckSettings(ignore=("unused-cases",)), "ignore"),
        (CheckSettings(levels={"unused-cases": "off"}), "levels"),
    ],
)
def test_unknown_rule_in_the_settings(settings: CheckSettings, key: str) -> None:
    with pytest.raises(SettingsError) as raised:
        levels(CheckOptions(), settings)
    assert raised.value.message == f'checks.{key}: there is no rule "unused-cases"'
    assert raised.value.hint == 'did you mean "unused-case"? upr-track rules lists them all'
