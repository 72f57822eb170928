"""The page of a rule: in the installed package or, in a checkout, among the documentation."""

from importlib.resources import files
from pathlib import Path

from upr_track.diagnostics import RuleInfo

_INSTALLED = "_rule_pages"
_IN_CHECKOUT = Path(__file__).parents[2] / "docs" / "rules"


def rule_page(rule: RuleInfo) -> str:
    """What is known of a rule, in Markdown: what it asks, an example, how to mend it.

    Where the page is missing, what the rule itself says.
    """
    name = f"{rule.id}.md"
    for page in (files("upr_track").joinpath(_INSTALLED, name), _IN_CHECKOUT / name):
        if page.is_file():
            return page.read_text(encoding="utf-8")
    explanation = rule.explanation.strip()
    return "\n\n".join(filter(None, (f"# {rule.id}", rule.summary, explanation))) + "\n"
