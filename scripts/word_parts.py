"""The pieces that ``make_word_templates.py`` puts Word templates together from."""

# What python-docx has no words for is said in the XML below it, which it keeps to itself.
# ruff: noqa: SLF001

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

FONT = "Calibri"
DARK = RGBColor(0x1F, 0x2A, 0x44)


@dataclass
class Page:
    """A document under construction."""

    document: Any
    width: float
    """Of the text, in centimetres."""

    def paragraph(self, text: str, style: str = "Normal") -> Any:
        """A paragraph at the end; ``**`` around a part makes it bold."""
        return fill(self.document.add_paragraph(style=style), text)

    def when(self, condition: str, body: Callable[[], object]) -> None:
        """What is only there if a condition holds."""
        self.paragraph(f"{{%p if {condition} %}}")
        body()
        self.paragraph("{%p endif %}")

    def loop(self, what: str, body: Callable[[], object]) -> None:
        """What is there once for each of something."""
        self.paragraph(f"{{%p for {what} %}}")
        body()
        self.paragraph("{%p endfor %}")


def prepare(document: Any, *, landscape: bool) -> Page:
    """An empty A4 document with its styles and page numbers."""
    section = document.sections[0]
    sides = (Cm(29.7), Cm(21.0)) if landscape else (Cm(21.0), Cm(29.7))
    section.page_width, section.page_height = sides
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    margin = 1.6 if landscape else 2.3
    for name in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, name, Cm(margin))
    _set_styles(document)
    _add_page_number(section.footer.paragraphs[0])
    return Page(document, round(sides[0].cm - 2 * margin, 1))


def add_head(page: Page, title: str) -> None:
    """Draft mark, title and what the report holds for."""
    page.when("report.draft", lambda: page.paragraph("{{ words.draft }}", "Small"))
    page.paragraph(f"{{{{ {title} }}}}", "Title")
    page.paragraph(
        "{% if report.state_under_review %}{{ report.state_under_review }} · {% endif %}"
        "{{ words.as_of }} {{ report.as_of | date }} · "
        "{% if report.assessed_by %}{{ words.assessed_by }} {{ report.assessed_by }}"
        "{% else %}{{ words.nobody_assessed }}{% endif %}"
        "{% if report.scale %} · {{ words.on_scale }} {{ report.scale }}{% endif %}"
        '{% if report.conditions %} · {{ words.only_where }} {{ report.conditions | join("; ") }}'
        '{% endif %}{% if report.audience != "public" %} · {{ words.for_audience }}: '
        '{{ words["audience_" ~ report.audience] }}{% endif %}',
        "Subtitle",
    )


def add_sources(page: Page, title: str) -> None:
    """The numbered list of sources: docxtpl knows no way to make real endnotes."""

    def body() -> None:
        page.paragraph(f"{{{{ {title} }}}}", "Heading 1")
        page.loop("one in citations()", lambda: _add_source(page))

    page.when("citations()", body)


def fill(paragraph: Any, text: str) -> Any:
    """Put text into a paragraph; every second part between ``**`` is bold."""
    for at, part in enumerate(text.split("**")):
        if part:
            paragraph.add_run(part).bold = True if at % 2 else None
    return paragraph


def clean(document: Any, moment: datetime) -> None:
    """Nothing in the template tells who made it, when or with what."""
    properties = document.core_properties
    for name in ("title", "author", "comments", "last_modified_by", "subject", "keywords"):
        setattr(properties, name, "")
    properties.created = properties.modified = moment
    unneeded = ("/thumbnail", "/stylesWithEffects", "/customXml")
    for part in (document.part.package, document.part):
        for key, rel in list(part.rels.items()):
            if rel.reltype.endswith(unneeded):
                part.rels.pop(key)


def add_header_row(table: Any, heads: Sequence[str]) -> None:
    """A row that is repeated on every page; ``heads`` are names that templates know."""
    row = table.add_row()
    row_property(row, "w:cantSplit")
    row_property(row, "w:tblHeader")
    for cell, head in zip(row.cells, heads, strict=True):
        fill(cell.paragraphs[0], f"**{{{{ {head} }}}}**").style = "Table Text"
        shade(cell, "DCE6F1")


def add_tag_row(table: Any, tag: str) -> None:
    """A row that only holds a loop's beginning or end."""
    table.add_row().cells[0].paragraphs[0].add_run(tag)


