"""Contents of files as git keeps them, asked for one by one from one running git."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from upr_track.errors import FileAccessError
from upr_track.history.repository import environment

if TYPE_CHECKING:
    from upr_track.history.repository import Repository


@dataclass(frozen=True)
class Blobs:
    """A running ``git cat-file --batch``."""

    questions: IO[bytes]
    answers: IO[bytes]

    def read(self, blob: str) -> bytes:
        """The content with that id. Raises ``FileAccessError`` if git does not have it."""
        self.questions.write(f"{blob}\n".encode())
        self.questions.flush()
        _, _, facts = self.answers.readline().decode("ascii").partition(" ")
        kind, _, size = facts.strip().partition(" ")
        if kind != "blob":  # "missing", or nothing if git has ended
            raise FileAccessError(
                f"git does not have the content {blob[:10]} of a data file",
                "fetch the whole history: git fetch --unshallow, or git clone it anew",
            )
        content = self.answers.read(int(size))
        self.answers.read(1)  # the line end after it
        return content


@contextmanager
def open_blobs(repository: "Repository") -> Iterator[Blobs]:
    """A git that gives contents until the block ends."""
    running = subprocess.Popen(  # noqa: S603 - git alone, by its full path
        repository.command("cat-file", "--batch"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment(),
    )
    with running:
        if running.stdin is None or running.stdout is None:  # pragma: no cover - both are pipes
            raise AssertionError
        yield Blobs(running.stdin, running.stdout)
        running.stdin.close()
