"""What one writes first: ruamel.yaml's round trip, then a pydantic ``BaseModel`` per record.

The models have the fields and types of ours. Usage: ``naive_loader.py WORKSPACE``.
"""

import sys
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, ConfigDict, create_model
from ruamel.yaml import YAML
from ruamel.yaml.scalarfloat import ScalarFloat

from upr_track.model.assessment import Assessment
from upr_track.model.recommendation import Recommendation

_MADE: dict[type, type[BaseModel]] = {}
_FILES = {"recommendations": Recommendation, "statuses": Assessment}


def _as_base_model(record: Any) -> type[BaseModel]:
    if record not in _MADE:
        members: dict[str, Any] = {
            one.name: (_with_base_models(one.type), ... if one.default is MISSING else one.default)
            for one in fields(record)
        }
        forbid = ConfigDict(extra="forbid", coerce_numbers_to_str=True)
        _MADE[record] = create_model(record.__name__, __config__=forbid, **members)
    return _MADE[record]


def _with_base_models(annotation: Any) -> Any:
    """The annotation with our record classes replaced, at every depth."""
    if is_dataclass(annotation) and hasattr(annotation, "__pydantic_fields__"):
        return _as_base_model(annotation)
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return Annotated[_with_base_models(inner[0]), *inner[1:]]
    if origin is tuple:
        return tuple[_with_base_models(inner[0]), ...]  # type: ignore[misc]
    return annotation


def _text_dates(value: Any) -> Any:
    """Dates as text: the loader makes ``date`` and ``int`` of them, the models want text."""
    if isinstance(value, dict):
        return {key: _text_dates(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_text_dates(inner) for inner in value]
    plain = isinstance(value, (str, bool, ScalarFloat)) or value is None
    return value if plain else str(value)


def _main(root: Path) -> None:
    count = 0
    for name, record in _FILES.items():
        model = _as_base_model(record)
        with (root / "data" / f"{name}.yaml").open(encoding="utf-8") as stream:
            items = YAML().load(stream)
        count += len([model.model_validate(_text_dates(item)) for item in items])
    print(count)


if __name__ == "__main__":
    _main(Path(sys.argv[1]))
