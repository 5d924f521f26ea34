"""“Ten records and ten calls”: a sheet to count on by hand, for many of the numbers under “How we will know”."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.reports.asked import privacy_line, safety_line
from desktop.reports.blocks import Answers, Block, Bullets, Heading, Kept, Paragraph, Span, Tone, Writing, bold
from desktop.words import _

TEN = 10


@dataclass(frozen=True, slots=True)
class Counted:
    """One thing that is looked for or asked, and the success measure whose count it gives."""

    words: str
    success_measure: str


RECORDS = (
    Counted(_("The person’s communication needs are noted, and were met at the last contact."), "P2-M1-S2"),
    Counted(_("The goals are in the person’s own words."), "P3-M1-S1"),
    Counted(_("The options and the choice that was made are written down."), "P3-M2-S2"),
    Counted(_("The changes that were agreed were in place at the last contact."), "P4-M2-S2"),
    Counted(_("The person has a page with key facts that is in date."), "P6-M1-S1"),
    Counted(_("The person was asked about the rest of life, such as money or housing."), "P6-M5-S1"),
)
"""The short list for ten records."""
CALLS = (
    Counted(_("Were you treated as an equal?"), "P1-M5-S1"),
    Counted(_("Do we know what matters to you?"), "P3-M1-S3"),
    Counted(_("When there was a choice, were you offered more than one option?"), "P3-M2-S3"),
    Counted(_("Did you have to repeat yourself?"), "P6-M1-S2"),
    Counted(_("Can you tell me who your contact here is?"), "P6-M2-S1"),
)
"""The five questions for ten calls."""


def ten_records_and_calls() -> Iterator[Block]:
    """The sheet: the short list and the five questions, ten boxes beside each, and room for the counts."""
    yield Heading(2, _("Ten records and ten calls"))
    yield Paragraph(
        _("Once a quarter, look at ten records and phone ten patients. Choose them by chance, not those you know best.")
    )
    yield Bullets(
        (
            _("Each box is one record or one call. Tick it for yes, cross it for no."),
            _("Leave a box empty where the question does not fit, or nobody can say."),
            _("Write no names here, only ticks and crosses."),
        )
    )
    yield Writing((_("Quarter and year"), _("Counted by (role)")))
    yield Heading(3, _("Ten records"))
    yield from (_counted(each) for each in RECORDS)
    yield Heading(3, _("Ten calls"))
    yield Paragraph(
        _(
            "You might begin: “May I ask you five short questions about how we work with you? You do not have to "
            "answer. It changes nothing in the help you get. I write down no names.”"
        )
    )
    yield from (_counted(each) for each in CALLS)
    yield Kept(
        (
            Heading(3, _("What people said")),
            Paragraph(privacy_line()),
            Paragraph(bold(safety_line())),
            Writing(("", "", "")),
        )
    )
    yield Paragraph(
        _("Put the counts in the program under “How we will know”, at the measure with the code. Say “7 of 9”.")
    )


def _counted(each: Counted) -> Kept:
    """One thing with ten boxes and its counts; the code is that of its measure."""
    code = Span(f"  ({each.success_measure.rpartition('-')[0]})", tone=Tone.QUIET)
    boxes = Answers(tuple(str(number) for number in range(1, TEN + 1)), TEN)
    return Kept((Paragraph((bold(each.words), code)), boxes, Writing((_("Yes, and of how many"),), apart=True)))
