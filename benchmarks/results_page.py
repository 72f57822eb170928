"""``RESULTS.md``: the targets, what was measured, and on what."""

import os
import platform
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from importlib.metadata import version
from pathlib import Path

from benchmarks.jobs import PEER_PROGRAMS
from benchmarks.measuring import Costs
from benchmarks.targets import Verdict

_OURS = ("pydantic", "pydantic-core", "pyyaml", "ruamel.yaml", "typer")
_PEERS = ("check-jsonschema", "yamale", "doorstop")

_HOW = """\
Whole processes, interleaved in one run, after a first round that does not count. CPU is user and
system time; ratios are medians of the ratios round by round, *best* is the ratio of the least
times. Memory is the peak of the process. Workspaces are made up by `benchmarks/made_up`: so many
recommendations and as many assessments with sources, about 1.3 kB for each pair, in Latin, Cyrillic
and Greek letters. The floor is `benchmarks/floor.py`: the same events and models, and nothing else.
Other programs check recommendations and assessments by the same rules as far as they can say them;
the 44 rules across records they cannot. doorstop reads the 1,000 records of the small workspace."""


def results_page(verdicts: Iterable[Verdict], costs: Mapping[str, Costs], today: date) -> str:
    """The page as Markdown."""
    lines = ["# Results", "", f"Measured on {today.isoformat()} by `make bench`.", "", _HOW, ""]
    lines += ["Why a target is not met: [performance](../docs/reference/performance.md).", ""]
    lines += ["## Targets", "", *_target_rows(verdicts), ""]
    lines += ["## All measurements", "", *_cost_rows(costs), ""]
    lines += ["## Environment", "", *_environment()]
    return "\n".join(lines) + "\n"


def target_line(verdict: Verdict) -> str:
    """A verdict for the terminal."""
    return f"{'ok ' if verdict.met else 'NO '} {_asked(verdict)}: {_measured(verdict)}"


def _target_rows(verdicts: Iterable[Verdict]) -> Iterator[str]:
    yield "| target | measured | best | met |"
    yield "|---|---:|---:|---|"
    for one in verdicts:
        best = "" if one.best is None else f"{one.best:.3g}"
        yield f"| {_asked(one)} | {_measured(one)} | {best} | {'yes' if one.met else '**no**'} |"


def _asked(verdict: Verdict) -> str:
    target = verdict.target
    if target.base is None:
        return f"`{target.job}`: peak at most {target.limit:,.0f} MB"
    return f"`{target.job}` at most {target.limit:g} × `{target.base}`"


def _measured(verdict: Verdict) -> str:
    if verdict.target.base is None:
        return f"{verdict.measured:,.0f} MB"
    return f"{verdict.measured:.3g} ×"


def _cost_rows(costs: Mapping[str, Costs]) -> Iterator[str]:
    yield "| job | rounds | median CPU s | least | peak MB |"
    yield "|---|---:|---:|---:|---:|"
    for name, one in costs.items():
        seconds = f"{one.seconds:.3f} | {one.least_seconds:.3f}"
        yield f"| `{name}` | {len(one.rounds)} | {seconds} | {one.peak:,.0f} |"


def _environment() -> Iterator[str]:
    yield f"- {platform.system()} on {platform.machine()}, {_processor()}, {os.cpu_count()} cores"
    yield f"- {platform.python_implementation()} {platform.python_version()}"
    yield f"- {', '.join(f'{name} {version(name)}' for name in _OURS)}"
    yield f"- {', '.join(f'{name} {_peer_version(name)}' for name in _PEERS)}"


def _processor() -> str:
    file = Path("/proc/cpuinfo")
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or sys.platform)


def _peer_version(name: str) -> str:
    ask = f"import importlib.metadata as m; print(m.version({name!r}))"
    command = [str(PEER_PROGRAMS / "python"), "-c", ask]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
