"""Names and roles in a cell -> who is in charge and who helps. Nothing is looked up, nobody is made up."""

import re
from dataclasses import dataclass
from functools import lru_cache

_SPLIT = re.compile(r"\s*(?:[/,;&+\n]|\band\b)\s*")
_HARD_SPLIT = re.compile(r"\s*[/,;+\n]\s*")
_LEAD = re.compile(r"\blead\b\s*:\s*|\(\s*lead\s*\)|\s+-\s*lead\b", re.IGNORECASE)
_BLANK = re.compile(
    r"[?\-.\s]*|tb[cad]|vacant|vacancy|n/?a|none|unknown|to be (?:confirmed|agreed|decided|appointed)", re.IGNORECASE
)
_NOBODY = re.compile(
    r"all|all\s.+|every(?:one|body)|any(?:one|body)|(?:the )?team|staff|(?:the )?committee|various|us|we",
    re.IGNORECASE,
)
_ROLE_WORDS = (
    "lead, leads, officer, manager, group, team, committee, coordinator, co-ord, director, worker, nurse, trustee, "
    "trustees, chair, head, board, administrator, assistant, champion, secretary, treasurer, adviser, advisor, "
    "department, panel, forum, volunteer"
)
_ROLES = frozenset(_ROLE_WORDS.split(", "))


_DAY = re.compile(r"\b\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}\b|\b(?:19|20)\d\d\b")
_NAME_ENDS = re.compile(r"\s+[-–—]\s+|[:;,(\n/&]|\s(?:to|will|and|by|from|has|is)\b|\d")
LONGEST_NAMES = 90
"""A longer text is no list of names."""


@dataclass(frozen=True, slots=True)
class OwnerReading:
    """Who is in charge, and who helps; `nobody` where the cell names everyone, `blank` where it names no one yet."""

    owner: str = ""
    helpers: str = ""
    nobody: bool = False
    blank: bool = False


@lru_cache(maxsize=4096)
def read_owner(text: str) -> OwnerReading:
    """The first name or role is in charge, or the one marked "lead"; the others help. The words stay as they are."""
    whole = " ".join(text.split()) if "\n" not in text else text.strip()
    if _BLANK.fullmatch(whole):
        return OwnerReading(blank=bool(whole))
    parts = [part for part in _parts(whole) if part and not _BLANK.fullmatch(part)]
    marked = [part for part in parts if _LEAD.search(part)]
    ordered = marked[:1] + [part for part in parts if part not in marked[:1]]
    names = [kept for part in ordered if (kept := _LEAD.sub("", part).strip(" :-"))]
    if not names:
        return OwnerReading(owner=whole)
    return OwnerReading(names[0], ", ".join(names[1:]), nobody=len(names) == 1 and bool(_NOBODY.fullmatch(names[0])))


def _parts(text: str) -> list[str]:
    parts: list[str] = []
    for piece in _HARD_SPLIT.split(text):
        pieces = _SPLIT.split(piece)
        parts += [piece] if _is_one_role(pieces) else pieces
    return parts


def _is_one_role(pieces: list[str]) -> bool:
    """Whether words around "and" are one role, such as "Health and Safety Lead"."""
    if len(pieces) < 2:
        return False
    last = pieces[-1].casefold().split()
    before = [word for piece in pieces[:-1] for word in piece.casefold().split()]
    return len(last) > 1 and last[-1] in _ROLES and len(before) == len(pieces) - 1 and not _ROLES & set(before)


def is_plan(text: str) -> bool:
    """Whether a cell holds names, steps and dates together, not names alone."""
    return _DAY.search(text) is not None or len(text) > LONGEST_NAMES


def first_name(text: str) -> str:
    """The name or role such a cell begins with, empty where it begins with something else."""
    name = _NAME_ENDS.split(text.strip(), maxsplit=1)[0].strip(" .-–•*")
    return name if 1 < len(name) <= 40 and len(name.split()) <= 4 and name[0].isalpha() else ""
