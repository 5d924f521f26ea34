"""What is typed or chosen in a field as a plain value, and a field filled with one: for drafts of whole forms."""

from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.buttons import Tickbox
from desktop.ui.widgets.fields import Choice, DateLine, Line, Paragraph
from desktop.ui.widgets.linked_actions import LinkedActions
from desktop.ui.widgets.measure_ticks import MeasureTicks
from desktop.ui.widgets.radio_choices import RadioChoices

Plain = str | int | list[str]
"""What a draft keeps of one field."""


def typed_in(field: QWidget) -> Plain:
    """What stands in a field now; TypeError for a field of a kind that no form has."""
    match field:
        case Line():
            return field.text()
        case Paragraph():
            return field.toPlainText()
        case DateLine():
            return field.line.text()
        case Choice():
            return field.currentIndex()
        case Tickbox():
            return int(field.isChecked())
        case RadioChoices():
            return [each.isChecked() for each in field.buttons.values()].index(True) if field.any_chosen() else -1
        case MeasureTicks() | LinkedActions():
            return list(field.value())
    raise TypeError(type(field))


def type_into(field: QWidget, value: Plain) -> None:
    """Let a field show what was typed before."""
    match field:
        case Line():
            field.setText(str(value))
        case Paragraph():
            field.setPlainText(str(value))
        case DateLine():
            field.line.setText(str(value))
        case Choice() if isinstance(value, int):
            field.setCurrentIndex(value)
        case Tickbox():
            field.setChecked(bool(value))
        case RadioChoices() if isinstance(value, int):
            field.display(list(field.buttons)[value] if 0 <= value < len(field.buttons) else None)
        case MeasureTicks() | LinkedActions() if isinstance(value, list):
            field.display(value)
