"""Which actions of the plan are shown, in which order and in which groups. What is shown of each is the window's."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from desktop.core.action import Action, Priority, Progress, Status, progress
from desktop.core.dates import in_full
from desktop.core.framework import Framework
from desktop.words import _, ngettext

MANY_FOR_OWNER = 5
"""From so many open actions on, one person is gently asked whether others could help."""
NOBODY = "\N{NO-BREAK SPACE}nobody"
"""Stands for a missing owner where owners are chosen: no owner a person types begins with a space."""
Shows = Callable[[Action, Progress], bool]
FILTERS: dict[str, Shows] = {
    "open": lambda action, _signal: action.open,
    "late": lambda _action, signal: signal is Progress.LATE,
    "at_risk": lambda _action, signal: signal in (Progress.AT_RISK, Progress.OFF_TRACK),
    "no_owner": lambda action, _signal: action.open and not action.owner,
    "no_date": lambda action, _signal: action.open and action.due_date is None,
    "paused": lambda _action, signal: signal is Progress.PAUSED,
    "done": lambda action, _signal: action.status is Status.DONE,
    "untold": lambda action, _signal: action.status is Status.DONE and not told(action),
    "all": lambda _action, _signal: True,
}
"""What each filter shows, by its name."""
_STATUSES, _PRIORITIES = tuple(Status), tuple(Priority)


def filter_words(name: str) -> str:
    """What a filter is called."""
    return {
        "open": _("Open"),
        "late": _("Late"),
        "at_risk": _("At risk"),
        "no_owner": _("Nobody in charge"),
        "no_date": _("No date"),
        "paused": _("Paused"),
        "done": _("Done"),
        "untold": _("Done, nothing told yet"),
        "all": _("All"),
    }[name]


def told(action: Action) -> bool:
    """Whether somebody said what a finished action changed, or what it brought."""
    return bool(action.what_changed.strip() or action.benefits_seen)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A choice of actions and their order; `owner` may be NOBODY, `order` and `group` are names below."""

    name: str = "open"
    owner: str = ""
    principle: str = ""
    words: str = ""
    order: str = "due"
    backwards: bool = False
    group: str = ""

    def written(self) -> str:
        """As one text, for a place to go back to."""
        return json.dumps({name: value for name, value in asdict(self).items() if value})


def read_wanted(text: str) -> Wanted:
    """What `written` wrote; the open actions where it is anything else."""
    try:
        found = json.loads(text)
    except ValueError:
        return Wanted()
    usual = asdict(Wanted())
    if not isinstance(found, dict) or any(type(usual.get(name)) is not type(found[name]) for name in found):
        return Wanted()
    wanted = Wanted(**found)
    known = wanted.name in FILTERS and wanted.order in _KEYS and wanted.group in ("", *_GROUPS)
    return wanted if known else Wanted()


def counts(actions: Iterable[Action], today: date) -> dict[str, int]:
    """How many actions each filter would show."""
    found = dict.fromkeys(FILTERS, 0)
    for action in actions:
        signal = progress(action, today)
        for name, shows in FILTERS.items():
            found[name] += shows(action, signal)
    return found


def shown(actions: Iterable[Action], wanted: Wanted, today: date) -> tuple[Action, ...]:
    """The actions wanted, in the order wanted."""
    shows, words = FILTERS[wanted.name], wanted.words.casefold().split()
    rows = [each for each in actions if shows(each, progress(each, today)) and _fits(each, wanted, words)]
    rows.sort(key=lambda each: (*_KEYS[wanted.order](each), each.position, each.reference), reverse=wanted.backwards)
    return tuple(rows)


def _fits(action: Action, wanted: Wanted, words: Sequence[str]) -> bool:
    if wanted.owner and (action.owner or NOBODY) != wanted.owner:
        return False
    if wanted.principle and wanted.principle not in action.all_principles():
        return False
    if not words:
        return True
    text = " ".join((action.reference, action.title, action.detail, action.owner, action.helpers, *action.measures))
    folded = f"{text} {action.how_we_will_know} {action.notes} {action.due_note}".casefold()
    return all(word in folded for word in words)


