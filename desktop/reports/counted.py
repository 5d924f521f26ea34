"""What is counted, in a document: each success measure with its readings as a small line and in words."""

from collections.abc import Iterable, Iterator

from desktop.core.dates import short
from desktop.core.readings import amount, number_words, reading_words, target_words
from desktop.core.tracking import Counted, movement_line, read_on, standing_line
from desktop.core.voices import SuccessReading
from desktop.reports.blocks import Block, Bullets, Heading, Kept, Paragraph, Point, Trend, bold
from desktop.words import _


def counted_blocks(found: Iterable[Counted]) -> Iterator[Block]:
    """Each success measure below its name: what it says, its line of readings, and these where there is more to say."""
    for each in found:
        message = movement_line(each)
        words = (bold(f"{message} " if message else ""), standing_line(each))
        trend = trend_of(each)
        readings = tuple(reading_words(reading, each.success) for reading in each.readings)
        chart: tuple[Block, ...] = (trend,) if trend else ()
        more = len(readings) > 2 or any(reading.note for reading in each.readings)
        listed: tuple[Block, ...] = (Bullets(readings),) if more else ()
        yield Kept((Heading(3, each.success.text), Paragraph(words), *chart, *listed))


def trend_of(each: Counted) -> Trend | None:
    """The readings as a line; None with fewer than two numbers."""
    numbers = [(reading, value) for reading in each.readings if (value := amount(reading, each.success)) is not None]
    if len(numbers) < 2:
        return None
    points = tuple(Point(value, _label(reading, each)) for reading, value in numbers)
    target = None
    if each.target is not None:
        aim = target_words(each.target, each.success)
        target = Point(each.target, _("Dashed line: target {target}").format(target=aim))
    told = "; ".join(point.words for point in points)
    aimed = f". {target.words}" if target else ""
    return Trend(points, f"{each.success.text} {told}{aimed}.", target)


def _label(reading: SuccessReading, each: Counted) -> str:
    """What stands at one end of the line: the number with its base, and the day."""
    day, number = read_on(reading), number_words(reading, each.success)
    return _("{number}, {day}").format(number=number, day=short(day)) if day else number
