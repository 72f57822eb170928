"""How long a submission may be, as far as a document that was read says so."""

from upr_track.vocabulary import submission_limit


def word_limit(kind: str, cycle: int | None) -> int | None:
    """The words that a ``single`` or ``joint`` submission may have; None if not known."""
    found = submission_limit(kind, cycle)
    return None if found is None else found.words
