"""Claims and cases as templates see them."""

from typing import TYPE_CHECKING

from upr_track.analysis.case_situations import case_standings
from upr_track.analysis.claims import judge_claim
from upr_track.model.claim import CountClaim, DeclaredClaim, FigureClaim
from upr_track.report.context_claims import Case, Figure, Situation
from upr_track.report.printable import printable
from upr_track.vocabulary import qualifiers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from upr_track.analysis.case_situations import CaseStanding
    from upr_track.analysis.claims import ClaimVerdict
    from upr_track.model.claim import Claim, Period
    from upr_track.report.asked import Asked
    from upr_track.report.context import Record
    from upr_track.report.record_facts import RecordFacts
    from upr_track.report.words import Words


def figures_of(asked: "Asked", facts: "RecordFacts") -> tuple[Figure, ...]:
    """All claims of the workspace, in file order."""
    unseen = sum(asked.left_out.get(kind, 0) for kind in ("recommendations", "assessments"))
    return tuple(
        _figure(judge_claim(claim, facts.dataset, unseen), facts, unseen)
        for claim in facts.dataset.claims
    )


def headline_of(figures: tuple[Figure, ...], facts: "RecordFacts") -> tuple[Figure, ...]:
    """The claims on top: those that the settings name, else all but plain figures."""
    wanted = facts.dataset.settings.status.headline
    if wanted:
        by_id = {one.id: one for one in reversed(figures)}
        return tuple(by_id[name] for name in wanted if name in by_id)
    plain = {one.id for one in facts.dataset.claims if isinstance(one, FigureClaim)}
    return tuple(one for one in figures if one.id not in plain)


def cases_of(facts: "RecordFacts", records: "Mapping[str, Record]") -> tuple[Case, ...]:
    """All cases that the audience sees, in file order."""
    return tuple(_case(one, facts, records) for one in case_standings(facts.standing))


def assessor_name(name: str, facts: "RecordFacts") -> str:
    """The assessor as a sentence names it: "the coalition"."""
    known = facts.dataset.settings.assessors.get(name)
    return printable(name if known is None else known.short_name or known.name)


def _figure(verdict: "ClaimVerdict", facts: "RecordFacts", unseen: int) -> Figure:
    claim = verdict.claim
    declared_by = claim.declared_by if isinstance(claim, DeclaredClaim) else None
    return Figure(
        id=claim.id,
        figure=_stated(claim, facts.words),
        subject=printable(_subject(verdict, facts.words)),
        statement=printable(claim.statement),
        as_of=claim.as_of,
        declared_by=None if declared_by is None else assessor_name(declared_by, facts),
        verdict=verdict.verdict.value,
        explanation=printable(verdict.explanation),
        focus=claim.focus,
        ids=verdict.ids,
        sources=facts.sources(claim.sources),
        withheld=isinstance(claim, CountClaim) and unseen > 0,
    )


def _stated(claim: "Claim", words: "Words") -> str:
    if isinstance(claim, FigureClaim):
        known = qualifiers().entries[claim.qualifier].word
        qualifier = words.lists.get("qualifier_words", {}).get(claim.qualifier, known)
        return f"{qualifier} {words.number(claim.value)}".strip()
    ratio = claim.declared if isinstance(claim, DeclaredClaim) else claim.expect
    return words.ratio(ratio.count, ratio.total)


def _subject(verdict: "ClaimVerdict", words: "Words") -> str:
    claim = verdict.claim
    if isinstance(claim, FigureClaim):
        return " ".join([claim.unit, *_period(claim.period, words)])
    if isinstance(claim, DeclaredClaim) and claim.about and verdict.counted_set:
        verb = words.words["are_in_set"]
        return verb.format(subject=claim.about, set=verdict.counted_set.label)
    return claim.statement.removeprefix(_stated(claim, words)).strip()


def _period(period: "Period | None", words: "Words") -> "Iterator[str]":
    if period is None:
        return
    if period.each:
        yield words.words[f"each_{period.each}"]
    if period.start and period.end:
        yield f"{words.date(period.start)} – {words.date(period.end)}"
    elif period.start:
        yield words.words["since_date"].format(date=words.date(period.start))
    elif period.end:
        yield words.words["until_date"].format(date=words.date(period.end))


def _case(one: "CaseStanding", facts: "RecordFacts", records: "Mapping[str, Record]") -> Case:
    case = one.case
    remedies = {record.id for record in one.remedies}
    asked = [records[record.id] for record in one.asked if record.id in records]
    return Case(
        id=case.id,
        name=printable(case.name),
        other_names=tuple(map(printable, case.other_names)),
        about=None if case.about is None else printable(case.about),
        focus=tuple(facts.focus(code) for code in case.focus),
        provisions=tuple(map(printable, case.provisions)),
        situations=tuple(
            Situation(
                facts.label("case_situations", found.situation),
                found.as_of,
                found.since,
                None if found.text is None else printable(found.text),
                facts.sources(found.sources),
            )
            for found in one.situations
        ),
        remedies=tuple(record for record in asked if record.id in remedies),
        asked=tuple(record for record in asked if record.id not in remedies),
        sources=facts.sources(case.sources),
    )
