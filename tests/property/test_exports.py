"""What an audience may not see is in no file that is exported for it."""

from importlib.util import find_spec
from io import BytesIO
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exports import content, exported, unpacked
from tests.records import asked, counted, dataset, day, figure, judged, note, source
from upr_track.analysis.audience import SEEN_BY
from upr_track.exporters.interface import ExportFormat, Holds
from upr_track.exporters.registry import FORMATS
from upr_track.exporters.tables import TABLES
from upr_track.model import Case, Dataset, Situation, SourceDocument

WORDS = [f"{letter}{letter}hushed" for letter in "abcdefghijklmno"]
"""One for each thing that has a visibility, in everything that is said there.

They differ from the first letter on: an index of words leaves out what neighbours share.
"""

VISIBILITIES = st.lists(
    st.sampled_from(["public", "internal", "confidential"]),
    min_size=len(WORDS),
    max_size=len(WORDS),
)
INSTALLED = [one for one in FORMATS if one.name != "parquet" or find_spec("pyarrow")]


def made_of(seen: list[str]) -> Dataset:
    """Records that name each other, each thing in them with its own word and visibility."""
    a, b, on_a, found, proof, on_found, claim, basis, person, told, where, paper, cited, late, n = (
        WORDS
    )
    situation = Situation(
        situation="imprisoned",
        as_of=day("2019"),
        text=where,
        sources=(source(title=where, visibility=seen[10]),),
    )
    return dataset(
        asked(
            a,
            summary=a,
            document_symbol=f"A/HRC/{paper}",
            cases=(person,),
            notes=(note(on_a, by=on_a, visibility=seen[2]),),
            visibility=seen[0],
        ),
        asked(b, text=b, document=paper, repeats=(a,), cases=(person,), visibility=seen[1]),
        judged(
            a,
            rationale=found,
            evidence=(source(title=proof, quote=proof, document=paper, visibility=seen[4]),),
            notes=(note(on_found, visibility=seen[5]),),
            visibility=seen[3],
        ),
        judged(b, rationale=late, cases=(person,), visibility=seen[13]),
        counted(
            1,
            1,
            id=claim,
            statement=claim,
            where=(f"id={a}",),
            cases=(person,),
            sources=(source(title=basis, visibility=seen[7]),),
            visibility=seen[6],
        ),
        figure(21, n, id=n, statement=n, visibility=seen[14]),
        Case(
            id=person,
            name=person,
            about=person,
            sources=(source(title=told, visibility=seen[9]),),
            situations=(situation,),
            visibility=seen[8],
        ),
        SourceDocument(
            id=paper,
            title=paper,
            symbol=f"A/HRC/{paper}",
            sources=(source(title=cited, visibility=seen[12]),),
            visibility=seen[11],
        ),
    )


def written(form: ExportFormat, data: Dataset, audience: str) -> bytes:
    """All that the files of a format hold, one after the other."""
    export = exported(data, audience=audience)
    names = [table.name for table in TABLES] if form.holds is Holds.ONE else [TABLES[0].name]
    return b"\n".join(_readable(form, content(form, export, name)) for name in names)


def _readable(form: ExportFormat, held: bytes) -> bytes:
    if form.name != "parquet":
        return unpacked(held)
    from pyarrow import parquet  # type: ignore[import-untyped]  # noqa: PLC0415

    table: Any = parquet.read_table(BytesIO(held))
    return repr((table.to_pylist(), table.schema.metadata)).encode()


@settings(max_examples=20, deadline=None)
@given(VISIBILITIES, st.sampled_from(list(SEEN_BY)))
def test_nothing_hidden_is_in_any_file(visibilities: list[str], audience: str) -> None:
    data = made_of(visibilities)
    hidden = [
        word
        for word, visibility in zip(WORDS, visibilities, strict=True)
        if visibility not in SEEN_BY[audience]
    ]
    for form in INSTALLED:
        held = written(form, data, audience).lower()
        assert [word for word in hidden if word.encode() in held] == [], form.name


def test_everything_that_is_public_is_in_the_files() -> None:
    data = made_of(["public"] * len(WORDS))
    for form in INSTALLED:
        held = written(form, data, "public")
        assert [word for word in WORDS if word.encode() not in held] == [], form.name
