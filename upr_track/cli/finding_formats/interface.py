"""What a format of findings is, and what it is given."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from upr_track.checks.policy import CheckResult
from upr_track.cli.colour import Paint, plain
from upr_track.diagnostics import RuleInfo

PIPE_WIDTH = 120
"""Columns for a line of source where nobody's terminal sets a limit."""


@dataclass(frozen=True, slots=True)
class FindingsReport:
    """All that a format may show.

    ``rules`` are all rules, found broken or not; ``records`` counts those that were
    checked, ``unread`` those that could not be read. ``paint`` and ``width`` (in columns)
    are only for formats that people read on a terminal.
    """

    result: CheckResult
    rules: tuple[RuleInfo, ...] = ()
    records: int = 0
    unread: int = 0
    paint: Paint = plain
    width: int = PIPE_WIDTH


@dataclass(frozen=True, slots=True)
class FindingFormat:
    """A way to write findings. ``write`` gives pieces of text that are complete together.

    ``root_variables`` name the environment variables that hold the repository's folder
    where readers of the format look files up from there.
    """

    name: str
    summary: str
    write: Callable[[FindingsReport], Iterator[str]]
    root_variables: tuple[str, ...] = ()
