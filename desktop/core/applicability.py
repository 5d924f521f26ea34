"""Whether a measure is about work an organisation does, in words. What it then answers is always its own choice."""

from desktop.core.framework import Measure, Work
from desktop.core.record import Organisation
from desktop.words import _


def _doing(work: Work) -> str:
    return {
        Work.CARE: _("give care or support"),
        Work.INFORMATION: _("give information or advice"),
        Work.REFERRAL: _("refer or signpost people"),
        Work.CAMPAIGN: _("campaign or fund"),
        Work.COMMISSION: _("plan or commission services"),
        Work.PEER: _("are led by patients or peers"),
    }[work]


def why_it_may_not_apply(measure: Measure, organisation: Organisation) -> str:
    """A reason to offer for "does not apply": "This is for organisations that give care or support."; empty if it fits.

    The guidance on blanks: a hint from the organisation's own answers, never set without a click.
    """
    if measure.applies(organisation.work):
        return ""
    kinds = [_doing(each) for each in measure.applies_to]
    named = kinds[0] if len(kinds) == 1 else _("{most}, or {last}").format(most=", ".join(kinds[:-1]), last=kinds[-1])
    return _("This is for organisations that {work}. We do not.").format(work=named)
