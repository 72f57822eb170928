"""Reads the data files of a workspace into records, and says what is wrong with them."""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from upr_track.diagnostics import Diagnostic, FieldPath, SourceLocation
from upr_track.model.dataset import Collection, Dataset
from upr_track.model.settings import Settings
from upr_track.storage import reader_rules as rules
from upr_track.storage.collector import collector_paused
from upr_track.storage.decoding import decoding_problem
from upr_track.storage.error_detail import RecordError
from upr_track.storage.field_names import Schema, without_empty_fields
from upr_track.storage.hash_marks import hashes_after_text
from upr_track.storage.item_places import ItemPlaces
from upr_track.storage.layout import (
    CASES,
    CLAIMS,
    DOCUMENTS,
    RECOMMENDATIONS,
    RECORD_KINDS,
    STATUSES,
    RecordKind,
    unread_files,
)
from upr_track.storage.reader import Item, ItemReader
from upr_track.storage.record_errors import explain
from upr_track.storage.source_text import SourceText, read_source
from upr_track.storage.yaml_problems import YamlProblem

ShowPath = Callable[[Path], str]
"""How a file's path is written in findings."""


@dataclass(frozen=True)
class LoadedData:
    """The records of a workspace, what is wrong with the files, and the files themselves."""

    dataset: Dataset
    findings: tuple[Diagnostic, ...]
    sources: tuple[SourceText, ...]


def load_data(root: Path, settings: Settings, show: ShowPath) -> LoadedData:
    """Read all data files below ``root``. Raises ``FileAccessError`` for unreadable ones."""
    with collector_paused():
        loads = {kind.stem: _load_kind(kind, root, show) for kind in RECORD_KINDS}
    dataset = Dataset(
        recommendations=loads[RECOMMENDATIONS.stem].collection(),
        assessments=loads[STATUSES.stem].collection(),
        claims=loads[CLAIMS.stem].collection(),
        cases=loads[CASES.stem].collection(),
        documents=loads[DOCUMENTS.stem].collection(),
        settings=settings,
    )
    findings = [one for load in loads.values() for one in load.findings]
    findings.extend(_file_findings(root, show, loads[RECOMMENDATIONS.stem]))
    sources = tuple(source for load in loads.values() for source in load.sources)
    return LoadedData(dataset, tuple(findings), sources)


def records_in(kind: RecordKind, source: SourceText) -> Collection[Any]:
    """The records of one text of that kind, wherever it comes from. Never raises."""
    load = _KindLoad(kind)
    load.read(source)
    return load.collection()


def findings_in(kind: RecordKind, source: SourceText) -> tuple[Diagnostic, ...]:
    """What is wrong with the records of one file, whatever stands in others."""
    load = _KindLoad(kind)
    load.read(source)
    return tuple(load.findings)


@dataclass
class _KindLoad:
    """The files of one kind while they are read."""

    kind: RecordKind
    records: list[Any] = field(default_factory=list)
    places: "_Places" = field(default_factory=lambda: _Places())  # noqa: PLW0108 - defined below
    sources: list[SourceText] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)
    rejected_ids: set[str] = field(default_factory=set)
    rejected: int = 0
    complete: bool = True

    def collection(self) -> Collection[Any]:
        return Collection(
            tuple(self.records),
            self.places,
            frozenset(self.rejected_ids),
            self.rejected,
            self.complete,
        )

    def read(self, source: SourceText) -> None:
        self.sources.append(source)
        if (problem := decoding_problem(source)) is not None:
            self._stop_at(source, problem)
            return
        reader = ItemReader(source, self.kind.text_fields)
        validate = self.kind.validator.validate_python
        for item in reader.items():
            if item.broken:
                self._reject(item)
                continue
            try:
                record = validate(item.value)
            except ValidationError as error:
                record = self._mend_or_report(error, item, source)
            if record is not None:
                self.records.append(record)
                self.places.add(source, item)
        self._report(_yaml_finding(source, one) for one in reader.problems)
        self.findings.extend(_cut_texts(source, self.places))
        self.complete = self.complete and reader.complete

    def _report(self, problems: Iterator[Diagnostic]) -> None:
        """Add what the YAML reader found, except quotes that a wrong value lacks."""
        wrong = {one.location for one in self.findings}
        quotes = (rules.UNQUOTED_NUMBER.id, rules.UNQUOTED_WORD.id)
        kept = [one for one in problems if one.rule not in quotes or one.location not in wrong]
        self.findings.extend(kept)

    def _stop_at(self, source: SourceText, problem: YamlProblem) -> None:
        self.findings.append(_yaml_finding(source, problem))
        self.complete = False

    def _reject(self, item: Item) -> None:
        self.rejected += 1
        if isinstance(item.value, dict) and isinstance(
            name := item.value.get(self.kind.id_field), str
        ):
            self.rejected_ids.add(name)

    def _mend_or_report(self, error: ValidationError, item: Item, source: SourceText) -> Any:
        """A known field without a value counts as left out; anything else is reported."""
        schema = _schema(self.kind)
        try:
            return self.kind.validator.validate_python(without_empty_fields(item.value, schema))
        except ValidationError as remaining:
            error = remaining
        self._reject(item)
        places = ItemPlaces(source, item.start, item.end)
        self.findings.extend(_finding(places, one) for one in explain(error, item.value, schema))
        return None


