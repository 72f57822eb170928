import pytest

from upr_track.checks.check_options import CheckOptions
from upr_track.checks.policy import CheckResult, Found, apply_policy, join_results
from upr_track.checks.silencing import SILENCE_RULES
from upr_track.diagnostics import (
    Diagnostic,
    Related,
    RuleInfo,
    Severity,
    Silence,
    SourceLocation,
)
from upr_track.model.settings import CheckSettings, FailOn

DUPLICATE = RuleInfo("duplicate-id", Severity.ERROR, "Ids differ.")
THIN = RuleInfo("thin-evidence", Severity.WARNING, "There is evidence.")
UNUSED = RuleInfo("unused-case", Severity.NOTE, "Cases are used.")
LEVELS = {rule.id: rule.severity for rule in (DUPLICATE, THIN, UNUSED, *SILENCE_RULES)}


def at(line: int, path: str = "data/cases.yaml", column: int = 3) -> SourceLocation:
    return SourceLocation(path, line, column, column + 4, "- id: abc")


def check(
    *findings: Diagnostic,
    silences: tuple[Silence, ...] = (),
    options: CheckOptions | None = None,
    levels: dict[str, Severity] | None = None,
    fail_on: FailOn = "error",
    complete: bool = True,
) -> CheckResult:
    found = Found(findings, silences, complete=complete)
    return apply_policy(
        found,
        {**LEVELS, **(levels or {})},
        options or CheckOptions(),
        CheckSettings(fail_on=fail_on),
    )


def places(result: CheckResult) -> list[str]:
    return [f"{finding.location} {finding.rule}" for finding in result.findings]


def silence(line: int, *rules: str, reason: str = "agreed", covers: int | None = None) -> Silence:
    return Silence(at(line, column=20), rules, reason, covers or line)


def test_findings_are_sorted_by_path_line_and_column() -> None:
    result = check(
        DUPLICATE.found(at(10), "d"),
        DUPLICATE.found(at(9, column=7), "c"),
        THIN.found(at(9, column=3), "b"),
        DUPLICATE.found(at(99, "data/a.yaml"), "a"),
    )
    assert [finding.message for finding in result.findings] == ["a", "b", "c", "d"]


def test_the_same_finding_is_reported_once() -> None:
    again = DUPLICATE.found(at(1), "taken", "hint", (Related(at(5), "here"),))
    assert len(check(again, again, DUPLICATE.found(at(1), "other")).findings) == 2


def test_levels_are_applied_and_rules_that_are_off_are_left_out() -> None:
    levels = {"duplicate-id": Severity.NOTE, "thin-evidence": Severity.OFF}
    result = check(DUPLICATE.found(at(1), "a"), THIN.found(at(2), "b"), levels=levels)
    assert [finding.severity for finding in result.findings] == [Severity.NOTE]
    assert result.count(Severity.NOTE) == 1
    assert result.count(Severity.ERROR) == 0


@pytest.mark.parametrize(
    ("fail_on", "failing"),
    [("error", 1), ("warning", 2), ("note", 3), ("never", 0)],
)
def test_findings_at_or_above_the_limit_make_the_run_fail(fail_on: FailOn, failing: int) -> None:
    found = DUPLICATE.found(at(1), "a"), THIN.found(at(2), "b"), UNUSED.found(at(3), "c")
    by_setting = check(*found, fail_on=fail_on)
    by_option = check(*found, options=CheckOptions(fail_on=fail_on), fail_on="note")
    assert len(by_setting.failures) == len(by_option.failures) == failing
    assert by_setting.fails is (failing > 0)


def test_nothing_found_is_no_failure() -> None:
    assert check(fail_on="note") == CheckResult()
    assert not check(fail_on="note").fails


def test_a_comment_silences_the_rules_that_it_names_on_its_lines() -> None:
    result = check(
        DUPLICATE.found(at(4), "on its line"),
        DUPLICATE.found(at(5), "on the next line"),
        DUPLICATE.found(at(6), "too far"),
        THIN.found(at(4), "another rule"),
        silences=(silence(4, "duplicate-id", covers=5),),
    )
    assert [finding.message for finding in result.findings] == ["another rule", "too far"]
    assert result.silenced == 2


def test_a_comment_that_silences_nothing_is_a_finding() -> None:
    result = check(
        DUPLICATE.found(at(4), "x"), silences=(silence(4, "duplicate-id", "thin-evidence"),)
    )
    (finding,) = result.findings
    assert (str(finding.location), finding.rule) == ("data/cases.yaml:4:20", "unused-silence")
    assert finding.message == 'there is no finding of "thin-evidence" here to silence'


