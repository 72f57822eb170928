"""Keeps the examples in pages true.

A block ```` ```console ```` that begins with ``$ upr-track`` holds one command and all that it
prints into a pipe, run on the bundled workspace, or in the folder that a line
``<!-- run in FOLDER -->`` before it names. ``python -m scripts.page_examples`` writes the outputs
anew; read the differences before you commit them.
"""

import contextlib
import io
import re
import shlex
from pathlib import Path

from upr_track.cli.app import run

REPOSITORY = Path(__file__).resolve().parent.parent
PAGES = (
    REPOSITORY / "README.md",
    REPOSITORY / "docs" / "commands" / "cases.md",
    REPOSITORY / "docs" / "commands" / "claims.md",
    REPOSITORY / "docs" / "commands" / "export.md",
    REPOSITORY / "docs" / "commands" / "due.md",
    REPOSITORY / "docs" / "commands" / "import.md",
    REPOSITORY / "docs" / "commands" / "list.md",
    REPOSITORY / "docs" / "commands" / "rules.md",
    REPOSITORY / "docs" / "commands" / "schema.md",
    REPOSITORY / "docs" / "commands" / "proofread.md",
    REPOSITORY / "docs" / "commands" / "reconcile.md",
    REPOSITORY / "docs" / "commands" / "show.md",
    REPOSITORY / "docs" / "commands" / "status.md",
    REPOSITORY / "docs" / "commands" / "trend.md",
    REPOSITORY / "docs" / "commands" / "validate.md",
    REPOSITORY / "docs" / "commands" / "vocabulary.md",
    REPOSITORY / "docs" / "reference" / "audience.md",
    REPOSITORY / "docs" / "reference" / "conditions.md",
)

_BUG = 4
"""The exit code of a run that is no example of anything."""

_BLOCK = re.compile(
    r"(?P<begin>(<!-- run in (?P<folder>\S+) -->\n)?```console\n\$ upr-track )"
    r"(?P<arguments>[^\n]*)\n(?P<output>.*?)```",
    re.DOTALL,
)


def with_real_outputs(page: str) -> str:
    """The text of a page with what its commands print today."""
    return _BLOCK.sub(_with_real_output, page)


def printed(arguments: str, folder: Path = REPOSITORY) -> str:
    """What ``upr-track`` prints in ``folder``: data, then what is said about it."""
    out, err = io.StringIO(), io.StringIO()
    with (
        contextlib.chdir(folder),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        code = run(shlex.split(arguments))
    if code == _BUG:
        raise SystemExit(err.getvalue())
    return out.getvalue() + err.getvalue()


def _with_real_output(found: re.Match[str]) -> str:
    output = printed(found["arguments"], REPOSITORY / (found["folder"] or ""))
    return f"{found['begin']}{found['arguments']}\n{output}```"


def main() -> None:
    """Write the pages whose examples are no longer true."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        page.write_text(with_real_outputs(text), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
