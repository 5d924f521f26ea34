"""All for an hour with patients and carers: invitation, host’s script, cards, thank-you slip, a sheet to count on."""

from collections.abc import Iterator

from desktop.core.assessment import Group
from desktop.core.dates import in_full
from desktop.core.framework import Framework, Measure
from desktop.core.labels import patient_answer
from desktop.core.record import Organisation, Record
from desktop.reports.asked import measures_asked, privacy_line, safety_line, smaller_answers, views_asked
from desktop.reports.blocks import (
    Answers,
    Block,
    Bullets,
    Card,
    Column,
    Contents,
    Document,
    Heading,
    Larger,
    NewPage,
    Paragraph,
    Row,
    Table,
    Writing,
    bold,
)
from desktop.reports.opening import newest, other_formats
from desktop.reports.options import Edition, Paper, ReportOptions
from desktop.reports.ten_records import ten_records_and_calls
from desktop.words import _

CARD_LARGER = 12
"""Points more than the edition has, so that a card is read across a table."""


def session_pack(record: Record, framework: Framework, assessment_id: str | None, options: ReportOptions) -> Document:
    """The pack for one session; its cards ask what the assessment asks. Nobody is named in it."""
    name = record.organisation.name
    chosen = assessment_id or newest(record)
    title = _("Session pack: asking patients and carers")
    asked = measures_asked(record, framework, chosen, options)
    measures = tuple(each for _principle, found in asked for each in found)
    carers = Group.CARERS in views_asked(record, chosen, options)
    return Document(
        title=f"{title}: {name}",
        running=f"{_('Session pack')} · {name}",
        author=name,
        today=options.today,
        edition=options.edition or Edition.CLEAR,
        paper=options.paper or Paper.PORTRAIT,
        blocks=(
            Heading(1, title),
            Paragraph(f"{name} · {in_full(options.today)}"),
            Paragraph(_("All you need for one hour. Print what you want to use, and change what does not fit.")),
            Heading(2, _("What is in the pack")),
            Contents(),
            Paragraph(_("Forms for those who cannot come are a document of their own, “Forms to fill in”.")),
            NewPage(),
            *_invitation(record.organisation),
            NewPage(),
            *_script(),
            NewPage(),
            *_cards(measures, carers=carers),
            NewPage(),
            *_thanks(name),
            NewPage(),
            *ten_records_and_calls(),
        ),
        credit=framework.credit,
    )


def _invitation(organisation: Organisation) -> Iterator[Block]:
    """A letter to adapt."""
    yield Heading(2, _("Invitation"))
    yield Paragraph(_("Change these words to fit. Send them two weeks before, in the ways people like best."))
    yield Card(
        (
            Paragraph(bold(_("Come and tell us how we are doing"))),
            Paragraph(
                _("{name} wants to work with patients and carers as partners. You know best how that is going.").format(
                    name=organisation.name
                )
            ),
            Paragraph(
                _("We will meet for one hour, with a break. We read out short sentences. You say how true each is.")
            ),
            Paragraph(_("A patient is anyone who uses, or could use, what we offer. A carer gives unpaid help.")),
            Paragraph(
                _(
                    "You do not have to take part, and you can stop at any time. "
                    "It changes nothing in the help you get. We count answers and write down no names."
                )
            ),
            Paragraph(
                other_formats(organisation) or _("Tell us if you would like this in another format or language.")
            ),
            Writing(
                (
                    _("Day and time"),
                    _("Place, and how to get there"),
                    _("What we pay, such as travel or care"),
                    _("Who to contact, and by when"),
                )
            ),
        )
    )
    yield Paragraph(_("When people reply, ask what they need to take part: access, an interpreter, someone with them."))


