"""Headings that look like ours and mean something else, and headings of tables that are no list of ours: data only."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split(", "))


NOT_OURS = _set(
    "added by, approved by, assessed by, checked by, closed by, completed by, controls in place, cost code, current "
    "controls, current control measures, created by, date of birth, days, days late, days left, days open, days "
    "overdue, days remaining, days to complete, duration, end week, existing control measures, existing controls, "
    "entered by, blocked by, dependencies, dependency, depends on, identified by, last updated by, likelihood, logged "
    "by, opened by, parent, parent id, parent item, parent task, predecessor, predecessors, prepared by, probability, "
    "product, proposed by, raised by, recorded by, reported by, reporter, requested by, requestor, requester, resolved "
    "by, reviewed by, signed off by, start week, submitted by, updated by, verified by, version, week, weight, "
    "weighting, archived, mandatory, recurring, test steps, test data, steps to reproduce, checklist items, completed "
    "checklist items, at risk, tags, labels, effort, effort level, story points, estimate, complexity, difficulty, "
    "as a, outline level, impact score, likelihood score, probability score, impact rating, "
    "likelihood rating, decision required"
)
"""Headings that look like ours and mean something else: their cells are kept in the notes."""

CONTACTS = _set(
    "address, attendee, attendees, contact, contact details, contact information, contact name, contact number, e "
    "mail, email, email address, first name, forename, full name, job title, last name, mobile, mobile number, "
    "participant, phone, phone number, post code, postcode, stakeholder, stakeholder name, stakeholder type, surname, "
    "tel, telephone, telephone number"
)
"""Headings of an address book or a register of people."""

_THINGS = _set(
    "asset, asset id, asset name, asset no, asset number, asset tag, asset type, barcode, isbn, make, manufacturer, "
    "model, model number, purchase date, qty, quantity, serial number, sku, stock, supplier, warranty"
)
_MONEY = _set(
    "account, amount, amount claimed, amount paid, balance, credit, debit, expenditure, gross, income, invoice, "
    "invoice no, invoice number, miles, mileage, net, payee, payment, rate, receipt, receipt no, subtotal, tax, total "
    "cost, unit cost, unit price, variance, vat"
)
_HISTORY = _set(
    "amended by, author, change description, description of change, description of changes, document version, "
    "revision, revision date, revision history, revision no, summary of changes, version no, version number"
)
ANSWERED = _set("respondent, respondent id, response id, submission id, submitted at, timestamp, time stamp")
"""Headings of the answers to a survey."""
_TIMES = _set(
    "mon, tue, wed, thu, fri, sat, sun, monday, tuesday, wednesday, thursday, friday, saturday, sunday, clock in, "
    "clock out, hours, hours worked, shift, overtime"
)
OTHER_TABLES = CONTACTS | _THINGS | _MONEY | _HISTORY | ANSWERED | _TIMES
"""Headings of tables of people, things, money, changes, answers and hours: what holds several is no list of ours."""
