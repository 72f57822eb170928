"""Slips of the hand in the bundled data: each is found where it was made."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from upr_track.checks.check_options import CheckOptions
from upr_track.workspace import open_workspace

TODAY = date(2025, 6, 1)


@dataclass(frozen=True)
class Slip:
    """``old`` became ``new`` in the record that begins with ``record``; ``there`` is marked."""

    name: str
    file: str
    record: str
    old: str
    new: str
    rule: str
    there: str


ASKED, JUDGED, CLAIMED = "recommendations", "statuses", "claims"
LIBEL = "- id: kaz-upr2-126.35"
TORTURE = "- recommendation: kaz-upr2-124.16"
DECLARED = "- id: un-decisions"

SLIPS = (
    Slip(
        "status misspelt",
        JUDGED,
        TORTURE,
        "not_implemented",
        "not_implemnted",
        "unknown-value",
        "not_implemnted",
    ),
    Slip(
        "status in words",
        JUDGED,
        TORTURE,
        "not_implemented",
        "Not implemented",
        "unknown-value",
        "Not implemented",
    ),
    Slip(
        "status in curly quotes",
        JUDGED,
        TORTURE,
        "not_implemented",
        "“contrary”",
        "unknown-value",
        "“contrary”",
    ),
    Slip("paragraph unquoted", ASKED, LIBEL, '"126.35"', "126.35", "unquoted-number", "126.35"),
    Slip("closing quote lost", ASKED, LIBEL, '"126.35"', '"126.35', "yaml-syntax", '"126.35'),
    Slip(
        "another paragraph", ASKED, LIBEL, '"126.35"', '"126.36"', "duplicate-paragraph", '"126.36"'
    ),
    Slip(
        "paragraph out of range",
        ASKED,
        LIBEL,
        '"126.35"',
        '"126.355"',
        "paragraph-out-of-range",
        '"126.355"',
    ),
    Slip("record copied", ASKED, LIBEL, "126.35", "126.36", "duplicate-id", "kaz-upr2-126.36"),
    Slip("field misspelt", ASKED, LIBEL, "position:", "postion:", "unknown-field", "postion"),
    Slip("field with a capital", ASKED, LIBEL, "cycle:", "Cycle:", "unknown-field", "Cycle"),
    Slip(
        "space after colon lost",
        ASKED,
        LIBEL,
        "position: noted",
        "position:noted",
        "yaml-syntax",
        ":",
    ),
    Slip(
        "colon lost",
        ASKED,
        LIBEL,
        "position: noted",
        "position noted",
        "yaml-syntax",
        "position noted",
    ),
    Slip("tab", ASKED, LIBEL, "  position:", "\tposition:", "yaml-syntax", "\t"),
    Slip(
        "indented too deep",
        ASKED,
        LIBEL,
        "  position:",
        "    position:",
        "yaml-syntax",
        "position: noted",
    ),
    Slip(
        "indented too little",
        ASKED,
        LIBEL,
        "  position:",
        " position:",
        "yaml-syntax",
        "position: noted",
    ),
    Slip("dash lost", ASKED, LIBEL, "- id:", "  id:", "duplicate-key", "id"),
    Slip(
        "colon in a text",
        ASKED,
        LIBEL,
        "Decriminalise",
        "Two things: decriminalise",
        "yaml-syntax",
        ":",
    ),
    Slip(
        "hash in a text",
        ASKED,
        LIBEL,
        "defamation",
        "offence #1",
        "hash-in-text",
        "#1 and revise articles 400 and 403 of the new Criminal Code",
    ),
    Slip("State by name", ASKED, LIBEL, "[CZE]", "[Czechia]", "unknown-value", "Czechia"),
    Slip("NO for Norway", ASKED, LIBEL, "[CZE]", "[NO]", "unknown-value", "NO"),
    Slip("bracket lost", ASKED, LIBEL, "[CZE]", "[CZE", "yaml-syntax", "[CZE"),
    Slip("list without brackets", ASKED, LIBEL, "[CZE]", "CZE", "wrong-kind", "CZE"),
    Slip("State under review", ASKED, LIBEL, "[CZE]", "[KAZ]", "stray-recommending-state", "KAZ"),
    Slip("no such month", JUDGED, TORTURE, "2019-10", "2019-13", "bad-date", "2019-13"),
    Slip("31 February", JUDGED, TORTURE, "2019-10", "2019-02-31", "bad-date", "2019-02-31"),
    Slip("day first", JUDGED, TORTURE, "2019-10", "07.10.2019", "bad-date", "07.10.2019"),
    Slip("year mistyped", JUDGED, TORTURE, "2019-10", "2091-10", "future-date", "2091-10"),
    Slip(
        "year before the review",
        JUDGED,
        TORTURE,
        "2019-10",
        "2009-10",
        "assessment-before-recommendation",
        "2009-10",
    ),
    Slip(
        "assessor misspelt",
        JUDGED,
        TORTURE,
        "by: coalition",
        "by: coaliton",
        "unknown-assessor",
        "coaliton",
    ),
    Slip(
        "id misspelt",
        JUDGED,
        TORTURE,
        "kaz-upr2-124.16",
        "kaz-upr2-124.116",
        "unknown-recommendation",
        "kaz-upr2-124.116",
    ),
    Slip(
        "document misspelt",
        JUDGED,
        TORTURE,
        "coalition-2019",
        "coalition-2018",
        "unknown-document",
        "coalition-2018",
    ),
    Slip("session", ASKED, LIBEL, "session: 20", "session: 2", "document-mismatch", "2"),
    Slip(
        "symbol in small letters",
        ASKED,
        LIBEL,
        "A/HRC/28/10",
        "a/hrc/28/10",
        "bad-symbol",
        "a/hrc/28/10",
    ),
    Slip("position: noted", ASKED, LIBEL, "noted", "supported", "position-mismatch", "supported"),
    Slip(
        "theme misspelt",
        ASKED,
        LIBEL,
        "freedom-of-expression",
        "freedom-of-expresion",
        "unknown-theme",
        "freedom-of-expresion",
    ),
    Slip(
        "focus by its label",
        ASKED,
        LIBEL,
        "[criminal_legislation]",
        "[Criminal legislation]",
        "unknown-focus",
        "Criminal legislation",
    ),
    Slip(
        "total exchanged",
        CLAIMED,
        DECLARED,
        "count: 25, total: 32",
        "count: 32, total: 25",
        "impossible-ratio",
        "32",
    ),
    Slip(
        "too few declared",
        CLAIMED,
        DECLARED,
        "count: 25, total: 32",
        "count: 1, total: 32",
        "contradicted-claim",
        "{count: 1, total: 32}",
    ),
    Slip(
        "condition misspelt",
        CLAIMED,
        DECLARED,
        "focus=political",
        "fokus=political",
        "unknown-condition",
        "fokus=political_prisoners",
    ),
    Slip("case misspelt", CLAIMED, DECLARED, "bokayev,", "bokaev,", "unknown-case", "bokaev"),
)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_a_slip_is_found_where_it_was_made(
    slip: Slip, bundled_workspace: Path, copy_of: Callable[[Path], Path]
) -> None:
    root = copy_of(bundled_workspace)
    file = root / "data" / f"{slip.file}.yaml"
    text = file.read_text(encoding="utf-8")
    start = text.index(slip.old, text.index(f"{slip.record}\n"))
    file.write_text(
        text[:start] + slip.new + text[start + len(slip.old) :], encoding="utf-8", newline="\n"
    )
    line = text.count("\n", 0, start) + 1
    findings = open_workspace(root, relative_to=root).check(CheckOptions(), TODAY).findings
    marked = [
        (one.rule, at.line_text[at.column - 1 : at.end_column - 1])
        for one in findings
        for at in (one.location, *(other.location for other in one.related))
        if (at.path, at.line) == (f"data/{slip.file}.yaml", line)
    ]
    assert (slip.rule, slip.there) in marked
    assert all(one.hint for one in findings)


def test_nothing_is_found_without_a_slip(bundled_workspace: Path) -> None:
    assert open_workspace(bundled_workspace).check(CheckOptions(), TODAY).findings == ()
