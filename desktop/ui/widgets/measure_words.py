"""Sentences and choices that the panels of a measure share."""

from desktop.core.assessment import PEOPLE, Group
from desktop.core.framework import Measure
from desktop.core.labels import level_name, patient_answer
from desktop.ui.widgets.reason_form import ReasonForm
from desktop.words import _


def privacy_line() -> str:
    """The line beside every box that could draw personal details."""
    return _("Please do not name patients or describe anyone’s health.")


def level_choices(measure: Measure) -> tuple[tuple[str, str], ...]:
    """The four levels of a measure in its own words: ("2 Usual practice", "We ask everyone…")."""
    return tuple((f"{level} {level_name(level)}", words) for level, words in enumerate(measure.levels))


def own_question(measure: Measure, group: Group) -> str:
    """What a group is asked: patients and carers their own sentence, in quotation marks; the others the statement."""
    if group not in PEOPLE:
        return measure.statement
    own = measure.patient_question if group is Group.PATIENTS else measure.carer_question
    return _("“{sentence}”").format(sentence=own)


def answer_choices(measure: Measure, group: Group) -> tuple[tuple[str, str], ...]:
    """What a group chooses from: patients and carers four plain answers, the others the levels in their own words."""
    if group in PEOPLE:
        return tuple((patient_answer(level), "") for level in range(4))
    return level_choices(measure)


def safety_line() -> str:
    """The line that stands wherever a worry about safety is likely to come up (the guidance on privacy and care)."""
    return _("If you are worried about someone’s safety, tell us now. Do not write it here. In danger: 999.")


def not_applicable_form() -> ReasonForm:
    """The form that asks why a measure does not apply."""
    return ReasonForm(
        _("Why does this not apply to you?"),
        _("A few words are enough. They are printed with your results.") + " " + privacy_line(),
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
