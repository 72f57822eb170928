"""Keep UN and UPR recommendations, and what became of them, as YAML in git.

The names below are what other programs may use; the command line uses the same. They are
looked up on first use, so that ``import upr_track`` costs nothing.
See docs/reference/python-api.md.
"""

from upr_track._version import __version__

TYPE_CHECKING = False  # as typing's, whose import would double the time of --version
if TYPE_CHECKING:
    from typing import Any

    from upr_track.analysis.audience import for_audience
    from upr_track.analysis.claims import judge_claim
    from upr_track.analysis.compliance import Question, count_compliance
    from upr_track.analysis.current import take_stock
    from upr_track.analysis.dimensions import find_dimension
    from upr_track.analysis.selection import Selection
    from upr_track.analysis.status_sets import counted_set
    from upr_track.checks.check_options import CheckOptions
    from upr_track.model.partial_date import PartialDate
    from upr_track.workspace import Workspace, open_workspace

__all__ = [
    "CheckOptions",
    "PartialDate",
    "Question",
    "Selection",
    "Workspace",
    "__version__",
    "count_compliance",
    "counted_set",
    "find_dimension",
    "for_audience",
    "judge_claim",
    "open_workspace",
    "take_stock",
]

_HOMES = {
    "CheckOptions": "checks.check_options",
    "PartialDate": "model.partial_date",
    "Question": "analysis.compliance",
    "Selection": "analysis.selection",
    "Workspace": "workspace",
    "count_compliance": "analysis.compliance",
    "counted_set": "analysis.status_sets",
    "find_dimension": "analysis.dimensions",
    "for_audience": "analysis.audience",
    "judge_claim": "analysis.claims",
    "open_workspace": "workspace",
    "take_stock": "analysis.current",
}


def __getattr__(name: str) -> "Any":
    if name in _HOMES:
        from importlib import import_module  # noqa: PLC0415 - as above

        return getattr(import_module(f"upr_track.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
