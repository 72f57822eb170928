"""``upr-track doctor``: what the program finds around itself, and what does not work."""

# The libraries are imported when they are asked about: --help and completion go without.
# ruff: noqa: PLC0415

import json
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from upr_track.cli.colour import Ink, paint_for
from upr_track.cli.options import HERE, Output, WorkspaceFolder
from upr_track.cli.streams import put, reading_width

if TYPE_CHECKING:
    from upr_track.cli.surroundings import Fact

SCHEMA_VERSION = 1
_TOPIC_WIDTH = 19
_COLOURS = {"ok": Ink.GOOD, "note": Ink.NOTE, "broken": Ink.ERROR}


class DoctorFormat(StrEnum):
    """How the report is written."""

    TEXT = "text"
    JSON = "json"


def command(
    workspace: WorkspaceFolder = HERE,
    form: Annotated[
        DoctorFormat, typer.Option("--format", help="How to write it.")
    ] = DoctorFormat.TEXT,
    output: Output = None,
) -> int:
    """Show versions, settings and files in use, and what does not work here.

    Errors in the data are not looked for: that is what upr-track validate does. The exit
    code is 1 if something is broken, otherwise 0.
    """
    from upr_track.cli.surroundings import Health, program_facts
    from upr_track.cli.workspace_facts import workspace_facts

    facts = (*program_facts(), *workspace_facts(workspace))
    works = all(fact.health is not Health.BROKEN for fact in facts)
    write = _as_json if form is DoctorFormat.JSON else _as_text
    put(write(facts, works), output)
    return 0 if works else 1


def _as_text(facts: "tuple[Fact, ...]", works: bool) -> str:  # noqa: FBT001 - a result, no switch
    lines = [line for fact in facts for line in _lines(fact)]
    verdict = "Everything works." if works else "Something is broken: see the lines above."
    return "\n".join([*lines, "", verdict, ""])


def _lines(fact: "Fact") -> list[str]:
    from upr_track.cli.wrapping import indented

    width = reading_width(sys.stdout)
    first, *rest = indented(fact.text, width, f"{fact.health:6}  {fact.topic:{_TOPIC_WIDTH}}")
    painted = paint_for(sys.stdout)(fact.health, _COLOURS[fact.health])
    hint = indented(fact.hint, width, f"{'':{8 + _TOPIC_WIDTH}}hint: ") if fact.hint else []
    return [first.replace(fact.health, painted, 1), *rest, *hint]


def _as_json(facts: "tuple[Fact, ...]", works: bool) -> str:  # noqa: FBT001 - a result, no switch
    listed = [{"topic": f.topic, "health": f.health, "text": f.text, "hint": f.hint} for f in facts]
    report = {"schema_version": SCHEMA_VERSION, "works": works, "facts": listed}
    return f"{json.dumps(report, ensure_ascii=False, indent=2)}\n"
