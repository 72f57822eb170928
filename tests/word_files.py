"""Small Word files for tests, written as XML: only what a test is about stands in them."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def run(text: str) -> str:
    """A run of text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*inner: str, properties: str = "") -> str:
    """A paragraph of runs and other parts."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(inner)}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """A table with a paragraph in each cell."""
    lines = (
        f"<w:tr>{''.join(f'<w:tc>{paragraph(run(cell))}</w:tc>' for cell in row)}</w:tr>"
        for row in rows
    )
    return f"<w:tbl>{''.join(lines)}</w:tbl>"


def note(kind: str, number: str, *paragraphs: str) -> str:
    """A footnote or endnote."""
    return f'<w:{kind} w:id="{number}">{"".join(paragraphs)}</w:{kind}>'


def word_file(path: Path, *blocks: str, **parts: str) -> Path:
    """Write a Word file. ``parts`` are further parts by name: footnotes, endnotes, footer1."""
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        body = f"<w:document {_NAMESPACES}><w:body>{''.join(blocks)}</w:body></w:document>"
        archive.writestr("word/document.xml", body)
        for name, content in parts.items():
            element = {"footer1": "ftr"}.get(name, name)
            whole = f"<w:{element} {_NAMESPACES}>{content}</w:{element}>"
            archive.writestr(f"word/{name}.xml", whole)
    return path
