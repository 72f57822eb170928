from pathlib import Path

import pytest

from upr_track.errors import FileAccessError, SettingsError, UsageError
from upr_track.storage.settings_file import find_root, read_settings


def put(root: Path, text: str, name: str = "upr-track.toml") -> Path:
    (root / name).write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize(
    "name",
    ["upr-track.toml", "data/recommendations.yaml", "data/recommendations/a.yaml"],
)
def test_a_workspace_is_found_from_within(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch()
    inside = tmp_path / "data" / "deep" / "er"
    inside.mkdir(parents=True)
    assert find_root(inside) == tmp_path.resolve()


def test_a_pyproject_counts_if_it_has_settings(tmp_path: Path) -> None:
    put(tmp_path, '[project]\nname = "x"\n', "pyproject.toml")
    with pytest.raises(UsageError, match=r"^there is no workspace at "):
        find_root(tmp_path)
    put(tmp_path, '[tool.upr-track]\ntitle = "Ours"\n', "pyproject.toml")
    assert read_settings(find_root(tmp_path)).title == "Ours"


def test_the_own_file_comes_before_pyproject(tmp_path: Path) -> None:
    put(tmp_path, '[tool.upr-track]\ntitle = "Theirs"\n', "pyproject.toml")
    put(tmp_path, '\ufefftitle = "Ours"\n')
    assert read_settings(tmp_path).title == "Ours"


def test_dates_may_stand_without_quotes(tmp_path: Path) -> None:
    put(tmp_path, '[review]\ndate = 2019-11-07\n[status]\nas_of = "2019-10"\n')
    settings = read_settings(tmp_path)
    assert (str(settings.review.date), str(settings.status.as_of)) == ("2019-11-07", "2019-10")


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("titel = 'x'\n", 'titel: there is no field "titel" here', 'did you mean "title"?'),
        (
            "state_under_review = 'Kazakhstan'\n",
            'state_under_review: "Kazakhstan" is not a State',
            'did you mean "KAZ" (Kazakhstan)?',
        ),
        (
            "[assessors.x]\nname = 'X'\n",
            'assessors.x.kind: the field "kind" is missing in x',
            'add "kind: …" to it',
        ),
        (
            "[review]\ncycle = 'two'\n",
            'review.cycle: cycle must be a whole number, not "two"',
            "write digits only",
        ),
        (
            "[checks]\nfail_on = 'all'\n",
            'checks.fail_on: fail_on cannot be "all"',
            "one of: error, warning, note, never",
        ),
        (
            "title = 3\n",
            "title: title must be a text, not 3",
            'put it in quotes: "3"',
        ),
        (
            "[review]\ndate = 3\n",
            "review.date: 3 is not a date",
            "for example 2019, 2019-10 or 2019-10-07",
        ),
    ],
)
def test_settings_that_cannot_be_used(tmp_path: Path, text: str, message: str, hint: str) -> None:
    put(tmp_path, text)
    with pytest.raises(SettingsError) as error:
        read_settings(tmp_path)
    assert error.value.message.removeprefix(f"{tmp_path / 'upr-track.toml'}: ").startswith(message)
    assert error.value.hint == hint


def test_several_mistakes_are_counted(tmp_path: Path) -> None:
    put(tmp_path, "a = 1\nb = 2\nc = 3\n")
    with pytest.raises(SettingsError, match=r"\(and 2 more\)$"):
        read_settings(tmp_path)


def test_a_file_that_is_no_toml(tmp_path: Path) -> None:
    put(tmp_path, "title = \n")
    with pytest.raises(SettingsError, match=r"not valid TOML"):
        read_settings(tmp_path)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "recommendations.yaml").touch()
    assert read_settings(tmp_path).title is None
    file = put(tmp_path, "") / "upr-track.toml"
    file.unlink()
    file.mkdir()
    assert read_settings(tmp_path).title is None
    assert FileAccessError("x").exit_code == 3
