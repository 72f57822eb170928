"""Word documents of the old kind (.doc), made new by LibreOffice where it is installed."""

import shutil
import subprocess
from pathlib import Path

from upr_track.errors import FileAccessError

_PROGRAMS = ("soffice", "libreoffice")
_LONGEST = 120


def convert_to_docx(path: Path, folder: Path) -> Path:
    """A ``.docx`` in ``folder`` with the words of ``path``.

    LibreOffice runs without a window, with settings of its own in ``folder``. Raises
    ``FileAccessError`` where it is not installed or does not succeed.
    """
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise _refused(path)
    command = [
        program,
        f"-env:UserInstallation={(folder / 'settings').as_uri()}",
        "--headless",
        "--convert-to",
        "docx",
        "--outdir",
        str(folder),
        str(path.resolve()),
    ]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=_LONGEST)  # noqa: S603 - the program is LibreOffice
    except (OSError, subprocess.SubprocessError) as error:
        raise _refused(path, ", and LibreOffice could not convert it") from error
    made = folder / f"{path.stem}.docx"
    if not made.is_file():
        raise _refused(path, ", and LibreOffice could not convert it")
    return made


def _refused(path: Path, why: str = "") -> FileAccessError:
    message = f"{path.name} is a Word document of the old kind (.doc){why}"
    return FileAccessError(message, "open it in Word or LibreOffice and save it as .docx")
