"""The one-folder build: what is in it, how big it is, and that it works with nothing else around it."""

import json
import os
import re
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from tests.sheets.reading.making import KINDS

pytestmark = pytest.mark.packaging

ROOT = Path(__file__).parent.parent.parent
MB = 1_000_000
NEVER = re.compile(r"Qt6?(Network|Sql|Qml|Quick|WebEngine)|libssl|libcrypto|_ssl\.|_socket\.|\.qm$")


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the finished build."""
    work = tmp_path_factory.mktemp("build")
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    folders = ["--distpath", str(work / "dist"), "--workpath", str(work / "work")]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment["PYINSTALLER_CONFIG_DIR"] = str(work / "cache")
    done = subprocess.run(
        [*command, *folders, str(ROOT / "build.spec")],
        capture_output=True,
        text=True,
        cwd=work,
        env=environment,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return work / "dist" / "partnership"


def test_the_build_works_with_nothing_else_around_it(build: Path, tmp_path: Path) -> None:
    bare = {"HOME": str(tmp_path), "LANG": "C.UTF-8", "PATH": "", "QT_QPA_PLATFORM": "offscreen"}
    command = [str(build / "partnership"), "self-test"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=bare, check=False, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(("kind", "data"), KINDS.items())
def test_the_build_starts_itself_to_read_every_kind_of_spreadsheet(
    kind: str, data: bytes, build: Path, tmp_path: Path
) -> None:
    (tmp_path / "plan").write_bytes(data)
    bare = {"HOME": str(tmp_path), "LANG": "C.UTF-8", "PATH": ""}
    command = [str(build / "partnership"), "import", "plan", "--preview", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=bare, check=False, timeout=120)
    answer = json.loads(done.stdout)
    assert (answer.get("format"), answer.get("rows_read")) == (kind, 1), done.stdout + done.stderr


def test_the_build_holds_nothing_that_reaches_the_network(build: Path) -> None:
    assert [path.name for path in build.rglob("*") if NEVER.search(path.name)] == []


def test_the_build_takes_at_most_150_mb_on_disk(build: Path) -> None:
    assert sum(path.lstat().st_size for path in build.rglob("*")) <= 150 * MB


def test_the_build_travels_in_at_most_50_mb(build: Path, tmp_path: Path) -> None:
    packed = tmp_path / "partnership.tar.xz"
    with tarfile.open(packed, "w:xz", preset=1) as archive:  # the default takes 10% less, and four times as long
        archive.add(build, "partnership")
    assert packed.stat().st_size <= 50 * MB
