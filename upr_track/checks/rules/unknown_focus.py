"""The field `focus` has a word that the settings do not define.

Focus areas are the subjects that this workspace works on; tables can be made by them, and a
misspelt one makes a row of its own. Correct the word, or define it in `upr-track.toml`:

```toml
[focus]
political_prisoners = "Political prisoners"
```
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.defined_names import DefinedNames, listed_names
from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.dataset import Dataset

INFO = RuleInfo(
    "unknown-focus", Severity.ERROR, "A focus area is defined in the settings.", __doc__
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find focus areas that the settings do not have."""
    known = frozenset(data.settings.focus)
    how = 'add {name} = "…" under [focus] in upr-track.toml'
    names = DefinedNames(INFO, "a focus area of this workspace", data.settings.focus, how)
    for records in (data.recommendations, data.cases, data.claims):
        yield from names.findings(listed_names(records, "focus", known))


RULE = Rule(INFO, check)
