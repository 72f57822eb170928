"""From what is asked for to the bytes of a report, in any format."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from upr_track.analysis.did_you_mean import name_hint
from upr_track.errors import UsageError
from upr_track.report.make_report import make_report
from upr_track.report.words import load_words

if TYPE_CHECKING:
    from upr_track.report.asked import Asked
    from upr_track.report.finder import Template, TemplateFinder
    from upr_track.report.report_context import Report
    from upr_track.report.words import Words

TEMPLATE_OF = {"md": "md", "html": "html", "docx": "docx", "pdf": "html"}
"""The format of the template that each format is made from; xlsx has none."""


@dataclass(frozen=True, slots=True)
class Renderer:
    """Makes reports with the templates that ``finder`` finds, in one language."""

    finder: "TemplateFinder"
    words: "Words"

    @staticmethod
    def in_language(language: str, finder: "TemplateFinder") -> "Renderer":
        """Raises ``UsageError`` for a language that there are no words for."""
        return Renderer(finder, load_words(language, finder))

    def render(self, asked: "Asked", form: str) -> bytes:
        """The report in a format: md or html as UTF-8, docx, pdf, xlsx.

        The same input gives the same bytes, but for pdf. Raises ``UsageError`` if there is
        no such report or no such format of it, and for what is wrong with its template.
        """
        template = self._template(asked.name, form)
        report = make_report(asked, self.words)
        if template is None:
            from upr_track.report.workbook import workbook  # noqa: PLC0415

            return workbook(report, self.words)
        return self._from_template(template, report, form)

    def _from_template(self, template: "Template", report: "Report", form: str) -> bytes:
        if form == "docx":
            from upr_track.report.word_document import word_document  # noqa: PLC0415

            return word_document(template, report, self.words, self.finder)
        from upr_track.report.text_reports import render_text  # noqa: PLC0415

        text = render_text(template, report, self.words, self.finder)
        if form == "pdf":
            from upr_track.report.pdf import pdf_from_html  # noqa: PLC0415

            return pdf_from_html(text)
        return text.encode("utf-8")

    def _template(self, name: str, form: str) -> "Template | None":
        reports = self.finder.reports()
        if name not in reports:
            raise UsageError(f'there is no report "{name}"', name_hint(name, reports))
        if form == "xlsx":
            return None
        found = self.finder.find(name, TEMPLATE_OF[form])
        if found is None:
            there = ", ".join(formats_of(reports[name]))
            raise UsageError(f'the report "{name}" cannot be made as {form}', f"choose: {there}")
        return found


def formats_of(templates: tuple[str, ...]) -> tuple[str, ...]:
    """The formats that a report can be made in, from those of its templates."""
    return (*(form for form, needed in TEMPLATE_OF.items() if needed in templates), "xlsx")
