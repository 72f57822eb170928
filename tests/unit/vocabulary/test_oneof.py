from typing import Annotated

import jsonschema
import pytest
from pydantic import TypeAdapter, ValidationError

from upr_track.vocabulary import VOCABULARIES, positions
from upr_track.vocabulary.oneof import OneOf

POSITION = TypeAdapter(Annotated[str, OneOf("positions")])


@pytest.mark.parametrize("code", positions().codes)
def test_every_code_is_accepted_as_it_is(code: str) -> None:
    assert POSITION.validate_python(code) == code


@pytest.mark.parametrize("value", ["Supported", "accepted", "supported ", "", None, 1, ["noted"]])
def test_anything_else_is_refused_with_the_name_of_the_list(value: object) -> None:
    with pytest.raises(ValidationError) as caught:
        POSITION.validate_python(value)
    (error,) = caught.value.errors(include_url=False)
    assert error["type"] == "unknown_word"
    assert error["ctx"] == {"vocabulary": "positions"}
    assert error["input"] == value


def test_an_optional_word_may_be_left_out() -> None:
    optional = TypeAdapter(Annotated[str, OneOf("positions")] | None)
    assert optional.validate_python(None) is None
    assert optional.validate_python("noted") == "noted"


def test_editors_are_told_what_each_word_means() -> None:
    assert TypeAdapter(Annotated[str, OneOf("evidence_directions")]).json_schema() == {
        "type": "string",
        "enum": ["supports", "contradicts", "context"],
        "enumDescriptions": [
            "Supports the finding",
            "Contradicts the finding",
            "Background: Neither supports nor contradicts the finding.",
        ],
    }


@pytest.mark.parametrize("name", sorted(VOCABULARIES))
def test_the_type_and_its_schema_agree_on_every_list(name: str) -> None:
    adapter = TypeAdapter(Annotated[str, OneOf(name)])
    schema = adapter.json_schema()
    codes = list(VOCABULARIES[name]().codes)
    # Codes that are all numbers may stand unquoted, where editors see integers.
    numbers = [int(code) for code in codes] if all(map(str.isdecimal, codes)) else []
    assert schema["enum"] == [*numbers, *codes]
    assert len(schema["enumDescriptions"]) == len(schema["enum"])
    for code in codes:
        assert adapter.validate_python(code) == code
    for word in schema["enum"]:
        jsonschema.validate(word, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate("no such word", schema)
