"""Text as a person entered it, made safe to keep: no control characters, one kind of line end, a length limit."""

import re
import unicodedata
from secrets import token_hex

LONGEST = 32_000
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    r"""The text with `\n` line ends, no control characters, in NFC, at most 32,000 characters.

    So a text comes back equal from a workbook, whose cells hold 32,767. Cleaning twice changes nothing.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return unicodedata.normalize("NFC", _CONTROL.sub("", lines))[:LONGEST]


def clean_line(text: str) -> str:
    """Cleaned text on one line, with no space at either end."""
    return " ".join(clean(text).split())


def new_id() -> str:
    """A permanent random id for an entity: the one call in this room that gives another answer each time."""
    return token_hex(8)


def shortened(words: str, most: int) -> str:
    """Words on one line in no more than this many characters, cut after a whole word with "…" where they are longer."""
    line = clean_line(words)
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    whole = cut.rpartition(" ")[0] if " " in cut[most // 2 :] else cut
    return f"{whole}…"