def _add_source(page: Page) -> None:
    paragraph = page.paragraph(
        "{{ one.number }}.\t{% if one.same_as %}"
        '{{ words.same_source | replace("{number}", one.same_as | string) }}'
        "{% else %}{{ one.source | reference }}{% endif %}"
        "{% if one.source.quote %}: {{ words.quote_open }}{{ one.source.quote }}"
        "{{ words.quote_close }}{% endif %}"
        '{% if one.source.direction == "contradicts" %} ({{ words.contradicts }})'
        '{% elif one.source.direction == "context" %} ({{ words.context }}){% endif %}',
        "Source",
    )
    paragraph.add_run("{%r if one.source.url and not one.same_as %}")
    paragraph.add_run(" ")
    _add_link(paragraph, "{{ one.source.url }}")
    paragraph.add_run("{%r endif %}")


def _add_link(paragraph: Any, address: str) -> None:
    """A field, because a link by relationship cannot be made from a template's text."""
    for kind, text in (("begin", ""), ("", f' HYPERLINK "{address}" '), ("separate", "")):
        run = paragraph.add_run()
        if kind:
            run._r.append(_element("w:fldChar", {"w:fldCharType": kind}))
        else:
            run._r.append(_element("w:instrText", {"xml:space": "preserve"}, text))
    shown = paragraph.add_run(address)
    shown.style = "Link"
    paragraph.add_run()._r.append(_element("w:fldChar", {"w:fldCharType": "end"}))


def _add_page_number(paragraph: Any) -> None:
    paragraph.style = "Footer"
    for kind, text in (("begin", ""), ("", " PAGE "), ("end", "")):
        run = paragraph.add_run()
        if kind:
            run._r.append(_element("w:fldChar", {"w:fldCharType": kind}))
        else:
            run._r.append(_element("w:instrText", {"xml:space": "preserve"}, text))


def _set_styles(document: Any) -> None:
    styles = document.styles
    _style(styles["Normal"], 10.5, after=6)
    _style(styles["Title"], 20, after=2, bold=True)
    for border in styles["Title"].element.iter(qn("w:pBdr")):
        border.getparent().remove(border)
        break
    _style(styles["Subtitle"], 11, after=10)
    styles["Subtitle"].font.italic = False
    for level, size in (("Heading 1", 15), ("Heading 2", 12.5), ("Heading 3", 11)):
        _style(styles[level], size, after=4, before=12, bold=True)
    paragraph = WD_STYLE_TYPE.PARAGRAPH
    _style(_added(styles, "Table Text", paragraph), 9, after=2)
    _style(_added(styles, "Small", paragraph), 8.5, after=2)
    _style(_added(styles, "Figure", paragraph), 13, after=0, bold=True)
    theme = _added(styles, "Theme", paragraph)
    _style(theme, 11, after=2, before=2, bold=True)
    theme.paragraph_format.keep_with_next = True
    source = _added(styles, "Source", paragraph)
    _style(source, 9, after=2)
    source.paragraph_format.left_indent = Cm(1)
    source.paragraph_format.first_line_indent = Cm(-1)
    source.paragraph_format.tab_stops.add_tab_stop(Cm(1))
    link = _added(styles, "Link", WD_STYLE_TYPE.CHARACTER)
    link.font.underline = True
    link.font.color.rgb = RGBColor(0x0B, 0x57, 0xA4)


def _added(styles: Any, name: str, kind: Any) -> Any:
    style = styles.add_style(name, kind)
    if kind == WD_STYLE_TYPE.PARAGRAPH:
        style.base_style = styles["Normal"]
    style.quick_style = True
    return style


def _style(style: Any, size: float, after: float, before: float = 0, *, bold: bool = False) -> None:
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        if name.endswith("Theme"):
            del fonts.attrib[name]
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), FONT)
    if bold:
        style.font.color.rgb = DARK
    elif style.font.color.rgb is not None:
        style.font.color.rgb = RGBColor(0x33, 0x33, 0x33)
    style.paragraph_format.space_after = Pt(after)
    style.paragraph_format.space_before = Pt(before)


def shade(cell: Any, colour: str) -> None:
    """Put a colour behind a cell."""
    properties = cell._tc.get_or_add_tcPr()
    values = {"w:val": "clear", "w:color": "auto", "w:fill": colour}
    properties.append(_element("w:shd", values))


def row_property(row: Any, name: str) -> None:
    """Switch a property of a row on."""
    row._tr.get_or_add_trPr().append(_element(name, {}))


def _element(name: str, values: dict[str, str], text: str = "") -> Any:
    element = OxmlElement(name)
    for key, value in values.items():
        element.set(qn(key) if not key.startswith("xml:") else
                    "{http://www.w3.org/XML/1998/namespace}space", value)  # fmt: skip
    if text:
        element.text = text
    return element
