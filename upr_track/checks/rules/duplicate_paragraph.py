"""Two records hold the same paragraph of the same document.

The key of a recommendation is its document symbol and paragraph, and for individual
decisions the remedy too; never its words, since several paragraphs of one report may read
alike. A paragraph that is recorded twice is counted twice. Correct the paragraph number,
or remove one record and let its assessments refer to the other. Different remedies of one
decision are different records: give each its `remedy`.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, Related, RuleInfo, Severity
from upr_track.model.dataset import Dataset
from upr_track.model.recommendation import Recommendation

INFO = RuleInfo(
    "duplicate-paragraph",
    Severity.ERROR,
    "A paragraph of a document is recorded once.",
    __doc__,
)


def check(data: Dataset, _today: date) -> Iterator[Diagnostic]:
    """Find keys (symbol, paragraph, remedy) that stand a second time."""
    first: dict[tuple[str, str, str], int] = {}
    for index, record in enumerate(data.recommendations.records):
        key = record.key
        if key is not None and first.setdefault(key, index) != index:
            yield _finding(data, index, first[key], record)


def _finding(data: Dataset, index: int, known: int, record: Recommendation) -> Diagnostic:
    part = "paragraph" if record.paragraph else "remedy"
    what = f"paragraph {record.paragraph}" if record.paragraph else f'remedy "{record.remedy}"'
    same = data.recommendations.records[known]
    return INFO.found(
        data.recommendations.place(index, part),
        f'{what} of {record.document_symbol} is already recorded as "{same.id}"',
        f"correct the {part}, or remove one of the two records",
        (Related(data.recommendations.place(known, part), "it stands here first"),),
    )


RULE = Rule(INFO, check)
