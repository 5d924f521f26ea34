"""The first window from source, in a process of its own, beside an empty window of the same kind."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.measuring import Ratio, medians

ROUNDS = 11
ROOT = Path(__file__).parent.parent.parent
EMPTY_WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, QApplication.quit)

app = QApplication(sys.argv)
window = Window()
window.resize(1280, 800)
window.show()
sys.exit(app.exec())
"""


def run() -> tuple[Ratio, ...]:
    """The bar of the first window: until it is painted and the process has ended."""
    with tempfile.TemporaryDirectory() as home:
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PARTNERSHIP_HOME": home}
        ours, bare = medians(
            _process(["-m", "desktop", "--time-first-window"], environment),
            _process(["-c", EMPTY_WINDOW], environment),
            rounds=ROUNDS,
        )
    return (Ratio("the first window beside an empty one", ours, bare, 2.0),)


def _process(arguments: list[str], environment: dict[str, str]) -> Callable[[], None]:
    def run_it() -> None:
        subprocess.run([sys.executable, *arguments], cwd=ROOT, env=environment, check=True)

    return run_it
