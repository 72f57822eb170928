"""Somebody who judges or declares a figure is not named in the settings.

Judgements of different assessors are never mixed, so a misspelt name makes an assessor of
its own, whose judgements no table counts. Correct the name, or describe the assessor in
`upr-track.toml`:

```toml
[assessors.coalition]
name = "Coalition of NGOs"
kind = "civil_society"
```
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.defined_names import DefinedNames, NameUse
from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.claim import CountClaim, DeclaredClaim
from upr_track.model.dataset import Dataset

INFO = RuleInfo(
    "unknown-assessor", Severity.ERROR, "An assessor is described in the settings.", __doc__
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find names of assessors that the settings do not have."""
    labels = {code: assessor.name for code, assessor in data.settings.assessors.items()}
    how = "add [assessors.{name}] with name and kind to upr-track.toml"
    names = DefinedNames(INFO, "an assessor of this workspace", labels, how)
    yield from names.findings(_undefined(data))


def _undefined(data: Dataset) -> Iterator[NameUse]:
    known = data.settings.assessors
    for index, record in enumerate(data.assessments.records):
        if record.assessed_by not in known:
            yield NameUse(record.assessed_by, data.assessments, index, ("assessed_by",))
    for index, claim in enumerate(data.claims.records):
        if isinstance(claim, DeclaredClaim) and claim.declared_by not in known:
            yield NameUse(claim.declared_by, data.claims, index, ("declared_by",))
        if isinstance(claim, CountClaim) and claim.assessed_by not in (None, *known):
            yield NameUse(str(claim.assessed_by), data.claims, index, ("assessed_by",))


RULE = Rule(INFO, check)
