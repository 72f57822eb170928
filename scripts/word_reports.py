"""What stands in the Word templates beside the annex: a submission, and the full report."""

from docx.shared import Cm

from scripts.word_parts import Page, add_head, add_header_row, add_sources, add_tag_row, fill

MARKS = "{% for source in %s %} [{{ cite(source) }}]{% endfor %}"
NUMBER = "{{ paragraph_number() }}. "
SHARE = (
    '{{ words.share_line | replace("{set}", report.set_label | capitalize)'
    ' | replace("{tally}", %(row)s | tally) | replace("{total}", %(row)s.total | number) }}.'
)
TITLE = (
    "{% if record.number %}{{ record.number }} {% endif %}{{ record.text }}"
    "{% if record.is_summary %} ({{ words.summary_mark }}){% endif %}"
    "{% if record.states %} ({{ record | states }}){% endif %}"
    "{% if record.remedy %} · {{ record.remedy }}{% endif %}"
)
COUNTS = (
    "{% for count in row.counts if count.number %}{{ count.column.label }}: "
    "{{ count.number | number }}{% if not loop.last %}; {% endif %}{% endfor %}"
)
FOUND = "**{{ record.judgement.status }}.** {{ record.judgement.rationale }}"


def submission(page: Page) -> None:
    """Coalition, numbered paragraphs for each focus area, proposals and endnotes."""
    add_head(page, "report.submission.title or words.report_submission")
    _add_coalition(page)
    page.paragraph("{{ words.compliance }}", "Heading 1")
    total = SHARE % {"row": "report.tables.mechanism.total"}
    page.paragraph(f"{NUMBER}{total} {{{{ report.set_definition }}}}.")
    page.loop("one in report.headline", lambda: _add_claim(page))
    page.loop("group in report.focus_areas", lambda: _add_subject(page))
    page.when("report.proposals", lambda: _add_proposals(page))
    add_sources(page, "words.endnotes")


def implementation(page: Page) -> None:
    """Figures, tables, what was found for each focus area, cases, method and sources."""
    add_head(page, "words.report_implementation")
    page.loop("one in report.headline", lambda: _add_figure(page))
    page.paragraph("{{ words.findings }}", "Heading 1")
    for name in ("mechanism", "focus", "position"):
        _add_table(page, f"report.tables.{name}")
    page.paragraph("{{ report.set_definition }}.", "Small")
    page.loop("note in report.notes", lambda: page.paragraph("{{ note }}", "Small"))
    page.when("report.since", lambda: _add_changes(page))
    page.loop("group in report.focus_areas", lambda: _add_findings(page))
    page.when("report.cases", lambda: _add_cases(page))
    add_sources(page, "words.sources")


def _add_coalition(page: Page) -> None:
    def body() -> None:
        page.paragraph("{{ words.coalition }}", "Heading 1")
        page.loop(
            "one in report.submission.organisations",
            lambda: page.paragraph(
                "**{{ one.name }}**{% if one.short_name %} ({{ one.short_name }}){% endif %}"
                "{% if one.about %}: {{ one.about }}{% endif %}"
                "{% if one.contact %} {{ words.contact }}: {{ one.contact }}{% endif %}"
            ),
        )

    page.when("report.submission.organisations", body)


def _add_claim(page: Page) -> None:
    page.paragraph(NUMBER + "{{ one.statement }}" + MARKS.replace("%s", "one.sources"))


def _add_subject(page: Page) -> None:
    page.paragraph("{{ group.label }}", "Heading 2")
    paragraphs = "{{ group.records | paragraph_range }}"
    page.paragraph(
        NUMBER
        + SHARE % {"row": "group.row"}
        + "{% if group.records | paragraph_range %} ({{ words.paragraphs }} "
        + paragraphs
        + "){% endif %}"
    )
    page.loop(
        "one in report.figures if group.key in one.focus and one not in report.headline",
        lambda: _add_claim(page),
    )
    page.loop(
        "record in group.records if record.judgement.finding",
        lambda: page.paragraph(f"{NUMBER}{TITLE}: {FOUND}{_record_marks()}"),
    )


