"""How actions are going, as shape, word and colour together."""

from datetime import date

from desktop.core.action import Action, Progress, progress
from desktop.core.labels import progress_shape, progress_words
from desktop.core.terms import label
from desktop.reports.blocks import NO_BREAK, Bullets, Span, Tone
from desktop.words import _

_TONES = {
    Progress.DONE: Tone.DONE,
    Progress.PAUSED: Tone.QUIET,
    Progress.LATE: Tone.LATE,
    Progress.OFF_TRACK: Tone.LATE,
    Progress.AT_RISK: Tone.AT_RISK,
    Progress.NO_DATE: Tone.QUIET,
    Progress.ON_TRACK: Tone.ON_TRACK,
}


def going(action: Action, today: date) -> Span:
    """One action's shape and words: "■ Late"."""
    signal = progress(action, today)
    return _shown(signal, progress_words(action, today))


def signal_words(signal: Progress) -> Span:
    """A signal's shape and word, for a key."""
    return _shown(signal, label(signal))


def progress_key() -> Bullets:
    """What each shape and word means."""
    meanings = {
        Progress.LATE: _("the date has passed"),
        Progress.OFF_TRACK: _("will not be done in time as things are"),
        Progress.AT_RISK: _("may not be done in time, or not started with 30 days or fewer left"),
        Progress.ON_TRACK: _("should be done in time"),
        Progress.NO_DATE: _("nobody has said by when"),
        Progress.PAUSED: _("on hold, or will not be done"),
        Progress.DONE: _("finished"),
    }
    return Bullets(
        tuple((signal_words(signal), _(": {meaning}").format(meaning=meaning)) for signal, meaning in meanings.items())
    )


def _shown(signal: Progress, words: str) -> Span:
    return Span(f"{progress_shape(signal)}{NO_BREAK}{words}", bold=True, tone=_TONES[signal])
