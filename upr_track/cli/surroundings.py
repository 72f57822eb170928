"""What upr-track finds around itself: libraries, parser, terminal, workspace, programs."""

import locale
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from re import compile as pattern

from upr_track import __version__
from upr_track.cli.streams import is_terminal
from upr_track.storage.events import HAS_C_PARSER, parser_name

_REQUIREMENT = pattern(r"(?P<name>[\w.-]+)[^>=;]*(?:>=(?P<least>[\d.]+))?(?P<rest>.*)")
_PATIENCE = 10
"""Seconds that another program has to say its version."""


class Health(StrEnum):
    """Whether something is as it should be."""

    OK = "ok"
    NOTE = "note"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that was looked at. ``hint`` says what to do where it is not ``ok``."""

    topic: str
    health: Health
    text: str
    hint: str = ""


def program_facts() -> Iterator[Fact]:
    """Facts on this installation, whatever the workspace."""
    yield Fact("upr-track", Health.OK, f"{__version__}, in {Path(__file__).parents[1]}")
    yield _python()
    yield from library_facts(_requirements())
    yield _yaml_parser()
    yield _terminal()
    yield _git()


def library_facts(requirements: list[str]) -> Iterator[Fact]:
    """Facts on the libraries that ``requirements`` name, those of extras left out.

    Each is written as in the metadata of a package: "pydantic>=2.11".
    """
    wanted = [_REQUIREMENT.match(line) for line in requirements]
    needed = [one for one in wanted if one and "extra ==" not in one["rest"]]
    here = {one["name"]: _version(one["name"]) for one in needed}
    found = [f"{name} {number}" for name, number in sorted(here.items()) if number]
    yield Fact("Libraries", Health.OK, ", ".join(found))
    for one in needed:
        if not _is_at_least(here[one["name"]], one["least"]):
            text = f"{one['name']} {here[one['name']] or 'is missing'}, needed: {one['least']}"
            yield Fact("Libraries", Health.BROKEN, text, "install upr-track again")


def _python() -> Fact:
    name, number = platform.python_implementation(), platform.python_version()
    return Fact("Python", Health.OK, f"{number} ({name}) on {platform.system()}")


def _requirements() -> list[str]:
    """The libraries that upr-track needs; none if it runs without being installed."""
    try:
        return requires("upr-track") or []
    except PackageNotFoundError:
        return []


def _version(library: str) -> str | None:
    try:
        return version(library)
    except PackageNotFoundError:
        return None


def _is_at_least(number: str | None, least: str | None) -> bool:
    return number is not None and (least is None or _numbers(number) >= _numbers(least))


def _numbers(text: str) -> list[int]:
    """Of "2.14.3rc1" the list [2, 14, 3]: enough to compare with the least version needed."""
    parts = [pattern(r"\d*").match(part) for part in text.split(".")]
    return [int(part[0]) for part in parts if part and part[0]]


def _yaml_parser() -> Fact:
    if HAS_C_PARSER:
        return Fact("YAML parser", Health.OK, parser_name())
    hint = "install PyYAML from a wheel, which brings its C part: pip install --force PyYAML"
    return Fact("YAML parser", Health.NOTE, parser_name(), hint)


def _terminal() -> Fact:
    encoding = locale.getencoding()
    if not is_terminal(sys.stdout):
        return Fact("Terminal", Health.OK, "none: output goes to a pipe or file, in UTF-8")
    columns = shutil.get_terminal_size().columns
    text = f"{columns} columns, {encoding}"
    if encoding.lower().replace("-", "") == "utf8":
        return Fact("Terminal", Health.OK, text)
    hint = "if letters look wrong, write to a file with -o FILE; on Windows use Windows Terminal"
    return Fact("Terminal", Health.NOTE, text, hint)


def _git() -> Fact:
    program = shutil.which("git")
    if program is None:
        hint = "install it from git-scm.com to keep the history of the data"
        return Fact("git", Health.NOTE, "not found", hint)
    asked = subprocess.run(  # noqa: S603 - git as PATH has it, with a fixed argument
        [program, "--version"],
        capture_output=True,
        text=True,
        timeout=_PATIENCE,
        check=False,
    )
    said = asked.stdout.strip().removeprefix("git version ")
    if asked.returncode or not said:
        return Fact("git", Health.NOTE, f"{program} does not work", "install git again")
    return Fact("git", Health.OK, said)
