"""What trustees are told beyond results: their paper, quotes that may be printed, safety matters, what changed."""

from collections.abc import Mapping
from datetime import date

from desktop.core.action import Action, Status
from desktop.core.assessment import PEOPLE, State
from desktop.core.framework import Benefit, Framework
from desktop.core.record import Record
from desktop.core.scoring import USUAL, Standing
from desktop.core.voices import BoardPaper, PaperFor, Quote
from desktop.words import _

MOST_ASKED = 3
"""Lines of what trustees are asked to decide."""


def board_paper(record: Record, assessment_id: str | None) -> BoardPaper | None:
    """What was filled in for the trustees' page of an assessment; of several, what was filled in last."""
    filled_in = [each for each in record.board_papers.values() if each.assessment == assessment_id]
    return filled_in[-1] if filled_in else None


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a text that say something."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def purpose_words(purpose: PaperFor) -> str:
    """What the page is for, as trustee papers say it."""
    return {
        PaperFor.DECISION: _("For decision"),
        PaperFor.DISCUSSION: _("For discussion"),
        PaperFor.INFORMATION: _("For information"),
    }[purpose]


def ask_heading(purpose: PaperFor) -> str:
    """What stands above what trustees are asked."""
    return {
        PaperFor.DECISION: _("We ask you to decide"),
        PaperFor.DISCUSSION: _("We ask you to discuss"),
        PaperFor.INFORMATION: _("We ask you to note"),
    }[purpose]


def printable_quotes(record: Record, today: date) -> tuple[Quote, ...]:
    """The quotes with consent on record and in date, those of patients and carers first."""
    may = [each for each in record.quotes.values() if each.may_print(today) and each.words.strip()]
    return tuple(sorted(may, key=lambda each: each.group not in PEOPLE))


def safety_matters(framework: Framework, found: Mapping[str, Standing]) -> tuple[str, ...]:
    """The measures that are first of all about safety and stand at 0, 1 or don't know, the lowest level first."""
    low = [
        (standing.counted if standing.counted is not None else USUAL, measure_id)
        for measure_id, standing in found.items()
        if (measure := framework.by_id.get(measure_id)) is not None
        and measure.main_benefit is Benefit.SAFETY
        and (standing.state is State.DONT_KNOW or (standing.counted is not None and standing.counted < USUAL))
    ]
    return tuple(measure_id for _level, measure_id in sorted(low, key=lambda each: each[0]))


def open_actions(record: Record) -> tuple[Action, ...]:
    """What is still to be done, by date: what has none comes after the rest, and what is on hold last."""
    left = [each for each in record.actions.values() if each.open]
    return tuple(sorted(left, key=lambda each: (each.status is Status.ON_HOLD, each.due_date or date.max)))


def what_changed(record: Record, since: date | None) -> tuple[str, ...]:
    """What changed because of patients, the newest first: answers to what people said, and what involvement led to.

    With `since`, only from that day on.
    """
    said = [(each.on, each.we_did) for each in record.feedback.values()]
    led = [(each.on, each.what_changed) for each in record.involvement.values()]
    told = sorted((each for each in (*said, *led) if each[1].strip()), key=lambda each: each[0], reverse=True)
    return tuple(dict.fromkeys(words for day, words in told if since is None or day >= since))
