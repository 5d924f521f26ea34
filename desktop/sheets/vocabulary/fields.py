"""The fields a spreadsheet's columns can be matched to, and what they are called on screen."""

from desktop.words import _

FIELDS = (
    *("reference", "theme", "measure", "rating", "evidence", "action", "detail", "owner", "helpers"),
    *("start_date", "due_date", "due_note", "check_in", "done_on", "status", "progress", "priority", "cost"),
    *("notes", "success_measure", "what_changed"),
)
DATES = frozenset({"start_date", "due_date", "check_in", "done_on"})
CHOICES = frozenset({"status", "progress", "priority", "rating"})
"""Fields whose cells hold one of a few words."""
TEXTS = frozenset({"measure", "evidence", "action", "detail", "notes", "success_measure", "what_changed"})
"""Fields whose cells hold sentences."""
ITEM = ("action", "measure", "detail")
"""Fields a row needs one of to be an item, the best title first."""
PLANNING = frozenset({"owner", "due_date", "status", "progress", "done_on", "check_in"})
"""Fields only a list of actions has."""


def field_name(field: str) -> str:
    """A field in words people read; KeyError where there is no such field."""
    return {
        "reference": _("reference"),
        "theme": _("principle or theme"),
        "measure": _("measure"),
        "rating": _("level"),
        "evidence": _("evidence"),
        "action": _("action"),
        "detail": _("why, or background"),
        "owner": _("who"),
        "helpers": _("with"),
        "start_date": _("start date"),
        "due_date": _("by when"),
        "due_note": _("words about when"),
        "check_in": _("check-in date"),
        "done_on": _("done on"),
        "status": _("status"),
        "progress": _("progress"),
        "priority": _("priority"),
        "cost": _("cost"),
        "notes": _("notes"),
        "success_measure": _("how we will know"),
        "what_changed": _("what changed"),
    }[field]
