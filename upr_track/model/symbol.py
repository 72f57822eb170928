"""Symbols of United Nations documents, and what can be read off them.

The forms are those of the documents that recommendations come from; see the United
Nations' own rules for symbols (organ, session, number, then ``Add.``, ``Rev.``, ``Corr.``).
"""

from dataclasses import dataclass
from functools import lru_cache
from re import Match
from re import compile as pattern
from typing import Literal

SymbolKind = Literal[
    "council_report",
    "upr_document",
    "opinion",
    "concluding_observations",
    "views",
    "state_document",
    "other",
]


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol and its parts. What a kind of symbol does not tell is None.

    ``kind``: ``council_report`` is ``A/HRC/28/10``, ``upr_document`` ``A/HRC/WG.6/20/KAZ/1``,
    ``opinion`` one of the Working Group on Arbitrary Detention, ``views`` a decision on an
    individual communication, ``state_document`` any other document of a committee on one
    State. ``body`` is a code of the vocabulary ``bodies``. ``session`` is the session of the
    Council for a ``council_report``, of the UPR Working Group for an ``upr_document``, of
    the committee for ``views``. ``numbers`` are opinion or communication numbers with
    their years: several for joined cases. ``base`` is the symbol without ``/Add.1`` and
    the like; ``country`` the code of the State in it.
    """

    text: str
    kind: SymbolKind
    base: str
    body: str | None = None
    session: int | None = None
    country: str | None = None
    numbers: tuple[tuple[int, int], ...] = ()

    @property
    def individual(self) -> bool:
        """Whether it is a decision on individual cases, which asks for remedies."""
        return self.kind in ("opinion", "views")


def parse_symbol(text: str) -> Symbol:
    """Read a symbol. Raises ``ValueError`` that says what is wrong with it."""
    found = _read(text)
    if isinstance(found, str):
        raise ValueError(found)  # noqa: TRY004 - it is the value that is wrong, not its type
    return found


def symbol_of(text: str | None) -> Symbol | None:
    """The symbol that ``text`` is, or None. Quick for a symbol seen before."""
    if text is None:
        return None
    found = _read(text)
    return found if isinstance(found, Symbol) else None


def mended_symbol(text: str) -> str | None:
    """``text`` as a symbol that parses, if only its spelling is off.

    Spaces, other dashes and slashes, small letters, a missing dot in ``Add 1`` and a
    paragraph after the symbol are mended; nothing is guessed beyond that.
    """
    spelt = text.strip().translate(_DASHES_AND_SLASHES)
    spelt = _AROUND_SLASH.sub("/", spelt)
    spelt = _SUFFIX_SPELLING.sub(lambda m: f"/{m[1].capitalize()}.{m[2]}", spelt)
    head = _PARAGRAPH.sub("", spelt)
    for candidate in (spelt, head, _in_capitals(spelt), _in_capitals(head)):
        if candidate != text and symbol_of(candidate) is not None:
            return candidate
    return None


_COMMITTEES = {
    "CCPR/C": "ccpr",
    "E/C.12": "cescr",
    "CAT/C": "cat",
    "CAT/OP": "spt",
    "CEDAW/C": "cedaw",
    "CRC/C": "crc",
    "CERD/C": "cerd",
    "CMW/C": "cmw",
    "CRPD/C": "crpd",
    "CED/C": "ced",
}
_ORGANS = frozenset({"A", "E", "S", "T", "ST", "HRI", "DP", "TD", "INT"}).union(
    organ.split("/")[0] for organ in _COMMITTEES
)

_COMMITTEE = "|".join(organ.replace(".", r"\.") for organ in _COMMITTEES)
_NUMBERS = r"\d+(?:-\d+)*"
_CASES = r"\d+/\d{4}(?:[-,&]\d+/\d{4})*"

_UPR_DOCUMENT = pattern(r"A/HRC/WG\.6/(?P<session>\d+)/(?:(?P<country>[A-Z]{3})/\d+|L\.\d+)")
_OPINION = pattern(r"A/HRC/WGAD/(?P<year>(?:19|20)\d\d)/(?P<number>\d{1,3})")
_COUNCIL_REPORT = pattern(r"A/HRC/(?P<session>\d{1,3})/\d+")
_VIEWS = pattern(rf"(?P<organ>{_COMMITTEE})/(?P<session>\d{{1,3}})/D/(?P<cases>{_CASES})")
_OBSERVATIONS = pattern(
    rf"(?P<organ>{_COMMITTEE})(?:/OP(?:SC|AC))?/(?P<country>[A-Z]{{3}})/CO/{_NUMBERS}"
)
_STATE_DOCUMENT = pattern(
    rf"(?P<organ>{_COMMITTEE})(?:/OP(?:SC|AC))?/(?P<country>[A-Z]{{3}})(?:/[A-Z]+)?/{_NUMBERS}"
)

_SUFFIXES = pattern(r"(?:/(?:Add|Rev|Corr|Amend|Summary)\.\d+)+")
_PART = r"[A-Za-z0-9](?:[A-Za-z0-9.,&-]*[A-Za-z0-9])?"
_ANY = pattern(rf"[A-Z]+(?:/{_PART}(?: \(\d{{4}}\))?)+")
_CASE = pattern(r"(\d+)/(\d{4})")

_STRICT = (
    (
        pattern(r"A/HRC/(?!\d+/(?:L\.|CRP\.|NGO/|NI/|G/|INF/?)\d+$)\d"),
        "Council documents are written A/HRC/28/10: session, number",
    ),
    (pattern("A/HRC/WG\\.?6(/|$)"), "UPR documents are written A/HRC/WG.6/20/KAZ/1"),
    (pattern("A/HRC/WGAD(/|$)"), "WGAD opinions are written A/HRC/WGAD/2017/16: year, number"),
    (pattern(".*/D/"), "decisions are written CCPR/C/110/D/2104/2011: session, D, number, year"),
    (
        pattern(".*/CO(/|$)"),
        "concluding observations are written CCPR/C/KAZ/CO/2: country in three letters",
    ),
)
"""Series with one form only: what begins so and has another form is no symbol.