def test_a_comment_for_a_rule_that_does_not_count_is_not_unused() -> None:
    levels = {"thin-evidence": Severity.OFF}
    assert check(silences=(silence(4, "thin-evidence"),), levels=levels) == CheckResult()


def test_nothing_is_said_of_unused_comments_while_records_cannot_be_read() -> None:
    assert check(silences=(silence(4, "thin-evidence"),), complete=False) == CheckResult()


def test_a_comment_for_an_unknown_rule() -> None:
    (finding,) = check(silences=(silence(4, "thin-evidnce"),)).findings
    assert finding.message == 'there is no rule "thin-evidnce", so the comment silences nothing'
    assert finding.hint == 'did you mean "thin-evidence"? upr-track rules lists them all'


def test_a_comment_without_rules() -> None:
    (finding,) = check(silences=(silence(4),)).findings
    assert finding.message == "this comment names no rule, so it silences nothing"


def test_a_comment_without_reason_still_silences() -> None:
    result = check(DUPLICATE.found(at(4), "x"), silences=(silence(4, "duplicate-id", reason=""),))
    assert places(result) == ["data/cases.yaml:4:20 silence-without-reason"]
    assert result.silenced == 1


def test_findings_on_comments_have_levels_too() -> None:
    levels = {"unused-silence": Severity.ERROR, "silence-without-reason": Severity.OFF}
    result = check(silences=(silence(4, "thin-evidence", reason=""),), levels=levels)
    assert [(one.rule, one.severity) for one in result.findings] == [
        ("unused-silence", Severity.ERROR)
    ]


def test_known_findings_are_left_out_wherever_their_line_is_now() -> None:
    known = {("data/cases.yaml", "duplicate-id", "old"): 1}
    result = check(
        DUPLICATE.found(at(70), "old"),
        DUPLICATE.found(at(80), "new"),
        options=CheckOptions(known=known),
    )
    assert [finding.message for finding in result.findings] == ["new"]
    assert (result.known, result.outdated) == (1, 0)


def test_one_more_of_a_known_finding_is_new() -> None:
    known = {("data/cases.yaml", "duplicate-id", "old"): 1}
    found = DUPLICATE.found(at(70), "old"), DUPLICATE.found(at(80), "old")
    assert places(check(*found, options=CheckOptions(known=known))) == [
        "data/cases.yaml:80:3 duplicate-id"
    ]


def test_known_findings_that_are_gone_are_counted() -> None:
    known = {("data/cases.yaml", "duplicate-id", "old"): 3}
    result = check(DUPLICATE.found(at(7), "old"), options=CheckOptions(known=known))
    assert (result.known, result.outdated) == (1, 2)


def test_known_findings_that_this_run_cannot_meet_are_not_gone() -> None:
    known = {
        ("data/cases.yaml", "thin-evidence", "rule is off"): 1,
        ("data/claims.yaml", "duplicate-id", "other file"): 1,
    }
    options = CheckOptions(known=known, paths=frozenset({"data/cases.yaml"}))
    assert check(options=options, levels={"thin-evidence": Severity.OFF}).outdated == 0


@pytest.mark.parametrize(
    ("asked", "reported"),
    [
        ("data/cases.yaml", ["data/cases.yaml"]),
        ("data", ["data/cases.yaml", "data/claims/a.yaml"]),
        ("data/claims", ["data/claims/a.yaml"]),
        ("data/c", []),
        (".", ["data/cases.yaml", "data/claims/a.yaml"]),
        ("..", ["../other.yaml"]),
    ],
)
def test_only_files_and_folders_asked_for_are_reported(asked: str, reported: list[str]) -> None:
    paths = "../other.yaml", "data/cases.yaml", "data/claims/a.yaml"
    result = check(
        *(DUPLICATE.found(at(1, path), "x") for path in paths),
        options=CheckOptions(paths=frozenset({asked})),
    )
    assert [finding.location.path for finding in result.findings] == reported
    assert len(result.failures) == len(reported)


def test_silences_elsewhere_are_not_reported() -> None:
    options = CheckOptions(paths=frozenset({"data/claims.yaml"}))
    assert check(silences=(silence(4, "thin-evidence"),), options=options) == CheckResult()


def test_results_of_several_workspaces_are_joined() -> None:
    one = check(DUPLICATE.found(at(1, "b/data/x.yaml"), "x"))
    two = check(THIN.found(at(1, "a/data/x.yaml"), "y"), silences=(silence(4),))
    joined = join_results([one, two])
    assert [finding.rule for finding in joined.findings] == [
        "thin-evidence",
        "duplicate-id",
        "unused-silence",
    ]
    assert joined.failures == one.failures
