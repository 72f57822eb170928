"""The words of one paragraph in a Word document's XML, as a reader of the final text sees them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_WORD = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_NOT_TEXT = {
    "pPr",
    "rPr",
    "del",
    "moveFrom",
    "instrText",
    "delText",
    "txbxContent",
    "footnoteReference",
    "endnoteReference",
}
_WRAPPERS = {"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"}
"""Elements around blocks, rows and cells that a reader does not see."""


def local_name(node: "Element") -> str:
    """The name of an element of WordprocessingML; empty for those of other namespaces."""
    for namespace in _WORD:
        if node.tag.startswith(namespace):
            return node.tag[len(namespace) :]
    return ""


def children(node: "Element") -> Iterator["Element"]:
    """The children of ``node``, those inside content controls and insertions too."""
    for inner in node:
        if local_name(inner) in _WRAPPERS:
            yield from children(inner)
        else:
            yield inner


def child(node: "Element | None", name: str) -> "Element | None":
    """The first child called ``name``."""
    found = () if node is None else (inner for inner in node if local_name(inner) == name)
    return next(iter(found), None)


def is_deleted(properties: "Element | None") -> bool:
    """Whether a tracked change deleted the row that has these properties."""
    return child(properties, "del") is not None


def text_of(node: "Element") -> str:
    """The text of a paragraph without deleted words, field codes and note numbers."""
    return "".join(_pieces(node))


def _pieces(node: "Element") -> Iterator[str]:
    for inner in node:
        name = local_name(inner)
        if name in _NOT_TEXT or inner.tag.endswith("}Fallback"):
            continue
        if name == "t":
            yield inner.text or ""
        elif name in _CHARACTERS:
            yield _CHARACTERS[name]
        else:
            yield from _pieces(inner)
