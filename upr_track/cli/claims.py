"""``upr-track claims``: the figures that submissions quote, and what the records say of them."""

# What reading takes is imported when it starts: --help and completion go without.
# ruff: noqa: PLC0415

import sys
from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from upr_track.cli.completion import complete_claim
from upr_track.cli.options import FOR_EVERYBODY, HERE, Audience, Output, WorkspaceFolder
from upr_track.cli.streams import put, screen_width, tell
from upr_track.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from upr_track.analysis.claim_standing import ClaimStanding
    from upr_track.cli.show import ShowFormat
    from upr_track.cli.viewing import View


class ClaimsFormat(StrEnum):
    """How the table is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    MD = "md"
    HTML = "html"


def command(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ID]...",
            help="Show how these claims come about: selection, set, date and the records "
            "counted. Default: a table of all.",
            autocompletion=complete_claim,
        ),
    ] = None,
    *,
    workspace: WorkspaceFolder = HERE,
    form: Annotated[
        ClaimsFormat, typer.Option("--format", help="How to write the table.")
    ] = ClaimsFormat.TABLE,
    output: Output = None,
    audience: Audience = FOR_EVERYBODY,
) -> int:
    """List the figures that submissions quote, each with what the records say of it.

    With ids the derivation of these figures is shown. Exit code 1 means that there are errors
    in the data, such as a contradicted claim.
    """
    from upr_track.cli.viewing import counted, open_view

    view = open_view(workspace, audience)
    if names:
        return _show_in_full(names, view, form, output)
    claims = _standings(view)
    put(_table(claims, form, None if output else screen_width(sys.stdout)), output)
    numbers = Counter(one.verdict.replace("_", " ") for one in claims)
    verdicts = (f"{number} {verdict}" for verdict, number in numbers.items())
    number = counted("claims", len(claims))
    tell(" · ".join([number, *verdicts, *view.left_out_words()]))
    return view.tell_errors()


def _standings(view: "View") -> "tuple[ClaimStanding, ...]":
    from upr_track.analysis.audience import left_out
    from upr_track.analysis.claim_standing import stand_of_claim
    from upr_track.cli.clock import today

    missing = left_out(view.workspace.dataset, view.shown)
    unseen = missing.get("recommendations", 0) + missing.get("assessments", 0)
    return tuple(stand_of_claim(claim, view.shown, today(), unseen) for claim in view.shown.claims)


def _show_in_full(names: list[str], view: "View", form: ClaimsFormat, output: Output) -> int:
    from upr_track.cli.claim_pages import claim_pages
    from upr_track.cli.show import written_pages

    known = {one.claim.id: one for one in _standings(view)}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise _unknown(unknown[0], view)
    if form is ClaimsFormat.JSON:
        from upr_track.cli.claim_table import claims_json

        put(claims_json([known[name] for name in names]), output)
    else:
        pages = claim_pages([known[name] for name in names], view.shown)
        put(written_pages(pages, _in_full(form), to_file=output is not None), output)
    for words in view.left_out_words():
        tell(words)
    return view.tell_errors()


def _unknown(name: str, view: "View") -> UsageError:
    from upr_track.analysis.did_you_mean import name_hint

    if name in {claim.id for claim in view.workspace.dataset.claims}:
        return UsageError(
            f'"{name}" is not for this audience', "to see everything: --audience internal"
        )
    known = [claim.id for claim in view.shown.claims]
    return UsageError(f'there is no claim "{name}"', name_hint(name, known))


def _table(claims: "Sequence[ClaimStanding]", form: ClaimsFormat, width: int | None) -> str:
    from upr_track.cli.claim_table import claims_json, coded_claims, labelled_claims
    from upr_track.cli.tables.grid_text import GridFormat, grid_text
    from upr_track.cli.tables.stacked_text import fitted_text

    if form is ClaimsFormat.JSON:
        return claims_json(claims)
    if form is ClaimsFormat.TABLE:
        return fitted_text(labelled_claims(claims), width)
    for_programs = form in {ClaimsFormat.CSV, ClaimsFormat.TSV}
    write = coded_claims if for_programs else labelled_claims
    return grid_text(write(claims), GridFormat(form), "Claims")


def _in_full(form: ClaimsFormat) -> "ShowFormat":
    from upr_track.cli.show import ShowFormat

    forms = {ClaimsFormat.TABLE: ShowFormat.TEXT, ClaimsFormat.MD: ShowFormat.MD}
    if form not in forms:
        raise UsageError(
            f"a claim in full cannot be written as {form}",
            "leave out the ids for a table of all claims, or write --format json or md",
        )
    return forms[form]
