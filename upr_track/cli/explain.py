"""``upr-track explain``: what a rule asks, with an example and what to do."""

from typing import Annotated

import typer

from upr_track.checks.rule_levels import unknown_rule
from upr_track.cli.completion import complete_rule
from upr_track.cli.markdown_screen import page_for
from upr_track.cli.options import Output
from upr_track.cli.rule_pages import rule_page
from upr_track.cli.streams import put
from upr_track.proofread.rules import PROOFREADING_RULES
from upr_track.workspace import all_rules


def command(
    rule: Annotated[
        str,
        typer.Argument(
            metavar="RULE",
            help="The id that stands in brackets behind a finding: unknown-value.",
            autocompletion=complete_rule,
        ),
    ],
    output: Output = None,
) -> int:
    """Say what a rule asks, why, what a mistake looks like and how to mend it."""
    known = {one.id: one for one in (*all_rules(), *PROOFREADING_RULES)}
    name = rule.strip("[]")
    if name not in known:
        raise unknown_rule(name, known)
    page = rule_page(known[name])
    put(page if output is not None else page_for(page), output)
    return 0
