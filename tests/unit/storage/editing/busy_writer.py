"""Adds cases to a workspace as fast as it can, and tries again whenever it is refused.

Run as a program of its own: ``busy_writer.py FOLDER NAME COUNT``. Prints how often it was refused.
"""

import sys
from pathlib import Path

from upr_track.errors import FileAccessError
from upr_track.model import Case
from upr_track.storage.editing.session import EditSession


def add(root: Path, name: str) -> bool:
    """Add one case. Whether that worked."""
    session = EditSession(root)
    session.add(Case(id=name, name=f"Case {name}"))
    try:
        session.write()
    except FileAccessError:
        return False
    return True


def main(root: Path, name: str, count: int) -> None:
    """Add ``count`` cases."""
    refused = 0
    for number in range(count):
        while not add(root, f"{name}-{number}"):
            refused += 1
    sys.stdout.write(f"{refused}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
