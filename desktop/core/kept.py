"""What the words for where something is kept are: a web address, a path on a computer, or a place in the world.

Nothing is looked up here; whether a path leads somewhere is for `storage` to say.
"""

import re
from enum import StrEnum

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s/]+\.[^\s]+", re.IGNORECASE)
_PATH = re.compile(r"file:/|[A-Za-z]:[\\/]|\\\\[^\\]|//[^/\s]|~?/[^/\s]", re.IGNORECASE)
_SHARED = re.compile(r"[\\/]{2}")
_RUNS = re.compile(
    r"\.(?:app(?:image|lication|ref-ms)?|bat|cmd|com|command|cpl|desktop|exe|gadget|hta|inf|jar|jse?|lnk|msc|msi|msix|msp"
    r"|pif|ps1|pyw?|reg|scf|scr|sh|terminal|url|vb[es]|workflow|ws[fh])[. ]*$",
    re.IGNORECASE,
)
"""Endings of files that start something when they are opened; some computers pass over dots and spaces after them."""


class Kept(StrEnum):
    """What kind of place is named."""

    NOWHERE = "nowhere"
    PLACE = "place"
    PATH = "path"
    ADDRESS = "address"


def kind_of_place(words: str) -> Kept:
    """What these words name; "Office, blue folder" is a place, for only a whole path can be opened."""
    plain = path_words(words)
    if not plain:
        return Kept.NOWHERE
    if _ADDRESS.fullmatch(plain):
        return Kept.ADDRESS
    return Kept.PATH if _PATH.match(plain) else Kept.PLACE


def path_words(words: str) -> str:
    """The words without the quotation marks that copying a path may put round it."""
    return words.strip().strip('"“”').strip()


def whole_address(words: str) -> str:
    """A web address with its beginning, which people leave out: www.example.org is https://www.example.org."""
    plain = path_words(words)
    return plain if plain.casefold().startswith(("http://", "https://")) else f"https://{plain}"


def on_shared_drive(words: str) -> bool:
    """Whether a path leads to another computer by name; such a one is looked for only when somebody asks."""
    return bool(_SHARED.match(path_words(words)))


def starts_a_program(words: str) -> bool:
    """Whether opening this file would start a program, which no record may do."""
    return bool(_RUNS.search(path_words(words)))
