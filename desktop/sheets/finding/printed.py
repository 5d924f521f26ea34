"""What a template prints in cells that nobody has filled in yet: choices to circle, scales, instructions, fillers."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from desktop.sheets.reading.grid import Grid, Row, Value, as_text

_FILLER_LENGTH = 12
_FILLERS_IN_A_ROW = 3
_RANGE = re.compile(r"\(?\d{1,2}\s*(?:-|–|—|to|/)\s*\d{1,2}\)?")
_CHOICE = (
    r"y|n|yes|no|n\.?a|not applicable|partly|partial|partially|in part|don.?t know|not sure|high|medium|med|low|h|m|l"
    r"|red|amber|green|r|a|g|met|not met|open|closed|done|not started|in progress|on hold|complete|completed|true|false"
    r"|pass|fail|always|sometimes|never|\d"
)
_CHOICES = re.compile(
    rf"[☐□○◯\[\]()\s]*(?:{_CHOICE})(?:\s*(?:/|\||,|;|\bor\b|☐|□|○|◯|\[\s*\]|\s{{2,}}|\n)+\s*(?:{_CHOICE}))+[☐□○◯\s.]*",
    re.IGNORECASE,
)
_PROMPT = re.compile(
    r"(?:please\s+)?(?:select|choose|pick|click|tap|enter|insert|type|fill in|add|write|delete as)\b.{0,60}"
    r"|(?:please complete|complete (?:this|the|here|if|as|in|when|your|for|all|each))\b.{0,60}"
    r"|dd?[/.\-\s]mm?m?[/.\-\s]yy(?:yy)?|yyyy-mm-dd|[_.…\-–—\s☐□○◯\[\]()]+"
    r"|drop[\s-]?down.{0,30}|free text|tbc by .{0,30}",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\s*[\[<{].{0,120}[\]>}]\s*", re.DOTALL)
_NUMBERED = re.compile(
    r"(?:action|task|risk|item|goal|objective|step|issue|measure|question|recommendation|priority|aim)\s*(?:no\.?\s*)?"
    r"#?\d{1,3}[.:]?",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"\b(?:(?:this |intentionally |deliberately |left )+blank|blank cell|cell is (?:intentionally )?(?:blank|empty)"
    r"|(?:this )?(?:row|cell|column) (?:is )?(?:intentionally )?(?:left )?(?:blank|empty))\b",
    re.IGNORECASE,
)
_INSTRUCTION = re.compile(
    r"(?:please |you should |use this |this (?:column|cell|field|is|should)|from the list|auto|automatic|calculated"
    r"|unique |persons? |(?:score|rate|scale|rank|grade)[ds]? (?:of |from |each |it )?\d|\d\s?(?:-|–|to)\s?\d{1,2}\b"
    r"|the (?:person|name|date|action|risk|status|issue|role|level|score|evidence|reason|measure|owner|deadline)"
    r"|name (?:of|the)|date (?:when|by|that|of|the|on)|(?:brief|short|unique|full|clear|one[- ]line) "
    r"|an? (?:brief|short|unique|description|clear|reference|number|few|summary)|enter|insert|describe|list|state|type"
    r"|select|choose|provide|give|explain|specify|record|indicate|identify (?:the|who|any|what)|summari[sz]e|set out"
    r"|note (?:any|the|how|down)|write|who (?:is|will|has|owns|leads)|what (?:is|are|will|needs|was|has|action|do)"
    r"|when (?:is|will|was|it|should|does)|which|where (?:is|are|can)|why (?:is|are|does)"
    r"|how (?:will|is|do|does|likely|severe|important|well|far|much)|is (?:it|this|the)|e\.?g\.?[\s:,]|for example"
    r"|drop[\s-]?down|free text|dd/mm|high, medium|red, amber|yes/no|y/n|h/m/l|not started"
    r"|see (?:key|guidance|list|the)|any (?:other|further|comments|notes|supporting)|do not (?:edit|fill))",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(r"\(?(?:example|e\.?g\.?|eg|sample|worked example|example row)\)?\s*[:.]?", re.IGNORECASE)


@lru_cache(maxsize=4096)
def is_prompt(text: str) -> bool:
    """Whether a cell of a choice, a name or a date holds what a form prints there, not what someone answered."""
    return bool(_CHOICES.fullmatch(text) or _PROMPT.fullmatch(text) or _BRACKETED.fullmatch(text))


@lru_cache(maxsize=4096)
def is_blank_line(text: str) -> bool:
    """Whether a cell of the items holds only what a form prints: dots, or a prompt in brackets."""
    if not any(letter.isalpha() for letter in text):
        return True
    return bool(_BRACKETED.fullmatch(text) or _EMPTY.search(text))


@lru_cache(maxsize=4096)
def is_numbered_line(text: str) -> bool:
    """Whether a text is a number to write after, such as “Action 1”: blank where the row holds nothing else."""
    return _NUMBERED.fullmatch(text) is not None


def printed_scales(cells: Sequence[Value]) -> frozenset[str]:
    """The scale that is typed in most cells of a column, such as 1–5: no answer, whatever it looks like."""
    texts = Counter(cell for cell in cells if isinstance(cell, str))
    return frozenset(
        text for text, count in texts.items() if count > 1 and count > 0.5 * len(cells) and _RANGE.fullmatch(text)
    )


def without_fillers(grid: Grid) -> Grid:
    """The sheet without sentences typed into every unused cell, such as “This cell is left blank”."""
    fillers = set()
    for row in grid.rows:
        values = row.cells.values()
        if len(values) >= _FILLERS_IN_A_ROW and len(set(values)) <= len(values) - _FILLERS_IN_A_ROW + 1:
            fillers |= _repeated(row)
        fillers |= {value for value in values if isinstance(value, str) and len(value) <= 80 and _says_blank(value)}
    if not fillers:
        return grid
    rows = []
    for row in grid.rows:
        cells = {column: value for column, value in row.cells.items() if value not in fillers}
        if cells:
            rows.append(row if len(cells) == len(row.cells) else Row(row.number, cells))
    return replace(grid, rows=tuple(rows))


def _repeated(row: Row) -> set[Value]:
    """A longer text that fills most of a row."""
    long = [value for value in row.cells.values() if isinstance(value, str) and len(value) >= _FILLER_LENGTH]
    if len(long) < _FILLERS_IN_A_ROW:
        return set()
    text, count = Counter(long).most_common(1)[0]
    return {text} if count >= _FILLERS_IN_A_ROW and count * 2 > len(row.cells) and " " in text else set()


def _says_blank(text: str) -> bool:
    return ("lank" in text or "mpty" in text or text.isupper()) and _EMPTY.search(text) is not None


def is_explanation(cells: Mapping[int, Value], texts: Sequence[int]) -> bool:
    """Whether a row right under the headings tells what to write in each column."""
    words = {column: as_text(value) for column, value in cells.items()}
    if len(words) < 2:
        return False
    telling = sum(
        bool(_INSTRUCTION.match(text.strip(" (["))) or is_prompt(text) for text in words.values() if len(text) > 2
    )
    if any(column in words for column in texts) and telling < 2:
        return False
    return telling >= 0.6 * len(words)


def is_example(cells: Mapping[int, Value]) -> bool:
    """Whether a row is there to show how it is done."""
    first = next(iter(cells.values()))
    if not isinstance(first, str) or first[:1].casefold() not in ("e", "s", "w", "("):
        return False
    return _EXAMPLE.fullmatch(first) is not None or first.casefold().startswith(("example:", "example -", "e.g. "))
