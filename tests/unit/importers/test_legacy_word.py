"""Word documents of the old kind."""

import shutil
import subprocess
from pathlib import Path

import pytest

from upr_track.errors import FileAccessError
from upr_track.importers import read_file

# What LibreOffice makes a real .doc from.
PAGE = (
    "<html><body><p>UPR of Norway (3rd Cycle)</p><table><tr><td>Recommendation</td>"
    "<td>Position</td></tr><tr><td>28.10 Open the halls (Chile);</td><td>Noted</td></tr>"
    "</table></body></html>"
)


def old_word_file(path: Path) -> Path:
    """A file that begins like a .doc and is none."""
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument\0".encode("utf-16-le"))
    return path


def test_without_libreoffice_the_user_is_told_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(FileAccessError) as caught:
        read_file(old_word_file(tmp_path / "list.doc"))
    assert caught.value.message == "list.doc is a Word document of the old kind (.doc)"
    assert caught.value.hint == "open it in Word or LibreOffice and save it as .docx"


@pytest.mark.slow
def test_libreoffice_makes_it_new(tmp_path: Path) -> None:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    (tmp_path / "list.html").write_text(PAGE, encoding="utf-8")
    settings = f"-env:UserInstallation={(tmp_path / 'settings').as_uri()}"
    convert = [program, settings, "--headless", "--convert-to", "doc:MS Word 97", "--outdir"]
    subprocess.run(
        [*convert, str(tmp_path), str(tmp_path / "list.html")],
        check=True,
        capture_output=True,
        timeout=120,
    )
    result = read_file(tmp_path / "list.doc")
    assert result.file == "list.doc"
    assert result.remarks == ("list.doc was converted by LibreOffice",)
    assert [found.record.id for found in result.records] == ["nor-upr3-28.10"]
    assert str(result.records[0].origin) == "list.doc: table 1, row 2, paragraph 28.10"
