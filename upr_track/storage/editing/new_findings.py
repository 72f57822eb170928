"""What a change makes wrong that was right before."""

from collections import Counter
from collections.abc import Iterator

from upr_track.diagnostics import Diagnostic
from upr_track.storage.editing.commit import FileChange
from upr_track.storage.editing.data_file import BYTE_ORDER_MARK
from upr_track.storage.layout import RecordKind
from upr_track.storage.loader import findings_in
from upr_track.storage.source_text import SourceText


def new_findings(kind: RecordKind, change: FileChange) -> Iterator[Diagnostic]:
    """Findings of reading that the file did not have, with their places in the new text."""
    known = Counter(map(_same, _findings(kind, change.path, change.old or b"")))
    for finding in _findings(kind, change.path, change.new):
        if known[_same(finding)]:
            known[_same(finding)] -= 1
        else:
            yield finding


def _findings(kind: RecordKind, path: str, content: bytes) -> tuple[Diagnostic, ...]:
    return findings_in(kind, SourceText(path, content.removeprefix(BYTE_ORDER_MARK)))


def _same(finding: Diagnostic) -> tuple[str, str]:
    return finding.rule, finding.message
