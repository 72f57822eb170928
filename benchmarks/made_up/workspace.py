"""Writes a made-up workspace: ``python -m benchmarks.made_up.workspace 500 FOLDER``."""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.made_up import words
from benchmarks.made_up.documents import MadeUpDocument, documents_for
from benchmarks.made_up.mistakes import IN_ASSESSMENTS, IN_RECOMMENDATIONS, with_mistakes
from benchmarks.made_up.records import RecordWriter
from benchmarks.made_up.sentences import SentenceMaker

SEED = 20191107
_NOTICE = "# Made up by a program to be timed. Nothing here says anything of any State or person.\n"
_HEADERS = {
    "recommendations": "# yaml-language-server: $schema=../schemas/recommendations.schema.json\n",
    "statuses": "# yaml-language-server: $schema=../schemas/statuses.schema.json\n",
}
_ONE_BAD_IN = 100


@dataclass(frozen=True, slots=True)
class MadeUpRecords:
    """The documents, and the texts of the records by kind; as many of one as of the other."""

    documents: tuple[MadeUpDocument, ...]
    recommendations: list[str]
    assessments: list[str]


def make_up(size: int, seed: int = SEED) -> MadeUpRecords:
    """``size`` recommendations and as many assessments. The same arguments, the same text."""
    random = Random(seed)
    writer = RecordWriter(random, SentenceMaker(random))
    documents = tuple(documents_for(size, random))
    recommendations: list[str] = []
    judged: list[tuple[str, int]] = []
    earlier: list[str] = []
    for document in documents:
        if document.cycle == 1:
            earlier = []
        repeatable = earlier if document.mechanism == "upr" else []
        pairs = list(writer.recommendations(document, repeatable))
        recommendations += [text for _, text in pairs]
        if document.mechanism != "stakeholder":
            judged += [(name, document.year) for name, _ in pairs]
        if document.mechanism == "upr":
            earlier += [name for name, _ in pairs]
    assessments = [writer.assessment(name, year, "coalition") for name, year in judged]
    again = random.sample(judged, size - len(judged))
    assessments += [writer.assessment(name, year, "committee") for name, year in again]
    return MadeUpRecords(documents, recommendations, assessments)


def spoiled(records: MadeUpRecords) -> MadeUpRecords:
    """The same with a mistake in every hundredth record of both kinds."""
    return MadeUpRecords(
        records.documents,
        with_mistakes(records.recommendations, IN_RECOMMENDATIONS, _ONE_BAD_IN),
        with_mistakes(records.assessments, IN_ASSESSMENTS, _ONE_BAD_IN),
    )


def write_workspace(records: MadeUpRecords, root: Path) -> None:
    """Write the files of a workspace into ``root``, which is made."""
    data = root / "data"
    data.mkdir(parents=True)
    _write(root / "upr-track.toml", _settings())
    _write(data / "recommendations.yaml", _list("recommendations", records.recommendations))
    _write(data / "statuses.yaml", _list("statuses", records.assessments))
    _write(data / "documents.yaml", _NOTICE + "\n".join(map(_document, records.documents)))
    cases = [one for one in records.documents if one.kind == "opinion"]
    _write(data / "cases.yaml", _NOTICE + "\n".join(map(_case, cases)))
    _write(data / "claims.yaml", _NOTICE + _claims(len(records.recommendations)))


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")


def _list(kind: str, texts: list[str]) -> str:
    return "\n".join([_HEADERS[kind] + _NOTICE, *texts])


def _settings() -> str:
    focus = "".join(f'{code} = "{label}"\n' for code, label in words.FOCUS.items())
    return (
        'title = "A made-up workspace"\nlanguage = "en"\n\n'
        '[status]\nassessed_by = "coalition"\n\n'
        '[assessors.coalition]\nname = "A made-up coalition"\nkind = "civil_society"\n\n'
        '[assessors.committee]\nname = "A made-up committee"\nkind = "treaty_body"\n\n'
        f"[focus]\n{focus}"
    )


def _document(one: MadeUpDocument) -> str:
    lines = [f"- id: {one.id}", f"  title: Document {one.id}", f"  kind: {one.kind}"]
    lines += [f"  symbol: {one.symbol}"] if one.symbol else []
    lines += [f"  body: {one.body}"] if one.body else []
    lines += [f"  state_under_review: {one.state}"]
    lines += [f"  cycle: {one.cycle}", f"  session: {one.session}"] if one.cycle else []
    lines += [f"  adopted_on: {one.dated}", *_totals(one)]
    return "\n".join(lines) + "\n"


def _totals(one: MadeUpDocument) -> Iterator[str]:
    if not one.leads:
        return
    yield "  lead_paragraphs:"
    for lead in one.leads:
        claim = f", state_claim: {lead.state_claim}" if lead.state_claim else ""
        told = f"count: {lead.count}, position: {lead.position}{claim}"
        yield f'    - {{lead: "{lead.number}", {told}}}'
    noted = sum(lead.count for lead in one.leads if lead.position == "noted")
    supported = one.size - noted
    yield f"  declared_totals: {{total: {one.size}, supported: {supported}, noted: {noted}}}"
    yield "  recorded: full"


def _case(one: MadeUpDocument) -> str:
    return (
        f"- id: {one.id}\n  name: Case of {one.symbol}\n  state_under_review: {one.state}\n"
        f"  situations:\n    - situation: imprisoned\n      as_of: {one.dated}\n"
    )


def _claims(size: int) -> str:
    source = '  sources:\n    - title: "A made-up report"\n'
    return (
        "- id: opinions\n  kind: declared\n  statement: A made-up sentence.\n  as_of: 2024\n"
        f"  declared: {{count: {5 * size}, total: {10 * size}}}\n  declared_by: coalition\n"
        f"  where:\n    - mechanism=special_procedure\n{source}\n"
        "- id: prisoners\n  kind: figure\n  statement: Another made-up sentence.\n"
        f"  as_of: 2024\n  value: 21\n  qualifier: at_least\n  unit: prisoners\n{source}"
    )


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("size", type=int, help="how many recommendations")
    parser.add_argument("folder", type=Path, help="the folder to make")
    parser.add_argument("--bad", action="store_true", help="with mistakes in 1% of the records")
    given = parser.parse_args()
    records = make_up(given.size)
    write_workspace(spoiled(records) if given.bad else records, given.folder)


if __name__ == "__main__":
    _main()
