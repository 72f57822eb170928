import subprocess
import sys


def _modules_after(code: str) -> set[str]:
    program = f"{code}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    return set(done.stdout.decode("utf-8").split())


def test_importing_the_package_loads_no_library() -> None:
    loaded = _modules_after("import upr_track.vocabulary")
    assert loaded & {"yaml", "pydantic", "pydantic_core", "difflib"} == set()


def test_a_list_loads_only_its_own_model() -> None:
    loaded = _modules_after("from upr_track.vocabulary import positions; positions()")
    assert {"yaml", "pydantic", "upr_track.vocabulary.word"} <= loaded
    assert "upr_track.vocabulary.state" not in loaded


def test_the_type_of_a_field_loads_neither_entries_nor_yaml() -> None:
    loaded = _modules_after(
        "from typing import Annotated\n"
        "from pydantic import TypeAdapter\n"
        "from upr_track.vocabulary.oneof import OneOf\n"
        "TypeAdapter(Annotated[str, OneOf('states')]).validate_python('KAZ')"
    )
    assert loaded & {"upr_track.vocabulary.state", "yaml"} == set()
