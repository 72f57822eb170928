from upr_track.cli.rule_pages import rule_page
from upr_track.diagnostics import RuleInfo, Severity

RULE = RuleInfo("has-no-page", Severity.ERROR, "What it asks.", "\nWhy, and how to mend it.\n")


def test_a_rule_without_a_page_says_what_it_knows() -> None:
    assert rule_page(RULE) == "# has-no-page\n\nWhat it asks.\n\nWhy, and how to mend it.\n"


def test_a_rule_without_explanation() -> None:
    bare = RuleInfo("has-no-page", Severity.ERROR, "What it asks.")
    assert rule_page(bare) == "# has-no-page\n\nWhat it asks.\n"
