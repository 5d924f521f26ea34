"""Text with separators (csv, tsv) read into a grid: which letters, which line ends and which separator, by content."""

import csv
import io
import re
from collections.abc import Iterator, Sequence

from desktop.core.errors import Problem
from desktop.sheets.reading import foreign, unread
from desktop.sheets.reading.grid import LONGEST_CELL, Grid, Place, Row, Value, tidy
from desktop.sheets.reading.limits import MOST_COLUMNS, MOST_ROWS, MOST_VALUES
from desktop.sheets.reading.refusals import not_a_spreadsheet, too_many_cells

_END = "\x01"
"""A line put after the last: where a quotation mark is never closed, it does not come back as a line of its own."""
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_USUAL = frozenset(
    "‘’“”–—…•€£©®°±²³¼½¾·×÷™§¬¦«»ªº\u00a0éèêëáàâäåãæçíìîïñóòôöõøœúùûüýÿßÉÈÊËÁÀÂÄÅÃÆÇÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜÝŸšžŠŽ"
)
"""Letters and marks that western texts hold: where another one turns up, the letters were probably not Windows-1252."""
_MOSTLY = 2
"""A text with so many times more letters beyond ASCII than broken ones is UTF-8 with a few bytes spoilt."""
LONGEST_LOOK = 50_000
_CONTROL = re.compile("[\x01-\x08\x0e-\x1f\x7f]")


def read_text(data: bytes, name: str) -> Grid:
    """The rows of a text, under the name "csv" or "tsv"; ToolkitError where it is not a table of texts at all."""
    if _is_scattered(data):
        raise not_a_spreadsheet(name)
    text = decoded(data)
    kind = foreign.of_text(text)
    if kind is not None:
        raise foreign.refuse(kind, name)
    if len(_CONTROL.findall(text[:4000])) > 4:
        raise not_a_spreadsheet(name)
    warnings = [unread.of_letters()] if "\ufffd" in text else []
    text = text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")
    separator = _declared(text) or separator_of(text)
    if text.lower().startswith("sep="):
        text = text.partition("\n")[2]
    rows: list[Row] = []
    cut: list[Place] = []
    values = widest = 0
    for number, fields in enumerate(_records(text, separator, warnings), 1):
        cells = _cells(number, fields[:MOST_COLUMNS], cut)
        widest = max(widest, len(fields))
        if cells:
            rows.append(Row(number, cells))
            values += len(cells)
        if len(rows) > MOST_ROWS or values > MOST_VALUES:
            raise too_many_cells(name)
    warnings += unread.of_cut(cut, LONGEST_CELL)
    if widest > MOST_COLUMNS:
        warnings.append(unread.of_columns())
    return Grid("tsv" if separator == "\t" else "csv", tuple(rows), warnings=tuple(warnings))


def _is_scattered(data: bytes) -> bool:
    """Whether zero bytes lie here and there, as in files for programs: those of UTF-16 are all in every other place."""
    if data.startswith(tuple(mark for mark, _letters in _MARKS)):
        return False
    even, odd = data[:2000:2].count(0), data[1:2000:2].count(0)
    return min(even, odd) > 4 and 4 * min(even, odd) > max(even, odd)


def _records(text: str, separator: str, warnings: list[Problem]) -> Iterator[list[str]]:
    """The fields of each record; after a quotation mark that is never closed, each line is one, and that is told."""
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 10))
    lines = csv.reader(io.StringIO(f"{text}\n{_END}", newline=""), delimiter=separator)
    done = 0
    for fields in lines:
        if fields == [_END]:
            return
        if fields and fields[-1].endswith(f"\n{_END}"):
            warnings.append(unread.of_quotes())
            rest = text.split("\n")[done:]
            yield from csv.reader(rest, delimiter=separator, quoting=csv.QUOTE_NONE)
            return
        yield fields
        done = lines.line_num


def _cells(number: int, fields: Sequence[str], cut: list[Place]) -> dict[int, Value]:
    """The fields that are not blank, by column; `cut` gains the places of those that are too long."""
    cells: dict[int, Value] = {}
    for column, field in enumerate(fields, 1):
        text = tidy(field)
        if text:
            cells[column] = text[:LONGEST_CELL]
            if len(text) > LONGEST_CELL:
                cut.append((number, column))
    return cells


def decoded(data: bytes) -> str:
    """The text of some bytes: by their mark, as UTF-8, as UTF-16 without a mark, else as the 8-bit letters they fit."""
    for mark, letters in _MARKS:
        if data.startswith(mark):
            return data.decode(letters, errors="replace")
    if data[:2000].count(0) > len(data[:2000]) // 4:
        return data.decode("utf-16-be" if data[0] == 0 else "utf-16-le", errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        mended = data.decode("utf-8", errors="replace")
        broken = mended.count("\ufffd")
        sound = len(mended) - len(mended.encode("ascii", errors="ignore")) - broken
        if sound > _MOSTLY * broken:
            return mended
    if b"\r" in data and b"\n" not in data:
        return data.decode("mac-roman")
    western = data.decode("cp1252", errors="replace")
    if all(letter in _USUAL for letter in set(western) if ord(letter) > 127):
        return western
    import charset_normalizer

    best = charset_normalizer.from_bytes(data[:LONGEST_LOOK]).best()
    return data.decode(best.encoding, errors="replace") if best else western


def _declared(text: str) -> str | None:
    """The separator Excel's own first line names, as in "sep=;"."""
    match = re.match(r"sep=(.)\n", text, re.IGNORECASE)
    return match[1] if match else None


def separator_of(text: str) -> str:
    """The separator that splits the first rows most, and most evenly; a comma where none does."""
    best, best_score = ",", 0.0
    for separator in ",;\t|":
        lines = csv.reader(io.StringIO(text[:20_000], newline=""), delimiter=separator)
        try:
            widths = [len(fields) for fields, _count in zip(lines, range(40), strict=False) if fields]
        except csv.Error:
            continue
        split = [width for width in widths if width > 1]
        if not split:
            continue
        usual = max(set(split), key=split.count)
        score = (len(split) + split.count(usual)) / len(widths) * min(usual, 12) ** 0.5
        if score > best_score:
            best, best_score = separator, score
    return best
