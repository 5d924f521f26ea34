"""Which page shows which place; each page is imported and made when it is first gone to."""

from typing import TYPE_CHECKING

from desktop.ui.widgets.page import Page
from desktop.words import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.scene import Scene
    from desktop.ui.session import Session


def sidebar_pages() -> tuple[tuple[str, str], ...]:
    """The pages in the sidebar, in order: name and words."""
    return (
        ("home", _("Home")),
        ("assess", _("Assess")),
        ("evidence", _("Evidence")),
        ("results", _("Results")),
        ("years", _("Compare years")),
        ("actions", _("Action plan")),
        ("success", _("How we will know")),
        ("said", _("You said, we did")),
        ("reports", _("Reports")),
    )


def sidebar_place(page: str) -> str:
    """The sidebar's page that a page belongs under."""
    under = {
        "measure": "assess",
        "check": "assess",
        "views": "assess",
        "forms": "assess",
        "meeting": "assess",
        "new_assessment": "assess",
        "assessments": "assess",
        "carry": "actions",
        "suggestions": "actions",
        "ten_things": "actions",
        "bring_back": "actions",
        "action": "actions",
        "principle": "results",
        "differences": "results",
        "log": "said",
        "quotes": "said",
        "board_paper": "reports",
    }
    return under.get(page, page)


def sidebar_counts(scene: "Scene") -> dict[str, str]:
    """The pages there is a use for now, each with its count in words; results wait for a first answer."""
    done = sum(each.answered for each in scene.standings.values())
    open_actions = sum(each.open for each in scene.record.actions.values())
    assess = _("{done} of {all}").format(done=done, all=len(scene.standings)) if scene.standings else ""
    plan = _("{count} open").format(count=open_actions) if scene.record.actions else ""
    counts = {"home": "", "assess": assess, "actions": plan, "reports": ""}
    used = ({"results": ""} if done else {}) | ({"years": ""} if len(scene.record.assessments) > 1 else {})
    return counts | used | _evidence_count(scene) | _success_count(scene) | _said_count(scene)


def _success_count(scene: "Scene") -> dict[str, str]:
    """The page of what is counted, once something is."""
    from desktop.core.tracking import how_many, readings_due

    if not how_many(scene.record):
        return {}
    due = len(readings_due(scene.record, scene.framework, scene.today))
    return {"success": _("{count} due").format(count=due) if due else ""}


def _said_count(scene: "Scene") -> dict[str, str]:
    """The page of what people said, once they said something or an action is closed."""
    from desktop.core.action import Status
    from desktop.core.said import needs_a_look

    closed = any(each.status is Status.DONE for each in scene.record.actions.values())
    if not scene.record.feedback and not closed:
        return {}
    count = needs_a_look(scene.record, scene.today)
    return {"said": _("{count} to do").format(count=count) if count else ""}


def _evidence_count(scene: "Scene") -> dict[str, str]:
    """The page of evidence, once there is any."""
    from desktop.core.evidence_list import how_many

    count = how_many(scene.record, scene.assessment_id)
    return {"evidence": ngettext("{count} item", "{count} items", count).format(count=count)} if count else {}


def own_view_words(page: str, scene: "Scene | None") -> str:
    """The line under the title of a page while only the organisation itself has answered; else empty.

    Pages of results say it in a sentence of their own.
    """
    from desktop.core.summary import our_view_line

    answered = scene is not None and any(each.answered for each in scene.standings.values())
    if page not in ("home", "assess", "measure", "check", "views") or scene is None or not answered:
        return ""
    return our_view_line(scene.record, scene.assessment_id) if scene.assessment_id else ""


def make_page(name: str, session: "Session") -> Page:
    """A new page by its name; KeyError where there is none."""
    return _MAKERS[name](session)


def _start(session: "Session") -> Page:
    from desktop.ui.pages.start import StartPage

    return StartPage(session.framework.credit)


def _home(_session: "Session") -> Page:
    from desktop.ui.pages.home import HomePage

    return HomePage()


def _assess(_session: "Session") -> Page:
    from desktop.ui.pages.assess import AssessPage

    return AssessPage()


def _measure(_session: "Session") -> Page:
    from desktop.ui.pages.measure import MeasurePage

    return MeasurePage()


def _check(_session: "Session") -> Page:
    from desktop.ui.pages.check_answers import CheckAnswersPage

    return CheckAnswersPage()


def _views(_session: "Session") -> Page:
    from desktop.ui.pages.views import ViewsPage

    return ViewsPage()


def _forms(_session: "Session") -> Page:
    from desktop.ui.pages.forms import FormsPage

    return FormsPage()


