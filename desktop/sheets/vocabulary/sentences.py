"""Questions and sentences as headings: the words that give a field away. Known headings live elsewhere."""

import re

Meanings = tuple[tuple[str, float, str], ...]
"""The fields a heading may mean: field, how likely (0 to 1), and the known heading or words it was likened to."""
_US = r"(?:we|you|i|they|us|people|patients|carers|users|members|service users|our \w+)"
_MAY = r"(?:can|do|will|would|could)"
_DOING = r"(?:will|can|could|would|do|does|should|must|shall|might|need|needs|are|is)"
_QUESTIONS = (
    (
        re.compile(
            r"who (?:is|will|s|does|leads?|to|takes?|should|needs?)\b"
            r"(?!.*\b(?:affected|harmed|at risk|benefits?|involved)\b)"
        ),
        "owner",
    ),
    (
        re.compile(r"what (?:is|are) (?:the|our|your|a|an) (?:\w+ )?(?:timescales?|time ?frames?|time frame|deadline)"),
        "due_date",
    ),
    (
        re.compile(r"when (?:will|is|does|by|should|do|can|must|to)\b(?!.*\b(?:review|check|raised|start)\w*\b)"),
        "due_date",
    ),
    (re.compile(r"why\b"), "detail"),
    (re.compile(r"what (?:s|is) (?:in place|working|there|going well)\b"), "notes"),
    (re.compile(r"what (?:s|is) (?:missing|lacking|not (?:in place|working))\b"), "detail"),
    (re.compile(r"what (?:we|you) (?:found|noticed|saw|learnt|learned)\b"), "detail"),
    (re.compile(rf"what are {_US} (?:already|currently|now) doing\b"), "notes"),
    (re.compile(rf"do {_US} need to do (?:anything|something|more)\b"), "action"),
    (re.compile(r"what (?:do|does) (?:we|you|i) need to (?:improve|change)\b"), "detail"),
    (re.compile(rf"what {_US} (?:said|told us|tell us|say)\b"), "detail"),
    (re.compile(r"what difference (?:will|it will|this will|should|would)\b"), "success_measure"),
    (
        re.compile(r".*\b(?:reduce|eliminate|mitigate|manage|remove|lower)\b.*\b(?:risks?|hazards?|impact|it)\b"),
        "action",
    ),
    (
        re.compile(rf"how (?:{_MAY} )?{_US} (?:{_MAY} )?(?:show|evidence|prove|demonstrate)\b"),
        "evidence",
    ),
    (re.compile(rf"(?:how|what) (?:will )?{_US} will (?:know|see|notice|feel|measure)\b"), "success_measure"),
    (re.compile(rf"how (?:well )?(?:are|is|do|does) {_US} (?:doing|do|score|rate)\b"), "rating"),
    (
        re.compile(rf"what (?:do|does|are) {_US} (?:\w+ )?(?:do|doing|have)(?: \w+)? (?:now|well|already|currently)\b"),
        "notes",
    ),
    (re.compile(rf"what (?:{_US} )?(?:currently |already )(?:do|does|happens|exists|is)\b"), "notes"),
    (re.compile(rf"what {_US} (?:do|does) (?:now|well|already|currently)\b"), "notes"),
    (re.compile(r"what (?:does )?(?:good|excellence|excellent|best practice) looks? like\b"), "measure"),
    (
        re.compile(r"how (?:will|is|are|can|should) .*\b(?:measured?|monitored|evaluated|assessed|tracked)\b"),
        "success_measure",
    ),
    (re.compile(r"what (?:we|you) (?:did|have done)\b"), "what_changed"),
    (re.compile(r"what (?:you|we) need to (?:do|have)\b"), "action"),
    (re.compile(r"what (?:still )?needs? (?:doing|to be done|to happen|to change|improving)\b"), "action"),
    (
        re.compile(
            rf"what (?:else |more |further )?{_DOING} (?:\w+ )?(?:we|you|i|be|to be|happen|to happen)\b"
            r"(?!.*\b(?:now|well)\b)"
        ),
        "action",
    ),
    (
        re.compile(rf"what {_US} (?:will|can|could|should|must|shall|need to|plan to|intend to|are going to)\b"),
        "action",
    ),
    (re.compile(r"(?:we|i) (?:will|shall|plan to|intend to|are going to)\b"), "action"),
)
"""Questions as headings, the surest first."""
_DUTY = re.compile(r"what (?:you|we) (?:need to|must|should)\b")
"""What is to be done may be what is asked of everyone."""
_SENTENCES = (
    (r"\bhow (?:will|would|do|can) (?:we|you|i) (?:know|measure)\b|\bsuccess\b", "success_measure", 0.62),
    (r"\bby when\b|\bdeadline\b|\bcompleted? by\b|^when\b", "due_date", 0.62),
    (r"^(?:by )?who\b(?! (?:may|might|could|can|is affected|is at risk))|\bresponsible\b|\bin charge\b", "owner", 0.6),
    (r"\bevidence\b|\bhow do (?:we|you) know\b", "evidence", 0.6),
    (r"\bactions?\b", "action", 0.6),
    (r"\bnext steps?\b", "action", 0.6),
    (r"\b(?:score|rating|rate|grade)\b", "rating", 0.58),
    (r"^(?:is|are|do|does|has|have|was|were|did|can) .*", "rating", 0.55),
    (r"\bcomments?\b|\bnotes\b|\bprogress\b|\bupdates?\b", "notes", 0.55),
    (r"\bpriority\b", "priority", 0.55),
    (r"\b(?:hazards?|risks?|statement|standard|requirement|criterion|question)\b", "measure", 0.58),
)
"""Words that give a whole sentence away as a heading of a field, the surest first."""
_DONE = (
    r"(?:fixed|repaired|done|dealt with|cleared|rectified|remedied|corrected|delivered|achieved|actioned|met|sorted"
    r"|resolved|completed|closed|finished|implemented|signed off|action (?:taken|completed|closed))"
)
_PAIRS = (
    (re.compile(rf"(?:date|when) (?:\w+ )?{_DONE}|{_DONE} (?:on|date)"), "done_on", 0.85),
    (
        re.compile(
            r"(?:problems?|issues?|concerns?|defects?|faults?|gaps?|shortfalls?|failings?|hazards?) "
            r"(?:found|identified|noted|raised|reported|seen|observed)"
        ),
        "detail",
        0.8,
    ),
    (re.compile(r"(?:remedial|repair|improvement) works?(?: (?:required|needed|to be done))?"), "action", 0.9),
    (re.compile(rf"{_DONE} by(?: date)?"), "done_on", 0.7),
    (re.compile(r"(?:to be )?(?:actioned|led|undertaken|carried out|delivered) by(?: whom| who)?"), "owner", 0.8),
    (re.compile(r"(?:fix|resolve|do|finish|action|repair|implement|achieve) by(?: date)?"), "due_date", 0.7),
    (re.compile(r"(?:target|planned|expected|proposed|due) (?:month|quarter|year|day|week ending)"), "due_date", 0.85),
    (
        re.compile(
            r"(?:meeting|mtg|audit|inspection|visit|assessment) date|date of (?:meeting|audit|inspection|visit)"
        ),
        "start_date",
        0.8,
    ),
    (
        re.compile(
            r"(?:further |new |extra )?(?:control |safety )?(?:measures?|controls?|precautions?) "
            r"(?:required|needed|to be (?:taken|introduced|put in place))"
        ),
        "action",
        0.85,
    ),
    (
        re.compile(
            r"(?:items?|things?|areas?|points?|aspects?|questions?) (?:to be |to |for )?"
            r"(?:check|inspect|review|assess|audit|consider|inspection|test|ask)(?:ed)?"
        ),
        "measure",
        0.9,
    ),
    (
        re.compile(
            r"(?:proposed|agreed|planned|suggested|recommended|further|required|possible) "
            r"(?:changes?|improvements?|solutions?|responses?|works?|measures|steps?|remed(?:y|ies)|fix(?:es)?)"
        ),
        "action",
        0.85,
    ),
    (re.compile(rf"(?:is it |all |issue |problem )?{_DONE}"), "status", 0.7),
)
"""Two words that belong together, in any of their pairs."""


def by_pair(words: str) -> Meanings:
    """Such a heading as "date fixed", "problem found" or "fixed"."""
    return next(((((field, strength, words),)) for pattern, field, strength in _PAIRS if pattern.fullmatch(words)), ())


def by_question(words: str) -> Meanings:
    """A question that begins with who, when, why, how or what."""
    found = next((field for pattern, field in _QUESTIONS if pattern.match(words)), None)
    if found is None:
        return ()
    duty = ((("measure", 0.6, words)),) if found == "action" and _DUTY.match(words) else ()
    return ((found, 0.7, words), *duty)


def by_sentence(words: str) -> Meanings:
    """A whole sentence as a heading: the words in it that give it away."""
    if len(words.split()) < 4:
        return ()
    for pattern, field, strength in _SENTENCES:
        match = re.search(pattern, words)
        if match:
            return ((field, strength, match[0] if len(match[0]) < 30 else words),)
    return ()
