"""What a finished action changed: said, and offered to “You said, we did”."""

from desktop.core.action import Action, BenefitSeen, Status
from desktop.core.edits.outcomes import add_reply, reply_from, reply_of, tell_outcome
from desktop.core.edits.planning import add_actions
from desktop.core.record import new_record
from tests.builders import TODAY

RECORD = add_actions(new_record("Riverside"), Action("Print", status=Status.DONE, measures=("P2-M1",), id="print"))


def test_benefits_are_kept_once_in_their_usual_order() -> None:
    told = tell_outcome(RECORD, "print", " Read. ", (BenefitSeen.SAFER, BenefitSeen.BETTER, BenefitSeen.SAFER))
    action = told.actions["print"]
    assert (action.what_changed, action.benefits_seen) == ("Read.", (BenefitSeen.BETTER, BenefitSeen.SAFER))


def test_a_reply_holds_what_changed_and_leads_back_to_its_action() -> None:
    told = tell_outcome(RECORD, "print", "People can read it", ())
    item = reply_from(told.actions["print"], TODAY)
    assert (item.on, item.we_did, item.measures, item.you_said) == (TODAY, "People can read it", ("P2-M1",), "")
    assert reply_of(told, "print") is None
    assert reply_of(add_reply(told, item), "print") == item


def test_a_reply_about_an_action_nothing_was_said_of_has_its_title() -> None:
    assert reply_from(RECORD.actions["print"], TODAY).we_did == "Print"
