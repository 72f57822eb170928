"""The annex in Word has the layout of the OHCHR's lists: who can read those can read it."""

from pathlib import Path

import pytest

from tests.functional.conftest import Run
from upr_track.importers.reading import read_file
from upr_track.model import Recommendation
from upr_track.workspace import open_workspace


def facts(record: Recommendation) -> dict[str, object]:
    return {
        "place": (record.document_symbol, record.paragraph),
        "states": record.recommending_states,
        "position": record.position,
        "source": record.position_source,
        "themes": sorted(record.themes),
        "persons": sorted(record.affected_persons),
    }


@pytest.mark.parametrize("layout", ["ohchr-3", "ohchr-4"])
def test_what_is_read_from_the_annex_is_what_was_recorded(
    upr_track: Run, bundled_workspace: Path, tmp_path: Path, layout: str
) -> None:
    file = tmp_path / "annex.docx"
    only = ("--where", "mechanism=upr", "--layout", layout)
    assert upr_track("annex", *only, "-o", file, "-w", bundled_workspace).code == 0
    found = read_file(file)
    assert found.format == "ohchr-list"
    recorded = {
        record.paragraph: facts(record)
        for record in open_workspace(bundled_workspace).dataset.recommendations
        if record.mechanism == "upr"
    }
    assert {one.record.paragraph: facts(one.record) for one in found.records} == recorded
    assert {one.kind for one in found.problems} == {
        "no-state-under-review",
        "assessment-kept-as-note",
    }
