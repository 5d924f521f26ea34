"""The questions of a form with what is keyed on this one, and how many forms gave each answer so far."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.assessment import Group, PerspectiveRating
from desktop.core.edits.keying import FormAnswer
from desktop.ui.widgets.key_pad import form_answers
from desktop.ui.widgets.layout import column
from desktop.ui.widgets.plain_table import PlainTable
from desktop.words import _

QUESTION_WIDTH, ANSWER_WIDTH, COUNT_WIDTH = 280, 120, 84


class TallyTable(QWidget):
    """One row a question, in the order of the paper; the row asked about now is marked."""

    question_requested = Signal(int)
    """The place of a row that was opened."""

    def __init__(self, group: Group) -> None:
        super().__init__()
        answers = form_answers(group)
        self._words = {answer: word for answer, word, _keys in answers}
        counted = [word for _answer, word, _keys in answers[:5]]
        widths = {_("Question"): QUESTION_WIDTH, _("This form"): ANSWER_WIDTH}
        widths |= {each: max(COUNT_WIDTH, 9 * len(each) + 24) for each in counted}
        self.table = PlainTable(_("Running tallies"), widths, {0: 1.0}, strong=1)
        self.table.activated.connect(self._open)
        column(self.table, parent=self)

    def display(
        self, questions: Sequence[str], said: Sequence[FormAnswer | None], tallies: Sequence[PerspectiveRating], at: int
    ) -> None:
        """Show each question, what this form says of it, and the counts; mark the row at a place, if there is one."""
        self.table.display(
            tuple(
                (
                    _("{number}  {question}").format(number=place, question=question),
                    "" if answer is None else self._words[answer],
                    *("" if not count else str(count) for count in tally.counts),
                )
                for place, (question, answer, tally) in enumerate(zip(questions, said, tallies, strict=True), 1)
            )
        )
        if at < len(questions):
            self.table.selectRow(at)
        else:
            self.table.clearSelection()
        above = self.table.model().index(max(0, at - 1), 0)  # what was keyed last stays in sight
        self.table.scrollTo(above, PlainTable.ScrollHint.PositionAtTop)

    def _open(self, index: QModelIndex) -> None:
        self.question_requested.emit(index.row())
