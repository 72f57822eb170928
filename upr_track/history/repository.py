"""The git repository that a workspace stands in, read through the program ``git``.

Only commands that read are run: no hook, no pager, no network, no change to the work tree.
"""

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from shutil import which

from upr_track.errors import FileAccessError, UsageError

_NEVER = (
    *("-c", "protocol.allow=never"),  # what a partial clone lacks is not fetched
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "core.fsmonitor=false"),
    *("-c", "log.showSignature=false"),
)
_WHATEVER_IS_SET = (
    *("-c", "log.follow=false"),
    *("-c", "diff.relative=false"),
    *("-c", "i18n.logOutputEncoding=UTF-8"),
    *("-c", "color.ui=false"),
    *("-c", "color.diff=false"),
)
"""What a user's own settings of git may say otherwise, and would change its answers."""

_OF_ANOTHER = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
"""Set while git runs a hook: they would turn every question to that repository."""


@dataclass(frozen=True, slots=True)
class TreeFile:
    """A file of a commit: its path from the workspace's root, and the id of its content."""

    path: PurePosixPath
    blob: str


@dataclass(frozen=True)
class Repository:
    """A workspace in git. ``prefix`` is the way from the repository's top to it: "un/"."""

    program: str
    root: Path
    prefix: str

    def ask(self, *arguments: str) -> str:
        """What a git command answers. Raises ``FileAccessError`` if it fails."""
        ended = self._run(*arguments)
        if ended.returncode:
            raise FileAccessError(
                f"git could not answer: {_last_line(ended.stderr)}",
                f"try it yourself: git {' '.join(arguments[:2])}",
            )
        return ended.stdout.decode("utf-8", errors="replace")

    def find(self, *arguments: str) -> str | None:
        """What a git command answers, None if there is nothing that it could answer."""
        ended = self._run(*arguments)
        found = ended.stdout.decode("utf-8", errors="replace").strip()
        return None if ended.returncode or not found else found

    def files(self, commit: str) -> Iterator[TreeFile]:
        """The workspace's data files in a commit, without links."""
        listed = self.ask("ls-tree", "-r", "-z", "--full-tree", commit, "--", self.data)
        for entry in filter(None, listed.split("\0")):
            facts, _, path = entry.partition("\t")
            mode, kind, blob = facts.split(" ")
            if kind == "blob" and mode.startswith("100"):
                yield TreeFile(self.inside(path), blob)

    @property
    def data(self) -> str:
        """The data folder as git names it."""
        return f"{self.prefix}data"

    def inside(self, path: str) -> PurePosixPath:
        """A path as git gives it, from the workspace's root."""
        return PurePosixPath(path.removeprefix(self.prefix))

    def command(self, *arguments: str) -> list[str]:
        """The whole command line of a git command in this repository."""
        options = ("--no-pager", *_NEVER, *_WHATEVER_IS_SET)
        return [self.program, "-C", str(self.root), *options, *arguments]

    @property
    def has_commits(self) -> bool:
        """Whether anything has been committed yet."""
        return self.find("rev-parse", "--verify", "--quiet", "HEAD") is not None

    @property
    def is_shallow(self) -> bool:
        """Whether only the latest commits are here, as in many runs of CI."""
        return self.find("rev-parse", "--is-shallow-repository") == "true"

    def _run(self, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
        return subprocess.run(  # noqa: S603 - git alone, by its full path
            self.command(*arguments),
            check=False,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=environment(),
        )


def open_repository(root: Path) -> Repository:
    """The repository that the workspace at ``root`` is kept in.

    Raises ``UsageError`` if it is in none, ``FileAccessError`` if git is not there or
    refuses to read it.
    """
    repository = Repository(_program(), root, "")
    ended = repository._run("rev-parse", "--show-prefix")  # noqa: SLF001 - of this module
    if ended.returncode:
        raise _why_not(root, ended.stderr)
    prefix = ended.stdout.decode("utf-8", errors="replace").removesuffix("\n")
    return Repository(repository.program, root, prefix)


def environment() -> dict[str, str]:
    """The environment that git runs in: its answers in English, and about this folder."""
    inherited = {key: value for key, value in os.environ.items() if key not in _OF_ANOTHER}
    ours = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
    return {**inherited, **ours, "GIT_NO_LAZY_FETCH": "1"}


def _program() -> str:
    found = which("git")
    # On Windows the current folder is looked at first: a program in a workspace is no git.
    if found is None or not Path(found).is_absolute():
        raise FileAccessError(
            "git was not found on this computer",
            "install it (https://git-scm.com), or leave out what needs the history",
        )
    return found


def _why_not(root: Path, said: bytes) -> UsageError | FileAccessError:
    text = said.decode("utf-8", errors="replace")
    if "not a git repository" in text:
        return UsageError(
            f"the workspace at {root} is not kept in git, so that there is no history of it",
            "to begin one: git init, git add ., git commit",
        )
    if "dubious ownership" in text:
        return FileAccessError(
            f"git refuses to read {root}: it belongs to another user of this computer",
            f'if you trust it: git config --global --add safe.directory "{root.as_posix()}"',
        )
    return FileAccessError(f"git cannot read {root}: {_last_line(said)}", "try it: git status")


def _last_line(said: bytes) -> str:
    lines = said.decode("utf-8", errors="replace").strip().splitlines()
    return lines[-1].removeprefix("fatal: ") if lines else "it said nothing"
