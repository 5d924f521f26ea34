"""The first sheet of a workbook: what it is, what each sheet is for, and what to know before working in it."""

from collections.abc import Sequence
from datetime import date

from desktop.core.dates import in_full
from desktop.core.framework import Framework
from desktop.core.record import Record
from desktop.core.summary import our_view_line
from desktop.sheets.writing.tables import Column, Sheet
from desktop.words import _


def _about_sheets() -> dict[str, str]:
    """What each sheet of a workbook is for, by the name of its table."""
    return {
        "ActionPlan": _("Every action: who does it, by when, how it is going and what changed."),
        "Ratings": _("Every measure of the assessment: its level, what each view said, and the notes."),
        "Differences": _("Measures that two views or more answered: how far apart they are, in words."),
        "SuccessMeasures": _("What was counted, with its base, its period and its target."),
        "YouSaidWeDid": _("What people said, what was done, and what could not be done and why."),
        "InvolvementLog": _("What was done with people, how much say they had, and what changed."),
        "Lists": _("The words for status and priority. The action plan offers them as choices."),
    }


def read_me(record: Record, framework: Framework, chosen: str | None, today: date, shown: Sequence[Sheet]) -> Sheet:
    """The cover sheet of a workbook that shows these sheets."""
    organisation, about_sheets = record.organisation, _about_sheets()
    about = [
        (_("Organisation"), organisation.name),
        (_("Made on"), in_full(today)),
        (_("Assessment"), record.assessments[chosen].label if chosen else _("None yet")),
        (_("Whose view this is"), our_view_line(record, chosen) if chosen else ""),
        *((_("Sheet: {name}").format(name=each.name), about_sheets[each.table]) for each in shown),
        (
            _("Changes made here"),
            _("The program can bring the action plan home. Keep its references, and add new actions at the end."),
        ),
        (_("Other sheets"), _("They are for reading: change what they tell in the program.")),
        (_("Hidden sheet"), _("It holds what the program needs to bring changes home. Please leave it as it is.")),
        (
            _("Filters and fixed headings"),
            _("The sheets people work in keep filters, and headings that stay in sight, because plans grow long."),
        ),
        (_("Progress"), _("Worked out from status, date and how sure the owner is, on the day this was made.")),
        (_("Progress: shapes"), _("■ late or off track · ▲ at risk · ● on track · ✓ done · ▬ paused · ⊖ no date")),
        (
            _("Levels"),
            " · ".join(f"{level.number} {level.name}: {level.phrase}" for level in framework.levels),
        ),
        (_("Names and health"), _("Please do not name patients or describe anyone’s health.")),
        (_("To have this in another format"), organisation.other_formats),
        (_("About the measures"), framework.credit),
    ]
    return Sheet(
        name=_("Read me"),
        title=_("About this workbook: {organisation}").format(organisation=organisation.name),
        table="ReadMe",
        columns=(Column(_("About"), 30), Column(_("What to know"), 92)),
        rows=[[name, words] for name, words in about if words],
    )
