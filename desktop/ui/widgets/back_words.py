"""What the page that brings workbooks back says: its title, the counts under it, its main button, the message after."""

from dataclasses import dataclass

from desktop.sheets.returning.changes import Homecoming
from desktop.ui.coming_home import Home
from desktop.words import _, ngettext


@dataclass(frozen=True, slots=True)
class BackWords:
    """`button` is empty where there is nothing to take; `ready` where something is chosen; `done` told afterwards."""

    title: str
    subtitle: str
    button: str = ""
    done: str = ""
    ready: bool = False

    @classmethod
    def before(cls) -> "BackWords":
        """Before anything is chosen."""
        return cls(
            _("Bring back from Excel"),
            _("Choose what you saved from here. You see every change before anything is taken."),
        )


def words_of(home: Home, count: int) -> BackWords:
    """The words about what came home, with so many changes or forms chosen."""
    if home.plan is not None:
        return _of_plan(home.plan, count)
    return _of_forms(home, count)


def _of_plan(plan: Homecoming, count: int) -> BackWords:
    if not plan.changes and not plan.order:
        words = (
            _("Nothing in “{file}” could be taken. What was found is listed here.")
            if plan.problems
            else _("“{file}” says the same as your plan, so there is nothing to take.")
        )
        return BackWords(_("Nothing was changed in it"), words.format(file=plan.file))
    found = len(plan.changes) + bool(plan.order)
    title = ngettext("{count} change came home", "{count} changes came home", found).format(count=found)
    counts = _("“{file}”: {counts}. Nothing is taken until you say so.").format(file=plan.file, counts=_counted(plan))
    button = ngettext("Take {count} change", "Take {count} changes", count).format(count=count)
    done = ngettext("{count} change from “{file}” is taken.", "{count} changes from “{file}” are taken.", count).format(
        count=count, file=plan.file
    )
    return BackWords(title, counts, button, done, ready=count > 0)


def _counted(plan: Homecoming) -> str:
    counts = plan.counts
    parts = (
        (counts["edited"], ngettext("{count} edited", "{count} edited", counts["edited"])),
        (counts["new"], ngettext("{count} new", "{count} new", counts["new"])),
        (counts["deleted"], ngettext("{count} deleted", "{count} deleted", counts["deleted"])),
        (counts["conflict"], _("{count} changed here too")),
    )
    words = [text.format(count=count) for count, text in parts if count]
    return ", ".join([*words, *([_("in another order")] if plan.order else [])])


def _of_forms(home: Home, count: int) -> BackWords:
    forms = len(home.forms)
    title = ngettext("{count} form came home", "{count} forms came home", forms).format(count=forms)
    if all(each.form.blank for each in home.forms):
        words = ngettext("Nothing is filled in on it.", "Nothing is filled in on any of them.", forms)
        return BackWords(title, words)
    words = _("Each adds to what its view says. Nothing is counted until you say so.")
    button = ngettext("Count {count} form", "Count {count} forms", count).format(count=count)
    done = ngettext("{count} form is counted.", "{count} forms are counted.", count).format(count=count)
    return BackWords(title, words, button, done, ready=count > 0)