def _add_proposals(page: Page) -> None:
    def group() -> None:
        page.paragraph("{{ group.label }}", "Heading 2")
        page.loop("record in group.records", lambda: page.paragraph(NUMBER + "{{ record.text }}"))

    page.paragraph("{{ words.proposals }}", "Heading 1")
    page.loop("group in report.proposals_by_focus", group)


def _add_figure(page: Page) -> None:
    page.paragraph("{{ one.figure }} {{ one.subject }}", "Figure")
    page.paragraph(
        "{{ one.as_of | date }} · {% if one.declared_by %}"
        '{{ words.declared_by | replace("{who}", one.declared_by) }} · {% endif %}'
        '{{ words["verdict_" ~ one.verdict] }}: {{ one.explanation }}'
        "{% if one.withheld %} ({{ words.withheld_mark }}){% endif %}"
        + MARKS.replace("%s", "one.sources"),
        "Small",
    )


def _add_findings(page: Page) -> None:
    page.paragraph("{{ group.label }}", "Heading 1")
    page.paragraph(SHARE % {"row": "group.row"})

    def record() -> None:
        page.paragraph(TITLE, "Heading 3")
        page.paragraph(FOUND + _record_marks())

    page.loop("record in group.records if record.judgement.finding", record)


def _add_changes(page: Page) -> None:
    page.paragraph(
        '{{ words.changes_since | replace("{date}", report.since | date) }}', "Heading 1"
    )
    changed = TITLE.replace("record.", "one.record.").replace("record |", "one.record |")
    page.loop(
        "one in report.changes",
        lambda: page.paragraph(f"{changed}: {{{{ one.before }}}} → "
                               "{{ one.record.judgement.status }}"),
    )  # fmt: skip
    page.when("not report.changes", lambda: page.paragraph("{{ words.no_changes }}"))


def _add_cases(page: Page) -> None:
    def case() -> None:
        page.paragraph("{{ one.name }}", "Heading 2")
        page.when("one.about", lambda: page.paragraph("{{ one.about }}"))
        page.loop(
            "found in one.situations",
            lambda: page.paragraph(
                "**{{ found.situation }}**{% if found.since %}, {{ words.since }} "
                "{{ found.since | date }}{% endif %} ({{ found.as_of | date }})"
                "{% if found.text %}: {{ found.text }}{% endif %}"
                + MARKS.replace("%s", "found.sources")
            ),
        )
        page.loop(
            "record in one.remedies",
            lambda: page.paragraph(
                "{{ record.remedy }} ({{ record.document }}): " + FOUND + _record_marks()
            ),
        )

    page.paragraph("{{ words.cases }}", "Heading 1")
    page.loop("one in report.cases", case)


def _add_table(page: Page, source: str) -> None:
    page.paragraph(f"{{{{ {source}.title }}}}", "Heading 2")
    widths = (4.6, 1.6, 2.1, 2.1, 6.0)
    table = page.document.add_table(rows=0, cols=len(widths), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    add_header_row(
        table,
        (f"{source}.title", "words.total", "words.assessed", "report.set_label", "words.status"),
    )
    add_tag_row(table, f"{{%tr for row in {source}.rows + ({source}.total,) %}}")
    texts = (
        "{{ row.label }}",
        "{{ row.total | number }}",
        "{{ row.assessed | number }}",
        "{{ row | tally }}",
        COUNTS,
    )
    for cell, text in zip(table.add_row().cells, texts, strict=True):
        fill(cell.paragraphs[0], text).style = "Table Text"
    add_tag_row(table, "{%tr endfor %}")
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)


def _record_marks() -> str:
    return MARKS.replace("%s", "record.judgement.sources")
