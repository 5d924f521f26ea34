"""The way out of the program: a file or folder in the person's own program for it, an address in their browser.

Only what a person asked to open comes here. The program itself opens no page.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop.core.kept import path_words, whole_address

LIBRARIES = "LD_LIBRARY_PATH"
"""Where a program looks for libraries first. A build of ours in one folder points it there."""


def path_of(words: str) -> Path:
    """The path that words for a place name, with the home folder written out."""
    plain = path_words(words)
    if plain.casefold().startswith("file:"):
        return Path(QUrl(plain).toLocalFile())
    return Path.home() / plain[2:] if plain.startswith("~/") else Path(plain)


def open_path(path: Path) -> bool:
    """Show a file or folder in the program that this computer has for it; False where it has none."""
    with _libraries_as_they_were():
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_address(address: str) -> bool:
    """Show an address in the person's own browser; False where there is none."""
    with _libraries_as_they_were():
        return QDesktopServices.openUrl(QUrl(whole_address(address)))


@contextmanager
def _libraries_as_they_were() -> Iterator[None]:
    """Another program is started with its own libraries, not with those of our build in one folder."""
    ours = os.environ.get(LIBRARIES)
    if not getattr(sys, "frozen", False) or ours is None:
        yield
        return
    before = os.environ.get(f"{LIBRARIES}_ORIG")
    del os.environ[LIBRARIES]
    if before is not None:
        os.environ[LIBRARIES] = before
    try:
        yield
    finally:
        os.environ[LIBRARIES] = ours
