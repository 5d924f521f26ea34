"""Heading words as charities write them, and the fields they may mean: data only; `matching.py` uses it."""

_ONE_MEANING = {
    "reference": (
        "no, number, ref, reference, id, action id, action no, action number, action ref, item no, item number, #, "
        "serial, serial no, s no, sr no, risk id, issue id, task id, task no, control id, requirement id, req id, "
        "key, ref no, reference no, reference number, log no, our ref"
    ),
    "theme": (
        "principle, theme, area, domain, section, category, workstream, work stream, priority area, strategic aim, "
        "strategic objective, strategic priority, pillar, quality area, key question, task category, risk "
        "category, guideline, dimension, module, support area, type, group name, objective, aim, topic, heading, "
        "key area, area of work, strand, focus area"
    ),
    "measure": (
        "measure, criteria, criterion, indicator, statement, recommended practice, question, requirement, "
        "requirement name, what good looks like, element, expectation, name of method, risk description, "
        "description of risk, risk, finding description, control, auditable item, as is, parameters, service, "
        "goal, must do, summary, self assessment question, good practice, commitment, quality statement"
    ),
    "rating": (
        "rating, score, self score, grade, level, current level, current rating, current rag, status now, "
        "baseline, in place, is it in place, met, compliance, maturity, maturity level, currently used, self "
        "assessment, self assessed mark, self assessment score, auditor rating, answer, yes no, yes or no, risk "
        "level, risk rating, residual risk rating, severity, risk status, conformance level, our rating, mark, "
        "judgement, current score, rag now, yes no partly"
    ),
    "evidence": (
        "evidence, evidence to be checked, evidence of application, how do we know, assurance, proof, supporting "
        "documents, supporting evidence, where is it recorded, justification, useful links, interview notes, "
        "examples, documents"
    ),
    "detail": (
        "issue, problem, gap identified, you said, feedback, what patients told us, areas for improvement, area "
        "for improvement, concern, background, details, detail, rationale, why, reason for action, context, issue "
        "identified, identified issue, what people said, why it matters, purpose"
    ),
    "action": (
        "action, actions, action plan, action required, actions required, action description, action title, task, "
        "tasks, task description, task title, task name, what we will do, what will we do, agreed action, agreed "
        "actions, proposed action, planned action, planned actions, implementation, next steps, next step, "
        "improvement, improvement action, strategy, what, initiative, activity, activities, initiative activity, "
        "risk treatment, risk response, risk treatment response, mitigation, mitigation plan, mitigations, "
        "mitigating controls, mitigating actions, treatment plan, mitigation treatment plan, countermeasure, "
        "action plan to remediate, to be, milestones, milestone, action needed, actions needed, to do, what needs "
        "to be done, what needs to happen, steps, action to be taken, actions to be taken, action to take, further "
        "action, further action required, plan"
    ),
    "owner": (
        "owner, lead, action lead, by whom, who, responsible, responsible person, person responsible, named lead, "
        "assigned to, assigned, assignee, those involved, lead officer, champion, pic, responsibility, action "
        "owner, responsible team, responsible party, risk owner, risk manager, poc, point of contact, who by, who "
        "is responsible, who will do it, who will lead, lead person, responsible officer, led by, person, action "
        "by, lead responsibility, task owner, responsible lead, staff responsible, allocated to, who will do this"
    ),
    "helpers": (
        "support, supported by, with, partners, others involved, consulted, informed, help from, helpers, "
        "supporting, who else, resources people, with whom, partner organisations, who will help"
    ),
    "due_date": (
        "due, due date, by when, when, deadline, target date, timescale, timescales, timeframe, time frame, "
        "timeline, final completion date, date for completion, end date, expected, expected date, date due, target "
        "completion date, planned completion date, scheduled completion date, finish, finish date, date for "
        "resolution, to be completed by, complete by, due by, expected completion date, planned end date, target "
        "end date, completion due, when by, to be done by, planned date, date to be completed, action due date, "
        "when will it be done"
    ),
    "start_date": (
        "date raised, raised, created, date created, start date, start, date added, date identified, date opened, "
        "meeting date, opened, proposed date, date logged, date of meeting, planned start, planned start date, "
        "raised on, date of entry, created on"
    ),
    "check_in": (
        "review date, next review, next review date, date reviewed, update due, check in, check in date, next "
        "check, date of review, date of next review, reviewed on"
    ),
    "done_on": (
        "date closed, date completed, completed on, actual completion, actual completion date, achieved date, date "
        "done, date resolved, resolved, approved date, completed date, done on, date achieved, closed date, closed "
        "on, actual end date, actual finish, date finished, date of completion"
    ),
    "status": (
        "status, progress status, stage, state, open closed, complete y n, tick, implementation status, current "
        "status, requirement status, control status, action status, completed y n, task status, complete, done, "
        "done y n, open or closed, complete yes no"
    ),
    "progress": (
        "rag, rag status, brag, brag status, progress rag, on track, traffic light, colour, delivery confidence, "
        "confidence, brag rating, rag rating, current rag status, progress rating"
    ),
    "priority": (
        "priority, importance, urgency, rank, h m l, must should could, priority level, category cat, ranking, "
        "priority rating, priority h m l, moscow, how urgent, priority high medium low"
    ),
    "cost": (
        "cost, costs, budget, resource implications, funding, cost or resources, resources needed, estimated cost, "
        "price"
    ),
    "notes": (
        "progress to date, update, updates, comments, comment, notes, note, narrative, commentary, latest "
        "position, latest update, review comments, remarks, remarks comments, comments remarks, status update, "
        "updates progress, observations, where are we now, current position, current practice, position statement, "
        "what we do now, gap, explanation, progress update, progress notes, progress report, latest progress, "
        "additional information, other information, further comments, action taken, actions taken"
    ),
    "success_measure": (
        "measure of success, measures of success, success measure, success measures, kpi, kpis, expected outcome, "
        "expected outcomes, impact measure, how will we know, how we will know, desired outcome, desired outcomes, "
        "outcome measure, how will we know it has worked, what will success look like, success indicators, "
        "intended outcome"
    ),
    "what_changed": (
        "outcome displayed communicated, changes made, reasons for change given, result, results, difference made, "
        "outcome achieved, what changed, we did, what difference did it make, outcomes achieved, impact so far, "
        "what we did"
    ),
}

