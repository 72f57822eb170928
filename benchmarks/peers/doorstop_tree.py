"""A doorstop tree of as many items: recommendations, and judgements that link to them."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from upr_track.storage.layout import RECOMMENDATIONS, STATUSES
from upr_track.storage.loader import records_in
from upr_track.storage.source_text import read_source

_SETTINGS = """\
settings:
  digits: 6
  itemformat: yaml
{parent}  prefix: {prefix}
  sep: ''
"""
_ITEM = """\
active: true
derived: false
header: ''
level: 1.{number}
links: {links}
normative: true
ref: ''
reviewed: null
text: |
  {text}
"""


def write_doorstop_tree(workspace: Path, root: Path) -> None:
    """Write the records of ``workspace`` as items below ``root``, which is made."""
    (root / ".git").mkdir(parents=True)  # doorstop looks for the root of a repository
    asked = _records(workspace, RECOMMENDATIONS)
    _write_document(root / "asked", "ASK", "", ((one.words, "[]") for one in asked))
    uids = {one.id: f"ASK{number:06}" for number, one in enumerate(asked, 1)}
    judged = ((str(one.rationale), _link(uids, one)) for one in _records(workspace, STATUSES))
    _write_document(root / "judged", "JUD", "  parent: ASK\n", judged)


def _records(workspace: Path, kind: Any) -> tuple[Any, ...]:
    (file,) = kind.files(workspace)
    return records_in(kind, read_source(file, file.name)).records


def _link(uids: Mapping[str, str], assessment: Any) -> str:
    return f"\n- {uids[assessment.recommendation]}: null"


def _write_document(
    folder: Path, prefix: str, parent: str, items: Iterable[tuple[str, str]]
) -> None:
    folder.mkdir()
    _write(folder / ".doorstop.yml", _SETTINGS.format(parent=parent, prefix=prefix))
    for number, (text, links) in enumerate(items, 1):
        item = _ITEM.format(number=number, links=links, text=text)
        _write(folder / f"{prefix}{number:06}.yml", item)


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")
