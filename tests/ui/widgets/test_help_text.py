"""Help text: as tall as its words, with links that stay inside, and nothing ever loaded."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.help_text import HelpText

WORDS = "Some words and a [link](results).\n\n## A heading\n\n| One | Two |\n|---|---|\n| a | b |\n"


@pytest.fixture
def text(qtbot: QtBot) -> Iterator[HelpText]:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    made = HelpText(scroll)
    scroll.setWidget(made)
    qtbot.addWidget(scroll)
    scroll.resize(500, 200)
    scroll.show()
    yield made
    scroll.takeWidget().deleteLater()


def test_a_link_asks_for_its_topic_and_opens_nothing(qtbot: QtBot, text: HelpText) -> None:
    text.show_markdown(WORDS)
    with qtbot.waitSignal(text.topic_requested) as asked:
        text.anchorClicked.emit(QUrl("results"))
    assert asked.args == ["results"]
    assert not text.openLinks()
    assert not text.openExternalLinks()


def test_pictures_named_by_a_text_are_not_loaded(text: HelpText, tmp_path: Path) -> None:
    picture = QImage(20, 20, QImage.Format.Format_RGB32)
    path = tmp_path / "picture.png"
    assert picture.save(str(path))
    text.show_markdown(f"![A picture]({path.as_uri()})")
    found = text.document().resource(QTextDocument.ResourceType.ImageResource.value, QUrl(path.as_uri()))
    assert found.size().width() == 1


def test_the_text_is_as_tall_as_its_words(text: HelpText) -> None:
    text.show_markdown("One line.")
    short = text.height()
    text.show_markdown("\n\n".join(["A line of its own."] * 40))
    assert text.height() > 10 * short
    assert text.verticalScrollBar().maximum() == 0


def test_keys_scroll_the_whole_page(qtbot: QtBot, text: HelpText) -> None:
    text.show_markdown("\n\n".join(["A line of its own."] * 60))
    bar = text._scroll.verticalScrollBar()  # noqa: SLF001 - the page's own bar
    qtbot.keyClick(text, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    qtbot.keyClick(text, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    qtbot.keyClick(text, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_links_are_underlined_and_headings_have_the_size_of_sections(text: HelpText) -> None:
    text.show_markdown(WORDS)
    document = text.document()
    link = document.find("link").charFormat()
    assert link.isAnchor()
    assert link.fontUnderline()
    assert document.find("heading").charFormat().font().pixelSize() == 18
