"""What a check came to, in a line or two."""

from collections.abc import Iterator

from upr_track.cli.finding_formats.interface import FindingsReport
from upr_track.diagnostics import Severity


def summary_lines(report: FindingsReport) -> Iterator[str]:
    """How much was found and checked, and what was left out."""
    yield f"{_found(report)} ({_count(report.records, 'record')} checked)"
    if report.unread:
        yield f"{_count(report.unread, 'record')} could not be read and {_were(report.unread)}"
    if left_out := ", ".join(_left_out(report)):
        yield f"not reported: {left_out}"
    if gone := report.result.outdated:
        yield (
            f"{_count(gone, 'finding')} of the baseline {'is' if gone == 1 else 'are'} gone: "
            "write it anew with --write-baseline"
        )


def _found(report: FindingsReport) -> str:
    result = report.result
    kinds = ((Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "note"))
    counts = [
        _count(number, noun) for severity, noun in kinds if (number := result.count(severity))
    ]
    if not counts:
        return "no findings"
    files = len({finding.location.path for finding in result.findings})
    return f"{', '.join(counts)} in {_count(files, 'file')}"


def _left_out(report: FindingsReport) -> Iterator[str]:
    if report.result.silenced:
        yield f"{_count(report.result.silenced, 'finding')} silenced by comments"
    if report.result.known:
        yield f"{_count(report.result.known, 'finding')} known from the baseline"


def _were(number: int) -> str:
    return "was not checked further" if number == 1 else "were not checked further"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
