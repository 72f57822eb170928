"""The field `themes` has a word that is neither a built-in theme nor defined here.

A misspelt theme makes a row of its own in tables by theme. Correct the word;
`upr-track vocabulary themes` lists the built-in ones. Define a theme of your own in
`upr-track.toml`:

```toml
[themes]
language-policy = "Language policy"
```
"""

from collections.abc import Iterator
from datetime import date

from upr_track.checks.defined_names import DefinedNames, NameUse, listed_names
from upr_track.checks.interface import Rule
from upr_track.diagnostics import Diagnostic, RuleInfo, Severity
from upr_track.model.dataset import Dataset
from upr_track.vocabulary import themes
from upr_track.vocabulary.yaml_lists import read_list

INFO = RuleInfo(
    "unknown-theme",
    Severity.ERROR,
    "A theme is a built-in one or defined in the settings.",
    __doc__,
)


def check(data: Dataset, today: date) -> Iterator[Diagnostic]:
    """Find themes that nobody defines."""
    # Only the codes: the labels are needed where a theme is not known.
    known = frozenset(data.settings.themes).union(read_list("themes"))
    uses = list(listed_names(data.recommendations, "themes", known))
    if uses:
        yield from _findings(data, uses)


def _findings(data: Dataset, uses: list[NameUse]) -> Iterator[Diagnostic]:
    built_in = themes()
    labels = {**{code: built_in.label(code) for code in built_in.codes}, **data.settings.themes}
    how = 'see upr-track vocabulary themes, or add {name} = "…" under [themes] in upr-track.toml'
    names = DefinedNames(INFO, "a theme", labels, how)
    yield from names.findings(uses)


RULE = Rule(INFO, check)
