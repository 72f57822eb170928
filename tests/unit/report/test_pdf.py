from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.records import asked, dataset
from tests.unit.report.reports import rendered
from upr_track.errors import UsageError


@pytest.mark.slow
@pytest.mark.browser
def test_the_page_is_printed(chromium: str) -> None:
    assert chromium
    content = rendered(dataset(asked("a", summary="Сделать это", themes=("torture",))), "pdf")
    first = PdfReader(BytesIO(content)).pages[0]
    assert first.mediabox.width > first.mediabox.height
    assert "Сделать это" in first.extract_text()


def test_without_a_browser_the_next_step_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("sys.platform", "linux")
    with pytest.raises(UsageError) as told:
        rendered(dataset(asked("a")), "pdf")
    assert told.value.hint.startswith("install one of them, or make the html or docx file")
