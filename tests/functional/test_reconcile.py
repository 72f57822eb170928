import json
from collections.abc import Callable
from pathlib import Path

from tests.functional.conftest import Run

TRACKER = """
- id: tracker
  title: A public tracker
  symbol: A/HRC/99/1
  lead_paragraphs:
    - {lead: "126", count: 99, position: noted}
"""


def test_the_records_are_held_against_the_document(upr_track: Run, small_workspace: Path) -> None:
    found = upr_track("reconcile", cwd=small_workspace)
    assert (found.code, found.err) == (
        0,
        "1 document · no differences · left out for a public audience: 1 recommendation\n",
    )
    assert found.out == (
        "A/HRC/99/1 · Report on nowhere\n"
        "  recorded: a selection, so missing paragraphs are no mistake\n"
        "\n"
        "  lead  position      declared  recorded  missing  extra  twice  other position\n"
        "  126   not declared       100         2       98      0      0               0\n"
        "\n"
        "  total  declared  recorded\n"
        "  all         100         2\n"
        "\n"
        "  126 missing: 126.1–126.8, 126.11–126.100\n"
    )


def test_two_sources_stand_side_by_side(
    upr_track: Run, copy_of: Callable[[Path], Path], small_workspace: Path
) -> None:
    folder = copy_of(small_workspace)
    documents = folder / "data" / "documents.yaml"
    documents.write_text(documents.read_text(encoding="utf-8") + TRACKER, encoding="utf-8")
    found = upr_track("reconcile", "A/HRC/99/1", cwd=folder)
    assert found.out.splitlines()[3:9] == [
        (
            "  lead  position      declared by report  declared by tracker  recorded  missing"
            "  extra  twice  other position"
        ),
        (
            "  126   not declared                 100                   99         2       98"
            "      0      0               0"
        ),
        "",
        "  total  declared by report  declared by tracker  recorded",
        "  all                   100                   99         2  the sources differ",
        "  Noted                   –                   99         1",
    ]
    assert found.err.startswith("1 document · 1 with differences")


def test_programs_get_everything(upr_track: Run, small_workspace: Path) -> None:
    report = json.loads(upr_track("reconcile", "--format", "json", cwd=small_workspace).out)
    (document,) = report["documents"]
    assert document["leads"][0]["missing"] == ["126.1–126.8", "126.11–126.100"]
    assert document["totals"] == [{"name": "total", "declared": {"report": 100}, "recorded": 2}]
    table = upr_track("reconcile", "--format", "csv", cwd=small_workspace).out
    assert table == (
        "symbol,lead,position,declared,recorded,missing,extra,duplicates,other_positions\n"
        'A/HRC/99/1,126,,100,2,"126.1–126.8, 126.11–126.100",,,\n'
    )


def test_an_unknown_document_is_refused(upr_track: Run, small_workspace: Path) -> None:
    refused = upr_track("reconcile", "A/HRC/99/2", cwd=small_workspace)
    assert refused.code == 2
    assert refused.err == (
        'error: no document "A/HRC/99/2" declares numbers in documents.yaml\n'
        '  hint: did you mean "A/HRC/99/1"? one of: A/HRC/99/1\n'
    )
