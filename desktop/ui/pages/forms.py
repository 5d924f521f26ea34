"""Keying in forms: printed returns counted one by one, with the keyboard alone. Each finished form is one step."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.core.assessment import PEOPLE, Perspective
from desktop.core.edits import assessing
from desktop.core.edits.keying import FormAnswer, add_form, answers_counted, forms_counted, take_form_out
from desktop.core.edits.rating import view_rating
from desktop.core.form_in_hand import FormInHand, FormPile
from desktop.core.labels import group_in_sentence
from desktop.core.views import view_wanted
from desktop.ui.messages import announce
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.fields import Line, labelled
from desktop.ui.widgets.forms_aside import FormsAside
from desktop.ui.widgets.forms_foot import FormsFoot
from desktop.ui.widgets.key_pad import KeyPad, form_answers, keys_words
from desktop.ui.widgets.layout import TwoColumns, column, empty
from desktop.ui.widgets.measure_words import own_question, privacy_line
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.tally_table import TallyTable
from desktop.ui.widgets.text import Section
from desktop.words import _

if TYPE_CHECKING:
    from desktop.core.framework import Measure


class FormsPage(Page):
    """`place.view` is the group whose forms are keyed; what is half keyed is kept as long as the window lives."""

    def __init__(self) -> None:
        super().__init__()
        self.title.setText(_("Keying in forms"))
        self._scene: Scene | None = None
        self._view: Perspective | None = None
        self._asked: tuple[Measure, ...] = ()
        self._record = ""
        self._piles: dict[str, FormPile] = {}
        self._made_for: object = None
        self.pad: KeyPad | None = None
        self.tallies: TallyTable | None = None
        self.words = Line(_("Their words beside this question"))
        self.words.committed.connect(self._say)
        self.words.returnPressed.connect(self._back_to_keys)
        self.aside = FormsAside()
        self.aside.view_requested.connect(lambda group: self.go("forms", "", group))
        self.aside.people_committed.connect(self._set_people)
        self.ask_button = Button(_("Ask others for their view…"))
        self.ask_button.clicked.connect(lambda: self.command_requested.emit("views"))
        self._pad_place, self._table_place = column(gap=0), column(gap=8)
        left = QWidget()
        column(self._pad_place, self._words_field(), gap=8, parent=left)
        self._whole = QWidget()
        columns = TwoColumns(left, self.aside, stack_under=760)
        column(columns, Section(_("Running tallies")), self._table_place, gap=8, parent=self._whole)
        self.body.addWidget(self.ask_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._whole)
        self.body.addStretch(1)
        self._build_foot()

    def _words_field(self) -> QWidget:
        self._words_place = QWidget()
        column(labelled(self.words.accessibleName(), self.words, privacy_line()), parent=self._words_place)
        return self._words_place

    def _build_foot(self) -> None:
        self.foot = FormsFoot()
        self.foot.done_button.clicked.connect(self._count)
        self.foot.key_back_button.clicked.connect(self._key_back)
        self.foot.form_back_button.clicked.connect(self._form_back)
        self.foot.place(self)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._count)

    # Showing

    def display(self, scene: Scene | None, place: Place) -> None:
        """Show the form in hand of the view asked for, else of the first view that answers on forms."""
        if scene is None:
            return
        if scene.record.id != self._record:
            self._record, self._piles = scene.record.id, {}
        self._scene = scene
        self._view = view_wanted(scene.views, place.view)
        self._asked = tuple(each for _principle, measures in scene.principles for each in measures)
        usable = self._view is not None and bool(self._asked) and not scene.answers_fixed
        self._whole.setVisible(usable)
        self.foot.setVisible(usable)
        self.ask_button.setVisible(usable and all(each.group not in PEOPLE for each in scene.views))
        if self._view is None or not usable:
            self.subtitle.setText(_nothing_words(scene))
            return
        self._put(self._pile().still(answers_counted(scene.record, self._view)))
        made_for = (self._view.id, self._asked, scene.organisation)
        if made_for != self._made_for:
            self._made_for = made_for
            self._make_parts(self._view)
        self.aside.display(scene, self._view, self._so_far())
        self._show()

    def _make_parts(self, view: Perspective) -> None:
        for laid in (self._pad_place, self._table_place):
            empty(laid)
        self.pad, self.tallies = KeyPad(view.group), TallyTable(view.group)
        self.pad.answered.connect(self._key)
        self.pad.wrong_key.connect(self._tell_keys)
        self.pad.line.entered.connect(self._enter)
        self.pad.line.taken_back.connect(self._key_back)
        self.pad.line.moved.connect(lambda step: self._move(self._pile().hand.at + step))
        self.tallies.question_requested.connect(self._move_and_key)
        self._pad_place.addWidget(self.pad)
        self._table_place.addWidget(self.tallies)
        self.pad.show()  # at once, so that it can take the focus

    def trail(self) -> tuple[str, ...]:
        """Assess, whose views, and keying in."""
        return (_("Assess"), _("Whose views"), _("Keying in forms"))

    def top(self) -> None:
        """The focus goes where the keys are typed."""
        super().top()
        if self.pad is not None and self._whole.isVisibleTo(self):
            self.pad.setFocus()

    def _show(self) -> None:
        """Show the form in hand and what is counted."""
        scene, view = self._scene, self._view
        if scene is None or view is None or self.pad is None or self.tallies is None:
            return
        pile, hand = self._pile(), self._pile().hand
        number, group = self._so_far() + 1, group_in_sentence(view.group, scene.organisation)
        self.subtitle.setText(
            _("Form {number} of {group}. One key for each answer.").format(number=number, group=group)
        )
        questions = [own_question(each, view.group) for each in self._asked]
        if hand.measure is None:
            self.pad.display("", _("That was the last question. Enter counts this form and begins the next."), None)
        else:
            place = _("Question {number} of {all}").format(number=hand.at + 1, all=len(self._asked))
            self.pad.display(place, questions[hand.at], hand.answer)
        self._words_place.setVisible(hand.measure is not None)
        self.words.display(hand.words.get(hand.measure or "", ""))
        rows = [view_rating(scene.record, view.id, each.id) for each in self._asked]
        self.tallies.display(questions, [hand.answers.get(each.id) for each in self._asked], rows, hand.at)
        self.foot.display(pile)

    # The forms of this view

    def _pile(self) -> FormPile:
        measures = tuple(each.id for each in self._asked)
        pile = self._piles.get(self._view.id if self._view is not None else "")
        return pile if pile is not None and pile.hand.measures == measures else FormPile(FormInHand(measures))

    def _put(self, pile: FormPile) -> None:
        if self._view is not None:
            self._piles[self._view.id] = pile

    def _hold(self, hand: FormInHand) -> None:
        self._put(replace(self._pile(), hand=hand))
        self._show()

    def _so_far(self) -> int:
        """How many forms of this view are counted."""
        scene, view = self._scene, self._view
        return 0 if scene is None or view is None else self._pile().so_far(forms_counted(scene.record, view))

    def draft(self) -> tuple[object, ...]:
        """The forms in hand, while this page is made anew for another look."""
        self.words.commit()
        return (self._record, self._piles)

    def display_draft(self, draft: tuple[object, ...]) -> None:
        """Take the forms in hand up again."""
        record, piles = draft
        if record == self._record and isinstance(piles, dict):
            self._piles = piles
            self._show()

    # What a person does

    def _key(self, answer: FormAnswer) -> None:
        self.words.commit()
        hand = self._pile().hand
        if hand.measure is None or self._view is None:
            return
        word = next(word for said, word, _keys in form_answers(self._view.group) if said == answer)
        self._say_done(_("✓ {answer}").format(answer=word))
        self._hold(hand.key(answer))
        self._announce(word)

    def _enter(self) -> None:
        """On a question: leave it blank and go on; after the last one: count the form."""
        hand = self._pile().hand
        if hand.measure is None:
            self._count()
            return
        self._say_done("")
        self._hold(hand.leave())
        self._announce(_("Left blank") if hand.answer is None else "")

    def _key_back(self) -> None:
        self.words.commit()
        hand = self._pile().hand
        self._say_done(_("The last key is taken back.") if hand.before is not None else "")
        self._hold(hand.back())
        self._announce()
        self._back_to_keys()

    def _move(self, place: int) -> None:
        self.words.commit()
        self._say_done("")
        self._hold(self._pile().hand.move(place))
        self._announce("")

    def _move_and_key(self, place: int) -> None:
        self._move(place)
        self._back_to_keys()

    def _back_to_keys(self) -> None:
        if self.pad is not None:
            self.pad.setFocus()

    def _say(self, words: str) -> None:
        """Words beside the question asked now; they are counted with their form."""
        hand = self._pile().hand
        if hand.measure is not None:
            self._put(replace(self._pile(), hand=hand.say(hand.measure, words)))

    def _count(self) -> None:
        """Count the form in hand, and take the next one."""
        self.words.commit()
        scene, view, pile = self._scene, self._view, self._pile()
        form, number = pile.hand.form, self._so_far() + 1
        if scene is None or view is None or not self._whole.isVisibleTo(self):
            return
        if form.blank:
            self._say_done(_("Nothing is keyed on this form yet."))
            self._announce()
            self._back_to_keys()
            return
        framework, group = scene.framework, group_in_sentence(view.group, scene.organisation)
        self._put(pile.count(number, answers_counted(scene.record, view)))
        self.edit(
            _("Form {number} of {group}").format(number=number, group=group),
            lambda record: add_form(record, framework, view.id, form, number),
        )
        self._say_done(_("✓ Form {number} is counted.").format(number=number))
        self._show()
        self._announce()
        self._back_to_keys()

    def _form_back(self) -> None:
        """Take the last form out of the tallies and into hand again; the one in hand waits."""
        self.words.commit()
        scene, view, pile = self._scene, self._view, self._pile()
        if scene is None or view is None or not pile.counted:
            return
        last, framework = pile.counted[-1], scene.framework
        self._put(pile.take_back())
        self.edit(
            _("Take back form {number} of {group}").format(
                number=last.number, group=group_in_sentence(view.group, scene.organisation)
            ),
            lambda record: take_form_out(record, framework, view.id, last.form, last.number),
        )
        self._say_done(_("Form {number} is back in hand. Put it right and count it again.").format(number=last.number))
        self._show()
        self._announce()
        self._back_to_keys()

    def _set_people(self, people: int | None) -> None:
        view = self._view
        if view is not None:
            self.edit(
                _("How many people took part"),
                lambda record: assessing.describe_view(record, view.id, people=people),
            )

    # Saying

    def _say_done(self, words: str) -> None:
        """Say beside the key what it did."""
        if self.pad is not None:
            self.pad.told.setText(words)

    def _tell_keys(self, key: str) -> None:
        if self._view is not None:
            known = keys_words(self._view.group)
            self._say_done(_("“{key}” is no answer here. {known}.").format(key=key, known=known))
            self._announce()

    def _announce(self, words: str = "") -> None:
        """Say what was done, in other words than those shown where some are given, and what is asked now."""
        if self.pad is not None:
            said = (words or self.pad.told.text(), self.pad.line.accessibleName())
            announce(self.pad.line, " ".join(each for each in said if each))

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():
            self.words.commit()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.foot.place(self)


def _nothing_words(scene: Scene) -> str:
    """Why there is nothing to key in."""
    if scene.assessment is None:
        return _("Take stock first. Then the forms of a group can be keyed in.")
    return _("Answers of this assessment can only be read.") if scene.answers_fixed else _("There is nothing to ask.")
