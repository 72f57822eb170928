"""What a record says of its parts, as the model has no field for them yet."""

from collections.abc import Iterator

from upr_track.importers.recommending_states import RecommendingStates


def parts_remark(split: RecommendingStates) -> Iterator[str]:
    """Which State stands behind which line, where one paragraph holds several texts."""
    if len(split.parts) > 1:
        behind = (
            f"line {number} by {', '.join((*part.names.codes, *part.names.unknown))}"
            for number, part in enumerate(split.parts, 1)
        )
        yield f"One paragraph with {len(split.parts)} texts: {'; '.join(behind)}"
