"""The few things that writing needs of a disk. Tests put another in its place."""

import os
import stat
from contextlib import suppress
from pathlib import Path

_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


class Disk:
    """Files as the system has them. They raise ``OSError``."""

    def read(self, file: Path) -> bytes | None:
        """The content, None if there is no such file."""
        try:
            return file.read_bytes()
        except FileNotFoundError:
            return None

    def create(self, file: Path, content: bytes) -> None:
        """Write a file that must not exist, and wait until the disk has it."""
        with os.fdopen(os.open(file, _NEW_FILE, 0o666), "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())

    def copy_mode(self, source: Path, target: Path) -> None:
        """Give a file the permissions of another, and its owner if that is allowed."""
        known = source.stat()
        if hasattr(os, "chown"):
            with suppress(OSError):
                os.chown(target, known.st_uid, known.st_gid)
        target.chmod(stat.S_IMODE(known.st_mode))

    def replace(self, source: Path, target: Path) -> None:
        """Put a file in the place of another, in one step."""
        source.replace(target)

    def remove(self, file: Path) -> None:
        """Remove a file if it is there."""
        file.unlink(missing_ok=True)

    def sync(self, folder: Path) -> None:
        """Wait until the disk has the names in a folder, where the system can tell."""
        with suppress(OSError):  # Windows and some network disks cannot
            opened = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(opened)
            finally:
                os.close(opened)
