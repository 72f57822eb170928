"""Records as a command shows them: what the audience sees, on a date, of one assessor."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from upr_track.analysis import current
from upr_track.analysis.audience import for_audience, left_out
from upr_track.analysis.dates_in_words import date_in_words
from upr_track.cli.clock import today
from upr_track.cli.data_errors import tell_data_errors
from upr_track.cli.progress import told_if_slow
from upr_track.cli.status_words import assessor_name
from upr_track.model.assessment import CANONICAL_SCALE
from upr_track.vocabulary import scales
from upr_track.workspace import Workspace, open_workspace

if TYPE_CHECKING:
    from upr_track.analysis.current import Standing
    from upr_track.model.dataset import Dataset


@dataclass(frozen=True)
class View:
    """An open workspace, and the records of it that an audience sees."""

    workspace: Workspace
    audience: str
    shown: "Dataset"

    def take_stock(
        self, as_of: str | None = None, assessed_by: str | None = None, scale: str | None = None
    ) -> "Standing":
        """How things stand for what the options say. Raises ``UsageError``."""
        date = current.choose_date(as_of, self.shown, today())
        return current.take_stock(self.shown, date, assessed_by, scale)

    def take_stock_of_any(self, as_of: str | None, assessed_by: str | None) -> "Standing":
        """The same; nobody's assessments where it is open whose count.

        For commands that show the assessments of everybody one by one.
        """
        date = current.choose_date(as_of, self.shown, today())
        if assessed_by is None and self.shown.settings.status.assessed_by is None:
            assessors = {one.assessed_by for one in self.shown.assessments}
            if len(assessors) > 1:
                return replace(current.unassessed(self.shown), as_of=date)
        return current.take_stock(self.shown, date, assessed_by)

    def left_out_words(self) -> Iterator[str]:
        """What the audience does not see, in words."""
        numbers = left_out(self.workspace.dataset, self.shown)
        if numbers:
            parts = ", ".join(counted(kind, number) for kind, number in numbers.items())
            yield f"left out for a {self.audience} audience: {parts}"

    def tell_errors(self) -> int:
        """Say on stderr what is wrong with the data. Returns the exit code."""
        return tell_data_errors(self.workspace, today())


def open_view(folder: Path, audience: str) -> View:
    """Open the workspace at or above ``folder`` for an audience. Raises ``UprTrackError``."""
    with told_if_slow("reading…"):
        workspace = open_workspace(folder)
        return View(workspace, audience, for_audience(workspace.dataset, audience))


def standing_words(standing: "Standing") -> Iterator[str]:
    """The date, the assessor and the scale that statuses hold for, in words."""
    yield f"as of {date_in_words(standing.as_of)}"
    if standing.assessed_by is not None:
        settings = standing.dataset.settings
        yield f"assessed by {assessor_name(standing.assessed_by, settings)}"
    if standing.scale != CANONICAL_SCALE:
        yield f'on the scale "{scales().label(standing.scale)}"'


def counted(kind: str, number: int) -> str:
    """A number of records of a kind: "1 recommendation", "3 cases"."""
    return f"{number:,} {kind.removesuffix('s') if number == 1 else kind}"
