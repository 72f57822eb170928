"""Texts from data files, made safe to show as they stand.

Data may hold any character. An escape sequence would colour or clear the terminal, an
override of the writing direction would make a line read differently from what it says.
"""

from unicodedata import category

_CONTROL_PICTURES = 0x2400
_DELETE = "\x7f"
_TURNS_TEXT = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def visible(text: str) -> str:
    """``text`` on one line, with characters that would act on a terminal made visible.

    Spaces stay as many as they are, so that places in the line stay true.
    """
    return text if text.isprintable() else "".join(map(_shown, text))


def _shown(character: str) -> str:
    if character.isprintable():
        return character
    if character == _DELETE:
        return "\u2421"
    if character < " ":
        return chr(_CONTROL_PICTURES + ord(character))
    kind = category(character)
    if kind == "Zs" or (kind == "Cf" and character not in _TURNS_TEXT):
        return character
    return f"<U+{ord(character):04X}>"
