"""Text with separators (csv, tsv) read into a grid: which letters, which line ends and which separator, by content."""

import csv
import io
import re

from desktop.sheets.reading.grid import Grid, Row, Value, tidy
from desktop.sheets.reading.refusals import not_a_spreadsheet

LONGEST_FIELD = 1_000_000
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
_CONTROL = re.compile("[\x01-\x08\x0e-\x1f\x7f]")


def read_text(data: bytes, name: str) -> Grid:
    """The rows of a text, under the name "csv" or "tsv"; ToolkitError where it is not text at all."""
    text = decoded(data)
    if len(_CONTROL.findall(text[:4000])) > 4:
        raise not_a_spreadsheet(name)
    text = text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")
    separator = _declared(text) or separator_of(text)
    if text.lower().startswith("sep="):
        text = text.partition("\n")[2]
    csv.field_size_limit(LONGEST_FIELD)
    rows = []
    try:
        for number, fields in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator), 1):
            cells: dict[int, Value] = {column: kept for column, field in enumerate(fields, 1) if (kept := tidy(field))}
            if cells:
                rows.append(Row(number, cells))
    except csv.Error as error:
        raise not_a_spreadsheet(name) from error
    return Grid("tsv" if separator == "\t" else "csv", tuple(rows))


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
        pass
    if b"\r" in data and b"\n" not in data:
        return data.decode("mac-roman")
    western = data.decode("cp1252", errors="replace")
    if all(letter in _USUAL for letter in set(western) if ord(letter) > 127):
        return western
    import charset_normalizer

    best = charset_normalizer.from_bytes(data[:200_000]).best()
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
