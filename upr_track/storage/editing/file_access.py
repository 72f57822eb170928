"""Why a file cannot be written, in words."""

import errno
import os
from pathlib import Path

from upr_track.errors import FileAccessError

NOTHING = "nothing was written: "
"""How every refusal to write begins."""

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_ANY_WRITER = 0o222


def cannot_read(path: str, error: OSError) -> FileAccessError:
    """What to tell the user if a file that is to be changed cannot be read."""
    return FileAccessError(
        f"cannot read {path}: {error.strerror or error}",
        "check that it is a file and that you may read it",
    )


def cannot_write(path: str, error: OSError) -> FileAccessError:
    """What to tell the user of an error of the system."""
    start = f"{NOTHING}cannot write {path}"
    if error.errno in _FULL:
        return FileAccessError(
            f"{start}: the disk is full", "make room, then give the command again"
        )
    if error.errno in _FORBIDDEN:
        return FileAccessError(
            f"{start}: the system does not allow it",
            "check that you may write there, and that no other program has the file open",
        )
    return FileAccessError(
        f"{start}: {error.strerror or error}", "check the disk, then give the command again"
    )


def refuse_read_only(file: Path, path: str) -> None:
    """Raise ``FileAccessError`` if a file is marked as not to be changed.

    It could still be replaced: the permission to do so is that of its folder.
    """
    if not file.stat().st_mode & _ANY_WRITER or not os.access(file, os.W_OK):
        raise FileAccessError(
            f"{NOTHING}{path} is read-only",
            "allow writing in the properties of the file, or ask whoever protected it",
        )
