"""The type of a field that holds one word of a closed list."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic_core import core_schema

from upr_track.vocabulary import VOCABULARIES
from upr_track.vocabulary.closed_list import Entry
from upr_track.vocabulary.list_files import read_codes

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue

ERROR_TYPE = "unknown_word"
"""Type of the error for a word that is not in the list; ``ctx["vocabulary"]`` names it."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """``Annotated[str, OneOf("positions")]``: a code of that list, nothing else.

    Validated within pydantic's compiled core. In a JSON schema it is an ``enum`` with
    ``enumDescriptions``, which editors show beside each word.
    """

    vocabulary: str

    @property
    def holds_numbers(self) -> bool:
        """Whether all codes are whole numbers: in them nothing gets lost without quotes."""
        return all(map(str.isdecimal, read_codes(self.vocabulary)))

    def __get_pydantic_core_schema__(
        self, _source: Any, _handler: "GetCoreSchemaHandler"
    ) -> core_schema.CoreSchema:
        # Only the codes: the entries and their models are not needed to judge a word.
        return core_schema.custom_error_schema(
            core_schema.literal_schema(list(read_codes(self.vocabulary))),
            custom_error_type=ERROR_TYPE,
            custom_error_message="not a word of this list",
            custom_error_context={"vocabulary": self.vocabulary},
        )

    def __get_pydantic_json_schema__(
        self, _schema: core_schema.CoreSchema, _handler: "GetJsonSchemaHandler"
    ) -> "JsonSchemaValue":
        entries = VOCABULARIES[self.vocabulary]().entries.values()
        codes = [entry.code for entry in entries]
        descriptions = [_describe(entry) for entry in entries]
        if not self.holds_numbers:
            return {"type": "string", "enum": codes, "enumDescriptions": descriptions}
        return {
            "type": ["string", "integer"],
            "enum": [*map(int, codes), *codes],
            "enumDescriptions": descriptions * 2,
        }


def _describe(entry: Entry) -> str:
    definition = getattr(entry, "definition", "")
    return f"{entry.label}: {definition}" if definition else entry.label
