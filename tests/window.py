"""A real window for tests and pictures: the whole program on a record, and every place in it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtWidgets import QApplication

from desktop.app import Program
from desktop.core.action import Action, Priority, Status
from desktop.core.assessment import AssessmentKind, AssessmentState, FallReason, Group, MeasureRating
from desktop.core.edits.assessing import start_assessment
from desktop.core.edits.carrying import no_change, say_why_fell
from desktop.core.edits.planning import add_actions
from desktop.core.edits.rating import agree
from desktop.core.framework import Framework, ResultKind
from desktop.core.record import Entity, Record, new_record
from desktop.core.views import newest_assessment
from desktop.core.voices import FeedbackItem, Involvement, Quote, SuccessReading, Tracked
from desktop.storage.example import example_record
from desktop.ui.places import Place
from desktop.ui.routes import page_names
from desktop.ui.scene import Scene

LONG = "A very long name that goes on, as names of partnerships between three charities and a hospital tend to do"


def records(framework: Framework, today: date) -> dict[str, Record | None]:
    """What pages are looked at with: no record, an empty one, the example, and more of it.

    One has 300 actions and long names, one ten assessments, one the next year just begun.
    """
    example = example_record(framework, today)
    return {
        "none": None,
        "empty": new_record("A charity"),
        "example": example,
        "crowded": crowded(example, today),
        "decade": decade(example),
        "next": next_year(framework, example, today),
    }


def decade(record: Record) -> Record:
    """The record with eight more assessments before its first one, one with a long name, one archived."""
    first, *_others = record.assessments.values()
    rated = tuple(each for each in record.measure_ratings.values() if each.assessment == first.id)
    for number in range(8, 0, -1):
        year = first.start.year - number
        label = LONG if number == 5 else f"{year}/{(year + 1) % 100:02d}"
        state = AssessmentState.ARCHIVED if number == 8 else first.state
        earlier = replace(
            first, id=f"before-{number}", label=label, start=date(year, 10, 1), state=state, previous=None
        )
        levels = (replace(each, assessment=earlier.id, agreed_level=_moved(each, number)) for each in rated)
        record = record.put(earlier, *levels)
    return record


def _moved(rating: MeasureRating, by: int) -> int | None:
    """Another level, the same each time."""
    level = rating.agreed_level
    return None if level is None else (level + by * int(rating.measure[-1])) % 4


def next_year(framework: Framework, record: Record, today: date) -> Record:
    """The record with the next assessment started, one answer given again and one a level lower, with its reason."""
    last = newest_assessment(record)
    if last is None:
        return record
    before = record.assessments.keys()
    record = start_assessment(record, framework, AssessmentKind.FULL, label="Next year", start=today, previous=last.id)
    (new,) = record.assessments.keys() - before
    same, lower = framework.measure("P1-M5"), framework.measure("P1-M6")
    record = no_change(record, framework, new, same, today, evidence_holds=True)
    record = agree(record, new, lower, 1, on=today)
    return say_why_fell(record, new, lower, FallReason.SOMEONE_LEFT, "Our carers’ lead moved on.")


def crowded(record: Record, today: date, actions: int = 300) -> Record:
    """The record with this many more actions, and long names everywhere."""
    statuses, priorities = tuple(Status), tuple(Priority)
    more = (
        Action(
            title=f"{LONG}, number {number}" if number % 3 == 0 else f"Do thing number {number}",
            owner=LONG if number % 7 == 0 else f"Role {number % 12}",
            due_date=today + timedelta(days=number - 60) if number % 5 else None,
            status=statuses[number % len(statuses)],
            priority=priorities[number % len(priorities)],
            measures=(f"P{number % 6 + 1}-M{number % 8 + 1}",),
            how_we_will_know=LONG if number % 4 == 0 else "Counted each quarter",
        )
        for number in range(actions)
    )
    named = record.put(replace(record.organisation, name=LONG), *_much_said(today))
    return add_actions(named, *more)


def _much_said(today: date) -> Iterator[Entity]:
    """Sixty things that people said, long ones among them, and a number counted every month for two years."""
    for number in range(60):
        on = today - timedelta(days=number * 5)
        long = LONG if number % 4 == 0 else ""
        yield FeedbackItem(on, f"{long} Number {number}: open on Saturdays.".strip(), LONG, LONG, long, id=f"s{number}")
        yield Involvement(on, f"{long} Café {number}".strip(), groups=LONG, they_said=long, id=f"i{number}")
        yield Quote(f"{long} They rang me back, {number} times.".strip(), Group.CARERS, id=f"q{number}")
    yield Tracked(f"Our own number: {LONG}", ResultKind.SHARE, every=1, since=today, id="own")
    for number in range(24):
        end = today - timedelta(days=30 * number + 40)
        yield SuccessReading(
            "own", period_to=end, top=1000 - 7 * number, bottom=1200, target=95, note=LONG, id=f"r{number}"
        )


def places(scene: Scene | None) -> Iterator[Place]:
    """Every page the program has, at a place where it has something to show, and what needs a record only with one."""
    for name in page_names():
        needs_record = name not in ("start", "settings", "help")
        if needs_record == (scene is not None) or name in ("settings", "help"):
            yield from _places_of(name, scene)


ALSO = {"evidence": ("new",), "guidance": ("AIS",), "help": ("keyboard",)}
"""Page -> what else it can be about, beside nothing."""


def _places_of(name: str, scene: Scene | None) -> Iterator[Place]:
    asked = tuple(scene.standings) if scene is not None else ()
    match name:
        case "measure":
            yield from (Place(name, each) for each in asked[:1])
            yield from (Place(name, each, "agree") for each in asked[8:9])
            yield from (Place(name, each, "patients") for each in asked[8:9])
        case "forms":
            yield from (Place(name, view=each) for each in ("patients", "staff") if asked)
        case "meeting":
            yield from (Place(name, asked[0], each) for each in ("patients", "staff") if asked)
        case "check":
            yield from (Place(name, each) for each in ("P1", "P4") if asked)
        case "years":
            yield Place(name)
            if scene is not None and len(scene.record.assessments) > 2:
                yield Place(name, "all")
        case "action":
            actions = tuple(scene.record.actions) if scene is not None else ()
            yield from (Place(name, each) for each in actions[:1])
        case "success" | "said" | "log" | "quotes":
            yield from (Place(name), Place(name, "new"), *_opened(name, scene))
        case _:
            yield from (Place(name), *(Place(name, each) for each in ALSO.get(name, ())))


def _opened(name: str, scene: Scene | None) -> Iterator[Place]:
    """The page of what was said or counted with one entry open, where it has any."""
    if scene is None:
        return
    record = scene.record
    tables = {"said": record.feedback, "log": record.involvement, "quotes": record.quotes}
    numbers = (each.success_measure for each in record.success_readings.values())
    for each in list(tables.get(name, numbers))[:1]:
        yield Place(name, each)


def settle(app: QCoreApplication) -> None:
    """Let Qt do what waits to be done, and work off the interface thread come to its end."""
    QThreadPool.globalInstance().waitForDone(5_000)
    for _turn in range(8):
        app.processEvents()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def close_program(program: Program, app: QCoreApplication) -> None:
    """Close its window and let go of every widget, so that the next test dresses only its own."""
    program.window.close()
    program.window.deleteLater()
    settle(app)


def open_program(app: QApplication, record: Record | None) -> Program:
    """The program with this record open, or on its start page, shown at 1280 × 800."""
    program = Program(app)
    program.window.resize(1280, 800)
    program.window.show()
    program.window.activateWindow()
    commanding = program.commanding
    if record is None:
        commanding.show_start()
    else:
        program.session.create(record)
    settle(app)
    return program
