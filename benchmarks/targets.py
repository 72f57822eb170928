"""What the costs are to be, and whether they are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from benchmarks.measuring import Costs


@dataclass(frozen=True, slots=True)
class Target:
    """At most ``limit`` times the CPU seconds of ``base``; without a base, MB of memory."""

    job: str
    limit: float
    base: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """A target and what was measured; ``best`` is the ratio of the least seconds."""

    target: Target
    measured: float
    best: float | None

    @property
    def met(self) -> bool:
        """Whether the median is within the limit."""
        return self.measured <= self.target.limit


TARGETS = (
    Target("validate 10,000", 1.3, "floor 10,000"),
    Target("validate 10,000", 0.04, "naive loader 10,000"),
    Target("validate 10,000", 0.2, "check-jsonschema 10,000"),
    Target("validate 117,000", 13, "validate 10,000"),
    Target("validate 10,000, 1% bad", 1.2, "validate 10,000"),
    Target("status 10,000", 1.15, "validate 10,000"),
    Target("status 117,000", 1.15, "validate 117,000"),
    Target("validate 117,000", 1000),
    Target("status 117,000", 1000),
    Target("upr-track --version", 1.5, "python -c pass"),
    Target("upr-track --version, script of an old pip", 1.5, "python -c pass"),
    Target("upr-track --help", 1.3, "python -c 'import typer'"),
)


def judge(costs: Mapping[str, Costs]) -> Iterator[Verdict]:
    """Verdicts on the targets whose jobs were measured."""
    for target in TARGETS:
        ours, base = costs.get(target.job), costs.get(target.base or "")
        if ours is None or (target.base and base is None):
            continue
        if base is None:
            yield Verdict(target, ours.peak, None)
        else:
            best = ours.least_seconds / base.least_seconds
            yield Verdict(target, ours.ratio_to(base), best)
