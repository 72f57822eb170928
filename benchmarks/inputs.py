"""Makes what the jobs read: ``python -m benchmarks.inputs``.

A program of its own, because the memory of the process that starts the jobs would count as
theirs: it has to stay small.
"""

import shutil

from benchmarks.jobs import MIDDLE, SMALL, WORK, Inputs
from benchmarks.made_up.workspace import make_up, spoiled, write_workspace
from benchmarks.peers.doorstop_tree import write_doorstop_tree
from benchmarks.peers.yamale_schema import yamale_schema
from upr_track.model.assessment import Assessment
from upr_track.model.recommendation import Recommendation


def make_inputs(inputs: Inputs) -> None:
    """Make all inputs anew."""
    shutil.rmtree(WORK, ignore_errors=True)
    for size, root in inputs.workspaces.items():
        records = make_up(size)
        write_workspace(records, root)
        if size == MIDDLE:
            write_workspace(spoiled(records), inputs.bad)
    write_doorstop_tree(inputs.workspaces[SMALL], inputs.doorstop)
    for name, record in (("recommendations", Recommendation), ("statuses", Assessment)):
        inputs.yamale[name].write_text(yamale_schema(record), encoding="utf-8")


if __name__ == "__main__":
    make_inputs(Inputs.below(WORK))
