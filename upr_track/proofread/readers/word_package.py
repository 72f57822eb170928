"""The parts of a Word file: XML from strangers, so sizes and declarations are watched.

Nothing outside the file is read. A document type declaration, which no Word file has, is
refused: it is how XML is made to grow or to reach for other files.
"""

import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from upr_track.errors import FileAccessError

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_MEMBERS = 5_000
_MOST_BYTES = 400_000_000
_MOST_XML = 60_000_000
_MOST_RATIO = 300
_SMALL = 2_000_000
"""Below this size no ratio is suspicious: styles pack very well."""

_DEEPEST = 300
"""Elements within elements; real documents have some dozens."""

_ENCRYPTED = 0x1
_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main ",
    "http://purl.oclc.org/ooxml/wordprocessingml/main ",
)
_SAVE_AGAIN = "open it in Word or LibreOffice and save it again as .docx"


@dataclass(slots=True)
class Element:
    """An element of a part. ``name`` is without namespace for those of Word, else whole."""

    name: str
    attributes: dict[str, str]
    children: list["Element"] = field(default_factory=list)
    text: str = ""

    def child(self, name: str) -> "Element | None":
        """The first child of that name."""
        return next((one for one in self.children if one.name == name), None)

    def all(self, name: str) -> "Iterator[Element]":
        """Every element of that name below this one, in order."""
        for one in self.children:
            if one.name == name:
                yield one
            yield from one.all(name)

    def value(self, name: str = "val") -> str:
        """An attribute of Word; empty where there is none."""
        return self.attributes.get(name, "")


@dataclass(frozen=True)
class WordPackage:
    """The parts of a Word file that was opened and found sound."""

    path: Path
    names: frozenset[str]

    def part(self, name: str) -> Element | None:
        """A part as a tree of elements; None if the file has no such part.

        Raises ``FileAccessError`` if it is broken or made to do harm.
        """
        if name not in self.names:
            return None
        with ZipFile(self.path) as archive:
            info = archive.getinfo(name)
            if info.file_size > _MOST_XML:
                raise _too_large(self.path)
            try:
                content = archive.read(info)
            except (BadZipFile, zlib.error, EOFError, RuntimeError) as error:
                raise _broken(self.path) from error
        return _parse(content, self.path)


def open_package(path: Path) -> WordPackage:
    """Open a Word file. Raises ``FileAccessError`` if it is none, or made to do harm."""
    try:
        with ZipFile(path) as archive:
            members = archive.infolist()
    except FileNotFoundError as error:
        raise FileAccessError(f"there is no {path}", "check the spelling of the path") from error
    except (BadZipFile, OSError, ValueError) as error:
        raise _broken(path) from error
    _refuse_bombs(path, members)
    names = frozenset(info.filename for info in members)
    if "word/document.xml" not in names:
        raise FileAccessError(f"{path} is not a Word document", _SAVE_AGAIN)
    return WordPackage(path, names)


def _refuse_bombs(path: Path, members: list[ZipInfo]) -> None:
    if any(info.flag_bits & _ENCRYPTED for info in members):
        raise FileAccessError(
            f"{path} is protected by a password", "save it without a password and try again"
        )
    if any(info.compress_type not in {ZIP_DEFLATED, ZIP_STORED} for info in members):
        raise FileAccessError(f"{path} is packed in an unusual way", _SAVE_AGAIN)
    if len(members) > _MOST_MEMBERS or sum(info.file_size for info in members) > _MOST_BYTES:
        raise _too_large(path)
    if any(one.file_size > max(_SMALL, one.compress_size * _MOST_RATIO) for one in members):
        raise _too_large(path)


def _parse(content: bytes, path: Path) -> Element:
    builder = _Builder(path)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.characters
    parser.StartDoctypeDeclHandler = builder.declaration
    try:
        parser.Parse(content, True)  # noqa: FBT003 - expat's own signature
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise _broken(path) from error
    return builder.root


class _Builder:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.root = Element("", {})
        self.open = [self.root]

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self.open) > _DEEPEST:
            raise FileAccessError(
                f"{self.path} has parts within parts within parts, more than any document",
                _SAVE_AGAIN,
            )
        known = {_local(key): value for key, value in attributes.items()}
        element = Element(_local(name), known)
        self.open[-1].children.append(element)
        self.open.append(element)

    def end(self, _name: str) -> None:
        self.open.pop()

    def characters(self, text: str) -> None:
        self.open[-1].text += text

    def declaration(self, *_parts: object) -> None:
        raise FileAccessError(
            f"{self.path} holds instructions to the reader that no Word document needs",
            "such files are made to do harm; ask for a new copy",
        )


def _local(name: str) -> str:
    for namespace in _WORD:
        if name.startswith(namespace):
            return name[len(namespace) :]
    return name


def _broken(path: Path) -> FileAccessError:
    return FileAccessError(f"{path} is broken or no Word file (.docx)", _SAVE_AGAIN)


def _too_large(path: Path) -> FileAccessError:
    return FileAccessError(
        f"{path} unpacks to far more than a document holds, and was not read",
        "such files are made to fill a computer's memory; ask for a new copy",
    )
