"""From records to the object that templates see."""

from types import MappingProxyType
from typing import TYPE_CHECKING

from upr_track.analysis.compliance import chosen_records
from upr_track.analysis.grades import grades_of
from upr_track.analysis.natural_order import record_order
from upr_track.model.assessment import CANONICAL_SCALE
from upr_track.report.figure_facts import assessor_name, cases_of, figures_of, headline_of
from upr_track.report.notes import notes_on
from upr_track.report.printable import printable
from upr_track.report.record_facts import RecordFacts
from upr_track.report.report_context import Change, Organisation, Report, Submission
from upr_track.report.table_facts import TABLES, count_table, grouped_by_focus, groups_of, table_of
from upr_track.report.word_limits import word_limit
from upr_track.vocabulary import mechanisms

if TYPE_CHECKING:
    from upr_track.analysis.compliance import ComplianceTable
    from upr_track.analysis.grades import Grade
    from upr_track.model.recommendation import Recommendation
    from upr_track.model.settings import Settings
    from upr_track.report.asked import Asked
    from upr_track.report.context import Label, Record
    from upr_track.report.context_tables import Table
    from upr_track.report.words import Words

_CYCLE_OF_NEW_LAYOUT = 4
_STATES_NAMED = 3


def make_report(asked: "Asked", words: "Words") -> Report:
    """Everything that a template may see, of what is asked for."""
    counted = {name: count_table(name, asked) for name in TABLES}
    first = counted[TABLES[0]]
    facts = RecordFacts(asked.standing, words, _all_grades(asked), first.counted_grades)
    return _Maker(asked, facts, first).report(
        {name: table_of(table, facts) for name, table in counted.items()}
    )


def _all_grades(asked: "Asked") -> "dict[str, Grade]":
    """The grades of the scale, and those it does not have that any record was given."""
    standings = [one for one in (asked.standing, asked.earlier) if one is not None]
    seen = {
        standing.status(record.id)
        for standing in standings
        for record in standing.dataset.recommendations
    }
    return {grade.code: grade for grade in grades_of(asked.standing.scale, seen)}


class _Maker:
    def __init__(self, asked: "Asked", facts: RecordFacts, counted: "ComplianceTable") -> None:
        self.asked = asked
        self.facts = facts
        self.counted = counted
        self.settings: Settings = facts.dataset.settings
        ordered = sorted(facts.dataset.recommendations, key=record_order)
        self.known = {one.id: facts.record(one) for one in ordered}

    def report(self, tables: "dict[str, Table]") -> Report:
        """The whole of it."""
        asked, facts = self.asked, self.facts
        standing = asked.standing
        made = self._made()
        proposals = self._proposals()
        figures = figures_of(asked, facts)
        records = {record.id: record for record in made}
        return Report(
            name=asked.name,
            layout=asked.layout or _layout_for(made),
            draft=asked.draft,
            title=printable(self.settings.title or self.settings.submission.title or ""),
            state_under_review=self._states(),
            as_of=standing.as_of,
            assessed_by=self._assessor(),
            assessor=self._assessor_in_full(),
            scale=self._scale(),
            audience=asked.audience,
            conditions=tuple(map(printable, asked.selection.describe())),
            set_label=printable(asked.counted_set.label),
            set_definition=printable(self.counted.definition),
            notes=tuple(notes_on(self.counted, asked, facts)),
            submission=_submission(self.settings),
            records=made,
            proposals=proposals,
            themes=groups_of(tables["theme"], records),
            focus_areas=groups_of(tables["focus"], records),
            mechanisms=groups_of(tables["mechanism"], records),
            proposals_by_focus=grouped_by_focus(proposals, facts),
            tables=MappingProxyType(tables),
            figures=figures,
            headline=headline_of(figures, facts),
            cases=cases_of(facts, self.known),
            since=None if asked.earlier is None else asked.earlier.as_of,
            changes=self._changes(made),
        )

    def _made(self) -> "tuple[Record, ...]":
        records, _ = chosen_records(self.counted.question, self.asked.standing)
        chosen = {record.id for record in records}
        return tuple(record for name, record in self.known.items() if name in chosen)

    def _proposals(self) -> "tuple[Record, ...]":
        """What the conditions leave of what no body has made, in file order."""
        counted = {name for ids in self.counted.total.ids.values() for name in ids}
        picked = self.asked.selection.pick(self.asked.standing)
        proposed = (one.id for one in picked if _is_proposed(one) and one.id not in counted)
        return tuple(self.known[name] for name in dict.fromkeys(proposed))

    def _changes(self, made: "tuple[Record, ...]") -> tuple[Change, ...]:
        earlier = self.asked.earlier
        if earlier is None:
            return ()
        return tuple(
            Change(record, self.facts.status(earlier.status(record.id)).label)
            for record in made
            if earlier.status(record.id) != record.judgement.status.code
        )

    def _assessor(self) -> str | None:
        name = self.asked.standing.assessed_by
        return None if name is None else assessor_name(name, self.facts)

    def _assessor_in_full(self) -> str | None:
        known = self.settings.assessors.get(self.asked.standing.assessed_by or "")
        return self._assessor() if known is None else printable(known.name)

    def _scale(self) -> str | None:
        scale = self.asked.standing.scale
        if scale == CANONICAL_SCALE:
            return None
        return self.facts.label("scales", scale).label

    def _states(self) -> str:
        shown: dict[Label, None] = {
            record.state_under_review: None
            for record in self.known.values()
            if record.state_under_review
        }
        default = self.settings.state_under_review
        if not shown and default:
            return self.facts.label("states", default).label
        names = sorted(one.label for one in shown)
        if len(names) <= _STATES_NAMED:
            return ", ".join(names)
        return self.facts.words.words["number_of_states"].format(number=len(names))


def _is_proposed(record: "Recommendation") -> bool:
    return not mechanisms().entries[record.mechanism].counted


def _layout_for(records: "tuple[Record, ...]") -> str:
    cycles = [record.cycle for record in records if record.cycle is not None]
    return "ohchr-4" if max(cycles, default=0) >= _CYCLE_OF_NEW_LAYOUT else "ohchr-3"


def _submission(settings: "Settings") -> Submission:
    given, review = settings.submission, settings.review
    return Submission(
        title=_text(given.title),
        kind=given.kind,
        date=given.date,
        organisations=tuple(
            Organisation(
                printable(one.name), _text(one.short_name), _text(one.about), _text(one.contact)
            )
            for one in given.organisations
        ),
        review_cycle=review.cycle,
        review_session=review.session,
        review_date=review.date,
        word_limit=word_limit(given.kind, review.cycle),
    )


def _text(text: str | None) -> str | None:
    return None if text is None else printable(text)
