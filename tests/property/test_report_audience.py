"""Nothing that is not for an audience is in any byte of a report made for it."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.records import asked, dataset, day, figure, judged, note, source
from tests.unit.report.reports import RENDERER
from upr_track.analysis.audience import SEEN_BY, for_audience, left_out
from upr_track.analysis.current import take_stock
from upr_track.analysis.status_sets import counted_set
from upr_track.model import Case, Dataset, Evidence, Situation
from upr_track.report.asked import Asked

REPORTS = ("annex", "briefing", "cases", "factsheet", "implementation", "scorecard", "submission")
LEVELS = ("public", "internal", "confidential")
LEVEL = st.sampled_from(LEVELS)


class Secrets:
    """Gives each record words of its own, and remembers those that are not for everybody."""

    def __init__(self) -> None:
        self.marked: list[tuple[str, str]] = []

    def word(self, *levels: str) -> str:
        word = f"zq{len(self.marked)}qz"
        self.marked.append((word, max(levels, key=LEVELS.index)))
        return word

    def hidden_from(self, audience: str) -> list[str]:
        return [word for word, level in self.marked if level not in SEEN_BY[audience]]


def evidence(secrets: Secrets, level: str, *around: str) -> Evidence:
    words = [secrets.word(level, *around) for _ in range(3)]
    return source(
        title=words[0],
        quote=words[1],
        url=f"https://example.org/{words[2]}",
        file=f"{words[2]}.pdf",
        visibility=level,
    )


@st.composite
def workspaces(draw: st.DrawFn) -> tuple[Dataset, Secrets]:
    secrets = Secrets()
    levels = [draw(LEVEL) for _ in range(8)]
    record, judgement, cited, case, told, claim, proposal, remark = levels
    records = [
        asked(
            secrets.word(record),
            summary=secrets.word(record),
            themes=("torture",),
            focus=("f",),
            cases=("person",),
            visibility=record,
            notes=(note(secrets.word(record, remark), visibility=remark),),
        ),
        asked("open", themes=("torture",), focus=("f",), cases=("person",), remedy="release"),
        asked("p", summary=secrets.word(proposal), mechanism="stakeholder", visibility=proposal),
    ]
    findings = [
        judged(
            records[0].id,
            rationale=secrets.word(record, judgement),
            evidence=(evidence(secrets, cited, record, judgement),),
            visibility=judgement,
        ),
        judged("open", evidence=(evidence(secrets, cited),)),
    ]
    situation = Situation(
        situation="imprisoned",
        as_of=day("2019"),
        text=secrets.word(case, told),
        sources=(evidence(secrets, told, case),),
    )
    person = Case(id="person", name=secrets.word(case), situations=(situation,), visibility=case)
    quoted = figure(
        7,
        secrets.word(claim),
        statement=secrets.word(claim),
        focus=("f",),
        visibility=claim,
        sources=(evidence(secrets, cited, claim),),
    )
    return dataset(*records, *findings, person, quoted, focus={"f": "Focus"}), secrets


def everything_in(content: bytes) -> str:
    """All text of a file, with that of the parts of a zip and their names."""
    if not content.startswith(b"PK"):
        return content.decode("utf-8")
    with ZipFile(BytesIO(content)) as archive:
        parts = [archive.read(name).decode("utf-8", "replace") for name in archive.namelist()]
        return "\n".join([*archive.namelist(), *parts])


@pytest.mark.slow
@settings(max_examples=8)
@given(made=workspaces(), audience=st.sampled_from(("public", "partners")))
def test_no_withheld_word_is_in_any_report(made: tuple[Dataset, Secrets], audience: str) -> None:
    whole, secrets = made
    shown = for_audience(whole, audience)
    base = Asked(
        "annex",
        take_stock(shown, day("2020")),
        counted_set(None, shown.settings),
        audience=audience,
        left_out=left_out(whole, shown),
    )
    forms = [(name, form) for name in REPORTS for form in ("md", "html")]
    forms += [("annex", "docx"), ("submission", "docx"), ("annex", "xlsx")]
    for name, form in forms:
        text = everything_in(RENDERER.render(replace(base, name=name), form))
        leaked = [word for word in secrets.hidden_from(audience) if word in text]
        assert leaked == [], (name, form)
