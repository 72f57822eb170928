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


@dataclass(frozen=True)
class Cell:
    """A cell of a table row: paragraphs of (condition or empty, text, style)."""

    paragraphs: Sequence[tuple[str, str, str]]
    shade: str = ""


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


def add_annex_tables(page: Page) -> None:
    """One table for each layout; the template keeps the one that is asked for."""
    page.paragraph('{%p if report.layout == "ohchr-4" %}')
    _add_table(
        page,
        (
            "recommendation_and_state",
            "position_of_state",
            "themes_and_persons",
            "goals",
            "assessment",
        ),
        (8.0, 2.7, 4.6, 3.4, 7.8),
        (RECOMMENDATION, POSITION, _themes("groups_of_persons"), GOALS, ASSESSMENT),
    )
    page.paragraph('{%p elif report.layout == "ohchr-3" %}')
    _add_table(
        page,
        ("recommendation", "position", "full_themes", "assessment"),
        (8.8, 2.9, 5.4, 9.4),
        (RECOMMENDATION, POSITION, _themes("affected_persons"), ASSESSMENT),
    )
    page.paragraph("{%p else %}")
    _add_table(
        page,
        ("recommendation", "position", "assessment"),
        (11.5, 3.5, 11.5),
        (RECOMMENDATION, POSITION, ASSESSMENT),
        by_theme=False,
    )
    page.paragraph("{%p endif %}")


_TITLE = (
    "{% if record.number %}**{{ record.number }}** {% endif %}{{ record.text }}"
    "{% if record.is_summary %} ({{ words.summary_mark }}){% endif %}"
    "{% if record.states %} ({{ record | states }}){% endif %}"
)
_REASON = (
    "{{ record.judgement.rationale }}"
    "{% for source in record.judgement.sources %} [{{ cite(source) }}]{% endfor %}"
)
RECOMMENDATION = Cell(
    (
        (
            "",
            _TITLE,
            "Table Text",
        ),
        ("record.remedy", "{{ words.remedies }}: {{ record.remedy }}", "Small"),
        (
            "record.position_source",
            "{{ words.source_of_position }}: {{ record.position_source }}",
            "Small",
        ),
        (
            "record.document and not record.position_source",
            "{{ words.document }}: {{ record.document }}",
            "Small",
        ),
    )
)
POSITION = Cell(
    (
        ("", "{{ record.position }}", "Table Text"),
        ("record.state_claim", "{{ words.state_claim }}: {{ record.state_claim }}", "Small"),
    )
)
GOALS = Cell((("", "{% for goal in record.goals %}{{ goal.code }} {{ goal }}. {% endfor %}",
               "Table Text"),))  # fmt: skip
ASSESSMENT = Cell(
    (
        ("", "**{{ record.judgement.status }}**", "Table Text"),
        (
            "record.judgement.rationale or record.judgement.sources",
            _REASON,
            "Table Text",
        ),
        (
            "record.judgement.confidence",
            "{{ words.confidence }}: {{ record.judgement.confidence }}",
            "Small",
        ),
    ),
    shade="shade(record.judgement)",
)


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


def _themes(persons: str) -> Cell:
    return Cell(
        (
            ("", "{{ record.themes | listed }}", "Table Text"),
            (
                "record.affected_persons",
                f"{{{{ words.{persons} }}}}: {{{{ record.affected_persons | listed }}}}",
                "Small",
            ),
        )
    )


def _add_table(
    page: Page,
    heads: Sequence[str],
    widths: Sequence[float],
    cells: Sequence[Cell],
    *,
    by_theme: bool = True,
) -> None:
    table = page.document.add_table(rows=0, cols=len(heads), style="Table Grid")
    table.autofit = False
    for at, width in enumerate(widths):
        table.columns[at].width = Cm(width)
    _add_header_row(table, heads)
    if by_theme:
        _add_tag_row(table, "{%tr for theme in report.themes %}")
        _add_theme_row(table)
    _add_tag_row(
        table,
        "{%tr for record in theme.records %}"
        if by_theme
        else "{%tr for record in report.records %}",
    )
    row = table.add_row()
    _never_split(row)
    for cell, made_of in zip(row.cells, cells, strict=True):
        _fill_cell(cell, made_of)
    for _ in range(2 if by_theme else 1):
        _add_tag_row(table, "{%tr endfor %}")
    for one in table.rows:
        for cell, width in zip(one.cells, widths, strict=True):
            if cell._tc.grid_span == 1:
                cell.width = Cm(width)


def _add_header_row(table: Any, heads: Sequence[str]) -> None:
    row = table.add_row()
    _row_property(row, "w:cantSplit")
    _row_property(row, "w:tblHeader")
    for cell, head in zip(row.cells, heads, strict=True):
        fill(cell.paragraphs[0], f"**{{{{ words.{head} }}}}**").style = "Table Text"
        _shade(cell, "DCE6F1")


def _add_theme_row(table: Any) -> None:
    row = table.add_row()
    _row_property(row, "w:cantSplit")
    merged = row.cells[0].merge(row.cells[-1])
    for paragraph in merged.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)
    paragraph = fill(merged.paragraphs[0], "{{ words.theme }}: {{ theme.label }}")
    paragraph.style = "Theme"
    _shade(merged, "C6D9F1")


def _add_tag_row(table: Any, tag: str) -> None:
    table.add_row().cells[0].paragraphs[0].add_run(tag)


def _fill_cell(cell: Any, made_of: Cell) -> None:
    first = True
    for condition, text, style in made_of.paragraphs:
        if condition:
            cell.add_paragraph(f"{{%p if {condition} %}}", style=style)
        paragraph = cell.paragraphs[0] if first else cell.add_paragraph()
        paragraph.style = style
        if first and made_of.shade:
            paragraph.add_run(f"{{% cellbg {made_of.shade} %}}")
        fill(paragraph, text)
        if condition:
            cell.add_paragraph("{%p endif %}", style=style)
        first = False
    if made_of.shade:
        _shade(cell, "F2F2F2")


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


def _shade(cell: Any, colour: str) -> None:
    properties = cell._tc.get_or_add_tcPr()
    values = {"w:val": "clear", "w:color": "auto", "w:fill": colour}
    properties.append(_element("w:shd", values))


def _never_split(row: Any) -> None:
    _row_property(row, "w:cantSplit")


def _row_property(row: Any, name: str) -> None:
    row._tr.get_or_add_trPr().append(_element(name, {}))


def _element(name: str, values: dict[str, str], text: str = "") -> Any:
    element = OxmlElement(name)
    for key, value in values.items():
        element.set(qn(key) if not key.startswith("xml:") else
                    "{http://www.w3.org/XML/1998/namespace}space", value)  # fmt: skip
    if text:
        element.text = text
    return element
