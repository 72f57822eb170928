"""What is known of a mistake in a record before and after it is put into words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from upr_track.diagnostics import FieldPath, RuleInfo
from upr_track.storage.field_names import Schema

SHOWN = 60
"""So many characters of a value are shown in a message."""


@dataclass(frozen=True, slots=True)
class RecordError:
    """One thing wrong with a record. ``at_key``: the place is the field's name."""

    rule: RuleInfo
    path: FieldPath
    message: str
    hint: str
    at_key: bool = False


@dataclass(frozen=True, slots=True)
class Detail:
    """One of pydantic's errors, as the wordings need it.

    ``path`` is the way in the file, ``value`` what stands there, ``schema`` the record's
    JSON schema; ``present``: the last step of the path is in the file.
    """

    type: str
    path: FieldPath
    value: Any
    context: Mapping[str, Any]
    schema: Schema
    present: bool

    @property
    def name(self) -> str:
        """The field's name; for an entry of a list, the list's."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "record")

    @property
    def shown(self) -> str:
        """The value as a user would recognise it, cut if it is long."""
        if isinstance(self.value, list | dict) or self.value is None:
            return "a list" if isinstance(self.value, list) else "a group of fields"
        if not isinstance(self.value, str):
            return str(self.value).lower()  # from TOML: 3, true
        if len(self.value) <= SHOWN:
            return f'"{self.value}"'
        return f'"{self.value[: SHOWN - 1]}…"'

    def error(
        self, rule: RuleInfo, message: str, hint: str, *, at_key: bool = False
    ) -> RecordError:
        """The error at the place of the value, or of its key."""
        return RecordError(rule, self.path, message, hint, at_key)
