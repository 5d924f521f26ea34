"""Filled forms that came home: what each says, whether it is counted, and who filled it in."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.labels import view_name
from desktop.core.wording import title_of
from desktop.sheets.returning.form_back import FormHome, conflicts
from desktop.sheets.writing.form_out import form_answers
from desktop.ui.scene import Scene
from desktop.ui.taking_home import FormSaid
from desktop.ui.widgets.buttons import Tickbox
from desktop.ui.widgets.layout import Card, column, empty, held
from desktop.ui.widgets.radio_choices import RadioChoices
from desktop.ui.widgets.text import Quiet, Section, SmallStrong, Text, toned
from desktop.ui.widgets.unfolding import Unfolding
from desktop.words import _, ngettext

if TYPE_CHECKING:
    from desktop.core.record import Record


class Answers(Unfolding):
    """All that one form says, unfolded on demand."""

    def __init__(self, home: FormHome, scene: Scene) -> None:
        super().__init__()
        self._home, self._scene = home, scene
        answers, words = len(home.form.answers), len(home.form.words)
        facts = ngettext("{count} answer", "{count} answers", answers).format(count=answers)
        if words:
            more = ngettext("{count} comment", "{count} comments", words).format(count=words)
            facts = _("{answers}, {comments}").format(answers=facts, comments=more)
        self.display_head(_("What it says"), facts)

    def fill(self) -> None:
        words_for = dict(form_answers(self._home.view.group))
        record, framework = self._scene.record, self._scene.framework
        assessment = record.assessments[self._home.view.assessment]
        form = self._home.form
        for measure in dict.fromkeys((*form.answers, *form.words)):
            title = title_of(record, framework, assessment, measure)
            said = words_for[form.answers[measure]] if measure in form.answers else _("no answer")
            line = _("{title}: {answer}").format(title=title, answer=said)
            comment = form.words.get(measure, "")
            self.inside.addWidget(
                held(Text(line), *((Quiet(_("“{words}”").format(words=comment)),) if comment else ()), gap=2)
            )


class FormCard(Card):
    """One form; what a person says of it leaves by `said`."""

    said = Signal(object)
    """A FormSaid."""

    def __init__(self, home: FormHome, scene: Scene, now: FormSaid) -> None:
        super().__init__(gap=12)
        self._home, self._scene, self._now = home, scene, now
        name = view_name(home.view.group, scene.organisation)
        year = scene.record.assessments[home.view.assessment].label
        self.body.addWidget(Section(home.file))
        self.body.addWidget(Quiet(_("{view}, {year}").format(view=name, year=year)))
        self.box = Tickbox(_("Count this form"))
        self.box.setAccessibleName(_("Count this form, {file}").format(file=home.file))
        self.box.clicked.connect(lambda on: self._say(replace(self._now, counted=on)))
        if home.form.blank:
            self.body.addWidget(Text(_("Nothing is filled in, so there is nothing to count.")))
            self.box.hide()
        again = SmallStrong(_("▲ {sentence} It is not counted twice, unless you say so.").format(sentence=home.again))
        toned(again, "tone", "at_risk")
        if not home.again or home.form.blank:
            again.hide()
        together = _("A group answered it together")
        self.who = RadioChoices(
            _("Who filled it in?"), ((_("One person"), False), (together, True)), _("A group has one answer for all.")
        )
        self.who.chosen.connect(lambda value: self._say(replace(self._now, together=bool(value), replacing=False)))
        self.conflict = QWidget()
        self._clash = Text()
        self.instead = RadioChoices(
            _("Which answer stays?"), ((_("Keep what is here"), False), (_("Take what the form says"), True))
        )
        self.instead.chosen.connect(lambda value: self._say(replace(self._now, replacing=bool(value))))
        column(self._clash, self.instead, gap=8, parent=self.conflict)
        self.answers = Answers(home, scene)
        if home.form.blank:
            self.answers.hide()
        parts: list[QWidget] = [again, self.box, self.who, self.conflict, self.answers]
        for part in parts:
            bound = Qt.AlignmentFlag.AlignLeft if part is self.box else Qt.AlignmentFlag(0)
            self.body.addWidget(part, 0, bound)
        self.display(now)

    def _say(self, said: FormSaid) -> None:
        self.display(said)
        self.said.emit(said)

    def display(self, now: FormSaid) -> None:
        """Show what was said of the form."""
        self._now = now
        self.box.setChecked(now.counted)
        self.who.display(now.together)
        self.instead.display(now.replacing)
        clash = len(conflicts(self._scene.record, self._home, together=now.together))
        words = ngettext(
            "On {count} measure this view has another answer here.",
            "On {count} measures this view has another answer here.",
            clash,
        )
        self._clash.setText(words.format(count=clash))
        live = now.counted and not self._home.form.blank
        self.who.setVisible(live)
        self.conflict.setVisible(live and clash > 0)


class BackForms(QWidget):
    """A card for each form."""

    said = Signal(int, object)
    """The place of a form, and a FormSaid."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[FormCard] = []
        self._known: tuple[FormHome, ...] = ()
        self._record: Record | None = None
        self._laid = column(gap=12, parent=self)

    def display(self, forms: Sequence[FormHome], scene: Scene, said: Sequence[FormSaid]) -> None:
        """Show these forms; nothing moves where they are the same as before."""
        if self._known == tuple(forms) and self._record is scene.record:
            for card, now in zip(self.cards, said, strict=True):
                card.display(now)
            return
        self._known, self._record = tuple(forms), scene.record
        empty(self._laid)
        self.cards = [FormCard(home, scene, now) for home, now in zip(forms, said, strict=True)]
        for place, card in enumerate(self.cards):
            card.said.connect(lambda now, place=place: self.said.emit(place, now))
        if self.cards:
            together = held(*self.cards)
            self._laid.addWidget(together)
            together.show()
