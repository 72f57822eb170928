"""The sentences around a status table."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from upr_track.analysis.claims import ClaimVerdict
from upr_track.analysis.dates_in_words import date_in_words, short_date_in_words
from upr_track.model.assessment import CANONICAL_SCALE
from upr_track.model.claim import DeclaredClaim, FigureClaim
from upr_track.vocabulary import qualifiers, scales, states

if TYPE_CHECKING:
    from upr_track.analysis.compliance import ComplianceRow
    from upr_track.cli.status_report import StatusReport
    from upr_track.model.claim import Claim, Period
    from upr_track.model.dataset import Dataset
    from upr_track.model.evidence import Evidence
    from upr_track.model.settings import Settings

_STATES_NAMED = 3


def title(report: "StatusReport") -> str:
    """What is counted: "Kazakhstan · as of October 2019 · assessed by the coalition"."""
    standing, question = report.table.standing, report.table.question
    parts = [_states(report.dataset), f"as of {date_in_words(standing.as_of)}"]
    if standing.assessed_by is None:
        parts.append("nobody has assessed anything yet")
    else:
        parts.append(f"assessed by {assessor_name(standing.assessed_by, report.dataset.settings)}")
    if standing.scale != CANONICAL_SCALE:
        parts.append(f'on the scale "{scales().label(standing.scale)}"')
    if question.selection.conditions:
        parts.append(f"only {' and '.join(question.selection.describe())}")
    words = " · ".join(part for part in parts if part)
    return words[:1].upper() + words[1:]


def headline_line(report: "StatusReport") -> str:
    """The total and the claims in one line, for scripts: "Ignored: 29 of 35 assessed, …"."""
    table = report.table
    label = table.question.counted_set.label
    parts = [
        f"{label[:1].upper()}{label[1:]}: {table.total.in_set} of {table.total.assessed} assessed",
        f"{table.total.total} in all",
        f"as of {table.standing.as_of}",
        f"assessed by {table.standing.assessed_by or 'nobody'}",
        *(f"{one.claim.id}: {claim_figure(one.claim)} ({one.verdict})" for one in report.claims),
    ]
    return "; ".join(parts) + "\n"


def share(row: "ComplianceRow") -> str:
    """In words, "24 of 29", or a dash where nobody has found anything yet."""
    return f"{row.in_set} of {row.assessed}" if row.assessed else "–"


def assessor_name(name: str, settings: "Settings") -> str:
    """The assessor as a sentence names it: "the coalition"."""
    known = settings.assessors.get(name)
    return name if known is None else known.short_name or known.name


def claim_figure(claim: "Claim") -> str:
    """The figure exactly as the claim states it: "25 of 32", "at least 21"."""
    if isinstance(claim, FigureClaim):
        word = qualifiers().entries[claim.qualifier].word
        return f"{word} {claim.value:,}".strip()
    ratio = claim.declared if isinstance(claim, DeclaredClaim) else claim.expect
    return f"{ratio.count} of {ratio.total}"


def claim_subject(verdict: ClaimVerdict) -> str:
    """What the figure is a figure of."""
    claim = verdict.claim
    if isinstance(claim, FigureClaim):
        return " ".join([claim.unit, *_period(claim.period)])
    if isinstance(claim, DeclaredClaim) and claim.about and verdict.counted_set:
        return f"{claim.about} are {verdict.counted_set.label}"
    return claim.statement.removeprefix(claim_figure(claim)).strip()


def claim_details(verdict: ClaimVerdict, dataset: "Dataset") -> list[str]:
    """Who says so and when, and what the records say of it; for a figure its whole sentence."""
    claim = verdict.claim
    when = short_date_in_words(claim.as_of)
    if isinstance(claim, FigureClaim):
        named = list(dict.fromkeys(_source(one, dataset) for one in claim.sources))
        return [claim.statement, f"{when} · {'; '.join(named) if named else verdict.explanation}"]
    who = "counted"
    if isinstance(claim, DeclaredClaim):
        who = f"declared by {assessor_name(claim.declared_by, dataset.settings)}"
    return [f"{who}, {when} · {verdict.verdict.replace('_', ' ')}: {verdict.explanation}"]


def notes(report: "StatusReport") -> list[str]:
    """What the figures mean and what is not in them, the most important first."""
    return [report.table.definition, *_uncounted(report), *_left_out(report)]


def _uncounted(report: "StatusReport") -> Iterator[str]:
    """Records in the table that are no finding."""
    total = report.table.total
    silent = {one.column: total.count(one.code) for one in report.table.grades if not one.finding}
    numbers = {column: number for column, number in silent.items() if number}
    if numbers:
        listed = " and ".join(f"{number} {column}" for column, number in numbers.items())
        yield f"{listed} {_are(sum(numbers.values()))} not counted"
    several = report.table.in_several_rows
    if several:
        yield f"{_stand(several)} in several rows, All counts each once"


def _left_out(report: "StatusReport") -> Iterator[str]:
    """Records and assessments that are not in the table."""
    out = report.table.left_out
    if out.unselected:
        yield f"{out.unselected} {_do(out.unselected)} not meet the conditions"
    reasons = {
        "made later": out.made_later,
        "proposed": out.proposed,
        "with the id of another": out.duplicates,
        "could not be read": report.unreadable,
    }
    yield from (f"{number} {why}, not counted" for why, number in reasons.items() if number)
    if report.not_for_audience:
        parts = (f"{count} {_noun(kind, count)}" for kind, count in report.not_for_audience.items())
        yield f"left out for a {report.audience} audience: {', '.join(parts)}"
    yield from _other_assessments(report)


def _other_assessments(report: "StatusReport") -> Iterator[str]:
    """Assessments of another date, by others and on other scales."""
    not_counted = report.table.standing.not_counted
    if not_counted.later:
        yield f"{not_counted.later} later {_noun('assessments', not_counted.later)} not counted"
    if number := not_counted.maybe_later:
        yield f"{number} {_noun('assessments', number)} that may be later not counted"
    yield from _of_others(report, not_counted.other_assessors.items())
    for scale, number in not_counted.other_scales.items():
        noun = _noun("assessments", number)
        yield f"{number} {noun} on another scale not counted ({scales().label(scale)})"


def _of_others(report: "StatusReport", numbers: Iterable[tuple[str, int]]) -> Iterator[str]:
    for name, number in numbers:
        who = assessor_name(name, report.dataset.settings)
        yield f"{number} {_noun('assessments', number)} by {who} not counted"


def _states(dataset: "Dataset") -> str:
    default = dataset.settings.state_under_review
    codes = {record.state_under_review or default for record in dataset.recommendations}
    names = sorted(states().label(code) for code in codes or {default} if code)
    return ", ".join(names) if len(names) <= _STATES_NAMED else f"{len(names)} States"


def _period(period: "Period | None") -> Iterator[str]:
    if period is None:
        return
    if period.each:
        yield f"each {period.each}"
    ends = [date_in_words(end) for end in (period.start, period.end) if end is not None]
    if ends:
        yield " – ".join(ends) if period.start and period.end else _open_period(period, ends[0])


def _open_period(period: "Period", end: str) -> str:
    return f"since {end}" if period.start else f"until {end}"


def _source(evidence: "Evidence", dataset: "Dataset") -> str:
    document = dataset.document_by_id.get(evidence.document or "")
    names = (evidence.publisher, evidence.title, document and document.title)
    symbols = (evidence.document_symbol, evidence.document, evidence.url)
    return next((name for name in (*names, *symbols) if name), "a source without a name")


def _noun(kind: str, number: int) -> str:
    return kind.removesuffix("s") if number == 1 else kind


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def _do(number: int) -> str:
    return "does" if number == 1 else "do"


def _stand(number: int) -> str:
    return "1 stands" if number == 1 else f"{number} stand"
