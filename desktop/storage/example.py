"""The worked example: the files of `resources/example/` put together as one Record.

Its words live in the files; how a row of them becomes an entity lives in example_rows.py.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from desktop import paths
from desktop.core.action import Action, ActionUpdate
from desktop.core.assessment import Assessment, Evidence, MeasureRating, Perspective, PerspectiveRating, rating_id
from desktop.core.edits.assessing import kept_wording
from desktop.core.framework import Framework
from desktop.core.record import Entity, Organisation, OwnGuidance, Record
from desktop.core.voices import (
    BoardPaper,
    FeedbackItem,
    ImportBatch,
    ImportedRow,
    Involvement,
    Quote,
    SuccessReading,
    Tracked,
)
from desktop.storage.example_rows import Maker, Row, permanent_id, said_in_view, settled
from desktop.storage.toml_values import read
from desktop.words import _

ORGANISATION, PLAN, VOICES, IMPORT = "organisation.toml", "plan.toml", "voices.toml", "import.toml"
LAST_YEAR, THIS_YEAR = "last_year", "this_year"

Rows = tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _About:
    """What `organisation.toml` holds."""

    organisation: Row


@dataclass(frozen=True, slots=True)
class _Year:
    """What the file of one assessment holds."""

    assessment: Row
    views: Rows
    ratings: Row
    evidence: Rows
    readings: Rows
    board_paper: Row = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What `plan.toml` holds."""

    actions: Rows


@dataclass(frozen=True, slots=True)
class _Voices:
    """What `voices.toml` holds."""

    feedback: Rows
    quotes: Rows
    involvement: Rows
    guidance: Rows
    tracked: Rows = ()


@dataclass(frozen=True, slots=True)
class _Import:
    """What `import.toml` holds."""

    batch: Row
    rows: Rows


def example_record(framework: Framework, today: date, folder: Path | None = None) -> Record:
    """The worked example as it stands on `today`, from `folder` or from the files that come with the program.

    Two examples made on one day are equal, ids included. Raises ToolkitError, naming file and key, where a file
    cannot be read as what it should hold.
    """
    place = folder if folder is not None else paths.resources() / "example"

    def maker(file: str) -> Maker:
        return Maker(file, framework, today)

    organisation = maker(ORGANISATION).entity(Organisation, read(place / ORGANISATION, _About).organisation)
    record = Record(organisations={}, id=permanent_id(Record, "")).put(organisation)
    year = today.year if today.month >= (organisation.year_start or 1) else today.year - 1
    for key, first in ((LAST_YEAR, year - 1), (THIS_YEAR, year)):
        file = f"{key}.toml"
        label = f"{first}/{(first + 1) % 100:02d}"
        record = record.put(*_year(maker(file), key, label, read(place / file, _Year), record.measure_ratings))
    record = record.put(
        *_plan(maker(PLAN), read(place / PLAN, _Plan)),
        *_voices(maker(VOICES), read(place / VOICES, _Voices)),
        *_imported(maker(IMPORT), read(place / IMPORT, _Import)),
    )
    rated = {each.measure for each in record.perspective_ratings.values()}
    rated |= {each.measure for each in record.measure_ratings.values()}
    words = (kept_wording(record, measure) for measure in framework.by_id.values() if measure.id in rated)
    return record.put(*(wording for kept in words for wording in kept))


def _year(make: Maker, key: str, label: str, written: _Year, before: Mapping[str, MeasureRating]) -> Iterator[Entity]:
    """An assessment and all that hangs on it; `before` holds the ratings of the year before."""
    catalogue, measures = make.framework.version, list(make.framework.by_id)
    assessment = make.entity(
        Assessment, written.assessment, key, label=label, catalogue_version=catalogue, measures=measures
    )
    yield assessment
    for view in written.views:
        yield from _view(make, key, view)
    on_the_day = {"on": written.assessment["agreed_on"]} if "agreed_on" in written.assessment else {}
    for measure_id, value in written.ratings.items():
        last = before.get(rating_id(str(assessment.previous), measure_id))
        yield _rating(make, key, measure_id, on_the_day | settled(value), last)
    for number, each in enumerate(written.evidence, start=1):
        row = dict(each)
        ratings = [rating_id(assessment.id, make.measure(measure_id).id) for measure_id in row.pop("measures", ())]
        yield make.entity(Evidence, row, f"{key} evidence {number}", ratings=ratings)
    for row in written.readings:
        yield make.entity(SuccessReading, row, f"{key} {row.get('success_measure')}", assessment=key)
    if written.board_paper:
        yield make.entity(BoardPaper, written.board_paper, f"{key} board paper", assessment=key)


