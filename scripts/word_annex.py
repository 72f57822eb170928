"""The tables of the annex, one for each layout."""

# What python-docx has no words for is said in the XML below it, which it keeps to itself.
# ruff: noqa: SLF001

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from docx.shared import Cm

from scripts.word_parts import Page, add_header_row, add_tag_row, fill, row_property, shade


@dataclass(frozen=True)
class Cell:
    """A cell of a table row: paragraphs of (condition or empty, text, style)."""

    paragraphs: Sequence[tuple[str, str, str]]
    shade: str = ""


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


def _themes(persons: str) -> Cell:
    """One to a line, as the OHCHR has them. No cell is ever without a paragraph."""
    return Cell(
        (
            ("not record.themes", "–", "Table Text"),
            ("for theme in record.themes", "- {{ theme }}", "Table Text"),
            ("record.affected_persons", f"{{{{ words.{persons} }}}}:", "Table Text"),
            ("for group in record.affected_persons", "- {{ group }}", "Table Text"),
        )
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


POSITION = Cell((("", "{{ record.position }}", "Table Text"),))
GOALS = Cell(
    (
        ("not record.goals", "–", "Table Text"),
        ("for goal in record.goals", "- {{ goal.code }} - {{ goal }}", "Table Text"),
    )
)
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
        ("record.state_claim", "{{ words.state_claim }}: {{ record.state_claim }}", "Small"),
    ),
    shade="shade(record.judgement)",
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
    add_header_row(table, [f"words.{head}" for head in heads])
    if by_theme:
        add_tag_row(table, "{%tr for theme in report.themes %}")
        _add_theme_row(table)
    add_tag_row(
        table,
        "{%tr for record in theme.records %}"
        if by_theme
        else "{%tr for record in report.records %}",
    )
    row = table.add_row()
    row_property(row, "w:cantSplit")
    for cell, made_of in zip(row.cells, cells, strict=True):
        _fill_cell(cell, made_of)
    for _ in range(2 if by_theme else 1):
        add_tag_row(table, "{%tr endfor %}")
    for one in table.rows:
        for cell, width in zip(one.cells, widths, strict=True):
            if cell._tc.grid_span == 1:
                cell.width = Cm(width)


def _add_theme_row(table: Any) -> None:
    row = table.add_row()
    row_property(row, "w:cantSplit")
    merged = row.cells[0].merge(row.cells[-1])
    for paragraph in merged.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)
    paragraph = fill(merged.paragraphs[0], "{{ words.theme }}: {{ theme.label }}")
    paragraph.style = "Theme"
    shade(merged, "C6D9F1")


def _fill_cell(cell: Any, made_of: Cell) -> None:
    rest = [
        (text, style)
        for condition, words, style in made_of.paragraphs
        for text in _around(condition, words)
    ]
    for number, (text, style) in enumerate(rest):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        paragraph.style = style
        if not number and made_of.shade:
            paragraph.add_run(f"{{% cellbg {made_of.shade} %}}")
        fill(paragraph, text)
    if made_of.shade:
        shade(cell, "F2F2F2")


def _around(condition: str, text: str) -> tuple[str, ...]:
    """A paragraph, with what makes it stand under a condition or once for each of some."""
    if not condition:
        return (text,)
    if condition.startswith("for "):
        return f"{{%p {condition} %}}", text, "{%p endfor %}"
    return f"{{%p if {condition} %}}", text, "{%p endif %}"
