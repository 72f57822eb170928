from dataclasses import replace

from tests.unit.cli.finding_formats.reports import ALL, NONE
from upr_track.checks.policy import CheckResult
from upr_track.cli.colour import coloured
from upr_track.cli.finding_formats.concise import FORMAT as CONCISE
from upr_track.cli.finding_formats.interface import FindingsReport
from upr_track.cli.finding_formats.text import FORMAT as TEXT
from upr_track.diagnostics import RuleInfo, Severity, SourceLocation

WRITTEN = """\
data/cases.yaml:1:7: note: nobody names the case [unused-case]
    1 | - id: abc
      |       ^^^

data/cases.yaml:12:7: error: the id "abc" is taken [duplicate-id]
   12 | - id: abc
      |       ^^^
  hint: give it its own
  data/cases.yaml:1:7: it stands here first
    1 | - id: abc
      |       ^^^

data/Справка, 50%: a.yaml:3:1: warning: no evidence <b>[sic]</b> & 50% [thin-evidence]
"""

IN_LINES = """\
data/cases.yaml:1:7: note: nobody names the case [unused-case]
data/cases.yaml:12:7: error: the id "abc" is taken [duplicate-id]
data/Справка, 50%: a.yaml:3:1: warning: no evidence <b>[sic]</b> & 50% [thin-evidence]
"""


def test_text_shows_place_line_hint_and_related_places() -> None:
    assert "".join(TEXT.write(ALL)) == WRITTEN


def test_concise_is_one_line_each() -> None:
    assert "".join(CONCISE.write(ALL)) == IN_LINES


def test_nothing_found_nothing_written() -> None:
    assert "".join(TEXT.write(NONE)) == ""
    assert "".join(CONCISE.write(NONE)) == ""


def test_severity_is_told_by_a_word_and_a_colour() -> None:
    lines = "".join(CONCISE.write(replace(ALL, paint=coloured))).splitlines()
    assert [line.split(" ")[1] for line in lines if " 50%:" not in line] == [
        "\x1b[1;36mnote:\x1b[0m",
        "\x1b[1;31merror:\x1b[0m",
    ]


def test_a_message_stays_on_its_line_and_cannot_act() -> None:
    rule = RuleInfo("unknown-value", Severity.ERROR, "x")
    finding = rule.found(SourceLocation("a\x1b.yaml"), '"a\nb\x1b[2J" is unknown', "write\x07 this")
    written = "".join(TEXT.write(FindingsReport(CheckResult((finding,)))))
    assert written == (
        'a␛.yaml:1:1: error: "a␊b␛[2J" is unknown [unknown-value]\n  hint: write␇ this\n'
    )
