"""The line between thinking and showing: what loads what, tried in fresh processes and read from the source."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

DESKTOP = Path(__file__).parent.parent / "desktop"
HEAVY = ("PySide6", "calamine", "openpyxl", "python_calamine", "rapidfuzz", "reportlab")
QT_MODULES = {"QtCore", "QtGui", "QtPrintSupport", "QtSvg", "QtSvgWidgets", "QtWidgets"}


def modules_of(room: str) -> list[str]:
    """Every module of a room, or the room itself where it is one file."""
    paths = sorted((DESKTOP / room).rglob("*.py")) or [DESKTOP / f"{room}.py"]
    names = (".".join(path.relative_to(DESKTOP.parent).with_suffix("").parts) for path in paths)
    return [name.removesuffix(".__init__") for name in names]


def run(code: str) -> subprocess.CompletedProcess[str]:
    """Runs code in a fresh process, warnings as errors."""
    command = [sys.executable, "-W", "error", "-c", code]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(DESKTOP.parent), os.environ["PYTHONPATH"]))}
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False, timeout=60)


def imports_in(path: Path) -> Iterator[str]:
    """The full name of everything a file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("room", ["core", "storage", "sheets", "reports", "cli"])
def test_a_room_below_the_window_loads_without_qt(room: str) -> None:
    blocked = "import sys; sys.modules['PySide6'] = sys.modules['shiboken6'] = None\n"
    done = run(blocked + "\n".join(f"import {module}" for module in modules_of(room)))
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("module", ["desktop.cli", "desktop.core", "desktop.storage"])
def test_heavy_libraries_wait_until_they_are_used(module: str) -> None:
    done = run(f"import sys, {module}; print(*sorted(set({HEAVY!r}) & set(sys.modules)))")
    assert (done.stdout.strip(), done.stderr) == ("", "")


def test_the_window_does_not_load_what_only_exports_and_imports_use() -> None:
    done = run(f"import sys, desktop.app; print(*sorted(set({HEAVY[1:]!r}) & set(sys.modules)))")
    assert (done.stdout.strip(), done.stderr) == ("", "")


def test_core_needs_the_standard_library_alone() -> None:
    allowed = sys.stdlib_module_names | {"desktop"}
    strangers = {
        f"{path.name}: {name}"
        for path in (DESKTOP / "core").rglob("*.py")
        for name in imports_in(path)
        if name.split(".")[0] not in allowed
    }
    assert not strangers


def test_no_qt_module_is_used_that_the_build_leaves_out() -> None:
    strangers = {
        f"{path.name}: {name}"
        for path in DESKTOP.rglob("*.py")
        for name in imports_in(path)
        if name.startswith("PySide6") and name.split(".")[1] not in QT_MODULES
    }
    assert not strangers
