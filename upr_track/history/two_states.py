"""Two states of one workspace, read to be compared."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from upr_track.analysis.audience_then import GateOfToday
from upr_track.history.blobs import open_blobs
from upr_track.history.moments import Moment, moments_of
from upr_track.history.record_reader import RecordReader
from upr_track.history.repository import open_repository
from upr_track.history.snapshots import Snapshots
from upr_track.model.dataset import Dataset

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class TwoStates:
    """An older and a newer state as an audience of today may see them.

    ``unread`` is how many records of either could not be read and are in neither.
    """

    old: Moment
    new: Moment
    before: Dataset
    after: Dataset
    unread: int


def two_states(
    root: "Path", current: Dataset, audience: str, wanted: str | None, since: str | None
) -> TwoStates:
    """The states of the workspace at ``root`` that ``wanted`` or ``since`` name.

    ``current`` is what the files hold now; its settings count for both states. Raises
    ``UsageError`` for what git does not know or a folder outside git, ``FileAccessError`` if
    git cannot be read.
    """
    repository = open_repository(root)
    old, new = moments_of(wanted, since, repository)
    with open_blobs(repository) as blobs:
        snapshots = Snapshots(repository, RecordReader(blobs), current.settings)
        before, after = (_state(one, current, snapshots) for one in (old, new))
    unread = sum(one.rejected for side in (before, after) for one in side.collections)
    gate = GateOfToday(current, audience)
    return TwoStates(old, new, gate.show(before), gate.show(after), unread)


def _state(moment: Moment, current: Dataset, snapshots: Snapshots) -> Dataset:
    if moment.is_now:
        return current
    if moment.commit is None:  # before the first commit
        return Dataset(settings=current.settings)
    return snapshots.at(moment.commit.id)
