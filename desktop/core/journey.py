"""Where an assessment is on its way: one sentence, and the steps that come next, the nearest first.

What the answers add up to lives in scoring.py and summary.py; which page a step leads to is the window's business.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.core.action import Progress, progress
from desktop.core.assessment import PEOPLE, AssessmentState, Perspective, State
from desktop.core.differences import Apart, differences
from desktop.core.framework import Framework
from desktop.core.labels import group_in_sentence, listed
from desktop.core.record import Record
from desktop.core.scoring import Standing, years_after
from desktop.core.views import answered_by, newest_assessment, principle_of, views_of
from desktop.words import _, ngettext


class StepKind(StrEnum):
    """What a next step is."""

    BEGIN = "begin"
    ANSWER = "answer"
    RESULTS = "results"
    ASK = "ask"
    HEAR = "hear"
    TALK = "talk"
    FINISH = "finish"
    AGREE = "agree"
    PLAN = "plan"
    PICK = "pick"


@dataclass(frozen=True, slots=True)
class Step:
    """One next step: `words` follow "Next:", `offer` stands on the button; `about` and `view` say what it is about."""

    kind: StepKind
    words: str
    offer: str
    about: str = ""
    view: str = ""


def where_you_are(found: Mapping[str, Standing]) -> str:
    """How far the answering is, in one warm line: "Good progress: 31 of 48 measures answered"."""
    asked, done = len(found), sum(each.answered for each in found.values())
    if not asked:
        return _("Nothing to answer yet")
    if not done:
        return ngettext("Ready to begin: {asked} question", "Ready to begin: {asked} questions", asked).format(
            asked=asked
        )
    if done == asked:
        return ngettext(
            "Well done: {asked} measure answered", "Well done: all {asked} measures answered", asked
        ).format(asked=asked)
    words = _("Nearly there: {done} of {asked} measures answered")
    if done * 5 < asked * 4:
        words = _("Good progress: {done} of {asked} measures answered")
    if done * 3 < asked:
        words = _("A start is made: {done} of {asked} measures answered")
    return words.format(done=done, asked=asked)


def next_steps(
    record: Record, framework: Framework, assessment_id: str | None, found: Mapping[str, Standing], today: date
) -> tuple[Step, ...]:
    """What comes next, the nearest first; never empty. `found` holds the standings of the assessment."""
    if assessment_id is None or assessment_id not in record.assessments:
        return _without_assessment(record, today)
    if record.assessments[assessment_id].state is not AssessmentState.OPEN:
        results = Step(StepKind.RESULTS, _("see the results, which are settled"), _("See the results"))
        return (*_starting_again(record, assessment_id, today), results, _planning(record, today))
    views = views_of(record, assessment_id)
    steps = (
        *_answering(framework, found),
        *_picking(record, found),
        *_asking(record, views),
        *_hearing(record, framework, views, found),
        *_talking(record, framework, assessment_id, found),
        *_finishing(record, framework, assessment_id, found),
        *_agreeing(framework, found),
    )
    return (*steps, _planning(record, today))


def _without_assessment(record: Record, today: date) -> tuple[Step, ...]:
    """To take stock; those who are just starting pick from the ten things first, and then see to their plan."""
    begin = Step(StepKind.BEGIN, _("start your first assessment"), _("Take stock"))
    if not record.organisation.just_starting:
        return (begin,)
    planning = _planning(record, today)
    if planning.about:
        return (planning, begin)
    if record.actions:
        return (Step(StepKind.PICK, _("print your 90-day plan"), _("Your 90-day plan")), begin)
    words = _("pick up to three of the ten things that help most")
    return (Step(StepKind.PICK, words, _("Ten things that help most")), begin)


def _blank(framework: Framework, found: Mapping[str, Standing]) -> list[str]:
    """The measures without an answer, but those that the catalogue no longer has: nobody can answer them."""
    return [each.measure for each in found.values() if not each.answered and each.measure in framework.by_id]


def _answering(framework: Framework, found: Mapping[str, Standing]) -> Iterator[Step]:
    """The first measure without an answer, in a principle that was begun before one that was not."""
    begun = {principle_of(each.measure) for each in found.values() if each.answered}
    blank = _blank(framework, found)
    if not blank:
        return
    chosen = next((each for each in blank if principle_of(each) in begun), blank[0])
    principle = framework.principle_by_id[principle_of(chosen)]
    words = _("finish “{principle}”") if principle.id in begun else _("begin “{principle}”")
    offer = _("Continue: {measure}") if begun else _("Start: {measure}")
    yield Step(
        StepKind.ANSWER,
        words.format(principle=principle.name),
        offer.format(measure=framework.by_id[chosen].title),
        about=chosen,
    )


def _picking(record: Record, found: Mapping[str, Standing]) -> Iterator[Step]:
    if not record.actions and any(each.state is State.RATED for each in found.values()):
        yield Step(StepKind.RESULTS, _("see your results and pick up to three things to do"), _("See your results"))


def _asking(record: Record, views: tuple[Perspective, ...]) -> Iterator[Step]:
    asked = {view.group for view in views}
    missing = [group_in_sentence(group, record.organisation) for group in PEOPLE if group not in asked]
    if missing:
        yield Step(
            StepKind.ASK,
            _("ask {groups} for their view").format(groups=listed(missing)),
            _("Ask others for their view…"),
        )


def _hearing(
    record: Record, framework: Framework, views: tuple[Perspective, ...], found: Mapping[str, Standing]
) -> Iterator[Step]:
    """A view that was asked for, and has not answered anything."""
    first = next((each for each in found if each in framework.by_id), None)
    for view in views:
        if first is not None and not answered_by(record, view, found) and len(views) > 1:
            group = group_in_sentence(view.group, record.organisation)
            words = _("type in what {group} said").format(group=group)
            yield Step(StepKind.HEAR, words, words[:1].upper() + words[1:], about=first, view=view.group)


def _talking(record: Record, framework: Framework, assessment_id: str, found: Mapping[str, Standing]) -> Iterator[Step]:
    """The first measure on which views are far apart and nothing was agreed."""
    for measure_id, difference in differences(record, assessment_id).items():
        if difference.apart is Apart.FAR and measure_id in framework.by_id and not found[measure_id].agreed:
            title = framework.by_id[measure_id].title
            yield Step(
                StepKind.TALK,
                _("talk about “{measure}”, where views are far apart").format(measure=title),
                _("Talk about: {measure}").format(measure=title),
                about=measure_id,
            )
            return


def _finishing(
    record: Record, framework: Framework, assessment_id: str, found: Mapping[str, Standing]
) -> Iterator[Step]:
    """The first principle with every measure answered that nobody has called finished."""
    finished = record.assessments[assessment_id].finished
    open_ = {principle_of(each) for each in _blank(framework, found)}
    for principle_id in dict.fromkeys(principle_of(each) for each in found):
        if principle_id not in open_ and principle_id not in finished:
            name = framework.principle_by_id[principle_id].name
            yield Step(
                StepKind.FINISH,
                _("check your answers on “{principle}”").format(principle=name),
                _("Check your answers: {principle}").format(principle=name),
                about=principle_id,
            )
            return


def _agreeing(framework: Framework, found: Mapping[str, Standing]) -> Iterator[Step]:
    """The whole assessment, once every measure has an answer and every level is agreed."""
    if found and not _blank(framework, found) and not any(each.for_now for each in found.values()):
        yield Step(StepKind.AGREE, _("agree the whole assessment"), _("Agree the whole assessment"))


def _starting_again(record: Record, assessment_id: str, today: date) -> Iterator[Step]:
    """The next assessment, once the newest one is due to be followed: on its own day, else a year after its start."""
    newest = newest_assessment(record)
    if newest is None or newest.id != assessment_id:
        return
    if today >= (newest.review_on or years_after(newest.start, 1)):
        yield Step(StepKind.BEGIN, _("start the next assessment"), _("Start the next assessment"))


def _planning(record: Record, today: date) -> Step:
    if any(progress(each, today) is Progress.LATE for each in record.actions.values()):
        return Step(StepKind.PLAN, _("see what is late in the action plan"), _("See what is late"), about="late")
    return Step(StepKind.PLAN, _("look over the action plan"), _("Open the action plan"))