def _meeting(_session: "Session") -> Page:
    from desktop.ui.pages.meeting import MeetingPage

    return MeetingPage()


def _new_assessment(_session: "Session") -> Page:
    from desktop.ui.pages.new_assessment import NewAssessmentPage

    return NewAssessmentPage()


def _assessments(_session: "Session") -> Page:
    from desktop.ui.pages.assessments import AssessmentsPage

    return AssessmentsPage()


def _carry(_session: "Session") -> Page:
    from desktop.ui.pages.carry import CarryPage

    return CarryPage()


def _years(_session: "Session") -> Page:
    from desktop.ui.pages.years import YearsPage

    return YearsPage()


def _evidence(_session: "Session") -> Page:
    from desktop.ui.pages.evidence import EvidencePage

    return EvidencePage()


def _results(_session: "Session") -> Page:
    from desktop.ui.pages.results import ResultsPage

    return ResultsPage()


def _principle(_session: "Session") -> Page:
    from desktop.ui.pages.principle import PrinciplePage

    return PrinciplePage()


def _differences(_session: "Session") -> Page:
    from desktop.ui.pages.differences import DifferencesPage

    return DifferencesPage()


def _actions(_session: "Session") -> Page:
    from desktop.ui.pages.action_plan import ActionPlanPage

    return ActionPlanPage()


def _action(_session: "Session") -> Page:
    from desktop.ui.pages.action import ActionPage

    return ActionPage()


def _suggestions(_session: "Session") -> Page:
    from desktop.ui.pages.suggestions import SuggestionsPage

    return SuggestionsPage()


def _ten_things(_session: "Session") -> Page:
    from desktop.ui.pages.ten_things import TenThingsPage

    return TenThingsPage()


def _success(_session: "Session") -> Page:
    from desktop.ui.pages.success import SuccessPage

    return SuccessPage()


def _said(_session: "Session") -> Page:
    from desktop.ui.pages.said import SaidPage

    return SaidPage()


def _log(_session: "Session") -> Page:
    from desktop.ui.pages.log import LogPage

    return LogPage()


def _quotes(_session: "Session") -> Page:
    from desktop.ui.pages.quotes import QuotesPage

    return QuotesPage()


def _reports(_session: "Session") -> Page:
    from desktop.ui.pages.reports import ReportsPage

    return ReportsPage()


def _board_paper(_session: "Session") -> Page:
    from desktop.ui.pages.board_paper import BoardPaperPage

    return BoardPaperPage()


def _import(_session: "Session") -> Page:
    from desktop.ui.pages.spreadsheet import SpreadsheetPage

    return SpreadsheetPage()


def _bring_back(_session: "Session") -> Page:
    from desktop.ui.pages.bring_back import BringBackPage

    return BringBackPage()


def _guidance(_session: "Session") -> Page:
    from desktop.ui.pages.guidance import GuidancePage

    return GuidancePage()


def _organisation(_session: "Session") -> Page:
    from desktop.ui.pages.organisation import OrganisationPage

    return OrganisationPage()


def _settings(session: "Session") -> Page:
    from desktop.ui.pages.settings import SettingsPage

    return SettingsPage(str(session.library.folder))


def _find(_session: "Session") -> Page:
    from desktop.ui.pages.find import FindPage

    return FindPage()


def _help(session: "Session") -> Page:
    from desktop import __version__
    from desktop.ui.pages.help import HelpPage

    return HelpPage(session.framework.credit, session.framework.licence, __version__)


def page_names() -> tuple[str, ...]:
    """Every page there is."""
    return tuple(_MAKERS)


_MAKERS: "dict[str, Callable[[Session], Page]]" = {
    "start": _start,
    "home": _home,
    "assess": _assess,
    "measure": _measure,
    "check": _check,
    "views": _views,
    "forms": _forms,
    "meeting": _meeting,
    "new_assessment": _new_assessment,
    "assessments": _assessments,
    "evidence": _evidence,
    "results": _results,
    "years": _years,
    "carry": _carry,
    "principle": _principle,
    "differences": _differences,
    "actions": _actions,
    "action": _action,
    "suggestions": _suggestions,
    "ten_things": _ten_things,
    "success": _success,
    "said": _said,
    "log": _log,
    "quotes": _quotes,
    "reports": _reports,
    "board_paper": _board_paper,
    "import": _import,
    "bring_back": _bring_back,
    "guidance": _guidance,
    "organisation": _organisation,
    "settings": _settings,
    "find": _find,
    "help": _help,
}
