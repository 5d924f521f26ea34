"""The way out of the program: a file or folder in the person's own program for it, an address in their browser.

Only what a person asked to open comes here. The program itself opens no page.
"""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop.core.kept import path_words, whole_address


def path_of(words: str) -> Path:
    """The path that words for a place name, with the home folder written out."""
    plain = path_words(words)
    if plain.casefold().startswith("file:"):
        return Path(QUrl(plain).toLocalFile())
    return Path.home() / plain[2:] if plain.startswith("~/") else Path(plain)


def open_path(path: Path) -> bool:
    """Show a file or folder in the program that this computer has for it; False where it has none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_address(address: str) -> bool:
    """Show an address in the person's own browser; False where there is none."""
    return QDesktopServices.openUrl(QUrl(whole_address(address)))
