"""What tests of every kind may ask for."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest

IN_CI = os.environ.get("CI") == "true"
REPOSITORY = Path(__file__).resolve().parent.parent
WORKSPACE_PARTS = ("data", "templates", "evidence", "upr-track.toml")

# How long an example takes says nothing on a machine that others use too. In CI a run that
# fails must fail again: there the examples are the same each time, elsewhere they are new.
hypothesis.settings.register_profile(
    "suite",
    deadline=None,
    derandomize=IN_CI,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("suite")


@pytest.fixture(scope="session")
def repository() -> Path:
    """The folder of the checkout."""
    return REPOSITORY


@pytest.fixture(scope="session")
def bundled_workspace(repository: Path) -> Path:
    """The workspace on Kazakhstan at the top of the repository. Never write into it."""
    return repository


@pytest.fixture
def copy_of(tmp_path: Path) -> Callable[[Path], Path]:
    """A function that copies a workspace, without what lies beside it, to write into."""

    def copy(workspace: Path) -> Path:
        target = tmp_path / "workspace"
        target.mkdir()
        for part in WORKSPACE_PARTS:
            _copy_if_there(workspace / part, target / part)
        return target

    return copy


@pytest.fixture(scope="session")
def shared_data(repository: Path) -> Path:
    """Real files of others, kept beside the repository and not part of it."""
    folder = repository.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("the real files in ../shared/data are not here")
    return folder


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of a Chromium to look at pages with."""
    return _program("chromium", "chromium-browser", "google-chrome")


def _program(*names: str) -> str:
    """The first of these programs that is installed.

    Without one the test is skipped, but fails in CI, where ``.ci/run`` has to install it.
    """
    for name in names:
        if path := shutil.which(name):
            return path
    if IN_CI:
        pytest.fail(f"{names[0]} is not installed: add its package to .ci/run")
    pytest.skip(f"{names[0]} is not installed")


def _copy_if_there(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target)
    elif source.is_file():
        shutil.copyfile(source, target)
