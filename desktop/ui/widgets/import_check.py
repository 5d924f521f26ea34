"""The last step of an import: questions, words beside our reading, doubts, suggestions, and rows left out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.framework import Framework
from desktop.core.record import Record
from desktop.sheets.account.items import beside
from desktop.sheets.account.whole import Account
from desktop.sheets.importing.preview import Preview
from desktop.sheets.reading.grid import Grid
from desktop.ui.theme import look
from desktop.ui.widgets.doubt_list import DoubtCard, DoubtList
from desktop.ui.widgets.item_beside import ItemBeside
from desktop.ui.widgets.jump_row import JumpRow, lead_to
from desktop.ui.widgets.layout import Card, column
from desktop.ui.widgets.question_list import QuestionCard, QuestionList
from desktop.ui.widgets.skipped_rows import SkippedRows
from desktop.ui.widgets.suggestion_list import SuggestionCard
from desktop.ui.widgets.text import Quiet, Section, Text
from desktop.ui.widgets.words_said import WordsSaid
from desktop.words import _, ngettext


class ImportCheck(QWidget):
    """Shows each part only where it has something to say."""

    answered = Signal(str, str)
    """A question's key, and the value a person chose."""
    placed = Signal(object)
    """Keys of themes or items, with the principles or measures they belong to."""
    said = Signal(str, object)
    """The key of a word, and what it means, or None to take that back."""

    def __init__(self) -> None:
        super().__init__()
        self._unplaced = Text()
        self.unplaced = Card(self._unplaced, tone="told")
        self.questions_heading = Section()
        self.questions = QuestionList()
        self.themes: SuggestionCard | None = None
        self.measures: SuggestionCard | None = None
        self._suggested = column(gap=12)
        self.jumps = JumpRow()
        self.items = ItemBeside()
        self.doubts_heading = Section()
        self.doubts_intro = Quiet(_("Each is brought in as its line says. You can change it afterwards, too."))
        self.doubts = DoubtList()
        self.words = WordsSaid()
        self.skipped = SkippedRows()
        column(
            self.jumps,
            self.unplaced,
            self.questions_heading,
            self.questions,
            self.items,
            self.doubts_heading,
            self.doubts_intro,
            self.doubts,
            self.words,
            self._suggested,
            self.skipped,
            gap=12,
            parent=self,
        )
        for heading in (self.questions_heading, self.doubts_heading):
            heading.setContentsMargins(0, look().px(8), 0, 0)
        self.questions.answered.connect(self.answered)
        self.doubts.said.connect(self.said)
        self.words.said.connect(self.said)

    def display(self, account: Account, shown: Preview, grid: Grid, record: Record, framework: Framework) -> None:
        """Show what is left to check of a preview of this sheet."""
        self._say_unplaced(account.unplaced)
        asked = len(account.questions)
        words = ngettext("{count} question", "{count} questions", asked).format(count=asked)
        self.questions_heading.show_words(words if asked else "")
        self.questions.display(account.questions, grid, shown.header_rows)
        self.questions.setVisible(bool(asked))
        cells = sum(group.cells for group in account.doubts)
        words = ngettext("{count} thing to check", "{count} things to check", cells).format(count=cells)
        self.doubts_heading.show_words(words if cells else "")
        self.doubts.display(account.doubts, grid, shown.header_rows)
        for part in (self.doubts_intro, self.doubts):
            part.setVisible(bool(cells))
        self.words.display(account.words)
        self._suggest(account, shown, framework)
        self.items.display(len(shown.items), lambda place: beside(shown, place, record))
        self.skipped.display(account.skipped)
        self._lead()

    def _say_unplaced(self, count: int) -> None:
        words = ngettext(
            "{count} row says how well you do something, but of what measure we cannot tell. "
            "It comes in as an action, with its level in the notes.",
            "{count} rows say how well you do something, but of what measures we cannot tell. "
            "They come in as actions, with their levels in the notes.",
            count,
        )
        self._unplaced.setText(words.format(count=count))
        self.unplaced.setVisible(bool(count))

    def lead_to(self, letters: str) -> None:
        """Put the focus on what there is to check in the column with these letters."""
        cards: list[QuestionCard | DoubtCard] = [*self.questions.cards.values(), *self.doubts.cards]
        for card in [each for each in cards if each.letters == letters][:1]:
            lead_to(card)

    def _suggest(self, account: Account, shown: Preview, framework: Framework) -> None:
        if self.themes is None or self.measures is None:
            self.themes = SuggestionCard({each.id: each.name for each in framework.principles}, of_themes=True)
            self.measures = SuggestionCard({each.id: each.title for each in framework.by_id.values()}, of_themes=False)
            for card in (self.themes, self.measures):
                card.chosen.connect(self.placed)
                self._suggested.addWidget(card)
        self.themes.display(account.themes, shown.answers.places)
        self.measures.display(account.measures, shown.answers.places)

    def _lead(self) -> None:
        """Links to the parts there are, where there are several."""
        parts: list[tuple[str, QWidget]] = [
            (self.questions_heading.text(), self.questions),
            (self.doubts_heading.text(), self.doubts),
        ]
        parts += [(card.headline(), card) for card in (self.themes, self.measures) if card is not None]
        parts.append((self.skipped.heading.text(), self.skipped))
        there = [(words, part) for words, part in parts if words and not part.isHidden()]
        self.jumps.display(there if len(there) > 1 else ())
