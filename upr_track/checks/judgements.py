"""What an assessment says on the canonical scale, and which have no support."""

from collections.abc import Iterator
from functools import cache

from upr_track.model.assessment import CANONICAL_SCALE, Assessment
from upr_track.model.dataset import Dataset
from upr_track.vocabulary import scales, statuses


def tone_of(assessment: Assessment) -> str:
    """``positive``, ``middling``, ``negative``, or ``none`` for what is no finding.

    A grade on another scale has the tone of the nearest canonical status.
    """
    if assessment.scale == CANONICAL_SCALE:
        return _tones()[assessment.status or ""]
    grade = scales().entries[assessment.scale].grade(assessment.grade or "")
    return _tones()[grade.status or ""] if grade else "none"


def unsupported(data: Dataset) -> Iterator[tuple[int, Assessment]]:
    """The assessments without a source for the judgement, each with its index.

    Sources against it, and those given as background, are none.
    """
    for index, assessment in enumerate(data.assessments.records):
        for one in assessment.evidence:
            if one.direction is None or one.direction == "supports":
                break
        else:
            yield index, assessment


@cache
def _tones() -> dict[str, str]:
    return {"": "none", **{code: status.tone for code, status in statuses().entries.items()}}
