"""You said, we did, we could not: the public reply to what people told us, on one page without names."""

from collections.abc import Iterator

from desktop.core.assessment import PEOPLE
from desktop.core.dates import in_full
from desktop.core.framework import Framework
from desktop.core.labels import listed
from desktop.core.record import Record
from desktop.core.said import answered, newest_first, year_begins
from desktop.core.summary import ViewHeard, views_heard
from desktop.core.terms import label
from desktop.core.voices import FeedbackItem, repeats_a_quote
from desktop.reports.blocks import (
    Block,
    Card,
    Column,
    Document,
    Heading,
    Paragraph,
    Row,
    Table,
    Text,
    Writing,
    bold,
    labelled,
)
from desktop.reports.opening import newest
from desktop.reports.options import Edition, Paper, ReportOptions
from desktop.words import _, ngettext

MOST = 8
"""Items on the page: what is older is told in a line."""
BLANK_ROWS = 4


def you_said(record: Record, framework: Framework, assessment_id: str | None, options: ReportOptions) -> Document:
    """The answers of this year of the organisation's; but in large print as many as one page holds."""
    items = printed_items(record, options)
    made = _document(record, framework, assessment_id or newest(record), options, items, MOST)
    if made.edition is Edition.LARGE or not items:
        return made
    from desktop.reports.document import page_count

    for count in range(min(MOST, len(items)), 0, -1):
        made = _document(record, framework, assessment_id or newest(record), options, items, count)
        if page_count(made) == 1:
            break
    return made


def printed_items(record: Record, options: ReportOptions) -> tuple[FeedbackItem, ...]:
    """What people said this year, what has an answer first, then the newest.

    What repeats a quote without consent is left out.
    """
    begin, quotes = year_begins(options.today, record.organisation.year_start), record.quotes.values()
    said = (
        each
        for each in newest_first(record)
        if begin <= each.on <= options.today
        and each.you_said.strip()
        and not repeats_a_quote(each.you_said, quotes, options.today)
    )
    return tuple(sorted(said, key=lambda each: not answered(each)))


def _document(
    record: Record,
    framework: Framework,
    assessment_id: str | None,
    options: ReportOptions,
    items: tuple[FeedbackItem, ...],
    count: int,
) -> Document:
    name = record.organisation.name
    edition = options.edition or Edition.CLEAR
    title = _("You said, we did, we could not")
    return Document(
        title=f"{title}: {name}",
        running=f"{title} · {name}",
        author=name,
        today=options.today,
        edition=edition,
        paper=options.paper or (Paper.PORTRAIT if edition is Edition.LARGE else Paper.LANDSCAPE),
        blocks=(
            Heading(1, title),
            Paragraph((bold(name), f" · {period_words(record, options)}")),
            *_body(items, count, by_hand=_cards() if edition is Edition.LARGE else _rows()),
            *_heard(record, assessment_id, items[:count]),
            *_tell_us(record),
        ),
        credit=framework.credit,
    )


def period_words(record: Record, options: ReportOptions) -> str:
    """The period it is about: this year of the organisation's until today."""
    begin = year_begins(options.today, record.organisation.year_start)
    return _("{begin} to {end}").format(begin=in_full(begin), end=in_full(options.today))


def _rows() -> tuple[Block, ...]:
    """Rows to write in by hand."""
    return (Table(_columns(), (), blank_rows=BLANK_ROWS),)


def _cards() -> tuple[Block, ...]:
    """The same for large print, one below another."""
    card = Card((Writing((_("You said"), _("We did"), _("We could not, because"))),))
    return (card,) * BLANK_ROWS


def _body(items: tuple[FeedbackItem, ...], count: int, by_hand: tuple[Block, ...]) -> Iterator[Block]:
    if not items:
        yield Paragraph(_("Write in what people told you, and what came of it. No names, please."))
        yield from by_hand
        return
    yield answers(items[:count])
    left = len(items) - count
    if left > 0:
        more = ngettext(
            "And {count} more this year. Ask us for it.", "And {count} more this year. Ask us for them.", left
        )
        yield Paragraph(more.format(count=left))


def answers(items: tuple[FeedbackItem, ...]) -> Table:
    """A row for each: what people said, what we did, and what we could not do or still work on."""
    rows = tuple(Row(((f"“{_quoted(each)}”",), _did(each), _rest(each)), f"“{_quoted(each)}”") for each in items)
    return Table(_columns(), rows, in_title=(_("You said"),))


def _quoted(item: FeedbackItem) -> str:
    """The words without quotation marks of their own around them."""
    return item.you_said.strip().strip('“”"')


def _columns() -> tuple[Column, ...]:
    return (
        Column((_("You said"),)),
        Column((_("We did"),)),
        Column((_("We could not, because"), _("Still to come"))),
    )


def _did(item: FeedbackItem) -> tuple[Text, ...]:
    return (item.we_did.strip(),)


def _rest(item: FeedbackItem) -> tuple[Text, ...]:
    because = _("Because: {reason}").format(reason=item.because.strip()) if item.because.strip() else ""
    could_not: Text = (bold(item.could_not.strip()), "\n", because) if because else item.could_not.strip()
    return (could_not, _news(item))


def _news(item: FeedbackItem) -> str:
    """That it is still being worked on, and by when there is news."""
    if item.news_by is not None and item.told_on is None:
        return _("We are still working on it: news by {day}.").format(day=in_full(item.news_by))
    return "" if answered(item) else _("We are still working on it.")


def _heard(record: Record, assessment_id: str | None, items: tuple[FeedbackItem, ...]) -> Iterator[Block]:
    """How many people we heard from, and by which routes."""
    asked = record.assessments.get(assessment_id or "")
    heard = views_heard(record, asked.id, asked.measures) if asked is not None else ()
    people = [_people(each) for each in heard if each.group in PEOPLE and each.answered]
    routes = list(dict.fromkeys(each.route.strip() for each in items if each.route.strip()))
    told = []
    if people:
        told.append(_("We heard from {people}.").format(people=listed(people)))
    if routes:
        shown = [each[:1].lower() + each[1:] for each in routes]
        told.append(_("What stands here came by {routes}.").format(routes=listed(shown)))
    if told:
        yield Paragraph(labelled(_("Who told us"), " ".join(told)))


def _people(view: ViewHeard) -> str:
    """A group with how many took part, and how: "Patients, 6 people by form"; few are not counted out loud."""
    count = _("a few people") if view.few else ""
    if view.people is not None:
        count = ngettext("{count} person", "{count} people", view.people).format(count=view.people)
    ways = (
        _("by {ways}").format(ways=listed([label(each).lower() for each in view.took_part])) if view.took_part else ""
    )
    told = " ".join(each for each in (count, ways) if each)
    return f"{view.name.lower()} ({told})" if told else view.name.lower()


def _tell_us(record: Record) -> Iterator[Block]:
    contact = record.organisation.other_formats
    words = contact or _("Ask any of us, in the way that suits you.")
    yield Paragraph(labelled(_("To tell us more, or to have this in another format"), words))


def for_trustees(record: Record, options: ReportOptions) -> Iterator[Block]:
    """The same as a part of another document."""
    yield Heading(2, _("You said, we did, we could not"))
    items = printed_items(record, options)
    if not items:
        yield Paragraph(_("Nothing that people said is on record for this year yet."))
        return
    yield answers(items)
    yield Paragraph(labelled(_("What people said from"), period_words(record, options)))
