"""YAML as editors with a YAML extension read it: the core schema of YAML 1.2."""

import re
from typing import Any

import yaml

_NUMBER_START = list("-+.0123456789")


class _CoreSchemaLoader(yaml.SafeLoader):
    """Knows null, true, false and numbers; a date and ``NO`` are texts."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - PyYAML's way to begin anew


for _tag, _form, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", _NUMBER_START),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", _NUMBER_START),
):
    _CoreSchemaLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_form})$"), _first
    )


def read_as_editors_do(content: bytes) -> Any:
    """The value of a YAML file. Raises ``yaml.YAMLError``."""
    return yaml.load(content, _CoreSchemaLoader)  # noqa: S506 - derived from the safe loader