Older concluding observations (CCPR/CO/72/PRK) are known apart from them.
"""
_OLD_OBSERVATIONS = pattern(r"[A-Z]+/CO/\d+/[A-Z]{3}")

_DASHES_AND_SLASHES = str.maketrans(
    {**dict.fromkeys("‐‑‒–—−", "-"), **dict.fromkeys("\\⁄∕", "/"), "\u00a0": " "}
)
_AROUND_SLASH = pattern(r"\s*/+\s*")
_SUFFIX_SPELLING = pattern(r"(?i)[/ ](add|rev|corr)[ .]*(\d+)")
_PARAGRAPH = pattern(r"(?i)[,; ]+(?:para|paras|paragraph|paragraphs|§)\b.*$|[,; ]+§.*$|[,;.]+$")


@lru_cache(maxsize=8192)
def _read(text: str) -> Symbol | str:
    suffixes = _SUFFIXES.search(text)
    base = text[: suffixes.start()] if suffixes and suffixes.end() == len(text) else text
    if not _ANY.fullmatch(text):
        return _why_no_symbol(text)
    for shape, build in _SHAPES:
        if (found := shape.fullmatch(base)) is not None:
            return build(text, base, found)
    if (reason := _strict_form(base)) is not None:
        return reason
    organ, *parts = base.split("/")
    if organ not in _ORGANS:
        return f'no organ of the United Nations has symbols that begin with "{organ}"'
    if not any(part[:1].isdigit() or part[-1:].isdigit() for part in parts[1:]):
        return "it is not complete"
    return Symbol(text, "other", base, _committee_of(base))


def _why_no_symbol(text: str) -> str:
    if "/" not in text:
        return 'its parts are divided by "/", as in A/HRC/28/10'
    if text != text.strip() or " " in text:
        return "it has a space in it"
    if "//" in text or text.endswith("/"):
        return 'a part is missing beside a "/"'
    return "a symbol has capital letters, digits, dots and hyphens between its slashes"


def _strict_form(base: str) -> str | None:
    if _OLD_OBSERVATIONS.fullmatch(base):
        return None
    return next((form for start, form in _STRICT if start.match(base)), None)


def _upr_document(text: str, base: str, found: Match[str]) -> Symbol:
    session = int(found["session"])
    return Symbol(text, "upr_document", base, None, session, found["country"])


def _opinion(text: str, base: str, found: Match[str]) -> Symbol:
    numbers = ((int(found["number"]), int(found["year"])),)
    return Symbol(text, "opinion", base, "wgad", numbers=numbers)


def _council_report(text: str, base: str, found: Match[str]) -> Symbol:
    return Symbol(text, "council_report", base, None, int(found["session"]))


def _views(text: str, base: str, found: Match[str]) -> Symbol:
    numbers = tuple((int(case[1]), int(case[2])) for case in _CASE.finditer(found["cases"]))
    body = _COMMITTEES[found["organ"]]
    return Symbol(text, "views", base, body, int(found["session"]), numbers=numbers)


def _observations(text: str, base: str, found: Match[str]) -> Symbol:
    body = _COMMITTEES[found["organ"]]
    return Symbol(text, "concluding_observations", base, body, country=found["country"])


def _state_document(text: str, base: str, found: Match[str]) -> Symbol:
    body = _COMMITTEES[found["organ"]]
    return Symbol(text, "state_document", base, body, country=found["country"])


_SHAPES = (
    (_COUNCIL_REPORT, _council_report),
    (_UPR_DOCUMENT, _upr_document),
    (_OPINION, _opinion),
    (_OBSERVATIONS, _observations),
    (_VIEWS, _views),
    (_STATE_DOCUMENT, _state_document),
)


def _committee_of(base: str) -> str | None:
    return next((body for organ, body in _COMMITTEES.items() if base.startswith(f"{organ}/")), None)


def _in_capitals(text: str) -> str:
    return _SUFFIX_SPELLING.sub(lambda m: f"/{m[1].capitalize()}.{m[2]}", text.upper())
