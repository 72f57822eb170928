"""The derivation of a claim: everything that makes its figure, and the records counted."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from upr_track.analysis.claim_standing import ratio_of, share_in_words
from upr_track.analysis.claims import Verdict
from upr_track.analysis.dates_in_words import date_in_words
from upr_track.analysis.natural_order import natural_key
from upr_track.cli.pages.page import Block, Page, PageField, Section
from upr_track.cli.pages.wording import Wording
from upr_track.cli.status_words import assessor_name, claim_figure, claim_subject
from upr_track.model.claim import FigureClaim

if TYPE_CHECKING:
    from upr_track.analysis.claim_standing import ClaimStanding
    from upr_track.analysis.claims import ClaimVerdict
    from upr_track.model.dataset import Dataset


def claim_pages(claims: "Iterable[ClaimStanding]", dataset: "Dataset") -> list[Page]:
    """One page for each claim. ``dataset`` is the one that the claims were judged on."""
    places = {claim.id: str(dataset.claims.place(at)) for at, claim in enumerate(dataset.claims)}
    return [_page(one, dataset, places[one.claim.id]) for one in claims]


def _page(one: "ClaimStanding", dataset: "Dataset", place: str) -> Page:
    claim, wording = one.claim, Wording(dataset)
    fields = [*_figure(one), *_derivation(one, dataset), *_records(one)]
    fields.append(PageField("notes", tuple(wording.note(note) for note in claim.notes)))
    fields.append(PageField("visibility", tuple(wording.not_public(claim))))
    sources = Section("Sources", (Block("", quotes=wording.quotes(claim.sources)),))
    return Page(
        claim.id,
        "claim",
        place,
        (claim.statement,),
        tuple(field for field in fields if field.texts),
        (sources,) if claim.sources else (),
    )


def _figure(one: "ClaimStanding") -> Iterator[PageField]:
    ratio = ratio_of(one.claim)
    share = None if ratio is None else share_in_words(ratio)
    yield PageField("figure", (f"{claim_figure(one.claim)} {claim_subject(one.on_its_date)}",))
    yield PageField("share", (share,) if share else ())
    yield PageField("verdict", (f"{one.verdict.replace('_', ' ')}: {one.explanation}",))
    yield PageField("as of", (date_in_words(one.claim.as_of),))


def _derivation(one: "ClaimStanding", dataset: "Dataset") -> Iterator[PageField]:
    """Which records were chosen, by whose judgements, and what was counted of them."""
    claim, verdict = one.claim, one.on_its_date
    if isinstance(claim, FigureClaim):
        return
    yield PageField("selection", claim.where or ("all recommendations",))
    if verdict.assessed_by:
        yield PageField("assessed by", (assessor_name(verdict.assessed_by, dataset.settings),))
    if verdict.counted_set:
        yield PageField("set", (verdict.counted_set.definition,))


def _records(one: "ClaimStanding") -> Iterator[PageField]:
    verdict = one.on_its_date
    label = verdict.counted_set.label if verdict.counted_set else "counted"
    groups = {
        f"{label} ({len(verdict.in_set)})": verdict.in_set,
        f"not {label} ({len(verdict.others)})": verdict.others,
        f"without finding ({len(verdict.undecided)})": verdict.undecided,
    }
    for name, ids in groups.items():
        yield PageField(name, tuple(sorted(ids, key=natural_key)))
    if one.verdict is Verdict.STALE and one.later is not None:
        changed = set(one.later.ids) | set(verdict.ids)
        moved = [name for name in changed if _group(one.later, name) != _group(verdict, name)]
        yield PageField("changed since", tuple(sorted(moved, key=natural_key)))


def _group(verdict: "ClaimVerdict", name: str) -> int:
    groups = (verdict.in_set, verdict.others, verdict.undecided)
    return next((at for at, ids in enumerate(groups) if name in ids), -1)
