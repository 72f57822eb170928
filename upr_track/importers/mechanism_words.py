"""Which mechanism and body a recommendation comes from, by name or by document symbol."""

from functools import lru_cache

from upr_track.importers.record_maker import find_word
from upr_track.vocabulary import bodies

_UPR = "upr"


@lru_cache(maxsize=4096)
def mechanism_of(body: str, symbol: str, mechanism: str = "") -> str:
    """The code of the mechanism. Where nothing tells it, it is the UPR.

    Reports of the UPR and of most special procedures begin with A/HRC/ alike: with a body
    that is not known such a symbol is one of the latter.
    """
    named = find_word("mechanisms", mechanism)
    if named:
        return named
    code = find_word("bodies", body) or body_of_symbol(symbol)
    found = bodies().get(code) if code else None
    if found is not None:
        return found.mechanism
    return "special_procedure" if body else _UPR


def body_words(body: str, symbol: str) -> str:
    """The name of the body where it is known, else the body that has such symbols."""
    return body if find_word("bodies", body) else body_of_symbol(symbol) or body


@lru_cache(maxsize=4096)
def body_of_symbol(symbol: str) -> str | None:
    """The body whose documents alone have such symbols: "CRC/C/PER/CO/6-7" is of crc."""
    fitting = [
        (len(body.symbol), code)
        for code, body in bodies().entries.items()
        if body.symbol and body.mechanism != _UPR and symbol.startswith(body.symbol)
    ]
    return max(fitting)[1] if fitting else None
