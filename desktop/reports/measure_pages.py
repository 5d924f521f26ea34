"""One measure in full: what it says, where it stands, what each view says, evidence, actions, how we will know."""

from collections.abc import Iterable, Iterator
from datetime import date

from desktop.core.action import Action
from desktop.core.assessment import Evidence, HowAgreed, MeasureRating, PerspectiveRating, State
from desktop.core.comparison import Change, MeasureChange
from desktop.core.dates import in_full
from desktop.core.differences import Answer, Apart, forms, tally_words
from desktop.core.evidence_checks import NEEDS_EVIDENCE, is_out_of_date
from desktop.core.labels import numbered_level, view_name
from desktop.core.readings import reading_words
from desktop.core.scoring import Standing
from desktop.core.terms import label
from desktop.core.views import rating_of
from desktop.core.voices import SuccessReading, repeats_a_quote
from desktop.reports.blocks import Block, Bullets, Heading, Kept, Paragraph, Text, bold, labelled
from desktop.reports.facts import Facts
from desktop.reports.going import going
from desktop.words import _


def measure_blocks(facts: Facts, measure_id: str) -> Iterator[Block]:
    """Everything that is on record for a measure."""
    words, standing = facts.words(measure_id), facts.standings[measure_id]
    yield Kept(
        (
            Heading(3, facts.named(measure_id)),
            Paragraph(words.statement),
            *(Paragraph(text) for text in _where_it_stands(facts, measure_id, standing)),
        )
    )
    yield from _views(facts, measure_id)
    rating = facts.rating(measure_id)
    if rating is not None:
        yield from _notes(rating)
    yield from _lists(facts, measure_id, standing)


def has_anything(facts: Facts, measure_id: str) -> bool:
    """Whether there is more to say of a measure than that it is not assessed."""
    standing = facts.standings[measure_id]
    on_record = (facts.differences, facts.evidence, facts.actions, facts.readings)
    return standing.answered or standing.unconfirmed or any(measure_id in each for each in on_record)


def _where_it_stands(facts: Facts, measure_id: str, standing: Standing) -> Iterator[Text]:
    """The level in words, whether it is agreed or for now, what it means, and what became of it since last time."""
    levels = facts.words(measure_id).levels
    meaning = f" {levels[standing.counted]}" if standing.counted is not None and levels else ""
    how = f"{_how(facts.rating(measure_id), standing)}."
    yield labelled(_("Level"), (bold(standing.words), f"{how}{meaning}"))
    if standing.unconfirmed and standing.to_confirm is not None:
        yield _("What was brought in: {level}. It counts for nothing until someone confirms it.").format(
            level=numbered_level(standing.to_confirm)
        )
    change = facts.changed.get(measure_id)
    if change is not None and facts.compared is not None:
        yield labelled(_("Since {label}").format(label=facts.compared.since), _changed(change))


def _how(rating: MeasureRating | None, standing: Standing) -> str:
    """How and when an agreed level came about."""
    if rating is None or not standing.agreed:
        return ""
    how = {
        HowAgreed.TOGETHER: _("agreed together"),
        HowAgreed.BY_LEAD: _("agreed by the lead"),
        HowAgreed.IMPORTED: _("imported and confirmed"),
    }.get(rating.how_agreed or HowAgreed.TOGETHER, _("agreed"))
    day = _(", {day}").format(day=in_full(rating.on)) if rating.on else ""
    return f", {how}{day}"


def _changed(found: MeasureChange) -> str:
    if found.before is None or found.change is Change.SAME:
        return f"{found.words}."
    was = _("{change}. It was {level}.").format(change=found.words, level=numbered_level(found.before))
    return _("{was} Why: {reason}").format(was=was, reason=found.fall) if found.fall else was


def _views(facts: Facts, measure_id: str) -> Iterator[Block]:
    """Each view in words, then how they compare."""
    difference = facts.differences.get(measure_id)
    if difference is None:
        return
    yield Bullets(tuple(_view(facts, measure_id, answer) for answer in difference.answers))
    if difference.apart is not Apart.ONE_SIDE or len(difference.answers) > 1:
        words = " ".join(each for each in (difference.words, difference.mixed_words) if each)
        yield Paragraph(labelled(difference.label, words))


def _view(facts: Facts, measure_id: str, answer: Answer) -> Text:
    view = next(each for each in facts.views if each.group is answer.group)
    name = view_name(answer.group, facts.organisation)
    if answer.few:
        return labelled(name, _("{answer} (a few people)").format(answer=answer.words))
    rating = rating_of(facts.record, view, measure_id)
    told = answer.words
    if rating is not None and forms(rating):
        tally = tally_words(answer.group, rating, facts.organisation, shared=True)
        told = _("{answer} (the middle of {tally})").format(answer=answer.words, tally=tally)
    return labelled(name, f"{told}. {_comment(facts, rating)}".rstrip())


def _comment(facts: Facts, rating: PerspectiveRating | None) -> str:
    """A view's comment; nothing where it repeats a quote that may not be printed."""
    if rating is None or repeats_a_quote(rating.comment, facts.record.quotes.values(), facts.today):
        return ""
    return rating.comment


def _notes(rating: MeasureRating) -> Iterator[Block]:
    if rating.reason:
        reason = _("Why it does not apply") if rating.state is State.NOT_APPLICABLE else _("Reason")
        yield Paragraph(labelled(reason, rating.reason))
    if rating.note:
        yield Paragraph(labelled(_("Note"), rating.note))


def _lists(facts: Facts, measure_id: str, standing: Standing) -> Iterator[Block]:
    evidence = facts.evidence.get(measure_id, [])
    if evidence:
        yield _list(_("Evidence"), (_evidence(facts, each) for each in evidence))
    elif (standing.level or 0) >= NEEDS_EVIDENCE:
        yield Paragraph(labelled(_("Evidence"), _("none yet, though the level asks for some.")))
    readings = facts.readings.get(measure_id, [])
    if readings:
        yield _list(_("How we will know"), (_reading(facts, each) for each in readings))
    actions = facts.actions.get(measure_id, [])
    if actions:
        yield _list(_("Actions"), (action_line(each, facts.today) for each in actions))


def _list(name: str, items: Iterable[Text]) -> Block:
    return Kept((Paragraph(bold(name)), Bullets(tuple(items))))


def _evidence(facts: Facts, evidence: Evidence) -> Text:
    day = in_full(evidence.on)
    about = _(" ({kind}, {day})").format(kind=label(evidence.kind), day=day)
    kept = _("Kept: {place}.").format(place=evidence.kept) if evidence.kept else ""
    old = _("Out of date: look at this again.") if is_out_of_date(evidence, facts.today) else ""
    rest = " ".join(words for words in (evidence.shows, kept, old) if words)
    return (bold(evidence.title), f"{about}: {rest}" if rest else about)


def _reading(facts: Facts, reading: SuccessReading) -> Text:
    measure = facts.framework.success_by_id.get(reading.success_measure)
    name = measure.text if measure is not None else reading.success_measure
    return (f"{name} ", bold(reading_words(reading, measure)))


def action_line(action: Action, today: date) -> Text:
    """An action on one line: reference, title, who, by when, how it is going."""
    when = _("by {day}").format(day=in_full(action.due_date)) if action.due_date else action.due_note
    who = ", ".join(words for words in (action.owner, when) if words)
    told = f"{action.reference} {action.title}".strip()
    changed = _(". What changed: {words}").format(words=action.what_changed) if action.what_changed else ""
    return (f"{told} ({who}): " if who else f"{told}: ", going(action, today), changed)
