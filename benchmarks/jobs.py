"""What is measured: our commands, the floor below them and other programs beside them."""

import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measuring import Job

HERE = Path(__file__).parent
REPOSITORY = HERE.parent
WORK = HERE / "work"
PEER_PROGRAMS = REPOSITORY / ".venv-bench" / "bin"

SMALL, MIDDLE, LARGE = 500, 10_000, 117_000
"""Recommendations in the workspaces, each with as many assessments."""

_PYTHON = sys.executable
_PROGRAM = str(Path(sys.executable).with_name("upr-track"))
_BARE_SCRIPT = "import sys; from upr_track.__main__ import main; sys.exit(main())"
"""What pip writes as ``upr-track`` since it no longer imports ``re`` for it."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """The folders that the jobs read. ``bad`` is of the middle size, with 1% mistakes."""

    workspaces: dict[int, Path]
    bad: Path
    doorstop: Path
    yamale: dict[str, Path]

    @staticmethod
    def below(folder: Path) -> "Inputs":
        """Where the inputs stand once ``benchmarks.inputs`` has made them."""
        return Inputs(
            {size: folder / str(size) for size in (SMALL, MIDDLE, LARGE)},
            folder / f"{MIDDLE}-bad",
            folder / "doorstop",
            {name: folder / f"{name}.yamale" for name in ("recommendations", "statuses")},
        )


def start_up_jobs(rounds: int = 30) -> list[Job]:
    """Commands that read no data."""
    commands = {
        "python -c pass": (_PYTHON, "-c", "pass"),
        "python -c 'import re'": (_PYTHON, "-c", "import re"),
        "upr-track --version": (_PYTHON, "-c", _BARE_SCRIPT, "--version"),
        "upr-track --version, script of an old pip": (_PROGRAM, "--version"),
        "python -c 'import typer'": (_PYTHON, "-c", "import typer"),
        "upr-track --help": (_PROGRAM, "--help"),
    }
    return [Job(name, (command,), HERE, rounds) for name, command in commands.items()]


def small_jobs(inputs: Inputs, rounds: int = 7) -> list[Job]:
    """The small workspace, and 1,000 records in doorstop."""
    doorstop = ("doorstop", "--no-reformat", "--no-suspect-check", "--no-review-check")
    return [
        *_ours(inputs, SMALL, rounds),
        *_schema_checkers(inputs, SMALL, rounds),
        Job(_named("doorstop", SMALL), (_peer(*doorstop),), inputs.doorstop, rounds),
    ]


def middle_jobs(inputs: Inputs, rounds: int = 7, slow_rounds: int = 3) -> list[Job]:
    """The workspace of 10,000; ``slow_rounds`` are for what takes a minute."""
    root = inputs.workspaces[MIDDLE]
    naive = (_PYTHON, str(HERE / "peers" / "naive_loader.py"), str(root))
    return [
        *_ours(inputs, MIDDLE, rounds),
        Job("validate 10,000, 1% bad", ((_PROGRAM, "validate"),), inputs.bad, rounds, ends_with=1),
        *_schema_checkers(inputs, MIDDLE, slow_rounds),
        Job(_named("naive loader", MIDDLE), (naive,), root, slow_rounds),
    ]


def large_jobs(inputs: Inputs, rounds: int = 3) -> list[Job]:
    """The workspace of 117,000, in which no other program is measured."""
    return _ours(inputs, LARGE, rounds)


def _ours(inputs: Inputs, size: int, rounds: int) -> list[Job]:
    root = inputs.workspaces[size]
    floor = (_PYTHON, str(HERE / "floor.py"), str(root))
    return [
        Job(_named("floor", size), (floor,), root, rounds),
        Job(_named("validate", size), ((_PROGRAM, "validate"),), root, rounds),
        Job(_named("status", size), ((_PROGRAM, "status"),), root, rounds),
    ]


def _schema_checkers(inputs: Inputs, size: int, rounds: int) -> list[Job]:
    root = inputs.workspaces[size]
    schemas = REPOSITORY / "schemas"
    files = {name: f"data/{name}.yaml" for name in inputs.yamale}
    by_schema = tuple(
        _peer("check-jsonschema", "--schemafile", str(schemas / f"{name}.schema.json"), file)
        for name, file in files.items()
    )
    by_yamale = tuple(
        _peer("yamale", "-n", "1", "-s", str(inputs.yamale[name]), file)
        for name, file in files.items()
    )
    return [
        Job(_named("check-jsonschema", size), by_schema, root, rounds),
        Job(_named("yamale", size), by_yamale, root, rounds),
    ]


def _named(what: str, size: int) -> str:
    return f"{what} {size:,}"


def _peer(program: str, *arguments: str) -> tuple[str, ...]:
    return (str(PEER_PROGRAMS / program), *arguments)
