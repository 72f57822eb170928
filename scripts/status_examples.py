"""Writes what ``upr-track status`` prints for the workspace in tests/examples/status.

Run ``python -m scripts.status_examples`` after a change of the table's look, and read the
differences before you commit them.
"""

import contextlib
import io
import sys
from collections.abc import Mapping
from pathlib import Path

from upr_track.cli.app import run

EXAMPLES = Path(__file__).resolve().parent.parent / "tests" / "examples" / "status"
WORKSPACE = EXAMPLES / "workspace"

CASES: Mapping[str, tuple[str, ...]] = {
    "mechanism.txt": (),
    "theme-with-ids.txt": ("--by", "theme", "--ids"),
    "all-claims-internal.txt": ("--claims", "--audience", "internal"),
    "upr-with-proposed.txt": ("--where", "mechanism=upr,stakeholder", "--where", "theme="),
    "government.txt": ("--assessed-by", "government", "--as-of", "2019"),
    "acted-on-by-position.txt": ("--set", "acted_on", "--by", "position", "--sort", "set"),
    "before-everything.txt": ("--as-of", "2017"),
    "other-scale.txt": ("--scale", "upr_info"),
    "headline.txt": ("--headline",),
    "year.csv": ("--by", "year", "--format", "csv"),
    "year-with-ids.tsv": ("--by", "year", "--format", "tsv", "--ids"),
    "body.json": ("--by", "body", "--format", "json"),
    "all-claims.json": ("--claims", "--format", "json"),
    "theme.md": ("--by", "theme", "--format", "md"),
    "theme-with-ids.md": ("--by", "theme", "--format", "md", "--ids"),
    "position.html": ("--by", "position", "--format", "html", "--ids"),
}
"""The options of each example, by the name of the file with the output."""


def output_of(options: tuple[str, ...]) -> str:
    """What the command prints into a pipe."""
    written = io.StringIO()
    with contextlib.redirect_stdout(written):
        code = run(["status", "-w", str(WORKSPACE), *options])
    if code:
        raise SystemExit(f"upr-track status {' '.join(options)} ended with {code}")
    return written.getvalue()


def main() -> None:
    """Write all examples."""
    for name, options in CASES.items():
        (EXAMPLES / name).write_text(output_of(options), encoding="utf-8", newline="\n")
        sys.stdout.write(f"{name}\n")


if __name__ == "__main__":
    main()
