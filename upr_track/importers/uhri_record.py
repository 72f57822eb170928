"""One annotation of the UHRI, which may be a recommendation, as records."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache

from upr_track.importers.draft import Draft
from upr_track.importers.interface import Found, ImportContext, Origin, Skipped
from upr_track.importers.mechanism_words import body_words, mechanism_of
from upr_track.importers.parts_remark import parts_remark
from upr_track.importers.recommending_states import RecommendingStates, split_recommending_states
from upr_track.importers.record_maker import is_wanted, left_out, make_record
from upr_track.importers.state_names import StateNames, find_state, names_in
from upr_track.importers.un_symbols import (
    cycle_of,
    session_number,
    split_number,
    split_plain_number,
)
from upr_track.importers.wording import one_line, tidy, without_entities

_EXCEL_EPOCH = date(1899, 12, 30)
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TRUE = {"true", "1", "yes"}


@dataclass(frozen=True, eq=False)
class Annotation:
    """The values of one row or object by field, with dashes and entities still in them."""

    origin: Origin
    values: Mapping[str, tuple[str, ...]]
    place_of: Callable[[str], Origin] | None = None

    def all(self, field: str) -> tuple[str, ...]:
        """The values of a field, each as one line."""
        cleaned = (_clean(value) for value in self.values.get(field, ()))
        return tuple(dict.fromkeys(value for value in cleaned if value))

    def first(self, field: str) -> str:
        """The first value of a field; empty if there is none."""
        return next(iter(self.all(field)), "")

    @cached_property
    def text(self) -> str:
        """The text in lines."""
        return tidy(without_entities("\n".join(self.values.get("text", ()))))


def read_annotation(annotation: Annotation, context: ImportContext) -> Iterator[Found]:
    """The records of an annotation: one for each State concerned."""
    types = annotation.all("type")
    if not any(annotation.values.get("text", ())):
        yield Skipped(annotation.origin, "no text")
    elif types and not any("recommendation" in kind.casefold() for kind in types):
        yield Skipped(annotation.origin, f"no recommendation but: {', '.join(types)}")
    else:
        for country in annotation.all("countries") or ("",):
            concerned = find_state(country)
            if is_wanted(concerned, context):
                yield from make_record(_draft(annotation, country), context)
            else:
                yield from left_out(concerned, country)


def _draft(annotation: Annotation, country: str) -> Draft:
    symbol, body = annotation.first("symbol"), annotation.first("body")
    mechanism = mechanism_of(body, symbol)
    concerned = find_state(country)
    paragraph, split = _text(annotation, mechanism, concerned)
    session = session_number(annotation.first("session")) if mechanism == "upr" else None
    cycle = session_number(annotation.first("cycle")) if mechanism == "upr" else None
    return Draft(
        origin=annotation.origin,
        text=split.text,
        mechanism=mechanism,
        body=body_words(body, symbol),
        state_under_review=concerned,
        state_name=country,
        document_symbol=symbol,
        paragraph=paragraph,
        cycle=cycle_of(session) or cycle,
        session=session,
        issued_on=_day(annotation.first("published")),
        state_names=split.names,
        position="/".join(annotation.all("position")),
        position_source="UHRI" if annotation.first("position") else "",
        themes=annotation.all("themes"),
        affected_persons=annotation.all("affected_persons"),
        sdgs=annotation.all("sdgs"),
        remarks=(*_remarks(annotation), *parts_remark(split)),
        serial=annotation.first("serial"),
        place_of=annotation.place_of,
    )


def _text(
    annotation: Annotation, mechanism: str, concerned: str | None
) -> tuple[str, RecommendingStates]:
    """Paragraph number, and the text with the States that recommend it.

    The column names the States of a recommendation, but not always all of them; those
    behind the text count too.
    """
    paragraph, rest = split_number(annotation.text)
    if not paragraph and mechanism != "upr":
        paragraph, rest = split_plain_number(annotation.text)
    if mechanism != "upr":
        return paragraph, RecommendingStates(rest)
    split = split_recommending_states(rest, concerned)
    listed = names_in("\n".join(annotation.all("recommending_states")))
    behind = StateNames(split.names.codes, split.names.words) if listed.codes else split.names
    return paragraph, RecommendingStates(split.text, behind + listed, split.parts)


def _remarks(annotation: Annotation) -> Iterator[str]:
    if annotation.first("provisional").casefold() in _TRUE:
        yield "Marked as provisional in the source"


def _day(text: str) -> str:
    """An ISO day from "2025-02-12T00:00:00" or an Excel serial such as 46125.49."""
    if _SERIAL.fullmatch(text):
        return (_EXCEL_EPOCH + timedelta(days=int(float(text)))).isoformat()
    found = _ISO_DAY.match(text)
    return found.group() if found else ""


@lru_cache(maxsize=16_384)
def _clean(value: str) -> str:
    return one_line(without_entities(value)).removeprefix("- ").strip()
