"""Changes to what people said: feedback and its answer, their own words, and the involvement log."""

from desktop.core.errors import ToolkitError
from desktop.core.record import Record
from desktop.core.text import clean_line
from desktop.core.voices import FeedbackItem, Involvement, Quote
from desktop.words import _


def put_feedback(record: Record, item: FeedbackItem) -> Record:
    """The record with what people said and our answer; what we could not do and why stand together or not at all."""
    if not item.you_said.strip():
        raise ToolkitError(_("What people said is missing."), _("Write it in their words, without names."))
    if bool(item.could_not.strip()) != bool(item.because.strip()):
        raise ToolkitError(
            _("What you could not do and the reason belong together."), _("Fill in both, or leave both empty.")
        )
    return record.put(item)


def put_quote(record: Record, quote: Quote) -> Record:
    """The record with someone's own words; consent comes with the day on which it ends."""
    if not quote.words.strip():
        raise ToolkitError(_("The quote has no words."), _("Write what the person said."))
    if quote.consent and quote.consent_ends is None:
        raise ToolkitError(_("Consent needs an end date."), _("Say until when the words may be used."))
    return record.put(quote)


def put_involvement(record: Record, activity: Involvement) -> Record:
    """The record with an activity in the involvement log; ToolkitError where it has no name."""
    if not clean_line(activity.title):
        raise ToolkitError(_("The activity needs a name."), _("A few words are enough, such as “Carers’ café”."))
    return record.put(activity)


def remove_entry(record: Record, entry: FeedbackItem | Quote | Involvement) -> Record:
    """The record without it."""
    return record.without(entry)
