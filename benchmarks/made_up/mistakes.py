"""Mistakes that a careless analyst makes, put into the text of one record."""

from collections.abc import Callable, Sequence
from functools import partial
from re import sub

Mistake = Callable[[str], str]
"""Takes the text of a record and returns it with one mistake."""


def _replaced(pattern: str, replacement: str, text: str) -> str:
    return sub(pattern, replacement, text, count=1)


def _mistakes(*pairs: tuple[str, str]) -> Sequence[Mistake]:
    return [partial(_replaced, pattern, replacement) for pattern, replacement in pairs]


IN_RECOMMENDATIONS = _mistakes(
    (r"  mechanism: .*\n", ""),
    (r"mechanism: \w+", "mechanism: upr_review"),
    (r"state_under_review: \w+", "state_under_review: Atlantis"),
    (r"issued_on: .*", "issued_on: 2014-13"),
    (r"issued_on: .*", "issued_on: 2044"),
    (r'paragraph: "(.*)"', r"paragraph: \1"),
    (r"document_symbol: .*", "document_symbol: A/HRC-28-10"),
    (r"  themes: \[", "  theme: ["),
    (r"themes: \[", "themes: [tortur, "),
    (r"  themes: (.*)\n", r"  themes: \1\n  themes: \1\n"),
)
IN_ASSESSMENTS = _mistakes(
    (r"  status: .*\n", ""),
    (r"status: \w+", "status: ignord"),
    (r"  status: ", "  statuss: "),
    (r"assessed_on: .*", "assessed_on: 2019-02-30"),
    (r"assessed_on: .*", "assessed_on: 2044-10"),
    (r"assessed_by: .*", "assessed_by: coaliton"),
    (r"recommendation: (.*)", r"recommendation: \g<1>0"),
    (r"direction: supports", "direction: for"),
    (r"published_on: .*", "published_on: 12.10.2019"),
    (r"title: .*", "title: yes"),
)


def with_mistakes(texts: Sequence[str], mistakes: Sequence[Mistake], each: int) -> list[str]:
    """The texts, every one of ``each`` with a mistake, each kind in turn."""
    return [
        mistakes[index // each % len(mistakes)](text) if index % each == each // 2 else text
        for index, text in enumerate(texts)
    ]
