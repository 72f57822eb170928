"""What a write will change, as a unified diff that git and patch understand."""

from collections.abc import Iterable, Iterator
from re import compile as pattern

from upr_track.storage.editing.commit import FileChange
from upr_track.storage.editing.common_lines import LineMatcher

_LINE_END = pattern("\r\n|\r|\n")
_NO_LAST_END = "\\ No newline at end of file"


def diff_of(changes: Iterable[FileChange]) -> str:
    """All changes, file by file, without the line ends of Windows."""
    return "".join(f"{line}\n" for change in changes for line in _lines(change))


def _lines(change: FileChange) -> Iterator[str]:
    old, new = _split(change.old or b""), _split(change.new)
    yield "--- /dev/null" if change.old is None else f"--- a/{change.path}"
    yield f"+++ b/{change.path}"
    for hunk in LineMatcher(old, new).get_grouped_opcodes():
        first, last = hunk[0], hunk[-1]
        yield f"@@ -{_span(first[1], last[2])} +{_span(first[3], last[4])} @@"
        for kind, start, end, new_start, new_end in hunk:
            if kind == "equal":
                yield from (f" {line}" for line in old[start:end])
                continue
            yield from (f"-{line}" for line in old[start:end])
            yield from (f"+{line}" for line in new[new_start:new_end])


def _span(start: int, end: int) -> str:
    """Lines as a unified diff counts them: from 1, and "before" for none."""
    count = end - start
    if count == 1:
        return str(end)
    return f"{start + 1 if count else start},{count}"


def _split(content: bytes) -> list[str]:
    """Lines as an editor shows them; one that is not ended carries the remark on it."""
    *lines, last = _LINE_END.split(content.decode("utf-8", errors="replace"))
    return [*lines, f"{last}\n{_NO_LAST_END}"] if last else lines
