"""How big files and functions may be, what modules may not be called, and that tests mirror the rooms."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
SECOND_LOOK, MOST_LINES, MOST_FUNCTION_LINES = 300, 400, 60
SAYS_NOTHING = frozenset({"base", "helper", "helpers", "manager", "managers", "util", "utils"})
OWN_FOLDERS = frozenset({"benchmarks", "data", "faults", "golden", "journeys", "packaging", "rules", "shapes"})
"""Folders that mirror no room: `rules` holds the guidance by its sections, `shapes` kinds of spreadsheets."""


def main() -> int:
    """Prints what is worth a second look and what is wrong; 1 where something is wrong."""
    sources = sorted([*(ROOT / "desktop").rglob("*.py"), *(ROOT / "tests").rglob("*.py")])
    for line in second_looks(sources):
        print(line)
    wrong = [*too_big(sources), *badly_named(sources), *unmirrored(ROOT)]
    for line in wrong:
        print(line)
    return 1 if wrong else 0


def second_looks(sources: list[Path]) -> Iterator[str]:
    """The files over 300 lines that may still pass."""
    for path in sources:
        length = _length(path)
        if SECOND_LOOK < length <= MOST_LINES:
            yield f"{path}: {length} lines, worth a second look"


def too_big(sources: list[Path]) -> Iterator[str]:
    """Files over 400 lines and functions over 60, decorators left out."""
    for path in sources:
        length = _length(path)
        if length > MOST_LINES:
            yield f"{path}: {length} lines, over {MOST_LINES}"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > MOST_FUNCTION_LINES:
                    yield f"{path}:{node.lineno}: {node.name} has {length} lines, over {MOST_FUNCTION_LINES}"


def badly_named(sources: list[Path]) -> Iterator[str]:
    """Modules whose name does not say what lives there."""
    for path in sources:
        if SAYS_NOTHING & set(path.stem.split("_")):
            yield f"{path}: the name does not say what lives here"


def unmirrored(root: Path) -> Iterator[str]:
    """Folders and files of tests that stand for no room or module (test_scoring_laws.py stands for scoring)."""
    for path in sorted((root / "tests").rglob("test_*.py")):
        folder = path.parent.relative_to(root / "tests")
        if folder == Path() or OWN_FOLDERS & set(folder.parts):
            continue
        room = root / "desktop" / folder
        if not room.is_dir():
            yield f"{path.parent}: there is no {room}"
        elif not any(_stands_for(path.stem, each.stem) for each in (room, *room.iterdir())):
            yield f"{path}: {room} has no such module"


def _stands_for(test: str, module: str) -> bool:
    return f"{test}_".startswith(f"test_{module}_")


def _length(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


if __name__ == "__main__":
    sys.exit(main())
