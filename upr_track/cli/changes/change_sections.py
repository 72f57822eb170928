"""A comparison of two states as sections of sentences."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from upr_track.analysis.claim_changes import ClaimChange, figures_counted
from upr_track.analysis.dates_in_words import short_date_in_words
from upr_track.analysis.status_moves import Direction, StatusMove
from upr_track.cli.changes.change_report import ChangeLine, ChangeSection
from upr_track.cli.changes.change_words import ARROW, ChangeWords
from upr_track.cli.status_words import claim_figure

if TYPE_CHECKING:
    from upr_track.analysis.assessment_changes import AssessmentChange
    from upr_track.analysis.claims import ClaimVerdict
    from upr_track.analysis.comparison import Comparison, KindChanges, RecordChange
    from upr_track.model.assessment import Assessment

MOVES = {
    Direction.BETTER: "Statuses that moved: better",
    Direction.WORSE: "Statuses that moved: worse",
    Direction.OTHER: "Statuses that moved: neither better nor worse",
    Direction.FIRST: "Assessed for the first time",
    Direction.WITHDRAWN: "No longer assessed",
}


def change_sections(found: "Comparison") -> tuple[ChangeSection, ...]:
    """Everything that changed, the most important first; sections without changes left out."""
    words = ChangeWords(found.new)
    sections = (
        *_recommendations(found, words),
        *_moves(found, words),
        *_assessments(found, words),
        *_claims(found),
        _section("Other changes to recommendations", tuple(_others(found, words))),
        *_kind("cases", found.cases, words),
        *_kind("documents", found.documents, words),
    )
    return tuple(one for one in sections if one.lines)


def known_as(record: Any) -> str:
    """The words by which people know a record: its text, name, title or statement."""
    for name in ("words", "name", "title", "statement"):
        if found := getattr(record, name, None):
            return str(found)
    return ""


def _section(title: str, lines: tuple[ChangeLine, ...]) -> ChangeSection:
    return ChangeSection(f"{title} ({len(lines):,})", lines)


def _recommendations(found: "Comparison", words: ChangeWords) -> Iterator[ChangeSection]:
    kinds = found.recommendations
    yield _section("New recommendations", tuple(_named(kinds.new)))
    yield _section("Removed recommendations", tuple(_named(kinds.removed)))
    yield _section("Recommendations with a new id", tuple(_renamed(kinds.renamed)))
    lines = (_position(one, words) for one in found.positions)
    yield _section("Positions changed", tuple(lines))


def _position(one: "RecordChange[Any]", words: ChangeWords) -> ChangeLine:
    (change,) = (change for change in one.fields if change.field == "position")
    said = words.field(change, one.after).removeprefix("Position: ")
    return ChangeLine(one.after.id, said)


def _moves(found: "Comparison", words: ChangeWords) -> Iterator[ChangeSection]:
    for direction, title in MOVES.items():
        moves = (one for one in found.status_moves if one.direction is direction)
        yield _section(title, tuple(_move(one, words) for one in moves))


def _move(one: StatusMove, words: ChangeWords) -> ChangeLine:
    before, after = (words.status(one.scale, code) for code in (one.before, one.after))
    said = after if one.direction is Direction.FIRST else f"{before} {ARROW} {after}"
    when = "" if one.assessed_on is None else f", {short_date_in_words(one.assessed_on)}"
    return ChangeLine(one.recommendation, f"{said} ({words.assessor(one.assessed_by)}{when})")


def _assessments(found: "Comparison", words: ChangeWords) -> Iterator[ChangeSection]:
    moved = {(one.recommendation, one.assessed_by, one.scale) for one in found.status_moves}
    added = [one for one in found.assessments if one.before is None]
    same = (one.either for one in added if _view(one.either) not in moved)
    yield _section(
        "Other new assessments", tuple(_judged(one, words, words.judgement(one)) for one in same)
    )
    altered = [one for one in found.assessments if one.fields or one.lost_evidence]
    yield _section("Assessments altered", tuple(_altered(one, words) for one in altered))
    gone = (one.either for one in found.assessments if one.after is None)
    yield _section(
        "Assessments removed", tuple(_judged(one, words, words.judgement(one)) for one in gone)
    )
    yield _section("New evidence", tuple(_evidence(found.assessments, words)))


def _view(one: "Assessment") -> tuple[str, str, str]:
    return one.recommendation, one.assessed_by, one.scale


def _judged(
    one: "Assessment", words: ChangeWords, said: str, details: Iterable[str] = ()
) -> ChangeLine:
    return ChangeLine(one.recommendation, f"{said} ({words.who_and_when(one)})", tuple(details))


def _altered(one: "AssessmentChange", words: ChangeWords) -> ChangeLine:
    told = [words.field(change, one.either) for change in one.fields]
    told += [f"source removed: {words.source(source)}" for source in one.lost_evidence]
    return _judged(one.either, words, told[0], told[1:])


def _evidence(changes: "Iterable[AssessmentChange]", words: ChangeWords) -> Iterator[ChangeLine]:
    for one in changes:
        for source in one.new_evidence:
            yield _judged(one.either, words, words.source(source))


def _claims(found: "Comparison") -> Iterator[ChangeSection]:
    changed = [one for one in found.claims if one.number_changed]
    yield _section("Claims whose number changed", tuple(map(_number, changed)))
    new = (one.claim for one in found.claims if one.before is None)
    yield _section("New claims", tuple(ChangeLine(one.id, one.statement) for one in new))
    gone = (one.claim for one in found.claims if one.after is None)
    yield _section("Removed claims", tuple(ChangeLine(one.id, one.statement) for one in gone))
    both = [one for one in found.claims if one.before and one.after and not one.number_changed]
    yield _section(
        "Other changes to claims", tuple(ChangeLine(one.claim.id, "changed") for one in both)
    )


def _number(one: ClaimChange) -> ChangeLine:
    before, after = one.before, one.after
    if before is None or after is None:  # pragma: no cover - a number changes between two
        raise AssertionError
    figures = [claim_figure(side.claim) for side in (before, after)]
    stated = figures[1] if figures[0] == figures[1] else f" {ARROW} ".join(figures)
    verdicts = [side.verdict.replace("_", " ") for side in (before, after)]
    verdict = verdicts[1] if verdicts[0] == verdicts[1] else f" {ARROW} ".join(verdicts)
    details = (f"the records: {_counted(before)} {ARROW} {_counted(after)}", one.claim.statement)
    same = _counted(before) == _counted(after)
    return ChangeLine(one.claim.id, f"{stated} ({verdict})", details[same:])


def _counted(verdict: "ClaimVerdict") -> str:
    figures = figures_counted(verdict)
    return "not counted" if figures is None else f"{figures[0]} of {figures[1]}"


def _others(found: "Comparison", words: ChangeWords) -> Iterator[ChangeLine]:
    for one in (*found.recommendations.renamed, *found.recommendations.changed):
        if any(change.field != "position" for change in one.fields):
            yield _changed(one, words, without="position")


def _kind(noun: str, changes: "KindChanges[Any]", words: ChangeWords) -> Iterator[ChangeSection]:
    yield _section(f"New {noun}", tuple(_named(changes.new)))
    yield _section(f"Removed {noun}", tuple(_named(changes.removed)))
    yield _section(f"{noun.capitalize()} with a new id", tuple(_renamed(changes.renamed)))
    lines = (_changed(one, words) for one in changes.changed)
    yield _section(f"Changes to {noun}", tuple(lines))


def _named(records: Iterable[Any]) -> Iterator[ChangeLine]:
    for one in records:
        yield ChangeLine(one.id, known_as(one))


def _renamed(pairs: "Iterable[RecordChange[Any]]") -> Iterator[ChangeLine]:
    for one in pairs:
        yield ChangeLine(one.after.id, f"was {one.before.id}")


def _changed(one: "RecordChange[Any]", words: ChangeWords, without: str = "") -> ChangeLine:
    fields = [change for change in one.fields if change.field != without]
    told = [words.field(change, one.after) for change in fields]
    return ChangeLine(one.after.id, told[0], tuple(told[1:]))