_SEVERAL_MEANINGS = {
    "outcome": {"success_measure": 0.62, "what_changed": 0.6, "measure": 0.6, "notes": 0.5},
    "outcomes": {"success_measure": 0.62, "what_changed": 0.6, "measure": 0.6},
    "target": {"due_date": 0.62, "success_measure": 0.62},
    "targets": {"success_measure": 0.62, "due_date": 0.55},
    "standard": {"measure": 0.66, "theme": 0.62},
    "standards": {"measure": 0.66, "theme": 0.62},
    "success criteria": {"success_measure": 0.85, "measure": 0.7},
    "success criterion": {"measure": 0.8, "success_measure": 0.75},
    "source": {"evidence": 0.52},
    "description": {"action": 0.8, "detail": 0.78, "measure": 0.7},
    "title": {"action": 0.82, "measure": 0.8},
    "name": {"action": 0.52},
    "item": {"action": 0.75, "measure": 0.74, "reference": 0.6},
    "items": {"action": 0.75, "measure": 0.74},
    "finding": {"detail": 0.78, "measure": 0.77},
    "findings": {"detail": 0.78, "notes": 0.7},
    "recommendation": {"action": 0.8, "detail": 0.79},
    "recommendations": {"action": 0.82, "detail": 0.78},
    "issues": {"detail": 0.75, "notes": 0.6},
    "progress": {"notes": 0.8, "status": 0.72, "progress": 0.7},
    "closed": {"done_on": 0.7, "status": 0.66},
    "completed": {"done_on": 0.68, "status": 0.66},
    "completion": {"due_date": 0.66, "status": 0.62, "done_on": 0.6},
    "completion date": {"due_date": 0.8, "done_on": 0.75},
    "review": {"check_in": 0.72, "notes": 0.66},
    "checked": {"check_in": 0.66, "status": 0.56},
    "position": {"rating": 0.55, "notes": 0.55},
    "impact": {"what_changed": 0.54},
    "task": {"action": 0.95, "theme": 0.7},
    "team": {"owner": 0.66, "helpers": 0.64},
    "resource": {"owner": 0.68, "cost": 0.6},
    "resources": {"cost": 0.72, "helpers": 0.6},
    "accountable": {"owner": 0.6},
    "date": {"due_date": 0.5, "start_date": 0.48},
    "dates": {"due_date": 0.5},
    "improvement plan": {"action": 0.85},
    "next action": {"action": 0.7, "notes": 0.68},
    "group": {"theme": 0.6, "owner": 0.55},
}
"""Heading -> the fields it may mean and how likely each is: the cells decide."""

_NOT_OURS = (
    "added by, address, approved by, completed by, cost code, created by, days, duration, email, end week, "
    "identified by, likelihood, logged by, phone, postcode, probability, product, proposed by, raised by, reported "
    "by, reporter, requested by, start week, telephone, updated by, week"
)
NOT_OURS = frozenset(_NOT_OURS.split(", "))
"""Headings that look like ours and mean something else: their cells are kept in the notes."""

_CONTACTS = (
    "address, contact, contact details, contact information, e mail, email, email address, mobile, phone, phone "
    "number, postcode, tel, telephone"
)
CONTACTS = frozenset(_CONTACTS.split(", "))
"""Headings of an address book."""


def headings() -> dict[str, dict[str, float]]:
    """Heading words in their normal form -> the fields they may mean, each with how likely it is (1 is certain)."""
    meanings: dict[str, dict[str, float]] = {}
    for field, words in _ONE_MEANING.items():
        for phrase in words.split(", "):
            meanings.setdefault(phrase, {})[field] = 1.0
    return meanings | _SEVERAL_MEANINGS
