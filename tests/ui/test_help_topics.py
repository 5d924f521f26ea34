"""The help pages: one for each page of the program, in plain words, with links that lead somewhere."""

import re
from pathlib import Path

import pytest

from desktop.paths import resources
from desktop.ui.actions import menus
from desktop.ui.help_topics import TOPICS, read_topic, shortcuts_table
from desktop.ui.routes import page_names

FILES = sorted((resources() / "help").glob("*.md"))
LONGEST, MEAN = 25, 15
NOT_OUR_WORDS = re.compile(
    r"\b(service users?|clients?|members?|KPIs?|metrics?|stakeholders?|perspectives?|indicators?|maturity|scores?"
    r"|deadlines?|stages?|issues? \d|Easy Read)\b",
    re.IGNORECASE,
)


def sentences(path: Path) -> list[str]:
    """What a page says, without its marks: sentences, headings and cells of tables."""
    text = re.sub(r"^\|[-|]+\|$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text).replace("**", "")
    cells = (cell for line in text.splitlines() for cell in line.strip("|").split("|"))
    plain = (re.sub(r"^(#+|-|\d+\.) ", "", cell.strip()) for cell in cells)
    return [part for cell in plain for part in re.split(r"(?<=[.?!:])\s+", cell) if part]


def test_every_page_of_the_program_has_a_help_page() -> None:
    assert set(page_names()) <= set(TOPICS)
    assert {each.stem for each in FILES} == set(TOPICS)


@pytest.mark.parametrize("name", TOPICS)
def test_every_help_page_begins_with_its_heading(name: str) -> None:
    topic = read_topic(name)
    assert topic.name == name
    assert topic.title
    assert not topic.title.startswith("#")
    assert len(topic.words) > 50


def test_an_unknown_topic_gives_the_first_page() -> None:
    assert read_topic("no such page") == read_topic("help")


def test_what_stands_in_braces_is_filled_in() -> None:
    about = read_topic("about", version="9.9", credit="Thanks.", licence="Free.")
    assert "Version 9.9" in about.words
    for name in TOPICS:
        words = read_topic(name, version="", credit="", licence="", shortcuts="").words
        assert not re.search(r"\{\w+\}", words), name


def test_every_link_leads_to_another_help_page() -> None:
    for path in FILES:
        for target in re.findall(r"\]\(([^)]*)\)", path.read_text(encoding="utf-8")):
            assert target in TOPICS, f"{path.name}: {target}"


def test_the_keyboard_page_lists_every_shortcut_there_is() -> None:
    page = read_topic("keyboard", shortcuts=shortcuts_table()).words
    for _name, _words, commands in menus():
        for command in commands:
            for keys in command.shortcuts:
                assert keys in page
    assert "| Ctrl+Z | Undo | Edit |" in page


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_help_is_in_plain_words(path: Path) -> None:
    parts = sentences(path)
    lengths = [len(each.split()) for each in parts]
    assert [each for each in parts if len(each.split()) > LONGEST] == []
    assert sum(lengths) / len(lengths) <= MEAN
    text = path.read_text(encoding="utf-8")
    assert NOT_OUR_WORDS.findall(text) == []
    assert "'" not in text
    assert '"' not in text
