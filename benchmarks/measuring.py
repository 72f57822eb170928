"""What whole commands cost: CPU seconds and peak memory of their processes.

CPU time instead of time on the wall, since other programs may run on the machine.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Job:
    """Commands that do one piece of work together, one after the other, in ``folder``.

    ``rounds`` is how often they are measured; ``ends_with`` the exit code that each must
    have, so that a crash is not taken for speed.
    """

    name: str
    commands: tuple[tuple[str, ...], ...]
    folder: Path
    rounds: int
    ends_with: int = 0


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds, user and system, and the largest peak of memory in MB."""

    seconds: float
    peak: float


@dataclass(frozen=True, slots=True)
class Costs:
    """What one job cost in each round."""

    rounds: tuple[Cost, ...]

    @property
    def seconds(self) -> float:
        """The median."""
        return median(one.seconds for one in self.rounds)

    @property
    def least_seconds(self) -> float:
        """The minimum, which other programs on the machine disturb least."""
        return min(one.seconds for one in self.rounds)

    @property
    def peak(self) -> float:
        """The largest peak of memory in MB."""
        return max(one.peak for one in self.rounds)

    def ratio_to(self, other: "Costs") -> float:
        """The median ratio of seconds, round by round, as far as both were measured."""
        pairs = zip(self.rounds, other.rounds, strict=False)
        return median(ours.seconds / theirs.seconds for ours, theirs in pairs)


def measure(jobs: Sequence[Job]) -> Mapping[str, Costs]:
    """The costs of ``jobs`` by name, measured interleaved; a first round does not count.

    Raises ``RuntimeError`` for a command that ends otherwise than its job says.
    """
    for job in jobs:
        if job.rounds > 1:
            _cost(job)
    found: dict[str, list[Cost]] = {job.name: [] for job in jobs}
    for number in range(max(job.rounds for job in jobs)):
        for job in jobs:
            if number < job.rounds:
                found[job.name].append(_cost(job))
                _tell(job, found[job.name][-1])
    return {name: Costs(tuple(costs)) for name, costs in found.items()}


def _cost(job: Job) -> Cost:
    costs = [_run(command, job) for command in job.commands]
    return Cost(sum(one.seconds for one in costs), max(one.peak for one in costs))


def _run(command: tuple[str, ...], job: Job) -> Cost:
    # Not subprocess: its rusage is the sum over all children so far.
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    environment["PYTHONHASHSEED"] = "0"
    nowhere = [(os.POSIX_SPAWN_OPEN, output, os.devnull, os.O_WRONLY, 0) for output in (1, 2)]
    os.chdir(job.folder)
    child = os.posix_spawn(command[0], command, environment, file_actions=nowhere)
    _, status, usage = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) != job.ends_with:
        code = os.waitstatus_to_exitcode(status)
        raise RuntimeError(f"{job.name}: ended with {code}: {' '.join(command)}")
    unit = 1 if sys.platform == "darwin" else 1024  # bytes there, kB elsewhere
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 1e6)


def _tell(job: Job, cost: Cost) -> None:
    print(f"{cost.seconds:9.3f} s {cost.peak:8.1f} MB  {job.name}", file=sys.stderr, flush=True)
