"""Rows of a found list -> items with values in our fields, the original words of each, the doubts, the questions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from desktop.core.errors import Problem, Severity
from desktop.sheets.finding.lists import FoundList, ItemRow
from desktop.sheets.matching.columns import Match, column_names
from desktop.sheets.reading.grid import Value, as_text, cell_name, column_letters
from desktop.sheets.understanding.answers import Answers
from desktop.sheets.understanding.cells import Context, Understood, read_cell
from desktop.sheets.understanding.colour_questions import Coloured, colours_of, colours_settled
from desktop.sheets.understanding.habits import Cells, Habits, habits_of
from desktop.sheets.understanding.questions import Question
from desktop.sheets.vocabulary.fields import TEXTS
from desktop.words import _


@dataclass(frozen=True, slots=True)
class Item:
    """One row of the list: values in our fields, the words they came from, and the cells only kept in the notes."""

    row: int
    values: Mapping[str, str | int]
    as_written: Mapping[str, str]
    extra: tuple[tuple[str, str], ...] = ()
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a list says: the columns as the answers settle them, the items, every doubt at its cell, the questions."""

    columns: tuple[Match, ...]
    items: tuple[Item, ...]
    problems: tuple[Problem, ...]
    questions: tuple[Question, ...] = field(default=())


def heading_keys(matches: Sequence[Match]) -> dict[int, str]:
    """Column -> its heading, made unique: "Column B" where it has none, with the letter where two are the same."""
    return column_names([(match.column, match.heading) for match in matches])


def understand(found: FoundList, answers: Answers, today: date, year_start: int) -> Understanding:
    """The columns (as the answers settle them), the items, every doubt, and the questions a person can answer."""
    keys = heading_keys(found.columns)
    cells = _cells(found)
    matches, questions = colours_settled(found, answers, keys, cells)
    problems: list[Problem] = []
    habits: dict[int, Habits] = {}
    for match in matches:
        column = Cells(match.column, keys[match.column], match.field or "", found.header_rows[0], cells[match.column])
        habits[match.column], asks, doubts = habits_of(column, answers, year_start)
        questions += asks
        problems += doubts
    coloured, asks = colours_of(found, matches, answers, keys)
    questions += asks
    for (noted, at), words in found.grid.notes.items():
        heading = _("Note on “{heading}”").format(heading=keys.get(at) or column_letters(at))
        coloured.setdefault(noted, []).append((heading, "", words, at))
    problems = [each.problem() for each in questions if not each.settled] + problems
    contexts = {column: Context(today, each) for column, each in habits.items()}
    reader = _Reader(matches, keys, contexts, coloured)
    items = []
    for row in found.rows:
        item, doubts = reader.item(row)
        items.append(item)
        problems += doubts
    problems += _about_rows(found, items)
    return Understanding(matches, tuple(items), tuple(problems), tuple(questions))


def _cells(found: FoundList) -> dict[int, list[tuple[int, Value]]]:
    """The cells of each column that are not empty, with their rows."""
    cells: dict[int, list[tuple[int, Value]]] = {match.column: [] for match in found.columns}
    for row in found.rows:
        for column, value in row.cells.items():
            if column in cells:
                cells[column].append((row.number, value))
    return cells