def _view(make: Maker, assessment: str, written: Row) -> Iterator[Entity]:
    row = dict(written)
    ratings = row.pop("ratings", {})
    key = f"{assessment} {row.get('group')}"
    yield make.entity(Perspective, row, key, assessment=assessment)
    for measure_id, value in ratings.items():
        measure = make.measure(measure_id).id
        yield make.entity(PerspectiveRating, said_in_view(value), f"{key} {measure}", perspective=key, measure=measure)


def _rating(make: Maker, assessment: str, measure_id: str, row: Row, last: MeasureRating | None) -> MeasureRating:
    measure = make.measure(measure_id)
    return make.entity(
        MeasureRating,
        row,
        f"{assessment} {measure.id}",
        assessment=assessment,
        measure=measure.id,
        measure_version=measure.version,
        last_level=last.agreed_level if last else None,
    )


def _plan(make: Maker, written: _Plan) -> Iterator[Entity]:
    """The actions in their order, each with its updates."""
    for number, each in enumerate(written.actions, start=1):
        row = dict(each)
        key, updates = row.pop("key", ""), row.pop("updates", ())
        if not key:
            raise make.fault(f"actions {number}", _("the key “{key}” is missing").format(key="key"))
        row["activity"] = _activity(make, key, row)
        yield make.entity(Action, row, key, reference=f"A-{number:03d}", position=number)
        for count, update in enumerate(updates, start=1):
            yield make.entity(ActionUpdate, update, f"{key} update {count}", action=key)


def _activity(make: Maker, key: str, row: Row) -> str:
    """The words of the activity that an action carries out: the files give its place under the first measure."""
    number = row.get("activity")
    if number is None:
        return ""
    measures = row.get("measures")
    activities = make.measure(measures[0]).activities if measures else ()
    found = [each.text for place, each in enumerate(activities, start=1) if place == number]
    if not found:
        raise make.fault(f"{key}, activity", _("“{name}” leads nowhere").format(name=number))
    return found[0]


def _voices(make: Maker, written: _Voices) -> Iterator[Entity]:
    """Feedback, quotes, involvement, guidance that the organisation wrote itself, and what it counts how often."""
    for number, row in enumerate(written.feedback, start=1):
        yield make.entity(FeedbackItem, row, f"feedback {number}")
    for number, row in enumerate(written.quotes, start=1):
        yield make.entity(Quote, row, f"quotes {number}")
    for number, row in enumerate(written.involvement, start=1):
        yield make.entity(Involvement, row, f"involvement {number}")
    for number, row in enumerate(written.guidance, start=1):
        yield make.entity(OwnGuidance, row, f"guidance {number}")
    for number, row in enumerate(written.tracked, start=1):
        yield make.entity(Tracked, row, f"tracked {number}")


def _imported(make: Maker, written: _Import) -> Iterator[Entity]:
    """One spreadsheet brought into this year's assessment: a row became a measure's rating, or an action."""
    key = "batch"
    yield make.entity(ImportBatch, written.batch, key)
    for number, each in enumerate(written.rows, start=1):
        row = dict(each)
        became = row.pop("became", "")
        if became in make.framework.by_id:
            became = rating_id(permanent_id(Assessment, THIS_YEAR), became)
        elif became:
            became = permanent_id(Action, became)
        yield make.entity(ImportedRow, row, f"rows {number}", batch=key, became=became)
