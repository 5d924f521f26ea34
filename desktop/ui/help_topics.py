"""The help pages by topic, read from resources/help: one for each page of the program, and a few more.

Nothing here is shown; what stands in braces in a page is filled in by whoever asks for it.
"""

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from desktop.paths import resources
from desktop.ui.actions import menus
from desktop.words import _

TOPICS = (
    "help",
    "start",
    "home",
    "assess",
    "measure",
    "check",
    "views",
    "forms",
    "meeting",
    "evidence",
    "results",
    "principle",
    "differences",
    "actions",
    "action",
    "success",
    "said",
    "log",
    "quotes",
    "reports",
    "board_paper",
    "import",
    "bring_back",
    "new_assessment",
    "assessments",
    "years",
    "carry",
    "suggestions",
    "ten_things",
    "organisation",
    "guidance",
    "settings",
    "find",
    "keyboard",
    "glossary",
    "about",
)
"""Every topic in the order of the contents list; a page of the program has the topic of its own name."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One help page: its heading, and its Markdown below the heading."""

    name: str
    title: str
    words: str


def read_topic(name: str, **known: str) -> Topic:
    """The help page of a topic, the first one for a topic there is none of; `known` fills what stands in braces."""
    found = name if name in TOPICS else TOPICS[0]
    text = (resources() / "help" / f"{found}.md").read_text(encoding="utf-8")
    heading, _line, words = text.partition("\n")
    for key, value in known.items():
        words = words.replace(f"{{{key}}}", value)
        heading = heading.replace(f"{{{key}}}", value)
    return Topic(found, heading.removeprefix("# ").strip(), words.strip())


def shortcuts_table() -> str:
    """Every command that has a shortcut, as a Markdown table; from the menus themselves, so that it is never wrong."""
    lines = [f"| {_('Keys')} | {_('What they do')} | {_('Menu')} |", "|---|---|---|"]
    for _name, menu, commands in menus():
        for command in commands:
            if command.shortcuts:
                keys = _(" or ").join(_keys(each) for each in command.shortcuts)
                lines.append(f"| {keys} | {_plain(command.words)} | {_plain(menu)} |")
    return "\n".join(lines)


def _keys(shortcut: str) -> str:
    """A shortcut as this computer names its keys."""
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)


def _plain(words: str) -> str:
    return words.replace("&", "").removesuffix("…")
