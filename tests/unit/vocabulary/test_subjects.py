"""What recommendations are about: themes, persons, goals, kinds of action."""

import re
from collections import Counter

import pytest

from upr_track.vocabulary import (
    action_categories,
    affected_persons,
    sdg_goals,
    sdg_targets,
    themes,
)

TARGETS_OF_GOALS = {
    "1": "1.1 1.2 1.3 1.4 1.5 1.a 1.b",
    "16": "16.1 16.2 16.3 16.4 16.5 16.6 16.7 16.8 16.9 16.10 16.a 16.b",
    "17": " ".join(f"17.{number}" for number in range(1, 20)),
}
NUMBER_OF_TARGETS = [7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19]


def test_all_goals_are_there() -> None:
    assert sdg_goals().codes == tuple(str(number) for number in range(1, 18))


def test_all_targets_are_there() -> None:
    assert len(sdg_targets().codes) == 169
    counted = Counter(entry.goal for entry in sdg_targets().entries.values())
    assert [counted[goal] for goal in sdg_goals().codes] == NUMBER_OF_TARGETS


@pytest.mark.parametrize("goal", sorted(TARGETS_OF_GOALS))
def test_targets_are_in_their_natural_order(goal: str) -> None:
    codes = [code for code, entry in sdg_targets().entries.items() if entry.goal == goal]
    assert " ".join(codes) == TARGETS_OF_GOALS[goal]


def test_labels_of_targets_differ() -> None:
    labels = [entry.label for entry in sdg_targets().entries.values()]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(
    ("text", "code"),
    [("QUALITY EDUCATION", "4"), ("Peace, justice and strong institutions", "16"), ("18", None)],
)
def test_goals_are_found_as_lists_write_them(text: str, code: str | None) -> None:
    assert sdg_goals().find(text) == code


def test_codes_of_themes_are_kebab_case() -> None:
    for code in (*themes().codes, *affected_persons().codes):
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code), code


def test_parents_of_themes_are_themes_without_circles() -> None:
    for code, entry in themes().entries.items():
        seen = {code}
        parent = entry.parent
        while parent is not None:
            assert parent not in seen, code
            seen.add(parent)
            parent = themes().entries[parent].parent


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Theme", None),
        ("Right to effective remedy & reparations", "effective-remedy"),
        ("Administration of justice & fair trial", "fair-trial"),
        ("Torture and other CID treatment", "torture"),
        ("Prohibition of torture and cruel, inhuman or degrading treatment", "torture"),
        ("Children: definition; general principles; protection", "children"),
        ("Human rights defenders", "human-rights-defenders"),
        ("Asylum-seekers - refugees", "refugees"),
        ("Rights related to name, identity & nationality", "identity-and-nationality"),
    ],
)
def test_themes_are_found_as_lists_write_them(text: str, code: str | None) -> None:
    assert themes().find(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("minorities/ racial, ethnic, linguistic, religious or descent-based groups", "minorities"),
        ("Judges, lawyers and prosecutors", "judiciary"),
        ("Persons deprived of their liberty & detainees", "deprived-of-liberty"),
        ("Women & girls", "women-girls"),
    ],
)
def test_groups_are_found_as_lists_write_them(text: str, code: str) -> None:
    assert affected_persons().find(text) == code


def test_action_categories_say_which_of_them_were_read() -> None:
    categories = action_categories().entries.values()
    assert [entry.number for entry in categories] == [1, 2, 3, 4, 5]
    assert [entry.number for entry in categories if entry.confirmed] == [2, 4, 5]
    assert [entry.label for entry in categories] == [
        "Minimal",
        "Continuing",
        "Considering",
        "General",
        "Specific",
    ]
