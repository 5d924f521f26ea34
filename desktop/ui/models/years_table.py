"""Years side by side as a Qt table: a row for each measure under its principle, a column for each assessment."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.core.framework import Framework
from desktop.core.scoring import PrincipleResult, Standing
from desktop.core.text import shortened
from desktop.core.years import MeasureYears, PrincipleYears, YearLevel, Years
from desktop.ui.theme import look
from desktop.words import _

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
FEW_YEARS = 3
"""Up to this many years, the words of a level stand beside its square."""
HEADING = 22
"""Characters of an assessment’s name above its column."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows and says: `words` for a screen reader, `beside` what stands next to the square."""

    words: str
    beside: str = ""
    mark: Standing | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One measure, or the principle that heads its measures (with no measure)."""

    measure: str
    cells: tuple[Cell, ...]


class YearsTable(QAbstractTableModel):
    """Shows a comparison; roles for the squares are the table's own, so they are given to it."""

    def __init__(self, mark_role: int, words_role: int, group_role: int) -> None:
        super().__init__()
        self._roles = mark_role, words_role, group_role
        self._headings: tuple[str, ...] = ()
        self._rows: tuple[Row, ...] = ()

    def display(self, years: Years, framework: Framework, *, changed_only: bool, figures: bool) -> None:
        """Show these years; the table is reset only where something in it changed."""
        few = few_years(years)
        labels = [shortened(each.label, HEADING) for each in years.assessments]
        asked = [f"{label}\n{count}" for label, count in zip(labels, years.asked, strict=True)]
        became = _("Since {label}").format(label=labels[-2])
        headings = (_("Measure"), *((*asked, became) if few else (became, *reversed(labels))))
        rows = tuple(_rows(years, framework, changed_only=changed_only, figures=figures))
        if (headings, rows) != (self._headings, self._rows):
            self.beginResetModel()
            self._headings, self._rows = headings, rows
            self.endResetModel()
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(headings) - 1)

    def measure(self, row: int) -> str:
        """The id of the measure in this row; empty for a principle."""
        return self._rows[row].measure

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._headings[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        cell = row.cells[index.column()]
        mark_role, words_role, group_role = self._roles
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.words
        if role == mark_role:
            return cell.mark
        if role == words_role:
            return cell.beside
        if role == group_role:
            return not row.measure
        if role == Qt.ItemDataRole.FontRole:
            return look().font("small" if index.column() else "body", bold=not row.measure and not index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._headings[index.column()]}: {cell.words or _('nothing')}"
        return None


def few_years(years: Years) -> bool:
    """Whether there is room for words beside the squares; else what became of a measure and the newest come first."""
    return len(years.assessments) <= FEW_YEARS


def _rows(years: Years, framework: Framework, *, changed_only: bool, figures: bool) -> list[Row]:
    rows = []
    for principle in years.principles:
        measures = [each for each in years.of_principle(principle.principle) if each.changed or not changed_only]
        if measures:
            few = few_years(years)
            rows.append(_head(principle, framework, few=few, figures=figures))
            rows += [_measure(each, few=few) for each in measures]
    return rows


def _head(principle: PrincipleYears, framework: Framework, *, few: bool, figures: bool) -> Row:
    known = framework.principle_by_id[principle.principle]
    compared = principle.compared[-1] if principle.compared else None
    words = compared.words if compared is not None else ""
    if compared is not None and figures and compared.figures:
        words = f"{words}\n{compared.figures}"
    name = _("{number} {principle}").format(number=known.number, principle=known.name)
    labels = tuple(Cell(_result(each, few=few)) for each in principle.results)
    return Row("", (Cell(name), *((*labels, Cell(words)) if few else (Cell(words), *reversed(labels)))))


def _result(result: PrincipleResult | None, *, few: bool) -> str:
    """The label of a principle in one year, with its spread and its coverage where there is room."""
    if result is None:
        return _("Not asked")
    if not few:
        return result.label
    spread = " · ".join(part.replace(" ", "\u00a0") for part in result.spread_words.split(" · "))
    covered = result.coverage_words if result.enough else ""
    return "\n".join(each for each in (result.label, spread, covered) if each)


def _measure(measure: MeasureYears, *, few: bool) -> Row:
    marks = tuple(_mark(measure.measure, each, few=few) for each in measure.years)
    became = Cell(_became(measure))
    return Row(measure.measure, (Cell(measure.title), *((*marks, became) if few else (became, *reversed(marks)))))


def _mark(measure_id: str, found: YearLevel, *, few: bool) -> Cell:
    if found.state is None:
        return Cell(found.words)
    beside = found.words.removeprefix(f"{found.level} ") if few else ""
    return Cell(found.words, beside, Standing(measure_id, found.state, found.level, found.level))


def _became(measure: MeasureYears) -> str:
    """What became of it in the newest of the years, and why where it fell."""
    last = measure.years[-1]
    return "\n".join(each for each in (last.change_words, last.fall) if each)
