"""The field `document` names a source that is not in `data/documents.yaml`.

A reader cannot look up what a judgement rests on if its source has no title, date or
publisher. Correct the id, or add the document. Documents with a UN symbol can be named by
`document_symbol` instead, which needs no entry. Workspaces without any documents are not
asked for them.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.interface import Rule
from upr_track.checks.references import References, known_ids
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.dataset import Dataset

INFO = RuleInfo(
    "unknown-document", Severity.ERROR, "A document that is referred to exists.", __doc__
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find ids of documents that lead nowhere."""
    if not data.documents.complete or not data.documents.records:
        return
    known = known_ids(data.documents, data.document_by_id)
    otherwise = "correct the id, or add the document to data/documents.yaml"
    references = References(INFO, "document", known, otherwise)
    for index, record in enumerate(data.recommendations.records):
        if record.document is not None and record.document not in known:
            at = data.recommendations.place(index, "document")
            yield references.unknown(record.document, at)
    for cited in data.evidence:
        named = cited.evidence.document
        if named is not None and named not in known:
            yield references.unknown(named, cited.place("document"))


RULE = Rule(INFO, check)
