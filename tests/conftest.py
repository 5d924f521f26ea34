"""What every test runs with: no display, no network, a home of its own. Builders of values live beside their tests."""

import os
import runpy
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import Phase, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

HERE = Path(__file__).parent
NO_NETWORK = HERE / "data" / "no_network"
SLOW_FOLDERS = (HERE / "faults", HERE / "packaging")

settings.register_profile("toolkit", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
# check.py --quick: fewer examples, and a failure as it was found; the test run alone finds its smallest form.
settings.register_profile("quick", deadline=None, max_examples=25, phases=set(Phase) - {Phase.shrink, Phase.explain})
settings.load_profile("ci" if os.environ.get("CI") else "toolkit")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds --long."""
    parser.addoption("--long", action="store_true", help="also run the tests marked long")


def pytest_configure() -> None:
    """Refuses the network here and in every Python process a test starts; attempts are noted in one file."""
    descriptor, noted = tempfile.mkstemp(prefix="network-")
    os.close(descriptor)
    os.environ["PARTNERSHIP_TEST_NETWORK"] = noted
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (str(NO_NETWORK), os.environ.get("PYTHONPATH"))))
    runpy.run_path(str(NO_NETWORK / "sitecustomize.py"))


def pytest_unconfigure() -> None:
    """Puts the note of attempts away."""
    Path(os.environ.pop("PARTNERSHIP_TEST_NETWORK")).unlink()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Marks whole folders as slow, and leaves long tests out unless they are asked for."""
    for item in items:
        if any(item.path.is_relative_to(folder) for folder in SLOW_FOLDERS):
            item.add_marker("slow")
    if not config.getoption("--long"):
        long = [item for item in items if item.get_closest_marker("long")]
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if item not in long]


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test has its own empty place for records, settings and logs."""
    monkeypatch.setenv("PARTNERSHIP_HOME", str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def _no_network() -> Iterator[None]:
    """A test fails when it, or a process it started, reached for the network, even where the refusal was swallowed."""
    noted = Path(os.environ["PARTNERSHIP_TEST_NETWORK"])
    before = noted.read_text(encoding="utf-8")
    yield
    after = noted.read_text(encoding="utf-8")
    if after != before:
        pytest.fail(f"reached for the network: {after.removeprefix(before)}")
