"""Workspaces with a history in git. Nobody in them exists."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class GitWorkspace:
    """A folder in git, as a person would keep it."""

    root: Path

    @staticmethod
    def begin(root: Path) -> "GitWorkspace":
        """An empty repository at ``root``, which is made if it is not there."""
        root.mkdir(parents=True, exist_ok=True)
        made = GitWorkspace(root)
        made.git("init", "--quiet", "--initial-branch=main")
        return made

    def write(self, path: str, text: str) -> None:
        """Write a file of the workspace."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")

    def remove(self, path: str) -> None:
        """Delete a file of the workspace."""
        (self.root / path).unlink()

    def commit(self, day: str, subject: str = "Work", author: str = "Aigerim") -> str:
        """Record everything as it stands, at noon of a day. Gives the commit's id."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", subject, day=day, author=author)
        return self.git("rev-parse", "HEAD").strip()

    def git(self, *arguments: str, day: str = "2020-01-01", author: str = "Aigerim") -> str:
        """What a git command prints; it must end well. Settings of the machine are not read."""
        who = {
            f"GIT_{role}_{part}": value
            for role in ("AUTHOR", "COMMITTER")
            for part, value in (
                ("NAME", author),
                ("EMAIL", f"{author.lower().replace(' ', '.')}@example.org"),
                ("DATE", f"{day}T12:00:00+00:00"),
            )
        }
        settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        ended = subprocess.run(
            ["git", "-C", str(self.root), *arguments],
            env={**os.environ, **settings, **who},
            check=True,
            capture_output=True,
            encoding="utf-8",
        )
        return ended.stdout
