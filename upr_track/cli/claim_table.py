"""The table of claims: for people in words, for programs in codes."""

import json
from typing import TYPE_CHECKING, Any

from upr_track.analysis.claim_standing import ratio_of, share_in_words
from upr_track.cli.status_words import claim_figure, claim_subject
from upr_track.cli.tables.grid import Column, Grid
from upr_track.storage.layout import CLAIMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from upr_track.analysis.claim_standing import ClaimStanding

SCHEMA_VERSION = 1
_BETWEEN = "; "


def labelled_claims(claims: "Sequence[ClaimStanding]") -> Grid:
    """The figure, what it is a figure of, and what the records say of it."""
    columns = (
        Column("id"),
        Column("figure"),
        Column("of", may_be_cut=True),
        Column("verdict"),
        Column("because", may_be_cut=True),
    )
    rows = (
        (
            one.claim.id,
            claim_figure(one.claim),
            claim_subject(one.on_its_date),
            one.verdict.replace("_", " "),
            one.explanation,
        )
        for one in claims
    )
    return Grid(columns, tuple(rows))


def coded_claims(claims: "Sequence[ClaimStanding]") -> Grid:
    """The same with codes, the date, the percentage and the ids of the counted records."""
    names = ("id", "kind", "figure", "share", "as_of", "verdict", "because", "in_set", "others")
    rows = (
        (
            one.claim.id,
            one.claim.kind,
            claim_figure(one.claim),
            _share(one) or "",
            str(one.claim.as_of),
            one.verdict.value,
            one.explanation,
            _BETWEEN.join(one.on_its_date.in_set),
            _BETWEEN.join(one.on_its_date.others),
        )
        for one in claims
    )
    return Grid(tuple(map(Column, names)), tuple(rows))


def claims_json(claims: "Sequence[ClaimStanding]") -> str:
    """One JSON object: each claim whole, with its verdict and the records behind it."""
    report = {"schema_version": SCHEMA_VERSION, "claims": [_entry(one) for one in claims]}
    return f"{json.dumps(report, ensure_ascii=False, indent=2)}\n"


def _entry(one: "ClaimStanding") -> dict[str, Any]:
    whole: dict[str, Any] = CLAIMS.adapter.dump_python(
        one.claim, mode="json", exclude_defaults=True
    )
    judged = one.on_its_date
    return {
        **whole,
        "figure": claim_figure(one.claim),
        "share": _share(one),
        "verdict": one.verdict.value,
        "explanation": one.explanation,
        "in_set": list(judged.in_set),
        "others": list(judged.others),
        "undecided": list(judged.undecided),
    }


def _share(one: "ClaimStanding") -> str | None:
    ratio = ratio_of(one.claim)
    return None if ratio is None else share_in_words(ratio)
