"""What an importer is: it says whether a file is its own, then yields what the file holds."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeAlias

from upr_track.diagnostics import Severity
from upr_track.model.assessment import Assessment
from upr_track.model.document import SourceDocument
from upr_track.model.partial_date import PartialDate
from upr_track.model.recommendation import Recommendation

if TYPE_CHECKING:
    from upr_track.importers.source_file import SourceFile

Where: TypeAlias = Callable[[Recommendation], bool]
"""Says whether a recommendation is wanted."""


@dataclass(frozen=True, slots=True)
class Origin:
    """A place in a source, in the words in which people find it.

    ``file`` is the file's name; ``place`` is that of a record: "row 17", "table 1, row 5"
    or "page 14, paragraph 124.3"; empty for the file as a whole. ``cell`` is one value of
    it, "cell Sheet1!C12"; two cells of one record are one place.
    """

    file: str
    place: str = ""
    cell: str = field(default="", compare=False)

    @property
    def shown(self) -> str:
        """The cell where it is known, otherwise the place."""
        return self.cell or self.place

    def __str__(self) -> str:
        return f"{self.file}: {self.shown}" if self.shown else self.file


@dataclass(frozen=True, slots=True)
class SourceWords:
    """The source's own words for what the record holds as codes.

    ``assessment`` is what an assessment column says of implementation, as it stands there.
    """

    recommending_states: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    affected_persons: tuple[str, ...] = ()
    sdgs: tuple[str, ...] = ()
    assessment: str = ""


@dataclass(frozen=True, slots=True)
class ImportedRecord:
    """One recommendation, where it comes from, and how the source words it.

    ``provisional`` is True where the source gives no paragraph: the id is then derived
    from the words and should give way to the record that they are found to belong to.
    ``serial`` is the source's own number for the record.
    """

    record: Recommendation
    origin: Origin
    assessment: Assessment | None = None
    words: SourceWords = field(default_factory=SourceWords)
    provisional: bool = False
    serial: str = ""


@dataclass(frozen=True, slots=True)
class ImportedDocument:
    """What a source says of itself: symbol, session, totals per lead paragraph."""

    document: SourceDocument
    origin: Origin


@dataclass(frozen=True, slots=True)
class Skipped:
    """A part of the source that is no recommendation, and why it was left out."""

    origin: Origin
    reason: str


@dataclass(frozen=True, slots=True)
class ImportProblem:
    """Something in the source that a person has to decide on.

    ``kind`` is kebab-case and never changes. A problem with severity ``error`` means that
    nothing of the file should be written.
    """

    origin: Origin
    kind: str
    severity: Severity
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class UnknownWord:
    """A word that is in no closed list, to be collected and told once.

    ``list_name`` is a name in ``VOCABULARIES``: "states", "positions", "themes".
    """

    origin: Origin
    list_name: str
    word: str


@dataclass(frozen=True, slots=True)
class Remark:
    """What the reader of the result should know: a guessed encoding, the parts chosen."""

    text: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A recommendation for a State that is not wanted. Only counted."""


Found: TypeAlias = (
    ImportedRecord | ImportedDocument | Skipped | LeftOut | ImportProblem | UnknownWord | Remark
)
"""Whatever an importer yields, in the order of the source."""


@dataclass(frozen=True, slots=True)
class Recognition:
    """Whether a file is an importer's own, and the reason in a few words."""

    certain: bool
    reason: str


@dataclass(frozen=True, slots=True)
class ImportContext:
    """What a file does not say of itself and its reader may know.

    ``state_under_review`` is an ISO 3166-1 alpha-3 code; ``columns`` gives the field for
    headers of tables; ``assessed_by`` and ``assessed_on`` turn an assessment column into
    assessments. ``only_states``, where it names any, are the States under review whose
    recommendations are wanted: large files are read much faster so than with a condition.
    """

    state_under_review: str | None = None
    language: str = "en"
    columns: Mapping[str, str] = field(default_factory=dict)
    assessed_by: str | None = None
    assessed_on: PartialDate | None = None
    only_states: frozenset[str] = frozenset()


class Importer(Protocol):
    """One file format. A new format is one module and one line in the registry."""

    @property
    def name(self) -> str:
        """What stands after ``--from``: "ohchr-list"."""
        ...

    @property
    def label(self) -> str:
        """What people call the format: "OHCHR thematic list of recommendations"."""
        ...

    def recognises(self, file: "SourceFile") -> Recognition | None:
        """Whether ``file`` is of this format; ``None`` if it is not."""
        ...

    def read(self, file: "SourceFile", context: ImportContext) -> Iterator[Found]:
        """What ``file`` holds, in its order. Raises ``FileAccessError`` if it is broken."""
        ...
