"""Who was heard for a plan and what matters most to them, in plain words for those who were asked."""

from collections.abc import Iterator

from desktop.core.labels import group_in_sentence, listed
from desktop.core.summary import ViewHeard, missing_words, views_heard
from desktop.core.terms import label
from desktop.core.views import starred_by, views_of
from desktop.core.wording import title_of
from desktop.reports.blocks import Block, Bullets, Heading, Kept, Paragraph, Text, bold
from desktop.reports.plan_frame import Plan
from desktop.words import _, ngettext


def how_we_made_it(plan: Plan) -> Iterator[Block]:
    """How many people of each group took part, and who was missing."""
    heading = Heading(2, _("How we made it"))
    look = plan.assessment
    if look is None:
        yield Kept((heading, Paragraph(_("We have not asked people yet. So far, this plan is our own idea."))))
        return
    notes = {view.group: view.reach_note for view in views_of(plan.record, look.id)}
    heard = [each for each in views_heard(plan.record, look.id, look.measures) if each.answered]
    missing = missing_words(plan.record, look.id) or _("Every group we have has told us something.")
    if not heard:
        yield Kept((heading, Paragraph(missing)))
        return
    told = Bullets(tuple(_heard(each, notes[each.group]) for each in heard))
    yield Kept((heading, Paragraph(_("These people told us how things are:")), told))
    yield Paragraph(missing)


def _heard(view: ViewHeard, note: str) -> Text:
    people = _("a few people") if view.few else ""
    if view.people is not None:
        people = ngettext("{count} person", "{count} people", view.people).format(count=view.people)
    ways = listed([label(each).lower() for each in view.took_part])
    how = _("by {ways}").format(ways=ways) if ways else ""
    told = ", ".join(words for words in (people, how) if words) or _("number not noted")
    return (bold(f"{view.name}: "), f"{told}. {note}".strip())


def what_matters_most(plan: Plan) -> Iterator[Block]:
    """The measures that patients or carers starred, those that both chose first."""
    look = plan.assessment
    stars = starred_by(views_of(plan.record, look.id)) if look is not None else {}
    heading = Heading(2, _("What you told us matters most"))
    if look is None or not stars:
        yield Kept((heading, Paragraph(_("Nobody has told us yet what matters most. Please tell us."))))
        return
    organisation = plan.record.organisation
    lines = []
    for measure, groups in sorted(stars.items(), key=lambda each: -len(each[1])):
        chosen = listed([group_in_sentence(each, organisation) for each in groups])
        title = title_of(plan.record, plan.framework, look, measure)
        lines.append((bold(title), _(" (chosen by {groups})").format(groups=chosen)))
    yield Kept((heading, Bullets(tuple(lines))))
