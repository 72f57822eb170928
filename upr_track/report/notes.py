"""What is not in the figures, and why: one sentence each, the most important first."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from upr_track.analysis.current import NOT_ASSESSED
from upr_track.report.figure_facts import assessor_name

if TYPE_CHECKING:
    from upr_track.analysis.compliance import ComplianceTable
    from upr_track.report.asked import Asked
    from upr_track.report.record_facts import RecordFacts


def notes_on(counted: "ComplianceTable", asked: "Asked", facts: "RecordFacts") -> Iterator[str]:
    """The sentences that belong under every table of the report."""
    say = _Sayer(facts)
    total = counted.total
    yield from say("note_not_assessed", total.count(NOT_ASSESSED))
    for grade in counted.grades:
        if not grade.finding and grade.code != NOT_ASSESSED:
            status = facts.status(grade.code).label
            yield from say("note_no_finding", total.count(grade.code), status=status)
    yield from say("note_proposed", counted.left_out.proposed)
    yield from say("note_duplicates", counted.left_out.duplicates)
    yield from say("note_unread", _unread(facts))
    yield from _not_counted(say, asked, facts)
    for kind, number in asked.left_out.items():
        yield from say(f"note_withheld_{kind}", number)


def _not_counted(say: "_Sayer", asked: "Asked", facts: "RecordFacts") -> Iterator[str]:
    """Assessments of others, on other scales, and later ones."""
    left = asked.standing.not_counted
    yield from say("note_later", left.later)
    for name, number in left.other_assessors.items():
        yield from say("note_other_assessor", number, assessor=assessor_name(name, facts))
    for scale, number in left.other_scales.items():
        label = facts.label("scales", scale).label
        yield from say("note_other_scale", number, scale=label)


def _unread(facts: "RecordFacts") -> int:
    return facts.dataset.recommendations.rejected + facts.dataset.assessments.rejected


class _Sayer:
    """A sentence in the report's language, if there is anything to say."""

    def __init__(self, facts: "RecordFacts") -> None:
        self._words = facts.words

    def __call__(self, sentence: str, number: int, **more: str) -> Iterator[str]:
        if number:
            shown = self._words.number(number)
            yield self._words.words[sentence].format(number=shown, **more)
