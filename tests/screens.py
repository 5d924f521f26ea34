"""Pictures of every page: `python tests/screens.py OUT [--only NAME]`; sizes, themes and records as listed below."""

import argparse
import os
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.app import Program

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SIZES = {"1280x800": (1280, 800, 100), "1024x600": (1024, 600, 100), "200": (1366, 768, 200)}
THEMES = ("light", "dark", "contrast")
RESULTS = ("home", "results", "principle", "differences")


def main() -> int:
    """Take the pictures and say how many."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--only", default="", help="pages whose name holds this")
    parser.add_argument("--record", default="", help="none, empty, example, crowded, nothing, two or quick")
    parser.add_argument("--theme", choices=THEMES)
    parser.add_argument("--size", choices=SIZES)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["PARTNERSHIP_HOME"] = home
        print(f"{_take(options)} pictures in {options.out}")
    return 0


def _take(options: argparse.Namespace) -> int:
    from PySide6.QtTest import QTest

    from desktop.app import make_application
    from desktop.storage.content import load_framework
    from tests.result_steps import beginnings
    from tests.window import open_program, places, records, settle

    app = make_application()
    count = 0
    framework = load_framework()
    first_days = beginnings(framework)
    everything = records(framework, datetime.now().astimezone().date()) | first_days
    for name, record in everything.items():
        if options.record and name != options.record:
            continue
        program = open_program(app, record)
        for theme in [options.theme] if options.theme else THEMES:
            for size in [options.size] if options.size else SIZES:
                width, height, text = SIZES[size]
                program.window.resize(width, height)
                program.appearance.set_theme(theme)
                program.appearance.set_text_size(text)
                for place in places(program.session.scene):
                    if options.only not in place.page or (name in first_days and place.page not in RESULTS):
                        continue
                    program.window.show_place(place)
                    settle(app)
                    QTest.qWait(900 if place.page == "reports" else 0)  # its preview waits for the person to pause
                    settle(app)
                    about = "-".join(each for each in (place.page, place.about, place.view) if each)
                    program.window.grab().save(str(options.out / f"{about} {name} {theme} {size}.png"))
                    count += 1
                if name == "example" and options.only in "import":
                    count += _steps(program, app, options.out, f"{name} {theme} {size}")
                count += _plan(program, app, options, f"{name} {theme} {size}")
                count += _suggestions(program, app, options, f"{name} {theme} {size}")
                if name == "example":
                    count += _views(program, app, options, f"{name} {theme} {size}")
                if name in ("example", *first_days) and options.only in "results":
                    count += _results(program, app, options.out, f"{name} {theme} {size}")
        program.window.close()
        settle(app)
    return count


def _views(program: "Program", app: "QApplication", options: argparse.Namespace, named: str) -> int:
    """Pictures of a form while it is keyed in, of a meeting, and of what comes home from Excel."""
    from tests.back_steps import brought_home
    from tests.view_states import answered, keyed

    count = 0
    for page, states in (("forms", keyed), ("meeting", answered), ("bring_back", brought_home)):
        for state in states(program, app) if options.only in page else ():
            program.window.grab().save(str(options.out / f"{state} {named}.png"))
            count += 1
    return count


def _plan(program: "Program", app: "QApplication", options: argparse.Namespace, named: str) -> int:
    """Pictures of the action plan with its questions and commands, and of actions in each progress."""
    from tests.plan_states import actions, plans

    count = 0
    for page, states in (("actions", plans), ("action", actions)):
        for state in states(program, app) if options.only in page and named.startswith(("example", "crowded")) else ():
            program.window.grab().save(str(options.out / f"{state} {named}.png"))
            count += 1
    return count


def _suggestions(program: "Program", app: "QApplication", options: argparse.Namespace, named: str) -> int:
    """Pictures of what is suggested, of the ten things for those just starting, and of what fell due."""
    from tests.suggestion_states import picked, returned, suggested

    count = 0
    for page, states in (("suggestions", suggested), ("ten_things", picked), ("home", returned)):
        wanted = options.only in page and named.startswith(("example", "crowded", "empty"))
        for state in states(program, app) if wanted else ():
            program.window.grab().save(str(options.out / f"{state} {named}.png"))
            count += 1
    return count


def _results(program: "Program", app: "QApplication", out: Path, named: str) -> int:
    """Pictures of the states of the pages of results: tables, figures, what was ticked."""
    from tests.result_steps import shown

    count = 0
    for label in shown(program, app):
        program.window.grab().save(str(out / f"{label} {named}.png"))
        count += 1
    return count


def _steps(program: "Program", app: "QApplication", out: Path, named: str) -> int:
    """Pictures of the steps of an import, with a clean file, a messy one and a refused one."""
    from tests.import_steps import spreadsheets, walked

    count = 0
    with tempfile.TemporaryDirectory() as folder:
        for label, file in spreadsheets(Path(folder)).items():
            for step in walked(program, app, file):
                program.window.grab().save(str(out / f"import-{label}-{step + 1} {named}.png"))
                count += 1
            program.session.undo()
            program.window.messages.clear()
    return count


if __name__ == "__main__":
    sys.exit(main())
