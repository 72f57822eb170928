"""The next review of the State, the mid-term and the submission, as far as the data knows them."""

from typing import TYPE_CHECKING

from upr_track.vocabulary import session

if TYPE_CHECKING:
    from datetime import date

    from upr_track.model.dataset import Dataset
    from upr_track.model.settings import Review

DatedReview = tuple[str, "date", str]
"""What it is (``review``, ``mid_term``, ``submission``), its date, and why, in words."""


def review_dates(
    dataset: "Dataset", today: "date"
) -> tuple[tuple[DatedReview, ...], tuple[str, ...]]:
    """The dates that are still to come, and sentences on those that cannot be told.

    The next review is the one that the settings name under ``[review]``, by its date or its
    session; the last one is that of the latest session among the records. The mid-term is
    only told where both are known.
    """
    found: list[DatedReview] = []
    unknown: list[str] = []
    coming, last = _next_review(dataset, today), _last_review(dataset, today)
    if coming is None:
        unknown.append("next review: unknown, no coming review stands under [review]")
    else:
        found.append(("review", coming, _why(dataset.settings.review)))
    middle = None if coming is None or last is None else last + (coming - last) / 2
    if middle is None:
        unknown.append("mid-term: unknown without the dates of the last review and the next")
    elif middle >= today:
        found.append(("mid_term", middle, f"halfway from {last} to the next review"))
    submission = dataset.settings.submission.date
    if submission is not None and submission.last >= today:
        found.append(("submission", submission.last, f"in the settings: {submission}"))
    return tuple(found), tuple(unknown)


def _why(review: "Review") -> str:
    return f"in the settings: {review.date or f'session {review.session}'}"


def _next_review(dataset: "Dataset", today: "date") -> "date | None":
    review = dataset.settings.review
    when = review.date.last if review.date else _session_start(review.session)
    return when if when is not None and when >= today else None


def _last_review(dataset: "Dataset", today: "date") -> "date | None":
    """When the latest session began at which the recorded recommendations were made."""
    numbers = {one.session for one in dataset.recommendations if one.mechanism == "upr"}
    starts = (_session_start(number) for number in numbers)
    return max((day for day in starts if day is not None and day <= today), default=None)


def _session_start(number: int | None) -> "date | None":
    found = None if number is None else session(number)
    return None if found is None else found.start
