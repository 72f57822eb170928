"""Dates as sources give them: ``2019``, ``2019-10`` or ``2019-10-07``."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from re import ASCII
from re import compile as pattern
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

_MONTHS = 12
_FORM = pattern(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", ASCII)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A span of days that a source names as one date.

    ``2019-10`` covers its whole month. Comparisons answer only what is certain: of
    ``2019`` and ``2019-10`` neither is surely before the other.
    """

    text: str
    first: date
    last: date

    @staticmethod
    def parse(text: str) -> "PartialDate":
        """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``. Raises ``ValueError`` otherwise."""
        return _parse(text)

    @staticmethod
    def of(day: date) -> "PartialDate":
        """The partial date that is one whole day."""
        return _parse(day.isoformat())

    def surely_before(self, other: "PartialDate") -> bool:
        """Whether every day of this span is before every day of the other."""
        return self.last < other.first

    def ends_by(self, other: "PartialDate") -> bool:
        """Whether this span is over when the other one is: what "as of" a date means."""
        return self.last <= other.last

    def __str__(self) -> str:
        return self.text

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: Any, _handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _judge, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: core_schema.CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        # A bare year may stand unquoted in YAML, where editors see an integer.
        return {
            "type": ["string", "integer"],
            "pattern": r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$",
            "minimum": 1000,
            "maximum": 9999,
        }


def _judge(value: object) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("bad_date", "not a date")
    try:
        return _parse(value)
    except ValueError as reason:
        raise PydanticCustomError("bad_date", "{reason}", {"reason": str(reason)}) from None


@lru_cache(maxsize=4096)
def _parse(text: str) -> PartialDate:
    found = _FORM.fullmatch(text)
    if found is None:
        raise ValueError("write YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, day = (int(part) if part else 0 for part in found.groups())
    if year == 0:
        raise ValueError("there is no year 0000")
    if not month:
        return PartialDate(text, date(year, 1, 1), date(year, 12, 31))
    if not 1 <= month <= _MONTHS:
        raise ValueError(f"there is no month {month:02}")
    days = monthrange(year, month)[1]
    if not day:
        if found.group(3):
            raise ValueError("there is no day 00")
        return PartialDate(text, date(year, month, 1), date(year, month, days))
    if day > days:
        raise ValueError(f"{found.group(1)}-{found.group(2)} has {days} days")
    whole = date(year, month, day)
    return PartialDate(text, whole, whole)
