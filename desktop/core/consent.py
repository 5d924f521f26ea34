"""Whether people's own words may be used: consent on record, and not ended. Said in words."""

from datetime import date, timedelta

from desktop.core.dates import in_full
from desktop.core.record import Record
from desktop.core.voices import Quote
from desktop.words import _, ngettext

SOON = timedelta(days=60)
"""So long before consent ends, the program says so."""


def consent_mark(quote: Quote, today: date) -> tuple[str, str]:
    """Whether a quote may be used, as a shape and words, and the tone."""
    if not quote.consent:
        return _("■ No consent on record: in no report and no export"), "late"
    if quote.consent_ends is None:
        return _("■ Consent has no end date: in no report and no export"), "late"
    day = in_full(quote.consent_ends)
    if quote.consent_ends < today:
        return _("■ Consent ended on {day}: in no report and no export").format(day=day), "late"
    if quote.consent_ends <= today + SOON:
        return _("▲ Consent ends on {day}. Ask again in time.").format(day=day), "at_risk"
    return _("✓ May be used until {day}").format(day=day), "on_track"


def withheld(record: Record, today: date) -> tuple[Quote, ...]:
    """The quotes that no report and no export may have."""
    return tuple(each for each in record.quotes.values() if not each.may_print(today))


def quotes_line(record: Record, today: date) -> str:
    """How many quotes there are, and how many of them may be used."""
    count, kept_back = len(record.quotes), len(withheld(record, today))
    words = ngettext("{count} quote.", "{count} quotes.", count).format(count=count)
    if not count:
        return ""
    if not kept_back:
        return _("{quotes} All may be used.").format(quotes=words)
    if kept_back == count:
        return _("{quotes} None may be used: no report or export has them.").format(quotes=words)
    rest = ngettext(
        "{count} may not be used: no report or export has it.",
        "{count} may not be used: no report or export has them.",
        kept_back,
    )
    return f"{words} {rest.format(count=kept_back)}"
