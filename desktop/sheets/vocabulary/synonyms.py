"""Heading words as charities write them, and the fields they may mean: data only; `headings.py` uses it."""

from desktop.sheets.vocabulary.ambiguous import SEVERAL_MEANINGS

_ONE_MEANING = {
    "reference": (
        "no, number, ref, reference, id, action id, action no, action number, action ref, item no, item number, #, "
        "serial, serial no, s no, sr no, risk id, issue id, task id, task no, control id, requirement id, req id, key, "
        "ref no, reference no, reference number, log no, our ref, item id, ticket, ticket id, ticket no, case no, row "
        "no, line no, issue key, s n, sno, sl no, sl, unique id, unique ref, unique reference, issue no, issue number, "
        "risk no, risk number, risk ref, ref id, finding id, question no, question number, milestone id, decision id, "
        "item ref, standard no, indicator no, criterion no"
    ),
    "theme": (
        "principle, theme, area, domain, section, category, workstream, work stream, priority area, strategic aim, "
        "strategic objective, strategic priority, pillar, quality area, task category, risk category, "
        "dimension, support area, group name, key area, area of work, strand, focus area, sub category, subcategory, "
        "process area, capability, epic, bucket, bucket name, programme, stream, subject, "
        "strategic goal, strategic theme, business function, security practice, discipline, component, priority theme, "
        "segment, "
        "area of focus, service area, sub section, quality theme, quality domain, section column, list name, part of "
        "plan, aim or objective, agenda item, agenda"
    ),
    "measure": (
        "measure, criteria, criterion, indicator, statement, recommended practice, question, requirement, requirement "
        "name, what good looks like, element, name of method, risk description, description of risk, risk, finding "
        "description, auditable item, parameters, must do, good practice, quality statement, questions, question text, "
        "statements, checklist item, checks, checkpoint, requirement description, requirements, control description, "
        "control name, control objective, risk title, risk name, risk event, risk statement, risk scenario, finding "
        "title, non conformity, non conformance, user story, best practice, self assessment statement, success factor, "
        "characteristic, benchmark, competency, audit question, audit criteria, things to check, opportunity for "
        "improvement, quality indicator, standard statement, indicators, practice statement, what should be in place, "
        "what we expect, self assessment question, scenario, test scenario, test case, test name, test "
        "description"
    ),
    "rating": (
        "ok, satisfactory, acceptable, adequate, conforms, complies, conformity, rating, score, "
        "agreed score, agreed rating, agreed level, final score, overall score, self score, grade, "
        "level, current level, current rating, current rag, status now, baseline, in place, is it in place, met, "
        "compliance, maturity, maturity level, currently used, self assessment, self assessed mark, self assessment "
        "score, auditor rating, risk level, risk rating, residual risk rating, risk status, conformance level, our "
        "rating, mark, judgement, current score, rag now, yes no partly, self rating, our score, score now, rating "
        "now, level now, marks, level of compliance, compliance status, compliance level, compliant, conformance, met "
        "not met, y n, y n na, yes no n a, pass fail, how well, how well do we do this, how are we doing, overall "
        "rating, assessment result, implementation level, maturity score, inherent risk rating, is this in place, in "
        "place yes no, in place y n, assessed level, self assessed level, self assessed score, level achieved, self "
        "evaluation, self assessment rating, r a g, red amber green, yes no, yes or no"
    ),
    "evidence": (
        "evidence, document reference, document ref, doc ref, "
        "evidence to be checked, evidence of application, how do we know, assurance, proof, supporting "
        "documents, supporting evidence, where is it recorded, useful links, interview notes, screenshots, screenshot, "
        "supporting information, evidence link, evidence links, reference documents, source of evidence, source of "
        "assurance, sources of evidence, sources of assurance, how we know, how do you know, comments evidence, "
        "evidence comments, evidence notes, notes evidence, audit evidence, documentation, supporting docs, evidence "
        "required, where to find it, evidence of compliance, evidence and comments, current evidence"
    ),
    "detail": (
        "issue, problem, gap identified, you said, feedback, what patients told us, areas for improvement, area for "
        "improvement, concern, background, details, detail, rationale, reason for action, context, issue identified, "
        "identified issue, what people said, why it matters, description of issue, issue description, problem "
        "description, root cause, cause, recommendation source, what you told us, what people told us, gaps, gap "
        "analysis, identified gap, gap or issue, issue or concern, feedback received, identified need, need"
    ),
    "action": (
        "action, actions, action point, action points, action plan, action required, actions required, action "
        "description, action title, tasks, task description, task title, task name, what we will do, what will we do, "
        "agreed action, agreed actions, proposed action, planned action, planned actions, implementation, next steps, "
        "next step, improvement action, strategy, initiative, activities, initiative activity, risk treatment, risk "
        "response, risk treatment response, mitigation, mitigation plan, mitigations, mitigating controls, mitigating "
        "actions, treatment plan, mitigation treatment plan, countermeasure, action plan to remediate, to be, "
        "milestones, milestone, action needed, actions needed, to do, what needs to be done, what needs to happen, "
        "action to be taken, actions to be taken, action to take, further action, further action required, "
        "corrective action, corrective actions, preventive action, remediation, remediation plan, remedial action, "
        "remedial actions, suggested mitigation, mitigation strategy, mitigation measures, mitigation action, "
        "mitigation actions, risk mitigation, planned controls, further controls, recommended controls, recommended "
        "control, additional controls, proposed controls, treatment, treatment action, action steps, action step, "
        "action item, action items, key actions, key action, key activities, recommended action, recommended actions, "
        "improvement actions, actions for improvement, to dos, todo, todos, to do item, things to do, job, jobs, work "
        "item, work items, what are we going to do, what we are going to do, what we plan to do, how will we do it, "
        "how will this be achieved, how will we achieve this, how we will do it, how we will get there, intervention, "
        "interventions, subtask, sub task, proposed improvement, planned improvement, agreed improvement, what will be "
        "done, what you will do, tasks to do, response plan, we will, you will, i will, first step, first steps, "
        "works required, work required, remedial works, works, what needs doing, recommended works"
    ),
    "owner": (
        "owner, lead, sro, senior responsible owner, senior responsible officer, "
        "action lead, whose, whose job, who leads, who has it, by whom, who, responsible, responsible "
        "person, person responsible, named lead, assigned to, assigned, assignee, those involved, lead officer, "
        "champion, pic, responsibility, action owner, responsible team, responsible party, risk owner, risk manager, "
        "poc, point of contact, who by, who is responsible, who will do it, who will lead, lead person, responsible "
        "officer, led by, person, action by, lead responsibility, task owner, responsible lead, staff responsible, "
        "allocated to, who will do this, whom, owned by, ownership, held by, lead name, name of lead, person leading, "
        "staff lead, board lead, trustee lead, lead trustee, responsible owner, accountable owner, accountable person, "
        "accountable lead, action holder, action with, delegated to, handled by, co ordinator, coordinator, lead "
        "agency, lead organisation, responsible staff, responsible manager, business owner, in charge, person in "
        "charge, owners, leads, owner lead, lead owner, who s responsible, who is doing it, who will do it and who "
        "will help, assigned users, assigned members, responsible person s, person s responsible, name of lead person, "
        "action owner s, owner s, lead s, ba owner"
    ),
    "helpers": (
        "support, supported by, with, partners, others involved, consulted, informed, help from, helpers, supporting, "
        "who else, resources people, with whom, partner organisations, who will help, who else is involved, who else "
        "will help, others, support needed from, working with, team members, key partners, involving, who will be "
        "involved"
    ),
    "due_date": (
        "due, due date, by when, when, deadline, target date, timescale, timescales, timeframe, time frame, timeline, "
        "final completion date, date for completion, end date, expected, expected date, date due, target completion "
        "date, planned completion date, scheduled completion date, finish date, date for resolution, to be completed "
        "by, complete by, due by, expected completion date, planned end date, target end date, completion due, when "
        "by, to be done by, planned date, date to be completed, action due date, when will it be done, target "
        "completion, planned finish, planned completion, due on, complete by date, expected completion, expected end "
        "date, estimated completion, estimated completion date, eta, date required, required by, required date, needed "
        "by, date needed, resolve by, target resolution, target resolution date, implementation date, target "
        "implementation date, proposed completion date, agreed date, agreed completion date, time scale, timings, "
        "timing, milestone date, delivery date, deliver by, date by, by date, by when date, when will this be done, "
        "when will it happen, target date for completion, target deadline, remediation date, target finish date, due "
        "by date, expected by, completion target, proposed timescale, target for completion, to be completed, until, "
        "latest date, last date, finish by, end by"
    ),
    "start_date": (
        "date raised, raised, created, date created, start date, start, date added, date identified, date opened, "
        "meeting date, opened, proposed date, date logged, date of meeting, planned start, planned start date, raised "
        "on, date of entry, created on, opened on, logged on, log date, date reported, reported on, date noted, "
        "identified on, date submitted, date received, date of issue, issue date, date assigned, assigned date, "
        "assigned on, actual start, actual start date, commencement date, start by, created at, date entered, entry "
        "date, detection date, original detection date, date detected, date discovered, date of audit, date started, "
        "started on"
    ),
    "check_in": (
        "review date, next review, next review date, date reviewed, update due, check in, check in date, next check, "
        "date of review, date of next review, reviewed on, last reviewed, last review, last review date, date last "
        "reviewed, review by, follow up date, next update, date of last review, monitoring date, date of follow up, to "
        "be reviewed, when will we review"
    ),
    "done_on": (
        "date closed, date completed, completed on, actual completion, actual completion date, achieved date, date "
        "done, date resolved, completed date, done on, date achieved, closed date, closed on, actual end date, actual "
        "finish, date finished, date of completion, date complete, complete date, closure date, date of closure, "
        "resolved on, resolved date, completed at, date implemented, implemented on, sign off date, signed off on, "
        "date actioned, actioned on, finished on, date approved, actual date completed, actual date of completion, "
        "date signed off"
    ),
    "status": (
        "status, progress status, open closed, complete y n, implementation status, current status, requirement "
        "status, control status, action status, completed y n, task status, complete, done, done y n, open or closed, "
        "complete yes no, overall status, % complete, percent complete, percentage complete, % done, progress %, % "
        "progress, percent done, done yes no, completed yes no, action complete, action completed, task complete, "
        "closed y n, status of action, state of play, work status, workflow status, resolution status, remediation "
        "status, treatment status, mitigation status, completion status, complete or not, current stage, status of "
        "actions, action progress status"
    ),
    "progress": (
        "rag, rag status, brag, brag status, progress rag, on track, traffic light, colour, delivery confidence, "
        "confidence, brag rating, rag rating, current rag status, progress rating, r a g b, b r a g"
    ),
    "priority": (
        "priority, importance, urgency, rank, h m l, must should could, priority level, ranking, priority rating, "
        "priority h m l, moscow, how urgent, priority high medium low, action priority, prioritisation, "
        "prioritization, priority score, priority ranking, priority order, importance level, high medium low, hml, "
        "order of priority, priority of action, moscow priority, m s c w, m s c, must should could won t"
    ),
    "cost": (
        "cost, costs, budget, resource implications, funding, cost or resources, resources needed, estimated cost, "
        "price, cost estimate, budget required, financial implications, resources required, estimated costs, cost "
        "implications, resource needs, funding needed, what will it cost"
    ),
    "notes": (
        "progress to date, update, updates, comments, comment, notes, note, narrative, commentary, latest position, "
        "latest update, review comments, remarks, remarks comments, comments remarks, status update, updates progress, "
        "current practice, position statement, what we do now, progress update, "
        "progress notes, progress report, latest progress, further comments, action taken, actions taken, additional "
        "comments, general comments, other comments, any comments, comment notes, notes comments, comments notes, "
        "update notes, status notes, status comments, status updates, latest news, diary, updates comments, progress "
        "comments, progress since last meeting, progress since last review, what has been done, what we have done so "
        "far, progress made, work done, discussion, reviewer comments, action update, action updates, remarks and "
        "explanations, remarks explanations, explanations, comments actions, comments and updates, progress and "
        "comments, progress updates, progress so far, news, news so far, notes and comments, progress against action, "
        "summary of progress, what happens now, current situation"
    ),
    "success_measure": (
        "measure of success, measures of success, success measure, success measures, kpi, kpis, expected outcome, "
        "expected outcomes, impact measure, how will we know, how we will know, desired outcome, desired outcomes, "
        "outcome measure, how will we know it has worked, what will success look like, success indicators, intended "
        "outcome, acceptance criteria, definition of done, what does success look like, how will success be measured, "
        "how will we measure success, how will we measure this, performance indicator, performance indicators, key "
        "performance indicator, key performance indicators, target outcome, evidence of success, how will we know it "
        "worked, success looks like, how will you know, what will be different, measure of improvement"
    ),
    "what_changed": (
        "outcome displayed communicated, changes made, reasons for change given, difference made, outcome achieved, "
        "what changed, we did, what difference did it make, outcomes achieved, impact so far, what we did, what has "
        "changed, what difference has it made, difference it made, benefits realised, impact achieved, what happened, "
        "what changed as a result, changes made as a result"
    ),
}


