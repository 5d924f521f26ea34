"""The printed action plan for the office: every action in one table, late ones first, and rows to write in by hand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.core.action import Action, ActionUpdate, Progress, Status, progress
from desktop.core.action_words import changed_words, latest_updates, principle_words, update_words, why_words
from desktop.core.carried import carried_note, standing_actions
from desktop.core.dates import in_full, short
from desktop.core.framework import Framework
from desktop.core.record import Record
from desktop.core.terms import label
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
from desktop.reports.going import going, progress_key
from desktop.reports.opening import newest, other_formats, standing_line
from desktop.reports.options import Edition, Paper, ReportOptions
from desktop.words import _, ngettext

BLANK_ROWS = 5
BLANK_CARDS = 2
_FINISHED = (Status.DONE, Status.WILL_NOT_DO)
_TOLD = (
    Progress.LATE,
    Progress.OFF_TRACK,
    Progress.AT_RISK,
    Progress.NO_DATE,
    Progress.ON_TRACK,
    Progress.PAUSED,
    Progress.DONE,
)
"""What needs doing comes first."""


def plan(record: Record, framework: Framework, assessment_id: str | None, options: ReportOptions) -> Document:
    """The office table of the guidance on the printed plan; owners show, because it is for those who do the work."""
    edition = options.edition or Edition.STANDARD
    name = record.organisation.name
    title = _("Patient partnership action plan")
    chosen = assessment_id or newest(record)
    assessment = record.assessments[chosen] if chosen else None
    period = assessment.label if assessment else ""
    running = " · ".join(words for words in (title, name, period) if words)
    standing = standing_line(record, chosen)
    opening = " · ".join(words for words in (name, period, in_full(options.today)) if words)
    actions = tuple(record.actions.values())
    large = edition is Edition.LARGE
    paper = options.paper or (Paper.PORTRAIT if large else Paper.LANDSCAPE)
    in_words = large or paper is Paper.PORTRAIT
    tables = _Tables.of(record, framework, options.today, in_words=in_words)
    return Document(
        title=f"{title}: {name}",
        running=running,
        author=name,
        today=options.today,
        edition=edition,
        paper=paper,
        blocks=(
            Heading(1, title),
            *(Paragraph(words) for words in (opening, standing, other_formats(record.organisation)) if words),
            Paragraph(_counts(standing_actions(record), options.today)),
            *tables.blocks(actions),
        ),
        standing=standing,
        closing=tuple(_key(framework)),
        credit=framework.credit,
    )


def _counts(actions: Sequence[Action], today: date) -> str:
    """How many actions there are, and how the open ones are going."""
    if not actions:
        return _("There are no actions yet. Write the first ones in below.")
    total = ngettext("{count} action", "{count} actions", len(actions)).format(count=len(actions))
    signals = [progress(action, today) for action in actions]
    told = [
        _("{count} {progress}").format(count=signals.count(signal), progress=label(signal).lower())
        for signal in _TOLD
        if signal in signals
    ]
    return _("{total}: {counts}.").format(total=total, counts=", ".join(told))


def _order(action: Action, today: date) -> tuple[bool, date, int]:
    """Late ones first, then by date, those without one last."""
    return progress(action, today) is not Progress.LATE, action.due_date or date.max, action.position


def _columns() -> tuple[Column, ...]:
    """The office columns of the guidance, in their order; short ones share a column, one below another."""
    return (
        Column((_("Ref"),)),
        Column((_("Action"), _("Cost"))),
        Column((_("Why"), _("Principles")), heads=2),
        Column((_("Who"), _("With")), heads=2),
        Column((_("By when"), _("Priority"), _("Status"), _("Progress"), _("Check-in")), heads=4, named=4),
        Column((_("How we will know"),)),
        Column((_("Latest update"), _("What changed"), _("Reason")), heads=2),
    )


@dataclass(frozen=True, slots=True)
class _Tables:
    """The tables of one plan; `in_words` for cards, which have room for full dates and names."""

    framework: Framework
    today: date
    in_words: bool
    latest: dict[str, ActionUpdate]
    carried: dict[str, str]

    @classmethod
    def of(cls, record: Record, framework: Framework, today: date, *, in_words: bool) -> "_Tables":
        """With the latest update of each action found once, and how often each was carried."""
        carried = {each.id: carried_note(record, each) for each in record.actions.values()}
        return cls(framework, today, in_words, latest_updates(record.action_updates.values()), carried)

    def blocks(self, actions: Sequence[Action]) -> Iterator[Block]:
        """Open actions, finished ones, and rows to write in by hand."""
        open_ones = [action for action in actions if action.status not in _FINISHED]
        finished = [action for action in actions if action.status in _FINISHED]
        if open_ones:
            yield Heading(2, _("Open actions"))
            yield self._table(sorted(open_ones, key=lambda each: _order(each, self.today)))
        if finished:
            yield Heading(2, _("Done, or not going ahead"))
            yield self._table(sorted(finished, key=lambda each: (each.status is not Status.DONE, each.position)))
        yield Heading(2, _("New actions, to write in by hand"))
        if self.in_words:
            to_write = Writing((_("Action"), _("Who"), _("By when"), _("How we will know")))
            yield from [Card((to_write,))] * BLANK_CARDS
        else:
            yield Table(_columns(), (), blank_rows=BLANK_ROWS)

    def _table(self, actions: Sequence[Action]) -> Table:
        rows = tuple(Row(self._cells(action), f"{action.reference} {action.title}".strip()) for action in actions)
        return Table(_columns(), rows, in_title=(_("Ref"), _("Action")))

    def _cells(self, action: Action) -> tuple[tuple[Text, ...], ...]:
        return (
            (action.reference,),
            (bold(action.title), action.cost),
            (why_words(action, self.framework), self._principles(action)),
            (action.owner, action.helpers),
            (
                self._due(action),
                label(action.priority),
                label(action.status),
                going(action, self.today),
                self._day(action.check_in),
            ),
            (action.how_we_will_know,),
            (self._news(action), changed_words(replace(action, reason="")), action.reason),
        )

    def _day(self, day: date | None) -> str:
        if day is None:
            return ""
        return in_full(day) if self.in_words else short(day)

    def _due(self, action: Action) -> str:
        """The day, or the words that stand for one, and how often it was carried from an earlier plan."""
        due = self._day(action.due_date) if action.due_date else action.due_note
        return ", ".join(each for each in (due, self.carried[action.id]) if each)

    def _principles(self, action: Action) -> str:
        """Numbers alone where room is short; the key names them."""
        if self.in_words:
            return principle_words(action, self.framework)
        known = [self.framework.principle_by_id.get(each) for each in action.all_principles()]
        return ", ".join(str(each.number) for each in known if each)

    def _news(self, action: Action) -> str:
        """The latest update with its day; where there is none, the notes that came with the action."""
        update = self.latest.get(action.id)
        return update_words(update) if update is not None else action.notes


def _key(framework: Framework) -> Iterator[Block]:
    """What shapes and numbers mean, in words."""
    principles = "; ".join(f"{each.number} {each.name}" for each in framework.principles)
    yield Heading(2, _("Key"))
    yield progress_key()
    yield Paragraph(labelled(_("Principles"), f"{principles}."))
