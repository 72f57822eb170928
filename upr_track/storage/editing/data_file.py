"""One data file as it was read, with its byte order mark and line ends."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from upr_track.errors import FileAccessError
from upr_track.storage import reader_rules
from upr_track.storage.decoding import decoding_problem
from upr_track.storage.editing.field_order import FieldOrder
from upr_track.storage.editing.plain_values import PlainRecord
from upr_track.storage.editing.text_lines import ends_in_newline, newline_of
from upr_track.storage.reader import Item, ItemReader
from upr_track.storage.source_text import SourceText
from upr_track.storage.yaml_problems import YamlProblem

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class DataFile:
    """The records of a file, and what is wrong with it by rule.

    ``source`` holds the text without its byte order mark.
    """

    source: SourceText
    has_mark: bool
    items: tuple[Item, ...]
    problems: Counter[str]

    @cached_property
    def records(self) -> tuple[PlainRecord, ...]:
        """The fields of each record."""
        return tuple(item.value for item in self.items if isinstance(item.value, dict))

    @cached_property
    def newline(self) -> str:
        """How most lines end."""
        return newline_of(self.source.text)

    @property
    def last_line_ends(self) -> bool:
        """Whether a line end stands at the end of the file."""
        return ends_in_newline(self.source.text)

    @cached_property
    def text(self) -> str:
        """The text of the file, its last line ended if it is not."""
        return self.source.text + ("" if self.last_line_ends else self.newline)

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """First and last index of each record in ``text``."""
        end = len(self.source.text)
        return tuple(
            (one.start, len(self.text) if one.end == end else one.end) for one in self.items
        )

    def encode(self, text: str) -> bytes:
        """A text as the bytes of this file."""
        return (BYTE_ORDER_MARK if self.has_mark else b"") + text.encode("utf-8")


def read_data_file(content: bytes, shown_as: str, order: FieldOrder) -> DataFile:
    """Read a file that is to be changed.

    Raises ``FileAccessError`` if something in it keeps its records from being told apart.
    """
    source = SourceText(shown_as, content.removeprefix(BYTE_ORDER_MARK))
    if (problem := decoding_problem(source)) is not None:
        raise _cannot_change(source, problem)
    reader = ItemReader(source, order.text_fields)
    items = tuple(reader.items())
    for problem in reader.problems:
        if not reader.complete or problem.rule is reader_rules.NOT_A_RECORD:
            raise _cannot_change(source, problem)
    problems = Counter(problem.rule.id for problem in reader.problems)
    return DataFile(source, content.startswith(BYTE_ORDER_MARK), items, problems)


def _cannot_change(source: SourceText, problem: YamlProblem) -> FileAccessError:
    place = source.at(problem.start)
    return FileAccessError(
        f"nothing was written: {place} has an error that must be mended first: {problem.message}",
        f"{problem.hint}; upr-track validate shows all errors",
    )
