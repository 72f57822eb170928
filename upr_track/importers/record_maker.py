"""From a draft in the source's words to a record in this project's words."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from pydantic import ValidationError

from upr_track.diagnostics import Severity
from upr_track.importers.assessment_words import assess
from upr_track.importers.draft import Draft
from upr_track.importers.interface import (
    Found,
    ImportContext,
    ImportedRecord,
    ImportProblem,
    LeftOut,
    Remark,
    SourceWords,
    UnknownWord,
)
from upr_track.importers.record_ids import is_provisional, record_id
from upr_track.importers.sdg_words import sdgs_in
from upr_track.importers.state_names import find_state
from upr_track.model.evidence import Note
from upr_track.model.partial_date import PartialDate
from upr_track.model.recommendation import Recommendation
from upr_track.vocabulary import VOCABULARIES


def make_record(draft: Draft, context: ImportContext) -> Iterator[Found]:
    """The record of ``draft``, behind the words in it that are in no list.

    What has no field of its own (labels without a code, goals, names of no State) is kept
    in notes. Yields an ``ImportProblem`` instead of a record that could not be valid.
    """
    draft = _with_state(draft, context)
    if not is_wanted(draft.state_under_review, context):
        yield from left_out(draft.state_under_review, draft.state_name)
        return
    yield from _unknown_words(draft)
    if not draft.state_under_review and not draft.state_name:
        yield _no_state(draft)
    identifier = record_id(draft)
    try:
        judged = assess(draft, identifier, context)
        record = _recommendation(draft, identifier, context, judged.notes)
    except (ValidationError, ValueError) as error:
        yield _invalid(draft, error)
        return
    yield from judged.problems
    words = SourceWords(
        recommending_states=(*draft.state_names.words, *draft.state_names.unknown),
        themes=draft.themes,
        affected_persons=draft.affected_persons,
        sdgs=draft.sdgs,
        assessment=draft.assessment,
    )
    provisional = is_provisional(draft)
    yield ImportedRecord(record, draft.origin, judged.assessment, words, provisional, draft.serial)


def is_wanted(state_under_review: str | None, context: ImportContext) -> bool:
    """Whether recommendations for this State are wanted."""
    return not context.only_states or state_under_review in context.only_states


def left_out(state_under_review: str | None, name: str) -> Iterator[Found]:
    """One recommendation that is not wanted; a State that is not known is told."""
    if state_under_review is None and name:
        yield Remark(f'"{name}" is no State that is known here: left out')
    yield LeftOut()


def _with_state(draft: Draft, context: ImportContext) -> Draft:
    """The draft with the code of the State under review, which the context may have to give."""
    if draft.state_under_review:
        return draft
    named = find_state(draft.state_name) if draft.state_name else context.state_under_review
    return replace(draft, state_under_review=named)


def _recommendation(
    draft: Draft, identifier: str, context: ImportContext, notes: tuple[Note, ...]
) -> Recommendation:
    targets, goals = sdgs_in(draft.sdgs)
    return Recommendation(
        id=identifier,
        mechanism=draft.mechanism,
        body=find_word("bodies", draft.body) if draft.mechanism != "upr" else None,
        state_under_review=draft.state_under_review,
        document_symbol=draft.document_symbol or None,
        paragraph=draft.paragraph or None,
        cycle=draft.cycle,
        session=draft.session,
        issued_on=PartialDate.parse(draft.issued_on) if draft.issued_on else None,
        recommending_states=draft.state_names.codes,
        position=find_word("positions", draft.position),
        position_source=draft.position_source or None,
        position_text=draft.position_text or draft.position or None,
        state_claim=draft.state_claim,
        text=draft.text or None,
        summary=draft.summary or None,
        language=(draft.language or context.language) if draft.text else None,
        themes=_codes("themes", draft.themes),
        affected_persons=_codes("affected_persons", draft.affected_persons),
        sdg_targets=targets,
        action_category=find_word("action_categories", draft.action_category),
        notes=(*_notes(draft, goals), *notes),
    )


def _notes(draft: Draft, goals: tuple[str, ...]) -> Iterator[Note]:
    """What the source says and no field can hold, in sentences."""
    for remark in draft.remarks:
        yield Note(text=remark)
    for label, words in (
        ("Themes in the source without a code here", _without_code("themes", draft.themes)),
        (
            "Groups of persons in the source without a code here",
            _without_code("affected_persons", draft.affected_persons),
        ),
        ("Sustainable Development Goals in the source", goals),
        ("Recommending States in the source that are not known here", draft.state_names.unknown),
    ):
        if words:
            yield Note(text=f"{label}: {'; '.join(words)}")


@lru_cache(maxsize=16_384)
def find_word(list_name: str, text: str) -> str | None:
    """The code that ``text`` means in a closed list; ``None`` if it is empty or in no list."""
    return VOCABULARIES[list_name]().find(text) if text else None


def _codes(list_name: str, labels: tuple[str, ...]) -> tuple[str, ...]:
    found = (find_word(list_name, label) for label in labels)
    return tuple(dict.fromkeys(code for code in found if code is not None))


def _without_code(list_name: str, labels: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(label for label in labels if label and find_word(list_name, label) is None)


def _unknown_words(draft: Draft) -> Iterator[UnknownWord]:
    concerned = () if draft.state_under_review else (draft.state_name,)
    body = "" if draft.mechanism == "upr" else draft.body
    for field, list_name, words in (
        ("state_under_review", "states", concerned),
        ("recommending_states", "states", draft.state_names.unknown),
        ("position", "positions", (draft.position,)),
        ("body", "bodies", (body,)),
        ("action_category", "action_categories", (draft.action_category,)),
        ("themes", "themes", draft.themes),
        ("affected_persons", "affected_persons", draft.affected_persons),
    ):
        for word in _without_code(list_name, words):
            place = draft.place_of(field) if draft.place_of else draft.origin
            yield UnknownWord(place, list_name, word)


def _no_state(draft: Draft) -> ImportProblem:
    return ImportProblem(
        draft.origin,
        "no-state-under-review",
        Severity.WARNING,
        "the file does not say which State the recommendations are for",
        "name it: --state-under-review KAZ",
    )


def _invalid(draft: Draft, error: ValidationError | ValueError) -> ImportProblem:
    reason = str(error)
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        reason = f'{field} "{first.get("input")}"' if field else first["msg"]
    return ImportProblem(
        draft.origin,
        "not-a-record",
        Severity.ERROR,
        f"this cannot be a recommendation: {reason}",
        "correct it in the source file, or leave the row out",
    )
