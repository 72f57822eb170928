"""One program writes into a workspace at a time.

The lock is the system's, on a file that holds the number of the process: it goes with the
process however that ends, so that no lock outlives its owner.
"""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from upr_track.errors import FileAccessError

LOCK_FILE = ".upr-track-lock"

_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
_HELD = (errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK)


@contextmanager
def write_lock(root: Path) -> Iterator[None]:
    """Keep other programs from writing into the workspace at ``root``.

    Raises ``FileAccessError`` at once if one is doing so, or if no lock can be had.
    """
    file = root / LOCK_FILE
    opened = _acquire(file)
    try:
        yield
    finally:
        _release(file, opened)


def _acquire(file: Path) -> int:
    while True:
        opened = _open(file)
        try:
            _lock(opened)
        except OSError as error:
            owner = os.read(opened, 20)
            os.close(opened)
            raise _refusal(file, error, owner.decode("ascii", "replace")) from error
        if _is_same(opened, file):
            os.ftruncate(opened, 0)
            os.write(opened, str(os.getpid()).encode("ascii"))
            return opened
        os.close(opened)  # its last owner has just removed it


def _open(file: Path) -> int:
    try:
        return os.open(file, _FLAGS, 0o666)
    except OSError as error:
        raise FileAccessError(
            f"nothing was written: cannot write into {file.parent}: {error.strerror}",
            "check that you may write there",
        ) from error


def _is_same(opened: int, file: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(opened), file.stat())
    except FileNotFoundError:
        return False


def _refusal(file: Path, error: OSError, owner: str) -> FileAccessError:
    if error.errno in _HELD:
        who = f" (process {owner})" if owner.isdigit() else ""
        return FileAccessError(
            f"nothing was written: another upr-track{who} is writing into {file.parent}",
            "wait until it has finished, then give the command again",
        )
    return FileAccessError(
        f"nothing was written: {file.parent} cannot be locked: {error.strerror}",
        "copy the workspace to a disk of this computer and work there",
    )


if sys.platform == "win32":  # pragma: no cover - tested on Windows
    import msvcrt

    def _lock(opened: int) -> None:
        # Far behind the end of the file, so that others can read who holds the lock.
        os.lseek(opened, 1 << 20, os.SEEK_SET)
        try:
            msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(opened, 0, os.SEEK_SET)

    def _release(file: Path, opened: int) -> None:
        os.close(opened)
        with suppress(OSError):  # the next one may have opened it already
            file.unlink()

else:
    import fcntl

    def _lock(opened: int) -> None:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _release(file: Path, opened: int) -> None:
        # Removed while it is locked: whoever waits for it sees that it is gone, and starts anew.
        with suppress(OSError):
            file.unlink()
        os.close(opened)