_KEYS: dict[str, Callable[[Action], tuple[bool, str]]] = {
    "own": lambda _each: (False, ""),
    "due": lambda each: (each.due_date is None, each.due_date.isoformat() if each.due_date else ""),
    "title": lambda each: (False, each.title.casefold()),
    "owner": lambda each: (not each.owner, each.owner.casefold()),
    "priority": lambda each: (False, str(_PRIORITIES.index(each.priority))),
    "status": lambda each: (False, str(_STATUSES.index(each.status))),
    "reference": lambda each: (False, each.reference.rjust(12)),
}


def order_words() -> dict[str, str]:
    """The orders there are, by name, in words."""
    return {
        "due": _("By when"),
        "own": _("Our own order"),
        "title": _("Action, A to Z"),
        "owner": _("Who"),
        "priority": _("Priority"),
        "status": _("Status"),
        "reference": _("Reference"),
    }


def group_words() -> dict[str, str]:
    """The groupings there are, by name, in words."""
    return {"": _("No groups"), "principle": _("Principle"), "owner": _("Who"), "month": _("Month")}


def grouped(actions: Sequence[Action], by: str, framework: Framework) -> tuple[tuple[str, tuple[Action, ...]], ...]:
    """The actions under headings, each once, in the order they came; one group without a heading for no grouping.

    Of several principles an action stands under the first; what has none comes last.
    """
    if by not in _GROUPS:
        return (("", tuple(actions)),)
    groups: dict[str, list[Action]] = {}
    for action in actions:
        groups.setdefault(_GROUPS[by](action), []).append(action)
    keys = sorted(groups, key=lambda key: (not key, key.casefold()))
    return tuple((_heading(by, groups[key][0], framework), tuple(groups[key])) for key in keys)


_GROUPS: dict[str, Callable[[Action], str]] = {
    "principle": lambda each: "".join(each.all_principles()[:1]),
    "owner": lambda each: each.owner,
    "month": lambda each: f"{each.due_date:%Y-%m}" if each.due_date else "",
}


def _heading(by: str, first: Action, framework: Framework) -> str:
    """What stands above the group of this action."""
    key = _GROUPS[by](first)
    if not key:
        return {"principle": _("No principle"), "owner": _("Nobody in charge"), "month": _("No date")}[by]
    if by == "month" and first.due_date is not None:
        return in_full(first.due_date.replace(day=1)).removeprefix("1 ")
    principle = framework.principle_by_id.get(key) if by == "principle" else None
    return f"{principle.number} {principle.name}" if principle else key


@dataclass(frozen=True, slots=True)
class PlanNote:
    """A gentle word about the plan, and the actions it is about."""

    words: str
    wanted: Wanted


def plan_notes(actions: Iterable[Action]) -> tuple[PlanNote, ...]:
    """Open actions that nobody is in charge of, that have no date, or that are many for one person."""
    open_ = [each for each in actions if each.open]
    nobody = sum(not each.owner for each in open_)
    undated = sum(each.due_date is None for each in open_)
    found = []
    if nobody:
        words = ngettext("{count} action has nobody in charge.", "{count} actions have nobody in charge.", nobody)
        found.append(PlanNote(words.format(count=nobody), Wanted("no_owner")))
    if undated:
        words = ngettext("{count} action has no date.", "{count} actions have no date.", undated)
        found.append(PlanNote(words.format(count=undated), Wanted("no_date")))
    busy: dict[str, int] = {}
    for each in open_:
        if each.owner:
            busy[each.owner] = busy.get(each.owner, 0) + 1
    many = sorted((each for each in busy if busy[each] >= MANY_FOR_OWNER), key=lambda each: (-busy[each], each))
    if len(many) == 1:
        words = _("{owner} has {count} open actions. Could others take some?")
        found.append(PlanNote(words.format(owner=many[0], count=busy[many[0]]), Wanted("open", owner=many[0])))
    elif many:
        words = _("{count} people have {most} or more open actions each. Could others take some?")
        found.append(PlanNote(words.format(count=len(many), most=MANY_FOR_OWNER), Wanted("open", group="owner")))
    return tuple(found)
