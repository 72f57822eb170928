"""Reports to be written in each format."""

from upr_track.checks.policy import CheckResult
from upr_track.cli.finding_formats.interface import FindingsReport
from upr_track.diagnostics import Diagnostic, Related, RuleInfo, Severity, SourceLocation

DUPLICATE = RuleInfo("duplicate-id", Severity.ERROR, "Ids differ.", "Each `id` stands once.\n")
THIN = RuleInfo("thin-evidence", Severity.WARNING, "There is evidence.")
UNUSED = RuleInfo("unused-case", Severity.NOTE, "Cases are used.")
RULES = (DUPLICATE, THIN, UNUSED)

FIRST = SourceLocation("data/cases.yaml", 1, 7, 10, "- id: abc")
SECOND = SourceLocation("data/cases.yaml", 12, 7, 10, "- id: abc")
WHOLE_FILE = SourceLocation("data/Справка, 50%: a.yaml", 3)

TAKEN = DUPLICATE.found(
    SECOND, 'the id "abc" is taken', "give it its own", (Related(FIRST, "it stands here first"),)
)
NO_EVIDENCE = THIN.found(WHOLE_FILE, "no evidence <b>[sic]</b> & 50%")
NEVER_NAMED = UNUSED.found(FIRST, "nobody names the case")


def report(*findings: Diagnostic) -> FindingsReport:
    """A run in which errors are failures."""
    failures = frozenset(one for one in findings if one.severity is Severity.ERROR)
    result = CheckResult(tuple(sorted(findings)), silenced=2, known=1, failures=failures)
    return FindingsReport(result, RULES, records=142, unread=1)


ALL = report(TAKEN, NO_EVIDENCE, NEVER_NAMED)
NONE = report()
