"""Everything that figures are held against: claims as they stand, and the records."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from upr_track.analysis.claim_standing import ClaimStanding, ratio_of, stand_of_claim
from upr_track.analysis.reconciliation import reconcile
from upr_track.model.claim import FigureClaim
from upr_track.model.symbol import symbol_of
from upr_track.proofread.judging.context import Stems, stems
from upr_track.proofread.judging.suggestion import GivingRow, rows_by_ratio
from upr_track.proofread.language import Language, load_language
from upr_track.vocabulary.folding import fold

if TYPE_CHECKING:
    from datetime import date

    from upr_track.model.claim import Claim, Ratio
    from upr_track.model.dataset import Dataset
    from upr_track.model.recommendation import Recommendation


_WORD = re.compile(r"\w+(?:['’-]\w+)*")


@dataclass(frozen=True)
class KnownClaim:
    """A claim with what its words are about. ``names`` are the names of its cases, folded."""

    standing: ClaimStanding
    unit: Stems
    about: Stems
    names: tuple[tuple[str, ...], ...]

    @property
    def claim(self) -> "Claim":
        """The claim."""
        return self.standing.claim

    @property
    def ratio(self) -> "Ratio | None":
        """The ratio that it states; None for a plain figure."""
        return ratio_of(self.claim)


@dataclass(frozen=True)
class Ledger:
    """The claims and records of a workspace, for texts in one language.

    ``same_language``: the claims are written in the language of the text, so that words can
    be compared; otherwise only numbers are.
    """

    dataset: "Dataset"
    language: Language
    claims: tuple[KnownClaim, ...]
    same_language: bool

    @cached_property
    def claim_by_id(self) -> Mapping[str, KnownClaim]:
        """Claims by id, and by the id as the names of bookmarks can have it."""
        by_id = {one.claim.id: one for one in reversed(self.claims)}
        return {**{bookmark_name(name): one for name, one in by_id.items()}, **by_id}

    @cached_property
    def records_by_place(self) -> Mapping[tuple[str, str], "Recommendation"]:
        """Recommendations by symbol and paragraph."""
        return {
            (one.document_symbol, one.paragraph): one
            for one in reversed(self.dataset.recommendations.records)
            if one.document_symbol and one.paragraph
        }

    @cached_property
    def symbols(self) -> frozenset[str]:
        """All symbols that stand in the records, without ``/Add.1`` and the like."""
        named = [one.document_symbol for one in self.dataset.recommendations]
        named += [one.symbol for one in self.dataset.documents]
        named += [one.evidence.document_symbol for one in self.dataset.evidence]
        return frozenset(found.base for one in named if (found := symbol_of(one)) is not None)

    @cached_property
    def table_rows(self) -> Mapping[tuple[int, int], tuple[GivingRow, ...]]:
        """The rows of the status table by what they give: how many of how many."""
        return rows_by_ratio(self.dataset)

    @cached_property
    def passages(self) -> tuple[str, ...]:
        """The passages that records cite as evidence: folded words with a space between."""
        quoted = (one.evidence.quote for one in self.dataset.evidence)
        return tuple(" ".join(map(fold, _WORD.findall(text))) for text in quoted if text)

    @cached_property
    def decisions(self) -> Mapping[tuple[int, int], str]:
        """Symbols of opinions and views by each number and year that they are on."""
        found = {}
        for text in sorted(self.symbols):
            symbol = symbol_of(text)
            for number in symbol.numbers if symbol else ():
                found[number] = text
        return found

    @cached_property
    def document_totals(self) -> Mapping[int, tuple[tuple[str, frozenset[int]], ...]]:
        """By total: documents that declare it, each with the numbers that are a part of it."""
        totals: dict[int, list[tuple[str, frozenset[int]]]] = {}
        for one in reconcile(self.dataset):
            for source in one.sources:
                numbers = {
                    t.name: t.declared[source.id] for t in one.totals if source.id in t.declared
                }
                total = numbers.pop("total", None)
                if total is not None:
                    leads = {lead.declared for lead in one.leads}
                    parts = frozenset(numbers.values()) | leads | {one.totals[0].recorded}
                    totals.setdefault(total, []).append((source.symbol or source.id, parts))
        return {total: tuple(found) for total, found in totals.items()}


def make_ledger(dataset: "Dataset", code: str, today: "date") -> Ledger:
    """The ledger of a workspace for texts in the language with that code."""
    language = load_language(code)
    own = dataset.settings.language
    claims = tuple(
        _known(stand_of_claim(one, dataset, today), dataset, language) for one in dataset.claims
    )
    return Ledger(dataset, language, claims, same_language=own == code)


def bookmark_name(claim: str) -> str:
    """The id of a claim as Word lets people type it: letters, digits and underscores."""
    return "".join(one if one.isalnum() else "_" for one in claim)


def _known(standing: ClaimStanding, dataset: "Dataset", language: Language) -> KnownClaim:
    claim = standing.claim
    words = [claim.statement, getattr(claim, "about", None) or ""]
    counted = standing.on_its_date.counted_set
    words.append(counted.label if counted else "")
    unit = stems(claim.unit, language) if isinstance(claim, FigureClaim) else frozenset()
    cases = (dataset.case_by_id.get(name) for name in claim.cases)
    names = tuple((one.name, *one.other_names) for one in cases if one is not None)
    return KnownClaim(standing, unit, stems(" ".join(words), language) | unit, names)
