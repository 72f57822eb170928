"""Reports of the UPR Working Group, as PDF or Word: what stands below "Conclusions".

Each lead paragraph says what the State thinks of the recommendations below it. The counts
per lead paragraph go into the document, so that records can be reconciled with them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from upr_track.diagnostics import Severity
from upr_track.importers.draft import Draft
from upr_track.importers.file_kind import Kind
from upr_track.importers.interface import (
    Found,
    ImportContext,
    ImportedDocument,
    ImportProblem,
    Recognition,
    Skipped,
)
from upr_track.importers.lead_ins import read_lead_in
from upr_track.importers.parts_remark import parts_remark
from upr_track.importers.recommending_states import split_recommending_states
from upr_track.importers.record_maker import make_record
from upr_track.importers.report_conclusions import (
    Item,
    Lead,
    has_conclusions,
    is_closing,
    read_conclusions,
)
from upr_track.importers.report_text import ReportLine, lines_of
from upr_track.importers.report_title import ReportTitle, is_review_report, read_title
from upr_track.importers.source_file import SourceFile
from upr_track.model.document import LeadParagraph, SourceDocument
from upr_track.model.partial_date import PartialDate


class UnReport:
    """Imports the report that the Working Group adopts on each review."""

    name = "un-report"
    label = "Report of the UPR Working Group (PDF, Word)"

    def recognises(self, file: SourceFile) -> Recognition | None:
        """By its title and the heading of its conclusions."""
        if file.kind not in {Kind.PDF, Kind.DOCX}:
            return None
        lines = lines_of(file)
        if is_review_report(lines) and has_conclusions(lines):
            return Recognition(certain=True, reason="it is a report of the UPR Working Group")
        return None

    def read(self, file: SourceFile, context: ImportContext) -> Iterator[Found]:
        """The document with its counts, then one record per numbered recommendation."""
        report = _Report(file, lines_of(file), context)
        if not any(lead.items for lead in report.leads):
            yield _no_numbers(file)
            return
        yield from report.document()
        for lead in report.leads:
            yield from report.below(lead)
        yield from report.footnotes()


@dataclass(frozen=True, eq=False)
class _Report:
    file: SourceFile
    lines: tuple[ReportLine, ...]
    context: ImportContext

    @cached_property
    def leads(self) -> tuple[Lead, ...]:
        return read_conclusions(self.lines)

    @cached_property
    def title(self) -> ReportTitle:
        texts = [line.text for line in self.lines]
        heads = self.file.word.running_heads if self.file.kind is Kind.DOCX else ()
        pages = self.file.pages[:2] if self.file.kind is Kind.PDF else ()
        return read_title(texts, (*heads, *pages))

    def document(self) -> Iterator[ImportedDocument]:
        """The report itself. Only a symbol makes it one that others can be held against."""
        title = self.title
        if not title.symbol:
            return
        concerned = title.state_under_review or self.context.state_under_review
        document = SourceDocument(
            id=title.symbol.lower().replace("/", "-"),
            title=f"Report of the Working Group on the Universal Periodic Review: {title.name}",
            kind="working_group_report",
            symbol=title.symbol,
            body="upr-wg",
            state_under_review=concerned,
            cycle=title.cycle,
            session=title.session,
            published_on=PartialDate.parse(title.published_on) if title.published_on else None,
            language=self.context.language,
            lead_paragraphs=tuple(_declared(lead) for lead in self.leads if lead.items),
        )
        yield ImportedDocument(document, self.file.origin())

    def below(self, lead: Lead) -> Iterator[Found]:
        """The records below a lead paragraph, and what is missing among them."""
        origin = self.file.origin(_place(lead.page, str(lead.number)))
        if not lead.items:
            if not is_closing(lead):
                yield Skipped(origin, f"a paragraph without recommendations: {lead.text[:80]}")
            return
        if read_lead_in(lead.text).position is None:
            yield ImportProblem(
                origin,
                "unread-lead-in",
                Severity.WARNING,
                f'the position of the State could not be read from "{lead.text[:100]}"',
                f"give the position of the recommendations {lead.number}.1 and following by hand",
            )
        yield from self._gaps(lead)
        for item in lead.items:
            yield from make_record(self._draft(lead, item), self.context)

    def footnotes(self) -> Iterator[Skipped]:
        """What stands below the pages of the conclusions, which may change a recommendation."""
        first = self.leads[0].page
        for line in self.lines:
            if line.is_footnote and line.page >= first:
                yield Skipped(self.file.origin(f"page {line.page}"), f"a footnote: {line.text}")

    def _gaps(self, lead: Lead) -> Iterator[ImportProblem]:
        numbers = {item.number for item in lead.items}
        missing = [number for number in range(1, max(numbers) + 1) if number not in numbers]
        if missing:
            paragraphs = ", ".join(f"{lead.number}.{number}" for number in missing)
            yield ImportProblem(
                self.file.origin(_place(lead.page, str(lead.number))),
                "missing-number",
                Severity.WARNING,
                f"no text was found for {paragraphs}",
                "look into the report and add them by hand",
            )

    def _draft(self, lead: Lead, item: Item) -> Draft:
        title = self.title
        said = read_lead_in(lead.text)
        split = split_recommending_states(item.text, title.state_under_review)
        source = f"{title.symbol}, para. {lead.number}" if title.symbol else ""
        return Draft(
            origin=self.file.origin(_place(item.page, item.paragraph)),
            text=split.text,
            state_under_review=title.state_under_review,
            document_symbol=title.symbol,
            paragraph=item.paragraph,
            cycle=title.cycle,
            session=title.session,
            state_names=split.names,
            position=said.position or "",
            position_text=lead.text,
            position_source=source,
            state_claim=said.state_claim,
            remarks=tuple(parts_remark(split)),
        )


def _declared(lead: Lead) -> LeadParagraph:
    said = read_lead_in(lead.text)
    return LeadParagraph(
        lead=str(lead.number),
        count=max(item.number for item in lead.items),
        position=said.position,
        state_claim=said.state_claim,
    )


def _place(page: int, paragraph: str) -> str:
    return f"page {page}, paragraph {paragraph}" if page else f"paragraph {paragraph}"


def _no_numbers(file: SourceFile) -> ImportProblem:
    return ImportProblem(
        file.origin(),
        "no-numbered-recommendations",
        Severity.ERROR,
        "no numbered recommendations were found below the conclusions",
        "if Word makes the numbers, save the report as PDF and import that",
    )
