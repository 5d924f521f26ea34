-- Schema 2. Why a level fell since last time: one of the guidance's reasons, and the organisation's own words.
-- Rows that the history can bring back get the new columns too, so that steps from before can still be taken back.

ALTER TABLE measure_ratings ADD COLUMN fall_reason TEXT;
ALTER TABLE measure_ratings ADD COLUMN fall_words TEXT NOT NULL DEFAULT '';

UPDATE history_rows SET before = json_set(before, '$.fall_reason', NULL, '$.fall_words', '')
WHERE table_name = 'measure_ratings' AND before IS NOT NULL AND after IS NULL;

UPDATE history_rows SET after = json_set(after, '$.fall_reason', NULL, '$.fall_words', '')
WHERE table_name = 'measure_ratings' AND after IS NOT NULL AND before IS NULL;
