"""Which mechanism and body a recommendation comes from, by name or by document symbol."""

from functools import lru_cache

from upr_track.importers.record_maker import find_word
from upr_track.vocabulary import bodies

_UPR = "upr"


@lru_cache(maxsize=4096)
def mechanism_of(body: str, symbol: str, mechanism: str = "") -> str:
    """The code of the mechanism. Where nothing tells it, it is the UPR."""
    named = find_word("mechanisms", mechanism)
    code = find_word("bodies", body) or body_of_symbol(symbol)
    found = bodies().get(code) if code else None
    if named:
        return named
    if found is not None:
        return found.mechanism
    return "special_procedure" if body and symbol.startswith(("A/", "E/")) else _UPR


@lru_cache(maxsize=4096)
def body_of_symbol(symbol: str) -> str | None:
    """The body whose documents have such symbols: "CRC/C/PER/CO/6-7" is of crc."""
    fitting = [
        (len(body.symbol), code)
        for code, body in bodies().entries.items()
        if body.symbol and symbol.startswith(body.symbol)
    ]
    return max(fitting)[1] if fitting else None
