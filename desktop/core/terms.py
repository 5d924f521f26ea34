"""The words for each fixed choice a person can meet: status, priority, kind of work. Whole names are in labels.py."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache

from desktop.words import _

Terms = dict[type[StrEnum], Mapping[StrEnum, str]]


def _action() -> Terms:
    from desktop.core.action import BenefitSeen, Confidence, Priority, Progress, Source, Status

    return {
        Status: {
            Status.NOT_STARTED: _("Not started"),
            Status.IN_PROGRESS: _("In progress"),
            Status.DONE: _("Done"),
            Status.ON_HOLD: _("On hold"),
            Status.WILL_NOT_DO: _("Will not do"),
        },
        Progress: {
            Progress.DONE: _("Done"),
            Progress.PAUSED: _("Paused"),
            Progress.LATE: _("Late"),
            Progress.OFF_TRACK: _("Off track"),
            Progress.AT_RISK: _("At risk"),
            Progress.NO_DATE: _("No date"),
            Progress.ON_TRACK: _("On track"),
        },
        Confidence: {
            Confidence.ON_TRACK: _("On track"),
            Confidence.AT_RISK: _("At risk"),
            Confidence.OFF_TRACK: _("Off track"),
        },
        Priority: {Priority.HIGH: _("High"), Priority.MEDIUM: _("Medium"), Priority.LOW: _("Low")},
        BenefitSeen: {
            BenefitSeen.BETTER: _("Better for patients"),
            BenefitSeen.SAVED: _("Saved time or money"),
            BenefitSeen.SAFER: _("Safer"),
            BenefitSeen.TOO_SOON: _("Too soon to say"),
        },
        Source: {
            Source.SUGGESTED: _("Suggested"),
            Source.PATIENTS: _("Patients asked"),
            Source.IMPORTED: _("Imported"),
            Source.BOARD: _("Board"),
            Source.OTHER: _("Other"),
        },
    }


def _assessment() -> Terms:
    from desktop.core.assessment import AssessmentKind, AssessmentState, Group, TookPart

    return {
        AssessmentKind: {
            AssessmentKind.QUICK: _("Quick start"),
            AssessmentKind.FULL: _("Full"),
            AssessmentKind.SINGLE: _("Single principle"),
        },
        AssessmentState: {
            AssessmentState.OPEN: _("Open"),
            AssessmentState.AGREED: _("Agreed"),
            AssessmentState.ARCHIVED: _("Archived"),
        },
        Group: {
            Group.PATIENTS: _("Patients"),
            Group.CARERS: _("Carers"),
            Group.STAFF: _("Staff"),
            Group.VOLUNTEERS: _("Volunteers"),
            Group.TRUSTEES: _("Trustees"),
            Group.PARTNERS: _("Partners"),
        },
        TookPart: {
            TookPart.MEETING: _("Meeting"),
            TookPart.FORM: _("Form"),
            TookPart.PHONE: _("Phone"),
            TookPart.VISIT: _("Visit"),
            TookPart.OTHER: _("Other"),
        },
        **_answers(),
    }


def _answers() -> Terms:
    from desktop.core.assessment import EvidenceKind, FallReason, HowAgreed, Mode, State

    return {
        State: {
            State.NOT_ASSESSED: _("Not assessed"),
            State.RATED: _("Rated"),
            State.DONT_KNOW: _("Don’t know"),
            State.NOT_APPLICABLE: _("Not applicable"),
        },
        Mode: {Mode.GROUP: _("One rating for the group"), Mode.TALLY: _("Tally of forms")},
        HowAgreed: {
            HowAgreed.TOGETHER: _("Together"),
            HowAgreed.BY_LEAD: _("By the lead"),
            HowAgreed.IMPORTED: _("Imported"),
        },
        FallReason: {
            FallReason.MORE_PATIENTS: _("More patients took part"),
            FallReason.EVIDENCE_OUT: _("Evidence ran out"),
            FallReason.SOMEONE_LEFT: _("Someone left"),
            FallReason.WORSE: _("Practice got worse"),
            FallReason.TOO_KIND: _("We were too kind last time"),
        },
        EvidenceKind: {
            EvidenceKind.PEOPLE: _("People’s experience"),
            EvidenceKind.TEAM: _("Staff and volunteer views"),
            EvidenceKind.SEEN: _("Seen in practice"),
            EvidenceKind.RULES: _("Rules and records"),
            EvidenceKind.COUNTS: _("Counts and results"),
            EvidenceKind.PARTNERS: _("Partners’ views"),
        },
    }


def _catalogue() -> Terms:
    from desktop.core.framework import Benefit, Better, Effort, Nation, ResultKind, Stage, Work

    return {
        Benefit: {
            Benefit.QUALITY: _("Quality and outcomes"),
            Benefit.COST: _("Cost-effectiveness"),
            Benefit.SAFETY: _("Safety"),
        },
        Work: {
            Work.CARE: _("Gives care or support"),
            Work.INFORMATION: _("Gives information or advice"),
            Work.REFERRAL: _("Refers or signposts"),
            Work.CAMPAIGN: _("Campaigns or funds"),
            Work.COMMISSION: _("Plans or commissions services"),
            Work.PEER: _("Patient or peer-led group"),
        },
        Effort: {Effort.LOW: _("Low"), Effort.MEDIUM: _("Medium"), Effort.HIGH: _("High")},
        Stage: {Stage.START: _("Start"), Stage.BUILD: _("Build"), Stage.TOGETHER: _("Together")},
        ResultKind: {
            ResultKind.COUNT: _("Count"),
            ResultKind.SHARE: _("Share"),
            ResultKind.AVERAGE: _("Average"),
            ResultKind.YES_NO: _("Yes or no"),
        },
        Better: {
            Better.HIGHER: _("Better when higher"),
            Better.LOWER: _("Better when lower"),
            Better.WATCH: _("Just watch"),
        },
        Nation: {
            Nation.ENGLAND: _("England"),
            Nation.WALES: _("Wales"),
            Nation.SCOTLAND: _("Scotland"),
            Nation.NORTHERN_IRELAND: _("Northern Ireland"),
            Nation.UK: _("UK-wide"),
        },
    }


def _organisation() -> Terms:
    from desktop.core.record import Size

    return {Size: {Size.NONE: _("None"), Size.FEW: _("1–5"), Size.SOME: _("6–20"), Size.MANY: _("21+")}}


def _voices() -> Terms:
    from desktop.core.voices import InvolvementLevel, PaperFor

    return {
        PaperFor: {
            PaperFor.DECISION: _("For decision"),
            PaperFor.DISCUSSION: _("For discussion"),
            PaperFor.INFORMATION: _("For information"),
        },
        InvolvementLevel: {
            InvolvementLevel.TELL: _("Tell"),
            InvolvementLevel.ASK: _("Ask"),
            InvolvementLevel.DESIGN: _("Design together"),
            InvolvementLevel.DECIDE: _("Decide together"),
        },
    }


def _problems() -> Terms:
    from desktop.core.errors import Severity

    return {
        Severity: {
            Severity.CHECK: _("Please check"),
            Severity.CHOOSE: _("Please choose"),
            Severity.STOP: _("Put this right first"),
        }
    }


PARTS: dict[str, Callable[[], Terms]] = {
    "desktop.core.action": _action,
    "desktop.core.assessment": _assessment,
    "desktop.core.framework": _catalogue,
    "desktop.core.record": _organisation,
    "desktop.core.voices": _voices,
    "desktop.core.errors": _problems,
}
"""The words for the choices of each module; functions, so that only what is met is imported and looked up."""


@cache
def _terms(module: str) -> Terms:
    return PARTS[module]()


def label(value: StrEnum) -> str:
    """The words for one choice: `label(Status.IN_PROGRESS)` is "In progress"; KeyError for an unknown kind."""
    return _terms(type(value).__module__)[type(value)][value]
