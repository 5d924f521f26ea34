"""Two or more assessments side by side, like for like: what changed, who took part in each, why levels fell."""

from collections.abc import Iterator
from itertools import pairwise

from desktop.core.assessment import State
from desktop.core.comparison import Change, Comparison
from desktop.core.dates import in_full
from desktop.core.framework import Framework, Principle
from desktop.core.labels import numbered_level
from desktop.core.record import Record
from desktop.core.scoring import Standing, standings
from desktop.core.tracking import counted
from desktop.core.views import newest_assessment, oldest_first
from desktop.core.years import MeasureYears, PrincipleYears, YearLevel, Years, compare_all
from desktop.reports.blocks import (
    Block,
    Bullets,
    Column,
    Document,
    Heading,
    Kept,
    NewPage,
    Paragraph,
    Row,
    Table,
    Text,
    Writing,
    bold,
    labelled,
)
from desktop.reports.counted import counted_blocks
from desktop.reports.opening import other_formats, standing_line
from desktop.reports.options import Edition, Paper, ReportOptions
from desktop.reports.squares import key, squares
from desktop.words import _, ngettext


def years(record: Record, framework: Framework, assessment_id: str | None, options: ReportOptions) -> Document:
    """The years that were chosen; else the assessment that was named, or the newest, with the one before it."""
    chosen = compared(record, assessment_id, options.years)
    name = record.organisation.name
    title = _("What changed")
    found = compare_all(record, framework, chosen, options.today) if len(chosen) > 1 else None
    if found is not None:
        labels = [each.label for each in found.assessments]
        title = _("What changed, {first} to {last}").format(first=labels[0], last=labels[-1])
    standing = standing_line(record, chosen[-1] if chosen else None)
    return Document(
        title=f"{title}: {name}",
        running=f"{title} · {name}",
        author=name,
        today=options.today,
        edition=options.edition or Edition.CLEAR,
        paper=options.paper or Paper.PORTRAIT,
        blocks=(
            Heading(1, title),
            *(Paragraph(words) for words in (standing,) if words),
            Paragraph(f"{name} · {in_full(options.today)}"),
            *(Paragraph(words) for words in (other_formats(record.organisation),) if words),
            *(_body(record, framework, found, options) if found else _one_alone(record)),
        ),
        standing=standing,
        credit=framework.credit,
    )


def compared(record: Record, assessment_id: str | None, years: tuple[str, ...]) -> tuple[str, ...]:
    """The ids of the assessments to set side by side, the oldest first: these, else the one shown and that before."""
    known = [each.id for each in oldest_first(record)]
    wanted = [each for each in known if each in years]
    if len(wanted) > 1 or not known:
        return tuple(wanted)
    newest = newest_assessment(record)
    last = assessment_id if assessment_id in known else newest.id if newest else known[-1]
    before = record.assessments[last].previous
    if before not in known:
        before = next((each for each in reversed(known[: known.index(last)])), None)
    return tuple(each for each in known if each in (before, last))


def _one_alone(record: Record) -> Iterator[Block]:
    """Nothing to set side by side yet: what there will be, and room for what has changed so far."""
    if record.assessments:
        yield Paragraph(_("There is one assessment so far. The next one is set beside it, measure by measure."))
    else:
        yield Paragraph(_("There is no assessment yet. Two of them can be set side by side."))
    yield Kept(
        (
            Heading(2, _("What has changed since we began?")),
            Paragraph(_("Write in what you and your patients have noticed.")),
            Writing((_("Better"), _("The same"), _("Worse, and why"), _("Who told us"))),
        )
    )


def _body(record: Record, framework: Framework, found: Years, options: ReportOptions) -> Iterator[Block]:
    yield from _in_short(found)
    yield from _who_took_part(found)
    looks = [standings(record, each.id, options.today) for each in found.assessments]
    yield Heading(2, _("Principle by principle"))
    yield Paragraph(key())
    for each in found.principles:
        principle = framework.principle_by_id.get(each.principle)
        if principle is not None:
            yield _principle(found, each, principle, looks)
    yield from _falls(found)
    yield from _measures(framework, found)
    yield from _counted(record, framework)
    if options.figures:
        yield from _figures(framework, found)


def _in_short(found: Years) -> Iterator[Block]:
    """What moved, like for like, and what could not be compared."""
    yield Heading(2, _("In short"))
    for label, compared in reversed(list(zip(found.assessments[1:], found.compared, strict=True))):
        step = _("{before} to {after}").format(before=compared.since, after=label.label)
        yield Paragraph(labelled(step, _moved(compared)))
    words = [_("We compare like for like: only measures that mean the same and were rated both times.")]
    broken = sum(any(each.breaks for each in measure.years) for measure in found.measures)
    if broken:
        changed = ngettext(
            "The meaning of {count} measure changed.", "The meaning of {count} measures changed.", broken
        )
        words.append(changed.format(count=broken))
    if not found.may_show_figures:
        words.append(_("A quick start asks fewer questions, so its figures are never set beside others."))
    yield Paragraph(" ".join(words))


def _moved(compared: Comparison) -> str:
    """The counts of one step, those that cannot be compared told apart."""
    if not compared.shared:
        return _("no measure was rated both times.")
    words = _("of {count} measures, {moved}.").format(count=compared.shared, moved=compared.alike_words)
    others = _("Not compared: {others}.").format(others=compared.other_words) if compared.other_words else ""
    return f"{words} {others}".strip()