class _Reader:
    """Reads the rows of one list, one after the other."""

    def __init__(
        self,
        matches: Sequence[Match],
        keys: Mapping[int, str],
        contexts: Mapping[int, Context],
        coloured: Coloured,
    ) -> None:
        self._matches, self._keys, self._contexts, self._coloured = matches, keys, contexts, coloured
        self._read: dict[int, dict[tuple[type, Value], Understood]] = {match.column: {} for match in matches}

    def item(self, row: ItemRow) -> tuple[Item, list[Problem]]:
        """A row as an item, and the doubts about its cells."""
        values: dict[str, str | int] = {}
        written: dict[str, str] = {}
        extra: list[tuple[str, str]] = []
        problems: list[Problem] = []
        urgent = False
        for match in self._matches:
            cell, name = row.cells.get(match.column), match.field
            if cell is None:
                continue
            words = cell if isinstance(cell, str) else as_text(cell)
            if name is None or name in written:
                self._add_words(match, words, values, written, extra)
                continue
            understood = self._understood(name, match.column, cell)
            written[name] = words
            _put(values, name, understood, written)
            urgent = urgent or understood.urgent
            if understood.keep_words:
                extra.append((self._keys[match.column], words))
            if understood.problem is not None:
                place = cell_name(row.number, match.column)
                problems.append(replace(understood.problem, place=place))
        if row.section and "theme" not in values:
            values["theme"] = written["theme"] = row.section
        extra += [(_("Details"), line) for line in row.details]
        if self._coloured:
            self._add_colours(row.number, values, written, extra)
        return Item(row.number, values, written, tuple(extra), urgent), problems

    def _add_words(
        self,
        match: Match,
        words: str,
        values: dict[str, str | int],
        written: dict[str, str],
        extra: list[tuple[str, str]],
    ) -> None:
        """A cell without a field, or whose field another column has filled: texts go together, others to the notes."""
        name = match.field
        if name is None or name not in TEXTS:
            extra.append((self._keys[match.column], words))
        else:
            written[name] += f"\n{words}"
            values[name] = f"{values.get(name, '')}\n{words}".strip()

    def _understood(self, name: str, column: int, cell: Value) -> Understood:
        """What a cell says; columns that say the same few things again and again are read once."""
        if name in TEXTS:
            return read_cell(name, cell, self._contexts[column])
        known, key = self._read[column], (type(cell), cell)
        if key not in known:
            known[key] = read_cell(name, cell, self._contexts[column])
        return known[key]

    def _add_colours(
        self, row: int, values: dict[str, str | int], written: dict[str, str], extra: list[tuple[str, str]]
    ) -> None:
        """The row's colours: a value where a person or a heading said what for, else a word in the notes."""
        for heading, name, words, column in self._coloured.get(row, ()):
            if name and name not in written:
                understood = read_cell(name, words, self._contexts[column])
                values |= {key: value for key, value in understood.values.items() if key not in values}
                written[name] = words
            else:
                extra.append((heading, words))


def _put(values: dict[str, str | int], name: str, understood: Understood, written: Mapping[str, str]) -> None:
    """Take what a cell says; a cell's own field comes first, and a column of dates alone says when."""
    if name == "due_date":
        values.pop(name, None)
    for key, value in understood.values.items():
        if key == name or (key not in values and (key != "due_date" or key not in written)):
            values[key] = value


def _about_rows(found: FoundList, items: list[Item]) -> list[Problem]:
    """Doubts about whole rows: marked twice, no words, hidden, struck through; and what could not be read at all."""
    problems = list(found.grid.warnings)
    for row, column in found.marked_twice:
        place, fix = cell_name(row, column), _("kept in the notes")
        problems.append(Problem(place, _("marked more than once"), _("one mark"), fix, Severity.CHECK))
    fields = found.fields
    title = next((fields[name] for name in ("action", "measure", "detail") if name in fields), 1)
    for number in found.wordless:
        what, expected = _("a row with no words of its own"), _("an action or a measure")
        problems.append(Problem(cell_name(number, title), what, expected, _("left out"), Severity.STOP))
    for at, item in enumerate(items):
        place = cell_name(item.row, title)
        if item.row in found.grid.hidden_rows:
            what = _("a row that is hidden in the file")
            problems.append(Problem(place, what, _("a row in sight"), _("brought in too"), Severity.CHECK))
        if (item.row, title) in found.grid.struck:
            items[at], doubt = _struck(item, place)
            problems.append(doubt)
    return problems


def _struck(item: Item, place: str) -> tuple[Item, Problem]:
    """A row struck through: done, where its status says nothing else."""
    done = "status" not in item.values
    fix = _("taken as Done") if done else _("its status is kept as written")
    doubt = Problem(place, _("words struck through"), _("a status"), fix, Severity.CHECK)
    return (replace(item, values={**item.values, "status": "done"}) if done else item), doubt
