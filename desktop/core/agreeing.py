"""Why a level stands for now, in words: one view alone, or the cautious rule with the groups that it looked at.

The rule itself is `level_for_now` in views.py; settling a level is in edits/rating.py.
"""

from collections.abc import Sequence

from desktop.core.assessment import Group
from desktop.core.labels import group_in_sentence, listed
from desktop.core.record import Organisation
from desktop.core.views import CAUTIOUS
from desktop.words import _


def groups_for_now(levels: Sequence[tuple[Group, int]]) -> tuple[Group, ...]:
    """The groups whose levels the cautious rule looks at: those of the four that gave one, else all that did."""
    cautious = tuple(group for group, _level in levels if group in CAUTIOUS)
    return cautious or tuple(group for group, _level in levels)


def why_for_now(levels: Sequence[tuple[Group, int]], organisation: Organisation) -> str:
    """Why the level for now is what it is (the guidance on perspectives); empty where no view gives one."""
    looked_at = groups_for_now(levels)
    named = listed(list(dict.fromkeys(group_in_sentence(each, organisation) for each in looked_at)))
    if not looked_at:
        return ""
    if len(levels) == 1:
        return _("It is the only answer so far.")
    if len(looked_at) == 1:
        return _("Until you agree, it is what {group} said.").format(group=named)
    return _("Until you agree, it is the lowest of what {groups} said.").format(groups=named)
