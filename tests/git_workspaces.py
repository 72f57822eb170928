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


SETTINGS = """\
state_under_review = "AND"
[assessors.coalition]
name = "Coalition of nobody"
short_name = "the coalition"
kind = "civil_society"
"""

ARCHIVE = """\
- id: x-126.10
  mechanism: upr
  document_symbol: A/HRC/99/1
  paragraph: "126.10"
  position: {position}
  summary: Open the archive of the lighthouse
"""
KEEPER = """\
- id: x-126.9
  mechanism: upr
  document_symbol: A/HRC/99/1
  paragraph: "126.9"
  position: supported
  summary: Let the lighthouse keeper go home
"""
LAMP = """\
- id: x-126.11
  mechanism: upr
  document_symbol: A/HRC/99/1
  paragraph: "126.11"
  position: supported
  summary: Light the lamp each night
"""

ASSESSED = """\
- recommendation: {name}
  status: {status}
  assessed_on: {when}
  assessed_by: coalition
  evidence:
    - title: Annual of the Lantern
      published_on: {when}
      quote: {quote}
"""

CLAIM = """\
- id: ignored
  kind: count
  statement: One of two recommendations on the lighthouse is ignored.
  as_of: 2021-06
  expect: {count: 1, total: 2}
"""


def lighthouse(root: Path) -> GitWorkspace:
    """Three years of work on a lighthouse: the same commits, with the same ids, each time.

    Tag v1 is on the first of them.
    """
    made = GitWorkspace.begin(root)
    first = ASSESSED.format(
        name="x-126.9", status="not_implemented", when="2020-05", quote="She is not at home."
    )
    second = ASSESSED.format(
        name="x-126.10", status="partially_implemented", when="2020-06", quote="One door is open."
    )
    made.write("upr-track.toml", SETTINGS)
    made.write("data/recommendations.yaml", ARCHIVE.format(position="noted") + KEEPER)
    made.write("data/statuses.yaml", first + second)
    made.write("data/claims.yaml", CLAIM)
    made.commit("2020-07-01", "Record the second review")
    made.git("tag", "v1")
    made.write("data/recommendations/archive.yaml", ARCHIVE.format(position="noted"))
    made.write("data/recommendations/keeper.yaml", KEEPER)
    made.remove("data/recommendations.yaml")
    made.commit("2021-02-03", "One file for each subject", author="Daniyar")
    third = ASSESSED.format(
        name="x-126.9", status="in_progress", when="2021-03-01", quote="She has packed."
    )
    made.write("data/statuses.yaml", first + second + third)
    made.write("data/recommendations/archive.yaml", ARCHIVE.format(position="supported"))
    made.commit("2021-03-04", "Record what the addendum and the Lantern say")
    fourth = ASSESSED.format(
        name="x-126.10", status="contrary", when="2022-01", quote="All doors are shut."
    )
    made.write("data/statuses.yaml", first + second + third + fourth)
    made.write("data/recommendations/lamp.yaml", LAMP)
    made.commit("2022-02-05", "The archive is shut", author="Daniyar")
    return made
