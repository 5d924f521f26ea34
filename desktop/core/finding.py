"""Finding a measure or an action by the words a person remembers. Finding lists in spreadsheets lives in `sheets`."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.core.framework import Framework
from desktop.core.record import Record

MOST_FOUND = 40


@dataclass(frozen=True, slots=True)
class Found:
    """One hit: what it is ("measure" or "action"), its id, the words that lead, and where they stand."""

    kind: str
    id: str
    words: str
    beside: str


def find(record: Record, framework: Framework, words: str, measures: Iterable[str]) -> tuple[Found, ...]:
    """Measures among these, and actions, that hold every word typed; hits in a title come first."""
    wanted = words.casefold().split()
    if not wanted:
        return ()
    hits: list[tuple[bool, Found]] = []
    for measure_id in measures:
        measure = framework.by_id.get(measure_id)
        if measure is None:
            continue
        principle = framework.principle_by_id[measure.principle].name
        activities = " ".join(each.text for each in measure.activities)
        text = f"{measure.id} {measure.title} {measure.statement} {activities}"
        if _holds(text, wanted):
            hits.append((_holds(measure.title, wanted), Found("measure", measure.id, measure.title, principle)))
    for action in record.actions.values():
        text = f"{action.reference} {action.title} {action.detail} {action.owner} {action.helpers} {action.notes}"
        if _holds(text, wanted):
            hits.append((_holds(action.title, wanted), Found("action", action.id, action.title, action.reference)))
    hits.sort(key=lambda hit: not hit[0])
    return tuple(found for _in_title, found in hits[:MOST_FOUND])


def _holds(text: str, wanted: list[str]) -> bool:
    folded = text.casefold()
    return all(word in folded for word in wanted)
