-- Schema 3. The success measures that are counted, the day by which people hear more of what they said, and the
-- suggestions of an assessment that were set aside.
-- Rows that the history can bring back get the new column too, so that steps from before can still be taken back.

CREATE TABLE tracked (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    better_when TEXT NOT NULL,
    every INTEGER NOT NULL,
    target REAL CHECK (abs(target) <= 1.7976931348623157e308),
    since TEXT CHECK (since IS date(since)),
    measures TEXT NOT NULL CHECK (measures GLOB '[[]*]'),
    actions TEXT NOT NULL CHECK (actions GLOB '[[]*]'),
    changed_at TEXT NOT NULL,
    changed_step INTEGER NOT NULL
) STRICT;

ALTER TABLE feedback ADD COLUMN news_by TEXT CHECK (news_by IS date(news_by));

UPDATE history_rows SET before = json_set(before, '$.news_by', NULL)
WHERE table_name = 'feedback' AND before IS NOT NULL AND after IS NULL;

UPDATE history_rows SET after = json_set(after, '$.news_by', NULL)
WHERE table_name = 'feedback' AND after IS NOT NULL AND before IS NULL;

ALTER TABLE assessments ADD COLUMN set_aside TEXT NOT NULL DEFAULT '[]' CHECK (set_aside GLOB '[[]*]');

UPDATE history_rows SET before = json_set(before, '$.set_aside', '[]')
WHERE table_name = 'assessments' AND before IS NOT NULL AND after IS NULL;

UPDATE history_rows SET after = json_set(after, '$.set_aside', '[]')
WHERE table_name = 'assessments' AND after IS NOT NULL AND before IS NULL;
