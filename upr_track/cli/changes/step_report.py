"""The history of a record as a report: a section for each commit, the latest first."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from upr_track.analysis.assessment_changes import AssessmentChange, assessment_changes
from upr_track.analysis.changed_fields import changed_fields
from upr_track.analysis.dates_in_words import short_date_in_words
from upr_track.cli.changes.change_report import ChangeLine, ChangeReport, ChangeSection
from upr_track.cli.changes.change_sections import known_as
from upr_track.cli.changes.change_words import ChangeWords
from upr_track.model.partial_date import PartialDate

if TYPE_CHECKING:
    from upr_track.history.commits import Commit
    from upr_track.history.record_history import RecordStep
    from upr_track.model.dataset import Dataset


def step_report(name: str, steps: "Iterable[RecordStep]", dataset: "Dataset") -> ChangeReport:
    """What became of the record ``name``, step by step. ``dataset`` gives names and labels."""
    steps, words = tuple(steps), ChangeWords(dataset)
    known = (one.after.record or one.before.record for one in steps)
    record = next((one for one in known if one is not None), None)
    sections = tuple(
        ChangeSection(_heading(one.commit), tuple(_lines(one, words))) for one in steps
    )
    return ChangeReport(name, "" if record is None else known_as(record), sections)


def _heading(commit: "Commit") -> str:
    day = short_date_in_words(PartialDate.of(commit.when.date()))
    return f"{day} · {commit.author} · {commit.subject} ({commit.short})"


def _lines(step: "RecordStep", words: ChangeWords) -> Iterator[ChangeLine]:
    yield from (ChangeLine("", text) for text in _record(step, words))
    for change in assessment_changes(step.before.assessments, step.after.assessments):
        yield _assessment(change, words)


def _record(step: "RecordStep", words: ChangeWords) -> Iterator[str]:
    was, is_now = step.before, step.after
    if is_now.record is None:
        if was.record is not None:
            yield f"removed from {was.path}"
        return
    if was.record is None:
        yield f"recorded in {is_now.path}"
        return
    if was.path != is_now.path:
        yield f"moved from {was.path} to {is_now.path}"
    if was.record.id != is_now.record.id:
        yield f"new id: {is_now.record.id}, was {was.record.id}"
    yield from _fields(was.record, is_now.record, words)


def _fields(before: Any, after: Any, words: ChangeWords) -> Iterator[str]:
    for change in changed_fields(before, after, without=("id",)):
        yield words.field(change, after)


def _assessment(one: AssessmentChange, words: ChangeWords) -> ChangeLine:
    details = [words.field(change, one.either) for change in one.fields]
    details += [f"source: {words.source(source)}" for source in one.new_evidence]
    details += [f"source removed: {words.source(source)}" for source in one.lost_evidence]
    said = f"{words.judgement(one.either)} ({words.who_and_when(one.either)})"
    return ChangeLine("", f"{_what(one)}: {said}", tuple(details))


def _what(one: AssessmentChange) -> str:
    if one.before is None:
        return "assessed"
    return "assessment removed" if one.after is None else "assessment altered"
