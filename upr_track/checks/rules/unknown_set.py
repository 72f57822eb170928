"""A claim counts a named set of statuses that is not defined.

"Ignored" is a set: not implemented, contrary or no reply. `upr-track vocabulary
status_sets` lists the built-in sets; define one of your own in `upr-track.toml`:

```toml
[sets.refused]
statuses = ["contrary", "no_reply"]
label = "refused"
```

A set holds findings only: `no_information` and `not_assessed` say nothing about the State
and are never counted against it.
"""

from collections.abc import Iterator
from datetime import date

from upr_track.analysis.status_sets import counted_set
from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.errors import UsageError
from upr_track.model.claim import FigureClaim
from upr_track.model.dataset import Dataset

INFO = RuleInfo("unknown-set", Severity.ERROR, "A claim counts a set that is defined.", __doc__)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find names of sets that nobody defines."""
    for index, claim in enumerate(data.claims.records):
        if isinstance(claim, FigureClaim):
            continue
        try:
            counted_set(claim.set, data.settings)
        except UsageError as error:
            yield INFO.found(data.claims.place(index, "set"), error.message, error.hint)


RULE = Rule(INFO, check)
