"""A wrong name in a template: what it should have been."""

from collections.abc import Collection, Iterable
from dataclasses import fields, is_dataclass
from typing import Any

from jinja2 import StrictUndefined
from jinja2.utils import missing

from upr_track.analysis.did_you_mean import name_hint


def undefined_among(names: Collection[str]) -> type[StrictUndefined]:
    """The kind of undefined value of templates that know the global ``names``."""

    class NamedUndefined(StrictUndefined):
        """Says which names there are."""

        @property
        def _undefined_message(self) -> str:
            if self._undefined_hint:
                return str(self._undefined_hint)
            wrong = str(self._undefined_name)
            if self._undefined_obj is missing:
                return f'there is nothing called "{wrong}"; {name_hint(wrong, names)}'
            known = list(_names_in(self._undefined_obj))
            what = type(self._undefined_obj).__name__
            return f'{what} has nothing called "{wrong}"; {name_hint(wrong, known, len(known))}'

    return NamedUndefined


def _names_in(thing: Any) -> Iterable[str]:
    """What a template may ask a thing for."""
    if isinstance(thing, dict) or hasattr(thing, "keys"):
        return (str(key) for key in thing)
    names = [one.name for one in fields(thing)] if is_dataclass(thing) else []
    own = vars(type(thing))
    return [*names, *(name for name, one in own.items() if isinstance(one, property))]
