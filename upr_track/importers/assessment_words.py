"""What a source says of implementation: an assessment where it says who judged and when."""

from dataclasses import dataclass

from upr_track.diagnostics import Severity
from upr_track.importers.draft import Draft
from upr_track.importers.interface import ImportContext, ImportProblem
from upr_track.model.assessment import Assessment
from upr_track.model.evidence import Note
from upr_track.model.partial_date import PartialDate
from upr_track.vocabulary import statuses

_STATUS_ENDS = (":", ".", ";", "\n", " - ", " – ", " — ", ",")


@dataclass(frozen=True, slots=True)
class Judged:
    """An assessment, or the source's words as a note with the reason why it is none."""

    assessment: Assessment | None = None
    notes: tuple[Note, ...] = ()
    problems: tuple[ImportProblem, ...] = ()


def assess(draft: Draft, recommendation: str, context: ImportContext) -> Judged:
    """Read ``draft.assessment``: a status, with or without reasons behind it.

    The note is internal: a colleague's column may not be meant for the public.
    """
    if not draft.assessment:
        return Judged()
    status, rationale = split_status(draft.assessment)
    by = draft.assessed_by or context.assessed_by
    on = PartialDate.parse(draft.assessed_on) if draft.assessed_on else context.assessed_on
    if status and by and on:
        assessment = Assessment(
            recommendation=recommendation,
            assessed_on=on,
            assessed_by=by,
            status=status,
            rationale=rationale or None,
        )
        return Judged(assessment)
    note = Note(text=f"Assessment in the source: {draft.assessment}", visibility="internal")
    return Judged(notes=(note,), problems=(_kept_as_note(draft, status),))


def split_status(words: str) -> tuple[str | None, str]:
    """The status that ``words`` are or begin with, and what follows it."""
    whole = statuses().find(words.strip(" ."))
    if whole:
        return whole, ""
    for end in _STATUS_ENDS:
        first, _, rest = words.partition(end)
        if rest and (status := statuses().find(first)):
            return status, rest.strip()
    return None, words


def _kept_as_note(draft: Draft, status: str | None) -> ImportProblem:
    missing = (
        "it does not begin with a status"
        if status is None
        else "the file does not say who judged and when"
    )
    return ImportProblem(
        draft.origin,
        "assessment-kept-as-note",
        Severity.WARNING,
        f"what the file says of implementation was kept as a note: {missing}",
        "name the assessor and the date, and begin the cell with a status such as "
        '"partially implemented"',
    )
