"""The words people read for levels, groups and every fixed choice. The words of whole results live in summary.py."""

from collections.abc import Sequence
from datetime import date

from desktop.core.action import Action, Progress, Status, progress
from desktop.core.assessment import PEOPLE, Group, State
from desktop.core.record import Organisation, Size
from desktop.core.terms import label
from desktop.words import _


def level_name(level: int) -> str:
    """The name of a level, 0 to 3."""
    return (_("Not yet"), _("In places"), _("Usual practice"), _("Together"))[level]


def numbered_level(level: int) -> str:
    """A level with its number, "2 Usual practice"."""
    return _("{number} {name}").format(number=level, name=level_name(level))


def patient_answer(level: int) -> str:
    """The plain answer to the patient or carer question that stands for a level."""
    return (_("No"), _("A little"), _("Mostly"), _("Yes, fully"))[level]


def answer_name(group: Group, state: State, level: int | None) -> str:
    """A view's answer in that view's own words: plain answers for patients and carers, level names for the others."""
    if state is State.RATED and level is not None:
        return patient_answer(level) if group in PEOPLE else level_name(level)
    if state is State.NOT_APPLICABLE and group in PEOPLE:
        return _("Not for me")
    return label(state)


def _as_called(group: Group, organisation: Organisation) -> Group:
    """Staff reads volunteers everywhere in an organisation that says it has no paid staff."""
    no_staff = group is Group.STAFF and organisation.paid_staff is Size.NONE
    return Group.VOLUNTEERS if no_staff else group


def group_name(group: Group, organisation: Organisation) -> str:
    """A group as this organisation calls it, with a capital: "Patients", "Volunteers"."""
    return label(_as_called(group, organisation))


def group_in_sentence(group: Group, organisation: Organisation) -> str:
    """The same inside a sentence: "patients", "volunteers"."""
    return {
        Group.PATIENTS: _("patients"),
        Group.CARERS: _("carers"),
        Group.STAFF: _("staff"),
        Group.VOLUNTEERS: _("volunteers"),
        Group.TRUSTEES: _("trustees"),
        Group.PARTNERS: _("partners"),
    }[_as_called(group, organisation)]


def group_letter(group: Group, organisation: Organisation) -> str:
    """The letter of a group's dot on the 0 to 3 line; N is for partners, because P is for patients."""
    return {
        Group.PATIENTS: _("P"),
        Group.CARERS: _("C"),
        Group.STAFF: _("S"),
        Group.VOLUNTEERS: _("V"),
        Group.TRUSTEES: _("T"),
        Group.PARTNERS: _("N"),
    }[_as_called(group, organisation)]


def view_name(group: Group, organisation: Organisation) -> str:
    """What a group's perspective is called on screen and on paper: "Patients’ view"."""
    return {
        Group.PATIENTS: _("Patients’ view"),
        Group.CARERS: _("Carers’ view"),
        Group.STAFF: _("Staff view"),
        Group.VOLUNTEERS: _("Volunteers’ view"),
        Group.TRUSTEES: _("Trustees’ view"),
        Group.PARTNERS: _("Partners’ view"),
    }[_as_called(group, organisation)]


def side_name(group: Group, organisation: Organisation) -> str:
    """The side of a difference that a group speaks for, inside a sentence.

    Where most people in the organisation are patients or carers themselves, the sides are those who run things
    and those who use them, in those words.
    """
    if organisation.mostly_patients:
        return _("those who use them") if group in PEOPLE else _("those who run things")
    return group_in_sentence(group, organisation)


def progress_shape(value: Progress) -> str:
    """The shape that stands beside the word, so that colour is never alone."""
    return {
        Progress.DONE: "✓",
        Progress.PAUSED: "▬",
        Progress.LATE: "■",
        Progress.OFF_TRACK: "■",
        Progress.AT_RISK: "▲",
        Progress.NO_DATE: "⊖",
        Progress.ON_TRACK: "●",
    }[value]


def progress_words(action: Action, today: date) -> str:
    """How an action is going, in words, with "not started yet" where it is on track and nobody has begun."""
    signal = progress(action, today)
    if signal is Progress.ON_TRACK and action.status is Status.NOT_STARTED:
        return _("{progress}, not started yet").format(progress=label(signal))
    return label(signal)


def listed(words: Sequence[str]) -> str:
    """Words in a row as a sentence has them: "patients, carers and staff"."""
    if len(words) < 2:
        return "".join(words)
    return _("{most} and {last}").format(most=", ".join(words[:-1]), last=words[-1])


def number_word(count: int) -> str:
    """A small number as a word, for use inside a sentence; figures from six on."""
    words = (_("no"), _("one"), _("two"), _("three"), _("four"), _("five"))
    return words[count] if count < len(words) else str(count)