class _Places:
    """Where each record of a collection stands: file, first and last character."""

    def __init__(self) -> None:
        self._sources: list[SourceText] = []
        self._firsts: list[int] = []
        self._starts = array("q")
        self._ends = array("q")
        self._latest: tuple[int, ItemPlaces] | None = None

    def add(self, source: SourceText, item: Item) -> None:
        if not self._sources or self._sources[-1] is not source:
            self._sources.append(source)
            self._firsts.append(len(self._starts))
        self._starts.append(item.start)
        self._ends.append(item.end)

    def item_at(self, source: SourceText, at: int) -> ItemPlaces | None:
        """The record of ``source``, the file added last, that the character stands in."""
        if not self._sources or self._sources[-1] is not source:
            return None
        index = bisect_right(self._starts, at, lo=self._firsts[-1]) - 1
        if index < self._firsts[-1] or at > self._ends[index]:
            return None
        return ItemPlaces(source, self._starts[index], self._ends[index])

    def place(self, index: int, path: FieldPath) -> SourceLocation:
        if self._latest is None or self._latest[0] != index:
            source = self._sources[bisect_right(self._firsts, index) - 1]
            self._latest = index, ItemPlaces(source, self._starts[index], self._ends[index])
        return self._latest[1].value(path)


@cache
def _schema(kind: RecordKind) -> Schema:
    return kind.adapter.json_schema()


def _load_kind(kind: RecordKind, root: Path, show: ShowPath) -> _KindLoad:
    load = _KindLoad(kind)
    for file in kind.files(root):
        load.read(read_source(file, show(file)))
    return load


def _finding(places: ItemPlaces, error: RecordError) -> Diagnostic:
    at = places.key(error.path) if error.at_key else places.value(error.path)
    return error.rule.found(at, error.message, error.hint)


def _yaml_finding(source: SourceText, problem: YamlProblem) -> Diagnostic:
    at = source.at(problem.start, problem.end)
    return problem.rule.found(at, problem.message, problem.hint)


def _cut_texts(source: SourceText, places: _Places) -> Iterator[Diagnostic]:
    for start, end in hashes_after_text(source):
        item = places.item_at(source, start)
        if item is not None and item.ends_plain_text(start):
            message = 'what stands after " #" is a comment, and no part of the text'
            hint = 'put the whole text in quotes; if a comment is meant, put a space after the "#"'
            at = source.at(source.text.index("#", start), end)
            yield rules.HASH_IN_TEXT.found(at, message, hint)


def _file_findings(root: Path, show: ShowPath, asked: _KindLoad) -> Iterator[Diagnostic]:
    if not asked.sources:
        at = SourceLocation(show(root / "data" / "recommendations.yaml"))
        message = "there is no file with recommendations"
        hint = "create it, or run upr-track init in an empty folder for an example"
        yield rules.MISSING_FILE.found(at, message, hint)
    for file in unread_files(root):
        yield _unread_finding(file, show)


def _unread_finding(file: Path, show: ShowPath) -> Diagnostic:
    stems = [kind.stem for kind in RECORD_KINDS]
    close = get_close_matches(file.stem, stems, n=1) or stems
    names = ", ".join(f"{stem}.yaml" for stem in close)
    hint = f"rename it to {names}" if len(close) == 1 else f"files that are read: {names}"
    return rules.UNREAD_FILE.found(SourceLocation(show(file)), f"{file.name} is not read", hint)
