from tests.unit.cli.finding_formats.reports import ALL, NONE
from upr_track.checks.policy import CheckResult
from upr_track.cli.finding_formats.github import FORMAT
from upr_track.cli.finding_formats.interface import FindingsReport
from upr_track.diagnostics import RuleInfo, Severity, SourceLocation

WRITTEN = """\
::notice file=data/cases.yaml,line=1,col=7,endColumn=10,title=unused-case::nobody names the case
::error file=data/cases.yaml,line=12,col=7,endColumn=10,title=duplicate-id::the id "abc" is taken\
%0Ahint: give it its own%0Adata/cases.yaml:1:7: it stands here first
::warning file=data/Справка%2C 50%25%3A a.yaml,line=3,col=1,title=thin-evidence::\
no evidence <b>[sic]</b> & 50%25
"""


def test_each_finding_is_one_command() -> None:
    assert "".join(FORMAT.write(ALL)) == WRITTEN


def test_nothing_found_nothing_written() -> None:
    assert "".join(FORMAT.write(NONE)) == ""


def test_no_message_can_be_a_command_of_its_own() -> None:
    rule = RuleInfo("unknown-value", Severity.ERROR, "x")
    finding = rule.found(SourceLocation("a,b\r\n.yaml"), "x\n::set-env name=A::b\r", "c\n::d")
    written = "".join(FORMAT.write(FindingsReport(CheckResult((finding,)))))
    assert written == (
        "::error file=a%2Cb%0D%0A.yaml,line=1,col=1,title=unknown-value::"
        "x␊::set-env name=A::b␍%0Ahint: c␊::d\n"
    )
