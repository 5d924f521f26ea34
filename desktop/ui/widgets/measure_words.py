"""Sentences and choices that the panels of a measure share."""

from desktop.core.framework import Measure
from desktop.core.labels import level_name
from desktop.ui.scene import Scene
from desktop.ui.widgets.reason_form import ReasonForm
from desktop.words import _


def privacy_line() -> str:
    """The line beside every box that could draw personal details."""
    return _("Please do not name patients or describe anyone’s health.")


def level_choices(measure: Measure) -> tuple[tuple[str, str], ...]:
    """The four levels of a measure in its own words: ("2 Usual practice", "We ask everyone…")."""
    return tuple((f"{level} {level_name(level)}", words) for level, words in enumerate(measure.levels))


def not_applicable_form() -> ReasonForm:
    """The form that asks why a measure does not apply."""
    return ReasonForm(
        _("Why does this not apply to you?"),
        _("A few words are enough. They are printed with your results."),
        _("Please give a reason, in a few words."),
    )


def challenge_words(measure: Measure) -> str:
    """The gentle question before a core measure is set aside; empty for any other."""
    if not measure.core:
        return ""
    return _(
        "This is one of the twelve core measures. Most organisations can do it in some way. "
        "Are you sure that it does not apply?"
    )


def scale_note() -> str:
    """Why answers and levels are not compared one to one."""
    return _(
        "These answers and our levels do not measure the same thing. "
        "A difference starts a conversation and proves nothing by itself."
    )


def last_time_words(scene: Scene, measure: Measure) -> str:
    """Where the measure stood in the assessment before: "Last time (2025/26): 1 In places"; empty without one."""
    before = scene.last_time.get(measure.id)
    assessment = scene.assessment
    if before is None or not before.answered or assessment is None or assessment.previous is None:
        return ""
    label = scene.record.assessments[assessment.previous].label
    return _("Last time ({label}): {level}").format(label=label, level=before.words)
