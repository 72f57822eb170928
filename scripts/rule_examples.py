"""Examples of wrong data, one folder for each, and what is printed for them.

``tests/examples/invalid/<rule>/<variant>/`` is a small workspace with ``expected.txt``: all
that ``upr-track validate`` prints for it. ``python -m scripts.rule_examples`` writes that file
anew for every example; read the differences before you commit them.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from upr_track.checks.check_options import CheckOptions
from upr_track.cli.finding_formats.interface import FindingsReport
from upr_track.cli.finding_formats.text import FORMAT as TEXT
from upr_track.workspace import open_workspace

REPOSITORY = Path(__file__).resolve().parent.parent
INVALID = REPOSITORY / "tests" / "examples" / "invalid"
VALID = REPOSITORY / "tests" / "examples" / "valid"
TODAY = date(2025, 6, 1)
"""The day on which all examples are checked."""

EXPECTED = "expected.txt"


def invalid_examples() -> Iterator[Path]:
    """The folders of the wrong examples, by rule and variant."""
    yield from sorted(path.parent for path in INVALID.glob("*/*/data"))


def valid_examples() -> Iterator[Path]:
    """The folders of the examples in which nothing is wrong."""
    yield from sorted(path.parent for path in VALID.glob("*/data"))


def printed_for(example: Path) -> str:
    """What ``upr-track validate`` prints to stdout in the folder of an example."""
    workspace = open_workspace(example, relative_to=example)
    return "".join(TEXT.write(FindingsReport(workspace.check(CheckOptions(), TODAY))))


def update() -> list[Path]:
    """Write ``expected.txt`` where it is not what is printed. Returns the folders."""
    changed = []
    for example in invalid_examples():
        file, now = example / EXPECTED, printed_for(example)
        if not file.is_file() or file.read_text(encoding="utf-8") != now:
            file.write_text(now, encoding="utf-8", newline="\n")
            changed.append(example)
    return changed


if __name__ == "__main__":
    for folder in update():
        print(folder.relative_to(REPOSITORY))
