"""How far a record may travel."""

from functools import cache

from upr_track.vocabulary.yaml_lists import read_list


def circle(visibility: str) -> int:
    """0 for what anybody may see, more for narrower circles of readers."""
    return _circles()[visibility]


@cache
def _circles() -> dict[str, int]:
    return {code: rank for rank, code in enumerate(read_list("visibilities"))}
