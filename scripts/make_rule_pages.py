"""Makes ``docs/rules``: one page for each rule, from what it says and its basic example.

``python -m scripts.make_rule_pages`` writes them; a test tells when they are out of date.
"""

from collections.abc import Iterator
from pathlib import Path

from scripts.rule_examples import EXPECTED, INVALID, REPOSITORY
from upr_track.diagnostics import RuleInfo
from upr_track.workspace import all_rules

FOLDER = REPOSITORY / "docs" / "rules"

_INDEX = """\
# Rules

What `upr-track validate` asks of the data: one page for each rule, with a bad example and
what is printed for it. `upr-track explain RULE` shows the same page in the terminal, and
`upr-track rules` the levels in your workspace.

| rule | level | what it asks |
|---|---|---|
"""

_PAGE = """\
# {id}

{summary} Usual level: **{level}**.

{explanation}

## An example

{files}`upr-track validate` prints:

```text
{printed}
```

## Levels and exceptions

Where a finding is right and yet to be kept, a comment on its line, or alone on the line
above, silences it; the reason is for whoever reads the file next:

```yaml
# upr-track: ignore[{id}] reason
```

The level in the whole workspace is set in `upr-track.toml` (`error`, `warning`, `note` or
`off`):

```toml
[checks.levels]
{id} = "{other_level}"
```
"""


def pages() -> dict[Path, str]:
    """The text of every page by file."""
    rules = all_rules()
    rows = (f"| [{one.id}]({one.id}.md) | {one.severity} | {one.summary} |\n" for one in rules)
    return {
        FOLDER / "README.md": _INDEX + "".join(rows),
        **{FOLDER / f"{rule.id}.md": _page(rule) for rule in rules},
    }


def write() -> None:
    """Write all pages, and remove those of rules that are gone."""
    wanted = pages()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for file in set(FOLDER.glob("*.md")) - set(wanted):
        file.unlink()
    for file, text in wanted.items():
        file.write_text(text, encoding="utf-8", newline="\n")


def _page(rule: RuleInfo) -> str:
    example = INVALID / rule.id / "basic"
    printed = (example / EXPECTED).read_text(encoding="utf-8")
    return _PAGE.format(
        id=rule.id,
        summary=rule.summary,
        level=rule.severity,
        explanation=rule.explanation.strip(),
        files="".join(_shown_files(example, printed)),
        printed=printed.rstrip(),
        other_level="warning" if rule.severity == "error" else "error",
    )


def _shown_files(example: Path, printed: str) -> Iterator[str]:
    """The files that the printed text names, in the order in which it does."""
    files = [file for file in example.rglob("*") if file.is_file()]
    names = {file.relative_to(example).as_posix(): file for file in files}
    for name in sorted((one for one in names if f"{one}:" in printed), key=printed.index):
        text = names[name].read_bytes().decode("utf-8", errors="replace").rstrip()
        yield f"`{name}`:\n\n```yaml\n{text}\n```\n\n"


if __name__ == "__main__":
    write()
