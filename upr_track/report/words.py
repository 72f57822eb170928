"""The words that reports are written with, in one language: a YAML file, checked by a model."""

from collections.abc import Mapping
from dataclasses import field
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from upr_track.analysis.did_you_mean import name_hint
from upr_track.errors import SettingsError, UsageError
from upr_track.model.fields import RECORD
from upr_track.vocabulary import VOCABULARIES, languages
from upr_track.vocabulary.yaml_lists import parse_list

if TYPE_CHECKING:
    from upr_track.model.partial_date import PartialDate
    from upr_track.report.finder import TemplateFinder

_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm"})
_TWELVE = Field(min_length=12, max_length=12)


@dataclass(frozen=True, kw_only=True, config=RECORD)
class Words:
    """One file of ``templates/languages``.

    ``reviewed``: whether a native reader has looked at it. ``words`` are the words of
    templates by name; ``lists`` the labels of closed lists, by list and code, where they
    are not the English ones. Dates are written by the patterns of ``dates``.
    """

    language: str
    reviewed: bool
    months: Annotated[tuple[str, ...], _TWELVE]
    dates: Mapping[str, str]
    thousands: str
    figure: str
    words: Mapping[str, str]
    lists: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def label(self, vocabulary: str, code: str) -> str:
        """The label of a code, in English where the language has none; the code itself last."""
        translated = self.lists.get(vocabulary, {}).get(code)
        if translated is not None:
            return translated
        entry = VOCABULARIES[vocabulary]().get(code)
        return code if entry is None else str(entry.label)

    def date(self, day: "PartialDate") -> str:
        """As exact as the date is: "2019", "October 2019", "7 October 2019"."""
        year, *rest = day.text.split("-")
        if not rest:
            return year
        given = {"year": year, "month": self.months[int(rest[0]) - 1]}
        if len(rest) == 1:
            return self.dates["month"].format(**given)
        return self.dates["day"].format(**given, day=int(rest[1]))

    def number(self, value: int) -> str:
        """With the language's mark between thousands."""
        return f"{value:,}".replace(",", self.thousands)

    def ratio(self, count: int, total: int) -> str:
        """Two numbers in the language's way: "25 of 32"."""
        return self.figure.format(count=self.number(count), total=self.number(total))

    @property
    def direction(self) -> str:
        """ltr or rtl."""
        return direction_of(self.language)


@cache
def direction_of(language: str) -> str:
    """ltr or rtl: the direction of the commonest script of a language."""
    entry = languages().get(language)
    scripts = () if entry is None else entry.scripts
    return "rtl" if scripts and scripts[0] in _RIGHT_TO_LEFT else "ltr"


def load_words(language: str, finder: "TemplateFinder") -> Words:
    """The words of a language.

    Raises ``UsageError`` if there is no file for it, ``SettingsError`` if its file is wrong.
    """
    known = finder.languages()
    file = known.get(language)
    if file is None:
        raise UsageError(
            f'reports cannot be written in "{language}" yet', name_hint(language, known)
        )
    content: Any = parse_list(file.read_bytes())
    try:
        return TypeAdapter(Words).validate_python(content)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise SettingsError(f"{file}: {place}: {first['msg']}", "compare with en.yaml") from error