def _script() -> Iterator[Block]:
    """What the host does and says, minute by minute."""
    yield Heading(2, _("The host’s script for an hour"))
    yield Heading(3, _("Before"))
    yield Bullets(
        (
            _("Be two: one to host and one to write. Neither should be someone people depend on for their care."),
            _("Choose a place that everybody can get into, with a quiet corner."),
            _("Agree who people can talk to if something upsets them, and note where else there is help."),
            _("Have travel costs ready to pay. Put out forms, pens and large print."),
            _("Know what you do, and who you tell at once, if someone may be unsafe."),
        )
    )
    yield Heading(3, _("The hour"))
    columns = (Column((_("Minutes"),)), Column((_("What you do"),)), Column((_("What you might say"),)))
    yield Table(
        columns,
        tuple(Row(((when,), (do,), (say,)), title=when) for when, do, say in _steps()),
        in_title=(_("Minutes"),),
    )
    yield Card((Paragraph(bold(safety_line())), Paragraph(privacy_line())))
    yield Heading(3, _("Afterwards"))
    yield Bullets(
        (
            _("Put the answers in the program the same day, under “Assess”, with how many people took part."),
            _("Quote nobody without asking. Note that they agree, and until when."),
            _("Destroy what you wrote by hand once it is checked."),
            _("Tell people what changed, and what you could not do and why, by the day you gave."),
        )
    )


def _steps() -> tuple[tuple[str, str, str], ...]:
    """Minutes, what to do, what to say."""
    return (
        (
            _("0 to 5: welcome"),
            _("Greet each person. Show the way out, the toilets and the quiet corner."),
            _("“Thank you for coming. You can have a break, say nothing or leave at any time.”"),
        ),
        (
            _("5 to 10: why"),
            _("Say in your own words why you ask."),
            _("“We want to be good partners to you. You know how that is going. There are no right answers.”"),
        ),
        (
            _("10 to 15: your answers"),
            _("Explain how answers are used. Read out the line about safety below."),
            _("“We count answers and write no names. Please let what is said here stay here.”"),
        ),
        (
            _("15 to 30: cards"),
            _("Put a card on the table and read it out. Write in each box how many chose it."),
            _("“How true is this for you? What makes you say so?”"),
        ),
        (
            _("30 to 35: break"),
            _("Stop, even if it goes well. See how people are."),
            _("“If anything is hard to talk about, we have someone who can listen.”"),
        ),
        (
            _("35 to 50: more cards"),
            _("Ask which cards people want to take. You need not take them all."),
            _("“Is there one that we should talk about before we stop?”"),
        ),
        (
            _("50 to 55: what matters"),
            _("Lay out the cards. Let people choose up to five."),
            _("“Which of these matter most to you?”"),
        ),
        (
            _("55 to 60: next"),
            _("Say what you do with it, and by when. Pay costs. Hand out the slips."),
            _("“We will tell you what changed, and what we could not do and why. Thank you.”"),
        ),
    )


def _cards(measures: tuple[Measure, ...], *, carers: bool) -> Iterator[Block]:
    """A large card for each measure, with boxes for how many chose each answer."""
    yield Heading(2, _("Cards for the table"))
    yield Paragraph(_("Cut them out. Write in each box how many people chose it: numbers, never names."))
    for number, each in enumerate(measures, start=1):
        own = _("Carers: {sentence}").format(sentence=each.carer_question)
        words = (bold(f"{number}. {each.patient_question}"), *((f"\n{own}",) if carers else ()))
        yield Card(
            (
                Larger((Paragraph(words), Answers(tuple(patient_answer(level) for level in range(4)), 2)), CARD_LARGER),
                Answers(smaller_answers(Group.PATIENTS), 2),
                Paragraph(_("Code: {code}").format(code=each.id)),
            )
        )


def _thanks(name: str) -> Iterator[Block]:
    """Two slips to cut apart."""
    yield Heading(2, _("Thank-you slip"))
    yield Paragraph(_("Fill in the lines, copy the slips and cut them apart."))
    slip = Card(
        (
            Paragraph(bold(_("Thank you for telling us what you think"))),
            Paragraph(_("{name} will count your answers with those of others. Nobody is named.").format(name=name)),
            Writing(
                (
                    _("See what changed at"),
                    _("From when"),
                    _("To tell us more, or to talk"),
                )
            ),
            Paragraph(safety_line()),
        )
    )
    yield from (slip, slip)
