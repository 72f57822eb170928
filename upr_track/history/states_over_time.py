"""What the records said at the end of each day, month or year."""

from typing import TYPE_CHECKING

from upr_track.analysis.trend import Step, points_in_time
from upr_track.history.commits import data_commits
from upr_track.history.moments import latest_commit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from upr_track.history.repository import Repository
    from upr_track.history.snapshots import Snapshots
    from upr_track.model.dataset import Dataset
    from upr_track.model.partial_date import PartialDate


def states_over_time(
    repository: "Repository", snapshots: "Snapshots", step: Step, last: "date"
) -> "Iterator[tuple[PartialDate, Dataset]]":
    """The records as git had them, at each point in time up to ``last`` with new commits.

    Days are counted in UTC, by the dates on which the commits came into this history.
    """
    seen: str | None = None
    days = {one.commit.recorded.date() for one in data_commits(repository)}
    for when in points_in_time((day for day in days if day <= last), step, last):
        commit = latest_commit(repository, when)
        if commit is not None and commit.id != seen:
            seen = commit.id
            yield when, snapshots.at(commit.id)
