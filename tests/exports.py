"""Exports for tests, and what stands in their files."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile, is_zipfile

from tests.records import asked, dataset, day, declared, figure, judged, note, source
from upr_track.analysis.audience import for_audience, left_out
from upr_track.analysis.current import take_stock
from upr_track.analysis.selection import Selection
from upr_track.exporters.chosen import Chosen, choose
from upr_track.exporters.interface import Export, ExportFormat, Facts, Holds, Table
from upr_track.exporters.tables import FLAT, make_export
from upr_track.model import (
    Case,
    Dataset,
    DeclaredTotals,
    LeadParagraph,
    Period,
    Situation,
    SourceDocument,
)


def chosen(data: Dataset, *where: str, as_of: str = "2020") -> Chosen:
    """The records that conditions choose, on a date, by the coalition."""
    standing = take_stock(data, day(as_of), "coalition")
    return choose(standing, Selection.parse(where, data))


def exported(data: Dataset, *where: str, audience: str = "public") -> Export:
    """What the coalition exports for an audience."""
    shown = for_audience(data, audience)
    found = chosen(shown, *where)
    return make_export(found, Facts.of(found.standing, audience, where, left_out(data, shown)))


def content(form: ExportFormat, export: Export, name: str = FLAT) -> bytes:
    """The bytes of a file, with the named table where it holds one."""
    return form.content(export.only(name) if form.holds is Holds.ONE else export)


def unpacked(written: bytes) -> bytes:
    """All that a file holds, without compression where it is a zip file."""
    if not is_zipfile(BytesIO(written)):
        return written
    with ZipFile(BytesIO(written)) as archive:
        return b"\n".join(archive.read(name) for name in archive.namelist())


def records(table: Table) -> list[dict[str, Any]]:
    """Each row with the names of its columns, empty cells left out."""
    names = [column.name for column in table.columns]
    return [
        {name: value for name, value in zip(names, row, strict=True) if value not in {None, ()}}
        for row in table.rows
    ]


def one_of_each() -> Dataset:
    """A record of each kind, each with all parts. Nobody in it exists."""
    told = source(title="The Daily Lantern", document="lantern", quote="=1+1")
    situation = Situation(situation="imprisoned", as_of=day("2019"), sources=(told,))
    return dataset(
        asked(
            "x-124.10",
            document_symbol="A/HRC/99/1",
            paragraph="124.10",
            text='Let the keeper go,\n"soon"',
            themes=("torture", "fair-trial"),
            cases=("keeper",),
            cycle=2,
            notes=(note("Heard on the radio", by="an analyst", on=day("2019")),),
        ),
        judged("x-124.10", when="2019-10", rationale="-nothing", evidence=(told,)),
        Case(id="keeper", name="Lena Lighthouse", situations=(situation,), sources=(told,)),
        SourceDocument(
            id="report",
            title="Report on nowhere",
            symbol="A/HRC/99/1",
            lead_paragraphs=(LeadParagraph(lead="124", count=1),),
            declared_totals=DeclaredTotals(total=1, noted=1),
            sources=(told,),
        ),
        SourceDocument(id="lantern", title="Annual of the Lantern"),
        declared(1, 2, where=("case=keeper",), cases=("keeper",), sources=(told,)),
        figure(21, "lamps", id="lamps", period=Period(start=day("2018"), each="year")),
        state_under_review="AND",
    )