_THINGS = {
    "action": "task, card, action, activity, step, milestone, deliverable, initiative, work item, to do",
    "measure": (
        "requirement, control, risk, finding, criterion, criteria, indicator, standard, question, statement, measure, "
        "hazard, weakness, vulnerability, threat, objective, user story, check, element"
    ),
}
_TROUBLES = (
    "non conformance, non conformity, nonconformity, nonconformance, shortfall, deficiency, failing, deviation, hazard"
)
"""What is found wrong: the item itself where nothing else names it."""
"""Things that lists are of: "task name" names the item, "task key" and "control ref" number it."""
_TOLD = ("description", "details", "statement", "text")
_NAMES, _NUMBERS = ("name", "title", "summary"), ("id", "no", "number", "ref", "reference", "key", "code")


def _of_things() -> dict[str, dict[str, float]]:
    """The headings that name and number the things of a list."""
    found: dict[str, dict[str, float]] = {}
    for field, words in _THINGS.items():
        for thing in words.split(", "):
            found |= {f"{thing} {name}": {field: 1.0} for name in _NAMES}
            found |= {f"{thing} {number}": {"reference": 1.0} for number in _NUMBERS}
            if field == "measure":
                found |= {f"{thing} {told}": {field: 0.9, "detail": 0.7} for told in _TOLD}
    for trouble in _TROUBLES.split(", "):
        found |= {f"{trouble} {told}".rstrip(): {"detail": 0.78, "measure": 0.75} for told in ("", *_TOLD)}
    return found


def headings() -> dict[str, dict[str, float]]:
    """Heading words in their normal form -> the fields they may mean, each with how likely it is (1 is certain)."""
    meanings = _of_things()
    for field, words in _ONE_MEANING.items():
        for phrase in words.split(", "):
            meanings[phrase] = {field: 1.0}
    return meanings | SEVERAL_MEANINGS