def _who_took_part(found: Years) -> Iterator[Block]:
    """How many people took part in each group, in each year: no change of level stands without it."""
    if not found.groups:
        return
    columns = (Column((_("Group"),)), *(Column((each.label,)) for each in found.assessments))
    rows = tuple(Row(((each.name,), *((part.words,) for part in each.parts)), each.name) for each in found.groups)
    yield Heading(2, _("Who took part"))
    yield Paragraph(_("More people, or other people, can change a level as much as what we do."))
    yield Table(columns, rows, in_title=(_("Group"),))


def _principle(found: Years, each: PrincipleYears, principle: Principle, looks: list[dict[str, Standing]]) -> Block:
    """One principle: its message as the heading, then a row of squares for each year, in words below."""
    newest = each.compared[-1] if each.compared else None
    measures = [measure.measure for measure in found.of_principle(each.principle)]
    name = f"{principle.number} {principle.name}"
    moved = newest.short_words if newest is not None else ""
    blocks: list[Block] = [Heading(3, f"{name}: {moved}" if moved else name)]
    for assessment, look, result in zip(found.assessments, looks, each.results, strict=True):
        if result is None:
            blocks.append(Paragraph(labelled(assessment.label, _("not asked."))))
            continue
        row = squares(look.get(measure) or Standing(measure, State.NOT_ASSESSED) for measure in measures)
        words = labelled(assessment.label, f"{result.label}. {result.spread_words}.".replace(". .", "."))
        blocks += [Paragraph(words), row]
    return Kept(tuple(blocks))


def _falls(found: Years) -> Iterator[Block]:
    """Every level that fell, with its reason."""
    items: list[Text] = []
    for place in range(len(found.assessments) - 1, 0, -1):
        for measure in found.measures:
            then, now = measure.years[place - 1], measure.years[place]
            if now.change is Change.DOWN and then.level is not None and now.level is not None:
                items.append(_fall(measure, then, now, found.assessments[place].label))
    if items:
        why = _("A fall is not a failure: more people may have told us, or we were too kind last time.")
        yield Heading(2, _("Why levels fell"))
        yield Paragraph(why)
        yield Bullets(tuple(items))


def _fall(measure: MeasureYears, then: YearLevel, now: YearLevel, label: str) -> Text:
    facts = _("{before}, then {after} in {label}.").format(
        before=numbered_level(then.level or 0), after=numbered_level(now.level or 0), label=label
    )
    why = now.fall or _("No reason given yet.")
    return (bold(f"{measure.title} ({measure.measure}): "), f"{facts} {why}")


def _measures(framework: Framework, found: Years) -> Iterator[Block]:
    """A table of the measures that moved, a part for each principle; the others are named below it."""
    yield NewPage()
    yield Heading(2, _("Measure by measure"))
    for each in found.principles:
        principle = framework.principle_by_id.get(each.principle)
        measures = found.of_principle(each.principle)
        if principle is None or not measures:
            continue
        moved = [measure for measure in measures if _moved_once(measure)]
        yield Heading(3, f"{principle.number} {principle.name}")
        if moved:
            yield _table(found, moved)
        yield from _others([measure for measure in measures if not _moved_once(measure)])


def _moved_once(measure: MeasureYears) -> bool:
    """Whether it went up or down between any two neighbours, or changed its meaning."""
    return any(each.change in (Change.UP, Change.DOWN) or each.breaks for each in measure.years)


def _others(measures: list[MeasureYears]) -> Iterator[Block]:
    """The measures that did not move, below what became of each."""
    named: dict[str, list[str]] = {}
    for measure in measures:
        words = [each.change_words for each in measure.years if each.change_words]
        named.setdefault(words[-1] if words else _("Never rated"), []).append(f"{measure.title} ({measure.measure})")
    if named:
        yield Bullets(tuple(labelled(words, f"{'; '.join(titles)}.") for words, titles in named.items()))


def _table(found: Years, measures: list[MeasureYears]) -> Table:
    columns = (
        Column((_("Measure"),)),
        *(Column((each.label,)) for each in found.assessments),
        Column((_("What changed"),)),
    )
    return Table(columns, tuple(_row(each, found) for each in measures), in_title=(_("Measure"),))


def _row(measure: MeasureYears, found: Years) -> Row:
    name = f"{measure.title} ({measure.measure})"
    steps = []
    for (_before, now), compared in zip(pairwise(measure.years), found.compared, strict=True):
        if now.change_words:
            since = "" if len(found.compared) == 1 else _(" since {label}").format(label=compared.since)
            steps.append(f"{now.change_words}{since}")
    return Row(((name,), *((each.words,) for each in measure.years), ("\n".join(steps),)), name)


def _counted(record: Record, framework: Framework) -> Iterator[Block]:
    """What was counted more than once, as small lines."""
    several = [each for each in counted(record, framework) if len(each.readings) > 1]
    if several:
        yield Heading(2, _("What we counted"))
        yield from counted_blocks(several)


def _figures(framework: Framework, found: Years) -> Iterator[Block]:
    """Percentages like for like; never beside those of a quick start."""
    yield Heading(2, _("Figures"))
    if not found.may_show_figures:
        yield Paragraph(_("A quick start has no percentages, so there are none to set side by side."))
        return
    names = {each.id: f"{each.number} {each.name}" for each in framework.principles}
    steps = [f"{step.since} – {after.label}" for step, after in zip(found.compared, found.assessments[1:], strict=True)]
    columns = (Column((_("Principle"),)), *(Column((each,)) for each in steps))
    rows = tuple(
        Row(((names[each.principle],), *((_figure(step),) for step in each.compared)), names[each.principle])
        for each in found.principles
        if each.principle in names
    )
    yield Paragraph(_("Each figure is of the measures that were rated both times, like for like."))
    yield Table(columns, rows, in_title=(_("Principle"),))


def _figure(compared: Comparison | None) -> str:
    figures = compared.figures if compared is not None else ""
    return figures or _("too few measures rated both times")
