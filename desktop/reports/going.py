"""How actions are going, as shape, word and colour together."""

from datetime import date

from desktop.core.action import Action, Progress, progress
from desktop.core.labels import progress_shape, progress_words
from desktop.core.terms import label
from desktop.reports.blocks import NO_BREAK, Span, Tone

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


def _shown(signal: Progress, words: str) -> Span:
    return Span(f"{progress_shape(signal)}{NO_BREAK}{words}", bold=True, tone=_TONES[signal])
