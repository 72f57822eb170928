"""What a source says of implementation: an assessment where it says who judged and when."""

import re
from dataclasses import dataclass

from upr_track.diagnostics import Severity
from upr_track.importers.draft import Draft
from upr_track.importers.interface import ImportContext, ImportProblem
from upr_track.model.assessment import CANONICAL_SCALE, Assessment
from upr_track.model.evidence import Note
from upr_track.model.partial_date import PartialDate
from upr_track.vocabulary import scales, statuses

_STATUS_ENDS = (":", ".", ";", "\n", " - ", " – ", " — ", ",")
_USUAL_SCALE = "human_rights_committee"
"""The scale of a letter that stands alone: the only one of letters that outsiders use."""

_NOT_IN_ID = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Judged:
    """An assessment, or the source's words as a note with the reason why it is none."""

    assessment: Assessment | None = None
    notes: tuple[Note, ...] = ()
    problems: tuple[ImportProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Judgement:
    """What is judged, on which scale; no status and no grade where neither was found."""

    status: str | None = None
    scale: str = CANONICAL_SCALE
    grade: str | None = None
    rationale: str = ""


def assess(draft: Draft, recommendation: str, context: ImportContext) -> Judged:
    """Read the status or grade of ``draft``, with or without reasons behind it.

    The note is internal: a colleague's column may not be meant for the public.
    """
    words = "; ".join(filter(None, (draft.assessment, draft.grade, draft.rationale)))
    if not draft.assessment and not draft.grade:
        return Judged(notes=(_note(words),) if words else ())
    judgement = _judgement(draft)
    by = _assessor(draft.assessed_by) or context.assessed_by
    on = PartialDate.parse(draft.assessed_on) if draft.assessed_on else context.assessed_on
    found = bool(judgement.status or judgement.grade)
    if not found or by is None or on is None:
        return Judged(notes=(_note(words),), problems=(_kept_as_note(draft, found=found),))
    assessment = Assessment(
        recommendation=recommendation,
        assessed_on=on,
        assessed_by=by,
        status=judgement.status,
        scale=judgement.scale,
        grade=judgement.grade,
        rationale=judgement.rationale or None,
    )
    return Judged(assessment)


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


def _judgement(draft: Draft) -> _Judgement:
    if draft.grade:
        scale = scales().get(scales().find(draft.scale) or _USUAL_SCALE)
        grade = scale.grade(draft.grade) if scale else None
        if scale and grade:
            return _Judgement(None, scale.code, grade.code, draft.rationale)
    status, rest = split_status(draft.assessment)
    return _Judgement(status, rationale="\n".join(filter(None, (rest, draft.rationale))))


def _assessor(name: str) -> str:
    """The name as an id: "Coalition of NGOs" is coalition-of-ngos under [assessors]."""
    return _NOT_IN_ID.sub("-", name.strip().lower()).strip("-.")[:80]


def _note(words: str) -> Note:
    return Note(text=f"Assessment in the source: {words}", visibility="internal")


def _kept_as_note(draft: Draft, *, found: bool) -> ImportProblem:
    missing = "the file does not say who judged and when" if found else "it begins with no status"
    return ImportProblem(
        draft.origin,
        "assessment-kept-as-note",
        Severity.WARNING,
        f"what the file says of implementation was kept as a note: {missing}",
        "name the assessor and the date, and begin the cell with a status such as "
        '"partially implemented"',
    )
