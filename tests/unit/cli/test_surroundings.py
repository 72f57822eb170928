from importlib.metadata import version

from upr_track.cli.surroundings import Fact, Health, library_facts, program_facts


def test_libraries_that_are_here_are_listed() -> None:
    [fact] = library_facts(["pydantic>=2", "typer", "nothing-at-all>=1; extra == 'more'"])
    told = f"pydantic {version('pydantic')}, typer {version('typer')}"
    assert fact == Fact("Libraries", Health.OK, told)


def test_a_library_that_is_missing_or_too_old_is_broken() -> None:
    _, missing, old = library_facts(["nothing-at-all>=1.2", "pydantic>=999.0"])
    assert missing == Fact(
        "Libraries",
        Health.BROKEN,
        "nothing-at-all is missing, needed: 1.2",
        "install upr-track again",
    )
    assert old.text == f"pydantic {version('pydantic')}, needed: 999.0"


def test_versions_are_compared_as_numbers() -> None:
    number = version("pydantic").split(".")[0]
    assert len(list(library_facts([f"pydantic>={number}.0"]))) == 1


def test_here_nothing_is_broken() -> None:
    assert [fact for fact in program_facts() if fact.health is Health.BROKEN] == []
