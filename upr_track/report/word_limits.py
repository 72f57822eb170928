"""How long a submission may be: data by cycle, never a number in code."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from upr_track.vocabulary.yaml_lists import parse_list

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_FILE = Path(__file__).with_name("word_limits.yaml")


def word_limit(kind: str, cycle: int | None) -> int | None:
    """The words that a ``single`` or ``joint`` submission may have; None if not known."""
    found = _limits().get(f"cycle-{cycle}")
    return None if found is None else int(found[kind])


@cache
def _limits() -> "Mapping[str, Mapping[str, Any]]":
    return parse_list(_FILE.read_bytes())
