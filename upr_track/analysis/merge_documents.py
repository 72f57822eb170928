"""What an import says of UN documents, put to what is recorded of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace

from upr_track.model.document import SourceDocument


@dataclass(frozen=True, slots=True)
class MergedDocument:
    """A document before (None for a new one) and after an import.

    ``differing`` is True where the numbers under its lead paragraphs are not those that
    are recorded.
    """

    before: SourceDocument | None
    after: SourceDocument
    differing: bool = False


def merge_documents(
    known: Sequence[SourceDocument], incoming: Iterable[SourceDocument], *, prefer_theirs: bool
) -> tuple[MergedDocument, ...]:
    """The documents that an import is about, each once. What is recorded stays.

    With ``prefer_theirs`` the numbers under lead paragraphs are those of the import.
    """
    merged: dict[str, MergedDocument] = {}
    for theirs in incoming:
        now = [one.after for one in merged.values()]
        ours = _find(now, theirs) or _find(known, theirs)
        if ours is None:
            merged[theirs.id] = MergedDocument(None, theirs)
            continue
        earlier = merged.get(ours.id) or MergedDocument(ours, ours)
        differing = _counts_differ(ours, theirs)
        after = _filled(ours, theirs)
        if differing and prefer_theirs:
            after = replace(after, lead_paragraphs=theirs.lead_paragraphs)
        merged[ours.id] = MergedDocument(earlier.before, after, earlier.differing or differing)
    return tuple(merged.values())


def _find(known: Iterable[SourceDocument], wanted: SourceDocument) -> SourceDocument | None:
    return next(
        (
            one
            for one in known
            if one.id == wanted.id or (one.symbol is not None and one.symbol == wanted.symbol)
        ),
        None,
    )


def _filled(ours: SourceDocument, theirs: SourceDocument) -> SourceDocument:
    """``ours`` with what it lacks; a State under review need not be written where it is usual."""
    changes = {
        one.name: getattr(theirs, one.name)
        for one in fields(SourceDocument)
        if one.name != "state_under_review"
        and getattr(ours, one.name) in (None, ())
        and getattr(theirs, one.name) not in (None, ())
    }
    return replace(ours, **changes) if changes else ours


def _counts_differ(ours: SourceDocument, theirs: SourceDocument) -> bool:
    first, second = (
        {lead.lead: (lead.count, lead.position) for lead in one.lead_paragraphs}
        for one in (ours, theirs)
    )
    return bool(first and second and first != second)
