-- Schema 1. Released schemas never change: a later one is a new file of this folder.
-- A row of the record's own tables: `place` gives its order, `id` is permanent, `changed_at` (UTC) and
-- `changed_step` (the line of the history, 0 for none) say when its words were last changed.
-- Dates are TEXT such as 2027-04-03; lists are TEXT holding JSON; yes and no are 1 and 0; choices are TEXT.

CREATE TABLE record (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    id TEXT NOT NULL,
    copy TEXT NOT NULL,
    made_at TEXT NOT NULL,
    program_version TEXT NOT NULL,
    framework_version TEXT NOT NULL
) STRICT;

CREATE TABLE history (
    step INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    copy TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;

CREATE INDEX history_undone ON history (step) WHERE state = 'undone';

CREATE TABLE history_rows (
    step INTEGER NOT NULL REFERENCES history (step) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    before TEXT CHECK (before IS NULL OR before GLOB '{*}'),
    after TEXT CHECK (after IS NULL OR after GLOB '{*}'),
    PRIMARY KEY (step, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE organisations (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    charity_number TEXT NOT NULL,
    nation TEXT,
    work TEXT NOT NULL CHECK (work GLOB '[[]*]'),
    just_starting INTEGER NOT NULL CHECK (just_starting IN (0, 1)),
    mostly_patients INTEGER NOT NULL CHECK (mostly_patients IN (0, 1)),
    paid_staff TEXT,
    volunteers TEXT,
    has_trustees INTEGER CHECK (has_trustees IN (0, 1)),
    year_start INTEGER,
    other_formats TEXT NOT NULL,
    smallest_tally INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    changed_step INTEGER NOT NULL
) STRICT;

CREATE TABLE assessments (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,
    kind TEXT NOT NULL,
    start TEXT NOT NULL CHECK (start IS date(start)),
    catalogue_version TEXT NOT NULL,
    measures TEXT NOT NULL CHECK (measures GLOB '[[]*]'),
    agreed_on TEXT CHECK (agreed_on IS date(agreed_on)),
    agreed_by TEXT NOT NULL,
    lead TEXT NOT NULL,
    previous TEXT,
    state TEXT NOT NULL,
    method_note TEXT NOT NULL,
    review_on TEXT CHECK (review_on IS date(review_on)),
    finished TEXT NOT NULL CHECK (finished GLOB '[[]*]'),
    changed_at TEXT NOT NULL,
    changed_step INTEGER NOT NULL
) STRICT;

CREATE TABLE perspectives (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    assessment TEXT NOT NULL REFERENCES assessments (id) DEFERRABLE INITIALLY DEFERRED,
    "group" TEXT NOT NULL,
    people INTEGER,
    took_part TEXT NOT NULL CHECK (took_part GLOB '[[]*]'),
    reach_note TEXT NOT NULL,
    starred TEXT NOT NULL CHECK (starred GLOB '[[]*]'),
    changed_at TEXT NOT NULL,
    changed_step INTEGER NOT NULL
) STRICT;

CREATE TABLE perspective_ratings (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id = perspective || '/' || measure),
    perspective TEXT NOT NULL REFERENCES perspectives (id) DEFERRABLE INITIALLY DEFERRED,
    measure TEXT NOT NULL,
    state TEXT NOT NULL,
    level INTEGER CHECK (level BETWEEN 0 AND 3),
    mode TEXT NOT NULL,
    counts TEXT NOT NULL CHECK (counts GLOB '[[]*]'),
    comment TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_step INTEGER NOT NULL
) STRICT;

CREATE TABLE measure_ratings (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id = assessment || '/' || measure),
    assessment TEXT NOT NULL REFERENCES assessments (id) DEFERRABLE INITIALLY DEFERRED,
    measure TEXT NOT NULL,
    measure_version TEXT NOT NULL,
    state TEXT NOT NULL,
    agreed_level INTEGER CHECK (agreed_level BETWEEN 0 AND 3),
    reason TEXT NOT NULL,
    how_agreed TEXT,
    unconfirmed INTEGER NOT NULL CHECK (unconfirmed IN (0, 1)),
    last_level INTEGER CHECK (last_level BETWEEN 0 AND 3),
    note TEXT NOT NULL,
    "on" TEXT CHECK ("on" IS date("on")),
    changed_at TEXT NOT NULL,
    changed_step INTEGER NOT NULL
) STRICT;

CREATE TABLE evidence (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    ratings TEXT NOT NULL CHECK (ratings GLOB '[[]*]'),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    "on" TEXT NOT NULL CHECK ("on" IS date("on")),
    shows TEXT NOT NULL,
    kept TEXT NOT NULL,
    good_until TEXT CHECK (good_until IS date(good_until)),
    changed_at TEXT NOT NULL,
    changed_step INTEGER NOT NULL
) STRICT;

CREATE TABLE wordings (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id = measure || '@' || version),
    measure TEXT NOT NULL,
    version TEXT NOT NULL,
    title TEXT NOT NULL,
    statement TEXT NOT NULL,
    patient_question TEXT NOT NULL,
    carer_question TEXT NOT NULL,
    levels TEXT NOT NULL CHECK (levels GLOB '[[]*]'),
    changed_at TEXT NOT NULL,
    changed_step INTEGER NOT NULL
) STRICT;

