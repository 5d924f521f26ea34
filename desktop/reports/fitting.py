"""What fits: the fullest of several documents that takes one page, and texts cut short where only a line is theirs."""

from collections.abc import Iterable

from desktop.reports.blocks import NO_BREAK, Document

_FULL_ENOUGH = 0.35
"""Of the room for a text: a sentence that fills less is not worth stopping at."""


def fitted(candidates: Iterable[Document]) -> Document:
    """The first of the candidates that takes one page; the last where none does. There has to be one at least."""
    from desktop.reports.document import page_count

    best = None
    for best in candidates:
        if page_count(best) == 1:
            break
    if best is None:
        raise ValueError
    return best


def shortened(text: str, most: int) -> str:
    """The text on one line; with more characters than that, cut after a sentence or else a word, with an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    sentence = max(line.rfind(end, 0, most) for end in (". ", "! ", "? "))
    if sentence > most * _FULL_ENOUGH:
        return f"{line[: sentence + 1]}{NO_BREAK}…"
    words, _space, _rest = line[:most].rpartition(" ")
    return f"{(words or line[: most - 1]).rstrip(' ,;:.')}{NO_BREAK}…"
