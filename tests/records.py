"""Records for tests: complete but for what a test is about. All of it is made up."""

from typing import Any

from upr_track.model import (
    Assessment,
    Assessor,
    Case,
    Claim,
    Collection,
    CountClaim,
    Dataset,
    DeclaredClaim,
    Evidence,
    FigureClaim,
    Note,
    PartialDate,
    Ratio,
    Recommendation,
    Settings,
    SourceDocument,
)

COALITION = Assessor(name="Coalition of NGOs", short_name="the coalition", kind="civil_society")
GOVERNMENT = Assessor(name="Government", short_name="the State", kind="state")


def day(text: str) -> PartialDate:
    """A partial date."""
    return PartialDate.parse(text)


def asked(name: str, **fields: Any) -> Recommendation:
    """A recommendation of the UPR."""
    return Recommendation(**{"id": name, "mechanism": "upr", "summary": "Do it", **fields})


def judged(
    name: str, status: str = "not_implemented", when: str = "2019", **fields: Any
) -> Assessment:
    """What the coalition found."""
    given = {"assessed_by": "coalition", "status": status, **fields}
    return Assessment(recommendation=name, assessed_on=day(when), **given)


def graded(name: str, grade: str, when: str = "2019", **fields: Any) -> Assessment:
    """A grade of the Human Rights Committee, as the coalition records it."""
    given = {"assessed_by": "coalition", "scale": "human_rights_committee", **fields}
    return Assessment(recommendation=name, assessed_on=day(when), grade=grade, **given)


def declared(count: int, total: int, **fields: Any) -> DeclaredClaim:
    """A total that the coalition declares."""
    given = {"id": "declared", "statement": "It is so", "as_of": day("2019"), **fields}
    ratio = Ratio(count=count, total=total)
    return DeclaredClaim(
        **{"kind": "declared", "declared_by": "coalition", **given}, declared=ratio
    )


def counted(count: int, total: int, **fields: Any) -> CountClaim:
    """A figure that the records must give."""
    given = {"id": "counted", "statement": "It is so", "as_of": day("2019"), **fields}
    return CountClaim(**{"kind": "count", **given}, expect=Ratio(count=count, total=total))


def figure(value: int, unit: str, **fields: Any) -> FigureClaim:
    """A quantity with its source."""
    given = {"id": "figure", "statement": "It is so", "as_of": day("2019"), **fields}
    return FigureClaim(**{"kind": "figure", "value": value, "unit": unit, **given})


def source(**fields: Any) -> Evidence:
    """A source."""
    return Evidence(**{"title": "A report", **fields})


def note(text: str, **fields: Any) -> Note:
    """A remark."""
    return Note(text=text, **fields)


def dataset(
    *records: Recommendation | Assessment | Claim | Case | SourceDocument, **settings: Any
) -> Dataset:
    """The records, sorted into their kinds, under the settings."""
    given = {"assessors": {"coalition": COALITION, "government": GOVERNMENT}, **settings}
    return Dataset(
        recommendations=_of(records, Recommendation),
        assessments=_of(records, Assessment),
        claims=_of(records, CountClaim, DeclaredClaim, FigureClaim),
        cases=_of(records, Case),
        documents=_of(records, SourceDocument),
        settings=Settings(**given),
    )


def _of(records: tuple[Any, ...], *kinds: type[Any]) -> Collection[Any]:
    return Collection(tuple(record for record in records if isinstance(record, kinds)))