CREATE TABLE actions (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    reference TEXT NOT NULL,
    detail TEXT NOT NULL,
    measures TEXT NOT NULL CHECK (measures GLOB '[[]*]'),
    principles TEXT NOT NULL CHECK (principles GLOB '[[]*]'),
    activity TEXT NOT NULL,
    owner TEXT NOT NULL,
    helpers TEXT NOT NULL,
    due_date TEXT CHECK (due_date IS date(due_date)),
    due_note TEXT NOT NULL,
    check_in TEXT CHECK (check_in IS date(check_in)),
    priority TEXT NOT NULL,
    priority_points INTEGER,
    priority_reason TEXT NOT NULL,
    effort TEXT,
    cost TEXT NOT NULL,
    status TEXT NOT NULL,
    confidence TEXT,
    reason TEXT NOT NULL,
    how_we_will_know TEXT NOT NULL,
    done_on TEXT CHECK (done_on IS date(done_on)),
    what_changed TEXT NOT NULL,
    benefits_seen TEXT NOT NULL CHECK (benefits_seen GLOB '[[]*]'),
    source TEXT NOT NULL,
    carried_from TEXT,
    notes TEXT NOT NULL,
    position INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    changed_step INTEGER NOT NULL
) STRICT;

CREATE TABLE action_updates (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    action TEXT NOT NULL REFERENCES actions (id) DEFERRABLE INITIALLY DEFERRED,
    "on" TEXT NOT NULL CHECK ("on" IS date("on")),
    text TEXT NOT NULL,
    who TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_step INTEGER NOT NULL
) STRICT;

CREATE TABLE success_readings (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    success_measure TEXT NOT NULL,
    period_from TEXT CHECK (period_from IS date(period_from)),
    period_to TEXT CHECK (period_to IS date(period_to)),
    assessment TEXT,
    top INTEGER,
    bottom INTEGER,
    value REAL CHECK (abs(value) <= 1.7976931348623157e308),
    target REAL CHECK (abs(target) <= 1.7976931348623157e308),
    note TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_step INTEGER NOT NULL
) STRICT;

CREATE TABLE feedback (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    "on" TEXT NOT NULL CHECK ("on" IS date("on")),
    you_said TEXT NOT NULL,
    route TEXT NOT NULL,
    theme TEXT NOT NULL,
    we_did TEXT NOT NULL,
    could_not TEXT NOT NULL,
    because TEXT NOT NULL,
    told_on TEXT CHECK (told_on IS date(told_on)),
    measures TEXT NOT NULL CHECK (measures GLOB '[[]*]'),
    actions TEXT NOT NULL CHECK (actions GLOB '[[]*]'),
    changed_at TEXT NOT NULL,
    changed_step INTEGER NOT NULL
) STRICT;

CREATE TABLE quotes (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    words TEXT NOT NULL,
    "group" TEXT NOT NULL,
    consent INTEGER NOT NULL CHECK (consent IN (0, 1)),
    consent_ends TEXT CHECK (consent_ends IS date(consent_ends)),
    measures TEXT NOT NULL CHECK (measures GLOB '[[]*]'),
    changed_at TEXT NOT NULL,
    changed_step INTEGER NOT NULL
) STRICT;

CREATE TABLE board_papers (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    assessment TEXT NOT NULL REFERENCES assessments (id) DEFERRABLE INITIALLY DEFERRED,
    meeting_on TEXT CHECK (meeting_on IS date(meeting_on)),
    author_role TEXT NOT NULL,
    sponsor TEXT NOT NULL,
    purpose TEXT NOT NULL,
    ask TEXT NOT NULL,
    summary TEXT NOT NULL,
    risks TEXT NOT NULL,
    safety_worry TEXT NOT NULL,
    next_on TEXT CHECK (next_on IS date(next_on)),
    changed_at TEXT NOT NULL,
    changed_step INTEGER NOT NULL
) STRICT;

CREATE TABLE involvement (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    "on" TEXT NOT NULL CHECK ("on" IS date("on")),
    title TEXT NOT NULL,
    level TEXT NOT NULL,
    groups TEXT NOT NULL,
    how TEXT NOT NULL,
    they_said TEXT NOT NULL,
    what_changed TEXT NOT NULL,
    told_on TEXT CHECK (told_on IS date(told_on)),
    patients_line TEXT NOT NULL,
    measures TEXT NOT NULL CHECK (measures GLOB '[[]*]'),
    changed_at TEXT NOT NULL,
    changed_step INTEGER NOT NULL
) STRICT;

CREATE TABLE import_batches (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    file_name TEXT NOT NULL,
    "on" TEXT NOT NULL CHECK ("on" IS date("on")),
    sheet TEXT NOT NULL,
    mapping TEXT NOT NULL CHECK (mapping GLOB '[[]*]'),
    colour_key TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_step INTEGER NOT NULL
) STRICT;

CREATE TABLE imported_rows (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    batch TEXT NOT NULL REFERENCES import_batches (id) DEFERRABLE INITIALLY DEFERRED,
    "row" INTEGER NOT NULL,
    became TEXT NOT NULL,
    skipped TEXT NOT NULL,
    words TEXT NOT NULL CHECK (words GLOB '[[]*]'),
    changed_at TEXT NOT NULL,
    changed_step INTEGER NOT NULL
) STRICT;

CREATE TABLE own_guidance (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id = "key"),
    "key" TEXT NOT NULL,
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    year TEXT NOT NULL,
    nation TEXT NOT NULL,
    address TEXT NOT NULL,
    last_checked TEXT CHECK (last_checked IS date(last_checked)),
    note TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_step INTEGER NOT NULL
) STRICT;
