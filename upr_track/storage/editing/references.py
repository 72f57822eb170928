"""The places where records, and the settings, name another record by its id."""

import tomllib
from dataclasses import dataclass
from functools import cached_property
from re import MULTILINE, Match
from re import compile as pattern
from typing import Any

from upr_track.errors import FileAccessError
from upr_track.storage.editing.file_access import NOTHING
from upr_track.storage.editing.plain_values import PlainRecord
from upr_track.storage.layout import CASES, DOCUMENTS, RECOMMENDATIONS, RecordKind

_FIELDS = {
    RECOMMENDATIONS.stem: frozenset({"recommendation", "repeats"}),
    CASES.stem: frozenset({"cases"}),
    DOCUMENTS.stem: frozenset({"document"}),
}
"""The fields that hold ids of a kind, wherever in a record they occur."""

_ASKED_FOR = {
    RECOMMENDATIONS.stem: frozenset({"id", "repeats", "repeat"}),
    CASES.stem: frozenset({"cases", "case"}),
    DOCUMENTS.stem: frozenset({"document", "documents"}),
}
"""The fields by which conditions such as ``case=NAME`` ask for them."""

_CONDITIONS = "where"
_CONDITION = pattern(r"(?P<start>\s*(?P<field>[^=!~]*?)\s*!?=)(?P<values>[^=~].*)")
_HEADLINE = pattern(r"^\s*headline\s*=\s*\[[^\]]*\]", MULTILINE)


@dataclass(frozen=True)
class Renaming:
    """A record of a kind gets another id."""

    kind: RecordKind
    old: str
    new: str

    def in_record(self, kind: RecordKind, record: PlainRecord) -> PlainRecord:
        """A record of ``kind`` with the new id in place of the old one."""
        renamed: PlainRecord = self._in_value(record, "")
        if kind is self.kind and renamed.get(kind.id_field) == self.old:
            renamed = {**renamed, kind.id_field: self.new}
        return renamed

    def in_settings(self, content: bytes, shown_as: str) -> bytes:
        """The settings with the new id of a claim among the headlines.

        Raises ``FileAccessError`` if it cannot be put there without changing more.
        """
        text = content.decode("utf-8")
        changed = _HEADLINE.sub(self._in_headline, text)
        if tomllib.loads(changed) != self._in_table(tomllib.loads(text)):
            raise FileAccessError(
                f'{NOTHING}the headline "{self.old}" in {shown_as} cannot be changed safely',
                f'write "{self.new}" there by hand, then give the command again',
            )
        return changed.encode("utf-8")

    @cached_property
    def _fields(self) -> frozenset[str]:
        return _FIELDS.get(self.kind.stem, frozenset())

    def _in_value(self, value: Any, field: str) -> Any:
        if isinstance(value, dict):
            return {name: self._in_value(inner, name) for name, inner in value.items()}
        if isinstance(value, list):
            return [self._in_value(inner, field) for inner in value]
        if field in self._fields and value == self.old:
            return self.new
        return self._in_condition(value) if field == _CONDITIONS and value else value

    def _in_condition(self, text: str) -> str:
        found = _CONDITION.fullmatch(text)
        asked_for = _ASKED_FOR.get(self.kind.stem, frozenset())
        if found is None or _plain(found["field"]) not in asked_for:
            return text
        return found["start"] + ",".join(map(self._in_piece, found["values"].split(",")))

    def _in_piece(self, piece: str) -> str:
        name = piece.strip(' "')
        return piece.replace(name, self.new) if name.casefold() == self.old.casefold() else piece

    def _in_headline(self, found: Match[str]) -> str:
        text = found.group()
        for quote in ('"', "'"):
            text = text.replace(quote + self.old + quote, quote + self.new + quote)
        return text

    def _in_table(self, table: Any, key: str = "") -> Any:
        if isinstance(table, dict):
            return {name: self._in_table(inner, name) for name, inner in table.items()}
        if key == "headline" and isinstance(table, list):
            return [self.new if one == self.old else one for one in table]
        return table


def _plain(field: str) -> str:
    return field.strip().casefold().replace("-", "_").replace(" ", "_")
