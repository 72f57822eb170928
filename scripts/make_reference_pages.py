"""Makes the pages of ``docs/reference`` on data files, settings and words, from the code.

``python -m scripts.make_reference_pages`` writes them; a test tells when they are out of date.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

from upr_track.cli.tables.markdown_table import markdown_text
from upr_track.model.assessment import Assessment
from upr_track.model.case import Case
from upr_track.model.claim import CountClaim, DeclaredClaim, FigureClaim
from upr_track.model.described_fields import DescribedField, described_fields
from upr_track.model.document import SourceDocument
from upr_track.model.recommendation import Recommendation
from upr_track.model.settings import Settings
from upr_track.vocabulary import VOCABULARIES

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "reference"

_DATA_FILES = """\
# Data files

A workspace is a folder with `data/` and, if wanted, `upr-track.toml`. Each data file is a
YAML list of records, all of one kind. All of them but the first are optional. A large one
may be split: every `*.yaml` below `data/recommendations/` is read beside or instead of
`data/recommendations.yaml`, and so for the others.

Paragraph numbers stand in quotes: `"126.1"` and `"126.10"` are two recommendations. Dates may
be as exact as is known: `2019`, `2019-10` or `2019-10-07`. A field without a value counts as
left out; a field that is not listed here is a mistake.

`upr-track schema recommendations` prints the same as a JSON Schema, which editors use to offer
names and words while you type.
"""

_SETTINGS = """\
# Settings

The settings of a workspace stand in `upr-track.toml`, or under `[tool.upr-track]` in
`pyproject.toml`. Everything is optional. `upr-track doctor` shows what is in force.

```toml
state_under_review = "KAZ"

[assessors.coalition]
name = "Full name, as printed in documents"
short_name = "the coalition"
kind = "civil_society"

[status]
assessed_by = "coalition"
as_of = "2019-10"
```
"""

_VOCABULARY = """\
# Words

The closed lists: what may stand in the fields that take a word. In data files stands the code;
tables and reports show the label. `upr-track vocabulary LIST WORD` looks a word up, by any part
of its names.

Where each list comes from, and what in it is unconfirmed, is told at the head of its file in
`upr_track/vocabulary/`.
"""

_KINDS: dict[str, tuple[type, ...]] = {
    "data/recommendations.yaml": (Recommendation,),
    "data/statuses.yaml": (Assessment,),
    "data/claims.yaml": (CountClaim, DeclaredClaim, FigureClaim),
    "data/cases.yaml": (Case,),
    "data/documents.yaml": (SourceDocument,),
}
_ABOUT = {
    "data/recommendations.yaml": "What was asked of the State.",
    "data/statuses.yaml": """\
Dated judgements on what became of the recommendations. They are a history: a new judgement is
a new entry, and none is overwritten.""",
    "data/claims.yaml": """\
Figures that submissions quote. The field `kind` says which sort it is: `count` is computed from
the records and compared, `declared` is stated by a source and the records are held against it,
`figure` is a quantity with its source.""",
    "data/cases.yaml": "Persons and cases that recommendations concern.",
    "data/documents.yaml": "UN documents and other sources, with the totals that they declare.",
}
_TITLES = {CountClaim: "kind: count", DeclaredClaim: "kind: declared", FigureClaim: "kind: figure"}
_NAMED = {
    "themes": "code of [themes](vocabulary.md#themes) or under `[themes]` in the settings",
    "focus": "code under `[focus]` in the settings",
}
_HEADING = "| field | what it is | value |\n|---|---|---|\n"


def pages() -> dict[Path, str]:
    """The text of every page by file."""
    return {
        FOLDER / "data-files.md": _DATA_FILES + "".join(_data_files()),
        FOLDER / "settings.md": _SETTINGS + "".join(_settings()),
        FOLDER / "vocabulary.md": _VOCABULARY + "".join(_lists()),
    }


def write() -> None:
    """Write all pages."""
    for file, text in pages().items():
        file.write_text(text, encoding="utf-8", newline="\n")


def _data_files() -> Iterator[str]:
    parts: dict[type, None] = {}
    for path, models in _KINDS.items():
        yield f"\n## {path}\n\n{_ABOUT[path]}\n"
        for model in models:
            if model in _TITLES:
                yield f"\n### {_TITLES[model]}\n\n{_sentence(model)}\n"
            yield f"\n{_table(model)}"
            parts.update(dict.fromkeys(_parts(model)))
    for part in parts:
        yield f"\n## {part.__name__}\n\n{_sentence(part)}\n\n{_table(part)}"


def _settings() -> Iterator[str]:
    yield f"\n## At the top\n\n{_table(Settings)}"
    for one in described_fields(Settings):
        if one.part is None:
            continue
        name = f"{one.name}.NAME" if one.is_mapping else one.name
        yield f"\n## [{name}]\n\n{one.description}\n\n{_table(one.part)}"
        for part in _parts(one.part):
            yield f"\n### {part.__name__}\n\n{_sentence(part)}\n\n{_table(part)}"


def _lists() -> Iterator[str]:
    for name, read in VOCABULARIES.items():
        entries = read().entries.values()
        defined = any(getattr(entry, "definition", "") for entry in entries)
        heading = ("code", "label", "what it means") if defined else ("code", "label")
        yield f"\n## {name}\n\n{read.__doc__}\n\n"
        yield f"| {' | '.join(heading)} |\n|{'---|' * len(heading)}\n"
        for entry in entries:
            cells = (f"`{entry.code}`", markdown_text(entry.label))
            meaning = (markdown_text(getattr(entry, "definition", "")),) if defined else ()
            yield f"| {' | '.join((*cells, *meaning))} |\n"


def _table(model: type) -> str:
    rows = (
        f"| `{one.name}`{' (needed)' if one.required else ''} "
        f"| {_cell(one.description)} | {_value(one)} |\n"
        for one in described_fields(model)
    )
    return _HEADING + "".join(rows)


def _cell(text: str) -> str:
    """A description, whose backquotes are meant."""
    return text.replace("|", r"\|").replace("<", "&lt;")


def _value(field: DescribedField) -> str:
    """What may stand there: "list of words of [themes](...)"."""
    value = _single(field)
    if field.is_mapping:
        value = f"`NAME` = {value}"
    elif field.is_list:
        value = f"list: {value}"
    return f"{value}; default `{field.default}`" if field.default is not None else value


def _single(field: DescribedField) -> str:
    if field.vocabulary is not None:
        return f"word of [{field.vocabulary}](vocabulary.md#{_anchor(field.vocabulary)})"
    if field.name in _NAMED and field.is_list:
        return _NAMED[field.name]
    if field.choices:
        return ", ".join(f"`{choice}`" for choice in field.choices)
    if field.part is not None:
        return "a table of its own, below" if _is_setting(field.part) else _part_link(field.part)
    if field.is_date:
        return "date"
    return "number" if field.is_number else "text"


def _part_link(part: type) -> str:
    return f"[{part.__name__}](#{_anchor(part.__name__)})"


def _is_setting(part: type) -> bool:
    return any(one.part is part for one in described_fields(Settings))


def _anchor(heading: str) -> str:
    return heading.lower()


def _parts(model: type) -> Iterator[type]:
    """The records inside a record, at any depth."""
    for one in described_fields(model):
        if one.part is not None and is_dataclass(one.part) and fields(one.part):
            yield one.part
            yield from _parts(one.part)


def _sentence(model: type) -> str:
    """The first paragraph of a docstring, on one line."""
    return " ".join((model.__doc__ or "").split("\n\n")[0].split()).replace("``", "`")


if __name__ == "__main__":
    write()
