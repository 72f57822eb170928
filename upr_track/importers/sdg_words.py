"""Goals and targets of the Sustainable Development Goals, as sources label them."""

import re

from upr_track.vocabulary import sdg_goals, sdg_targets

_TARGET = re.compile(r"^\W*(\d{1,2}\.(?:\d{1,2}|[a-d]))\b", re.IGNORECASE)
_GOAL = re.compile(r"^\W*(?:SDG|goal)?\s*(\d{1,2})(?![\d.])", re.IGNORECASE)


def sdgs_in(labels: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Targets and goals of labels like "16.2 - Protect children …" and "10 - REDUCED …".

    A label that is neither stays among the goals as it is, so that it is not lost.
    """
    targets: dict[str, None] = {}
    goals: dict[str, None] = {}
    for label in labels:
        target, goal = _TARGET.match(label), _GOAL.match(label)
        if target and target.group(1).lower() in sdg_targets().entries:
            targets[target.group(1).lower()] = None
        elif goal and goal.group(1) in sdg_goals().entries:
            goals[goal.group(1)] = None
        else:
            goals[label] = None
    return tuple(targets), tuple(goals)
