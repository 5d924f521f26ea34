"""Forms to fill in by hand, one for each view: what is asked, boxes to tick, and a code to key each answer in by."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from desktop.core.assessment import PEOPLE, Group
from desktop.core.dates import in_full
from desktop.core.framework import Framework, Measure
from desktop.core.labels import numbered_level, patient_answer, view_name
from desktop.core.record import Record
from desktop.reports.asked import (
    Asked,
    measures_asked,
    own_sentence,
    privacy_line,
    safety_line,
    smaller_answers,
    views_asked,
)
from desktop.reports.blocks import (
    Answers,
    Block,
    Bullets,
    Card,
    Document,
    Heading,
    Kept,
    NewPage,
    Paragraph,
    Span,
    Tone,
    Writing,
    bold,
    unbroken,
)
from desktop.reports.opening import newest, other_formats
from desktop.reports.options import Edition, Paper, ReportOptions
from desktop.words import _, ngettext

ABOUT_SAFETY = ("P3-M7", "P4-M6", "P5-M5")
"""Measures beside which the line about safety stands again."""
_ACROSS = 4


def forms(record: Record, framework: Framework, assessment_id: str | None, options: ReportOptions) -> Document:
    """A form for each view on pages of its own; where there are several, a page for whoever copies them comes first."""
    name = record.organisation.name
    chosen = assessment_id or newest(record)
    views = views_asked(record, chosen, options)
    asked = measures_asked(record, framework, chosen, options)
    label = record.assessments[chosen].label if chosen else ""
    made = [_Form(record, group, asked, label, 1 if len(views) == 1 else 2) for group in views]
    title = made[0].title if len(made) == 1 else _("Forms to fill in")
    return Document(
        title=f"{title}: {name}",
        running=" · ".join(words for words in (title, name, label) if words),
        author=name,
        today=options.today,
        edition=options.edition or Edition.CLEAR,
        paper=options.paper or Paper.PORTRAIT,
        blocks=tuple(_blocks(made, title, options)),
        closing=made[-1].next_steps(),
        credit=framework.credit,
    )


def _blocks(made: "list[_Form]", title: str, options: ReportOptions) -> Iterator[Block]:
    """Everything but what happens after the last form, which ends the document."""
    if len(made) > 1:
        yield from _cover(made, title, options)
    for each in made:
        yield from each.blocks()
        if each is not made[-1]:
            yield Kept(each.next_steps())


def _cover(made: "list[_Form]", title: str, options: ReportOptions) -> Iterator[Block]:
    """For whoever copies and hands out: which forms follow, how to use them, and how they are keyed in."""
    total = made[0].total
    yield Heading(1, title)
    yield Paragraph(" · ".join(words for words in (made[0].whose, in_full(options.today)) if words))
    yield Paragraph(_("This page is for whoever hands the forms out. Keep it, and copy the forms."))
    yield Heading(2, _("What is here"))
    asks = ngettext("Each form asks {count} thing.", "Each form asks {count} things.", total).format(count=total)
    yield Bullets(tuple(each.title for each in made))
    yield Paragraph(asks)
    yield Heading(2, _("Before you hand them out"))
    yield Bullets(
        (
            _("Write on each form where it goes back to, and by when. Then copy it."),
            _("Tell people that they do not have to take part, and need not answer everything."),
            _("Offer to read the form out, or to fill it in together, face to face or by phone."),
            _("Bring large print too. For other languages or formats, ask people what works for them."),
        )
    )
    yield Heading(2, _("When they come back"))
    yield Bullets(
        (
            _("Keep them where only those who count them can see them."),
            _("Open “Assess”, “Whose views”, “Keying in forms”. The questions come in the order of the form."),
            _("The code beside each, such as P2-M1, says which measure it is."),
            _("Destroy the forms once they are counted and checked."),
        )
    )


@dataclass(frozen=True, slots=True)
class _Form:
    """One view's form; `level` is that of its heading."""

    record: Record
    group: Group
    asked: Asked
    label: str
    level: int

    @property
    def title(self) -> str:
        """What the form is called: “Form: Patients’ view”."""
        return _("Form: {view}").format(view=view_name(self.group, self.record.organisation))

    @property
    def whose(self) -> str:
        """The organisation, and the assessment if there is one."""
        return " · ".join(words for words in (self.record.organisation.name, self.label) if words)

    @property
    def total(self) -> int:
        """How many things are asked."""
        return sum(len(measures) for _principle, measures in self.asked)

    def blocks(self) -> Iterator[Block]:
        """The form, from why we ask to what else there is to say."""
        if self.level > 1:
            yield NewPage()
        yield Heading(self.level, self.title)
        yield Paragraph(self.whose)
        yield from self._opening()
        numbers = count(1)
        for principle, measures in self.asked:
            yield Heading(self.level + 1, principle.name)
            yield from (self._item(next(numbers), each) for each in measures)
        yield self._anything_else()

    def _opening(self) -> Iterator[Block]:
        formats = other_formats(self.record.organisation)
        people = self.group in PEOPLE
        if people:
            yield Paragraph(_("We want to work with you as partners, and to know how that is going."))
            yield Paragraph(_("How true is each sentence for you? Tick one box below it."))
        else:
            yield Paragraph(_("How do we do each of these now? Tick one box. Between two levels, choose the lower."))
        promise = (
            _("You do not have to take part. Your answers change nothing in the help you get.")
            if people
            else _("An honest “Not yet” helps most. Say what you see, not what the rules say.")
        )
        yield Bullets(
            (
                promise,
                _("Leave out what you do not want to answer."),
                _("Do not write your name."),
                privacy_line(),
            )
        )
        yield Paragraph(
            formats or _("To have this in another format, or to get help with it, ask whoever gave it to you.")
        )
        yield Card((Paragraph(bold(safety_line())), Writing((_("Please give this form back to"), _("By")))))

    def _item(self, number: int, measure: Measure) -> Kept:
        """One thing that is asked, which stays on one page."""
        code = Span(f"  ({unbroken(measure.id)})", tone=Tone.QUIET)
        words = Paragraph((bold(f"{number}. {own_sentence(measure, self.group)}"), code))
        care: tuple[Block, ...] = (Paragraph(safety_line()),) if measure.id in ABOUT_SAFETY else ()
        return Kept((words, *self._answers(measure), *care, Writing((_("Your words"),), apart=True)))

    def _answers(self, measure: Measure) -> tuple[Block, ...]:
        smaller = smaller_answers(self.group)
        if self.group in PEOPLE:
            return (Answers((*(patient_answer(level) for level in range(4)), *smaller), _ACROSS),)
        levels = (f"{numbered_level(level)}: {words}" for level, words in enumerate(measure.levels))
        return (Answers(tuple(levels)), Answers(smaller, 2))

    def _anything_else(self) -> Kept:
        return Kept(
            (
                Heading(self.level + 1, _("Anything else?")),
                Paragraph(privacy_line()),
                Paragraph(safety_line()),
                Writing(("", "", "")),
            )
        )

    def next_steps(self) -> tuple[Block, ...]:
        """What happens once the form is given back, and where to see it."""
        return (
            Heading(self.level + 1, _("What happens next")),
            Bullets(
                (
                    _("Your answers are counted with those of others. Nobody is named."),
                    _("We talk about what we heard, and agree what to do first."),
                    _("We tell you what changed, and what we could not do and why."),
                )
            ),
            Writing((_("Where you can see what changed"), _("From when"))),
            Paragraph(bold(_("Thank you."))),
        )
