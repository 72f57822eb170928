"""The two states that are compared: commits, dates, or the files as they stand."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from upr_track.errors import UsageError
from upr_track.history.commits import Commit, find_commit
from upr_track.model.partial_date import PartialDate

if TYPE_CHECKING:
    from datetime import date

    from upr_track.history.repository import Repository

LAST_TAG = "last-tag"
"""What ``--since`` takes for the latest tag before the state of today."""

_RANGE = re.compile(r"(?P<old>.*?)(?P<dots>\.\.\.?)(?P<new>.*)")
_HINT = "name a commit, a branch or a tag (git tag lists them), or a date: 2025, 2025-03"


@dataclass(frozen=True, slots=True)
class Moment:
    """A state of the data: ``commit``, or without one what ``words`` says.

    ``words`` says it for people: the tag or date that was asked for.
    """

    words: str
    commit: Commit | None = None
    is_now: bool = False


NOW = Moment("the files as they stand", is_now=True)
"""The files of the workspace, committed or not."""


def moments_of(
    wanted: str | None, since: str | None, repository: "Repository"
) -> tuple[Moment, Moment]:
    """The older and the newer state that ``OLD..NEW`` or ``--since`` name.

    Without either: the last commit, and the files as they stand. Two dates mean from the
    first day of the one to the last day of the other; ``OLD...NEW`` means from where NEW
    branched off. Raises ``UsageError`` for what git does not know.
    """
    if wanted is not None and since is not None:
        raise UsageError("a range and --since say the same twice", "leave one of them out")
    if since is not None:
        return _since(since, repository), NOW
    if wanted is None:
        return _commit_moment("HEAD", repository, "the last commit"), NOW
    found = _RANGE.fullmatch(wanted)
    if found is None:
        return _start(wanted, repository), NOW
    old, new = found["old"] or "HEAD", found["new"]
    newer = _end(new, repository) if new else NOW
    if found["dots"] == "...":
        return _branching(old, new or "HEAD", repository), newer
    return _start(old, repository), newer


def end_of_day(day: "date") -> datetime:
    """The last moment of a day, in UTC: the same wherever the program runs."""
    return datetime.combine(day + timedelta(days=1), time(), UTC) - timedelta(seconds=1)


def latest_commit(repository: "Repository", when: PartialDate) -> Commit | None:
    """The last commit by the end of a date; None if there was none yet."""
    before = f"--before={end_of_day(when.last).isoformat()}"
    return find_commit(repository, "--first-parent", before, "HEAD")


def _since(text: str, repository: "Repository") -> Moment:
    if text != LAST_TAG:
        return _start(text, repository)
    tag = repository.find("describe", "--tags", "--abbrev=0")
    if tag is None:
        raise UsageError("there is no tag in the history of this workspace", _HINT)
    return _commit_moment(f"refs/tags/{tag}", repository, tag)


def _start(text: str, repository: "Repository") -> Moment:
    """A commit, or what was there before the first day of a date."""
    day = _date(text)
    if day is None:
        return _commit_moment(text, repository, text)
    commit = latest_commit(repository, PartialDate.of(day.first - timedelta(days=1)))
    if commit is None and repository.is_shallow:
        raise _cut_off(f"what was recorded before {text}")
    return Moment(f"before {text}", commit)


def _end(text: str, repository: "Repository") -> Moment:
    """A commit, or what was there on the last day of a date."""
    day = _date(text)
    if day is None:
        return _commit_moment(text, repository, text)
    return Moment(text, latest_commit(repository, day))


def _date(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None


def _commit_moment(text: str, repository: "Repository", words: str) -> Moment:
    name = None if text.startswith("-") else _name(text, repository)
    commit = None if name is None else find_commit(repository, name)
    if commit is None:
        raise _unknown(text, repository)
    return Moment(words, commit)


def _name(text: str, repository: "Repository") -> str | None:
    return repository.find("rev-parse", "--verify", "--quiet", f"{text}^{{commit}}")


def _branching(old: str, new: str, repository: "Repository") -> Moment:
    ends = [_commit_moment(text, repository, text) for text in (old, new)]
    ids = [one.commit.id for one in ends if one.commit is not None]
    base = repository.find("merge-base", *ids)
    if base is None:
        raise UsageError(
            f"{old} and {new} have no history in common",
            "write two dots to compare them as they are",
        )
    return _commit_moment(base, repository, f"where {new} left {old}")


def _unknown(text: str, repository: "Repository") -> UsageError:
    if text == "HEAD":
        return UsageError(
            "nothing is committed yet, so that there is nothing to compare with",
            "record a first state: git add ., git commit",
        )
    if repository.is_shallow:
        return _cut_off(f'"{text}"')
    return UsageError(f'git knows no "{text}"', _HINT)


def _cut_off(what: str) -> UsageError:
    return UsageError(
        f"git does not know {what}: it has only the latest commits here",
        "fetch the whole history: git fetch --unshallow, or fetch-depth: 0 in GitHub Actions",
    )
