"""``make bench``: make the inputs, measure, print, and write ``RESULTS.md``."""

import argparse
import subprocess
import sys
from collections.abc import Iterator
from datetime import date

from benchmarks.jobs import (
    HERE,
    REPOSITORY,
    WORK,
    Inputs,
    large_jobs,
    middle_jobs,
    small_jobs,
    start_up_jobs,
)
from benchmarks.measuring import Job, measure
from benchmarks.results_page import results_page, target_line
from benchmarks.targets import judge


def _main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    only = "measure only what reads no data and the small workspace; write nothing"
    parser.add_argument("--small", action="store_true", help=only)
    small = parser.parse_args().small
    make = [sys.executable, "-m", "benchmarks.inputs"]
    subprocess.run(make, check=True, cwd=REPOSITORY)
    inputs = Inputs.below(WORK)
    groups = [start_up_jobs(), small_jobs(inputs)] if small else list(_all_groups(inputs))
    costs = {name: one for jobs in groups for name, one in measure(jobs).items()}
    verdicts = list(judge(costs))
    print("\n".join(target_line(one) for one in verdicts))
    if not small:
        page = results_page(verdicts, costs, date.today())  # noqa: DTZ011 - where it was measured
        (HERE / "RESULTS.md").write_text(page, encoding="utf-8", newline="\n")


def _all_groups(inputs: Inputs) -> Iterator[list[Job]]:
    """Jobs that are measured interleaved, because they are compared with each other.

    The large ones are also compared with those of the middle size, which makes a factor of
    about ten, so that it does not matter that they are measured apart.
    """
    yield start_up_jobs()
    yield small_jobs(inputs)
    yield middle_jobs(inputs)
    yield large_jobs(inputs)


if __name__ == "__main__":
    _main()
