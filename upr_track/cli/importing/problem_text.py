"""Problems in imported files as people read them: the place in the source, what to do next."""

from collections.abc import Iterator

from upr_track.analysis.merging import MergePlan
from upr_track.cli.finding_formats.visible import visible
from upr_track.cli.importing.sources import Sources


def problem_lines(sources: Sources) -> Iterator[str]:
    """Each problem with its place. What ``--allow-unknown`` tolerates is a warning."""
    for one in sources.problems:
        stops = sources.stops(one)
        severity = "error" if stops else "note" if one.severity == "note" else "warning"
        yield f"{visible(str(one.origin))}: {severity}: {visible(one.message)} [{one.kind}]"
        if one.hint:
            yield f"  hint: {visible(one.hint)}"
        if stops and one.kind.startswith("unknown-"):
            yield "  hint: --allow-unknown imports it all the same, and keeps the word in a note"


def plan_problem_lines(plan: MergePlan) -> Iterator[str]:
    """What could not be put to the records."""
    for one in plan.refused:
        yield f"{visible(one.source)}: error: {visible(one.reason)} [taken-id]"
        yield "  hint: rename the record that is there, or give the new one another id"
    for one in plan.kept_assessments:
        yield f"{visible(one.source)}: warning: {visible(one.reason)} [other-assessment]"
    for document in plan.documents:
        if document.differing:
            yield (
                f"{document.after.symbol}: warning: the numbers under its lead paragraphs differ "
                "from those in documents.yaml [other-totals]"
            )
            yield "  hint: compare them with the document; --prefer theirs takes those of the file"
