"""A printed form while it is keyed in: where we are on it, what was keyed, and the way back key by key.

Plain values; counting a finished form is in edits/keying.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop.core.edits.keying import FormAnswer, KeyedForm


@dataclass(frozen=True, slots=True)
class FormInHand:
    """One form: `measures` in the order of the paper, `at` the place that comes next, `before` the state a key ago."""

    measures: tuple[str, ...]
    at: int = 0
    answers: Mapping[str, FormAnswer] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    before: "FormInHand | None" = None

    @property
    def measure(self) -> str | None:
        """The measure that is asked about now; None after the last."""
        return self.measures[self.at] if self.at < len(self.measures) else None

    @property
    def answer(self) -> FormAnswer | None:
        """What is keyed for it already."""
        return self.answers.get(self.measure or "")

    @property
    def form(self) -> KeyedForm:
        """What is on the form so far, ready to be counted."""
        return KeyedForm(dict(self.answers), {each: words for each, words in self.words.items() if words.strip()})

    def key(self, answer: FormAnswer) -> "FormInHand":
        """Answer the question asked now and go on; the same form after the last."""
        if self.measure is None:
            return self
        return replace(self, answers={**self.answers, self.measure: answer}, at=self.at + 1, before=self)

    def leave(self) -> "FormInHand":
        """Go on without a key; what was keyed there before stays."""
        return self if self.measure is None else replace(self, at=self.at + 1, before=self)

    def back(self) -> "FormInHand":
        """As it was before the last key; words typed since then stay."""
        return self if self.before is None else replace(self.before, words=self.words)

    def move(self, place: int) -> "FormInHand":
        """At another question, or after the last, without changing an answer."""
        return replace(self, at=min(max(place, 0), len(self.measures)))

    def say(self, measure: str, words: str) -> "FormInHand":
        """With the words that stand on the form beside a question."""
        return replace(self, words={**self.words, measure: words})


def taken_up(measures: tuple[str, ...], form: KeyedForm) -> FormInHand:
    """A form that was counted, in hand again from its first question, to be put right."""
    return FormInHand(measures, answers=dict(form.answers), words=dict(form.words))


@dataclass(frozen=True, slots=True)
class Counted:
    """A form that was counted at this sitting: its number, and how many answers its view had counted with it."""

    form: KeyedForm
    number: int
    total: int


@dataclass(frozen=True, slots=True)
class FormPile:
    """The forms of one view at this sitting: the one in hand, those that wait for it, and those that are counted."""

    hand: FormInHand
    waiting: tuple[FormInHand, ...] = ()
    counted: tuple[Counted, ...] = ()

    def so_far(self, in_record: int) -> int:
        """How many forms are counted: at least those of this sitting, some of which may be blank in places."""
        return max(in_record, self.counted[-1].number if self.counted else 0)

    def count(self, number: int, before: int) -> "FormPile":
        """With the form in hand counted, where `before` answers were; one that waited is in hand, else a fresh one."""
        form = self.hand.form
        following = self.waiting[-1] if self.waiting else FormInHand(self.hand.measures)
        done = Counted(form, number, before + form.counted)
        return FormPile(following, self.waiting[:-1], (*self.counted, done))

    def take_back(self) -> "FormPile":
        """With the form counted last in hand again; one that is half keyed waits."""
        waiting = self.waiting if self.hand.form.blank else (*self.waiting, self.hand)
        return FormPile(taken_up(self.hand.measures, self.counted[-1].form), waiting, self.counted[:-1])

    def still(self, answers: int) -> "FormPile":
        """Without the forms that Undo has taken out: a view with so many answers cannot hold them."""
        kept = self.counted
        while kept and kept[-1].total > answers:
            kept = kept[:-1]
        return replace(self, counted=kept)
