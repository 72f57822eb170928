"""Kills a program that writes two files, at every line that it runs while it does so.

Run as a program of its own: ``killed_writer.py FOLDER``. Prints what it found as JSON.
"""

import json
import os
import signal
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

from upr_track.storage.editing import session
from upr_track.storage.editing.session import EditSession
from upr_track.storage.layout import CASES, RECOMMENDATIONS

OLD = {
    "data/recommendations.yaml": b"- id: abc-1\n  mechanism: upr\n  summary: One.\n",
    "data/cases.yaml": b"- id: somebody\n  name: Somebody\n",
}
NEW = {
    "data/recommendations.yaml": b"- id: abc-1\n  mechanism: upr\n  summary: Two.\n",
    "data/cases.yaml": b"- id: somebody\n  name: Somebody Else\n",
}
PACKAGE = str(Path(session.__file__).parent)
FILES = {*OLD, "data"}


def main(root: Path) -> None:
    """Kill at the first line, at the second, and so on, until the write gets through."""
    (root / "data").mkdir()
    seen: Counter[str] = Counter()
    line = 0
    while True:
        line += 1
        put(root, OLD)
        survived = run(lambda line=line: write(root, line))  # type: ignore[misc]
        seen["killed"] += not survived
        seen[state(root)] += 1
        if not survived and line % 3 == 0:  # killed again while it recovers
            seen["killed again"] += not run(lambda line=line: again(root, line))  # type: ignore[misc]
            assert state(root) != "neither", line
        EditSession(root)
        seen[f"recovered: {state(root)}"] += 1
        assert state(root) in ("old", "new"), (line, state(root))
        if survived or line % 10 == 0:
            finish(root)
        if survived:
            sys.stdout.write(json.dumps(seen))
            return


def finish(root: Path) -> None:
    """The next write finds nothing in its way and leaves nothing behind."""
    last = EditSession(root)
    case, asked = last.find(CASES, "somebody"), last.find(RECOMMENDATIONS, "abc-1")
    case.editor.set(case.entry, ("name",), "Somebody Third")
    asked.editor.set(asked.entry, ("summary",), "Three.")
    last.write()
    left = {file.relative_to(root).as_posix() for file in root.rglob("*")}
    assert left == FILES, left


def put(root: Path, content: dict[str, bytes]) -> None:
    for path, text in content.items():
        (root / path).write_bytes(text)


def state(root: Path) -> str:
    found = {path: (root / path).read_bytes() for path in OLD}
    if found == OLD:
        return "old"
    if found == NEW:
        return "new"
    each = all(text in (OLD[path], NEW[path]) for path, text in found.items())
    return "one of two" if each else "neither"


def write(root: Path, kill_at: int) -> None:
    editing = EditSession(root)
    asked = editing.find(RECOMMENDATIONS, "abc-1")
    asked.editor.set(asked.entry, ("summary",), "Two.")
    case = editing.find(CASES, "somebody")
    case.editor.set(case.entry, ("name",), "Somebody Else")
    editing.changes()
    sys.settrace(Killer(kill_at))
    editing.write()


def again(root: Path, kill_at: int) -> None:
    sys.settrace(Killer(kill_at % 60 + 1))
    EditSession(root)


def run(work: Callable[[], None]) -> bool:
    """Do the work in a process of its own. Whether it got to its end."""
    child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - told by the exit code
            sys.stderr.write(repr(error))
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, status
    return not os.WIFSIGNALED(status)


class Killer:
    """Counts the lines of the package that run, and ends the process at one of them."""

    def __init__(self, kill_at: int) -> None:
        self.left = kill_at

    def __call__(self, frame: FrameType, event: str, _: Any) -> "Killer | None":
        if not frame.f_code.co_filename.startswith(PACKAGE):
            return None
        if event == "line":
            self.left -= 1
            if self.left <= 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return self


if __name__ == "__main__":
    main(Path(sys.argv[1]))
