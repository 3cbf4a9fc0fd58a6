-- Steps are what clerks do at once; changes are what a step sets. Taking a step back is another step. Both only grow.

CREATE TABLE step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source INTEGER NOT NULL REFERENCES source (id),
    action TEXT NOT NULL CHECK (action IN ('make', 'undo', 'redo')),
    of_step INTEGER REFERENCES step (id),
    why TEXT NOT NULL,
    who TEXT NOT NULL,
    made_at TEXT NOT NULL
) STRICT;

CREATE INDEX step_of_source ON step (source, id);

-- A null value: nothing is set, or the report lacks the cell.
CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step INTEGER NOT NULL REFERENCES step (id),
    kind TEXT NOT NULL CHECK (kind IN ('cell', 'place', 'row', 'fact', 'confirmation', 'dismissal', 'state')),
    subject TEXT NOT NULL,
    old_value TEXT,
    new_value TEXT
) STRICT;

CREATE INDEX change_of_step ON change (step, id);

-- Each correction becomes a step with its number. Version 1 made a cell lack its text only by taking back the
-- correction that had given it one.
INSERT INTO step (id, source, action, of_step, why, who, made_at)
SELECT id, source, 'make', NULL, '', who, made_at FROM correction ORDER BY id;

INSERT INTO change (step, kind, subject, old_value, new_value)
SELECT id, 'cell', cell, old_text, new_text FROM correction ORDER BY id;

UPDATE step SET action = 'undo', of_step = (
    SELECT max(given.id) FROM correction taken JOIN correction given
        ON given.source = taken.source AND given.cell = taken.cell AND given.id < taken.id AND given.old_text IS NULL
    WHERE taken.id = step.id)
WHERE id IN (SELECT id FROM correction taken WHERE new_text IS NULL AND EXISTS (
    SELECT 1 FROM correction given WHERE given.source = taken.source AND given.cell = taken.cell
        AND given.id < taken.id AND given.old_text IS NULL));

DROP TABLE correction;

CREATE TRIGGER step_is_not_changed BEFORE UPDATE ON step
BEGIN
    SELECT raise(ABORT, 'the history is never changed');
END;

CREATE TRIGGER step_is_not_deleted BEFORE DELETE ON step
BEGIN
    SELECT raise(ABORT, 'the history is never deleted');
END;

CREATE TRIGGER change_is_not_changed BEFORE UPDATE ON change
BEGIN
    SELECT raise(ABORT, 'the history is never changed');
END;

CREATE TRIGGER change_is_not_deleted BEFORE DELETE ON change
BEGIN
    SELECT raise(ABORT, 'the history is never deleted');
END;

-- Texts that many reports share, with the key by which they are sorted.
CREATE TABLE label (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE,
    sort_key BLOB NOT NULL
) STRICT;

-- Of the list. state: number of the ReviewState; verdict: number of the Verdict. search: what the filter's words are
-- looked for in, case folded. The keys sort organ and file name. What the program alone can work out is filled in when
-- it opens the library: organ_key is null until then.
ALTER TABLE source ADD COLUMN place INTEGER REFERENCES label (id);

ALTER TABLE source ADD COLUMN reviewer INTEGER REFERENCES label (id);

ALTER TABLE source ADD COLUMN form_label INTEGER REFERENCES label (id);

ALTER TABLE source ADD COLUMN proven INTEGER NOT NULL DEFAULT 0;

ALTER TABLE source ADD COLUMN problems INTEGER NOT NULL DEFAULT 0;

ALTER TABLE source ADD COLUMN verdict INTEGER NOT NULL DEFAULT 1 CHECK (verdict BETWEEN 0 AND 2);

ALTER TABLE source ADD COLUMN state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 5);

ALTER TABLE source ADD COLUMN search TEXT NOT NULL DEFAULT '';

ALTER TABLE source ADD COLUMN organ_key BLOB;

ALTER TABLE source ADD COLUMN file_key BLOB;

DROP INDEX source_shown;

CREATE INDEX source_unprepared ON source (id) WHERE organ_key IS NULL;

-- A list is one walk through one of these three; nothing but the index is read. Orders by a number, or by a text that
-- many reports share, are made from the walk by organ.
CREATE INDEX source_by_id ON source (id, year, place, form_label, state, verdict, errors, warnings, corrections,
    reviewer, search) WHERE is_hidden = 0;

CREATE INDEX source_by_organ ON source (organ_key, year, id, place, form_label, state, verdict, errors, warnings,
    corrections, reviewer, search) WHERE is_hidden = 0;

CREATE INDEX source_by_file ON source (file_key, id, year, place, form_label, state, verdict, errors, warnings,
    corrections, reviewer, search) WHERE is_hidden = 0;

-- Other versions of a report.
CREATE INDEX source_of_organ_and_year ON source (organ, year) WHERE is_hidden = 0;

CREATE INDEX source_place ON source (place) WHERE is_hidden = 0;

-- What the reports in the list come to, kept by the triggers below.
CREATE TABLE total (
    verdict INTEGER NOT NULL,
    state INTEGER NOT NULL,
    reports INTEGER NOT NULL,
    problems INTEGER NOT NULL,
    PRIMARY KEY (verdict, state)
) STRICT, WITHOUT ROWID;

INSERT INTO total (verdict, state, reports, problems)
WITH RECURSIVE verdicts (n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM verdicts WHERE n < 2),
    states (n) AS (VALUES (0) UNION ALL SELECT n + 1 FROM states WHERE n < 5)
SELECT verdicts.n, states.n,
    (SELECT count(*) FROM source WHERE is_hidden = 0 AND verdict = verdicts.n AND state = states.n), 0
FROM verdicts, states;

CREATE TRIGGER source_is_not_deleted BEFORE DELETE ON source
BEGIN
    SELECT raise(ABORT, 'a report is hidden, never deleted');
END;

CREATE TRIGGER source_is_counted AFTER INSERT ON source WHEN new.is_hidden = 0
BEGIN
    UPDATE total SET reports = reports + 1, problems = problems + new.problems
    WHERE verdict = new.verdict AND state = new.state;
END;

CREATE TRIGGER source_is_counted_anew AFTER UPDATE OF is_hidden, verdict, state, problems ON source
BEGIN
    UPDATE total SET reports = reports - 1, problems = problems - old.problems
    WHERE old.is_hidden = 0 AND verdict = old.verdict AND state = old.state;
    UPDATE total SET reports = reports + 1, problems = problems + new.problems
    WHERE new.is_hidden = 0 AND verdict = new.verdict AND state = new.state;
END;

-- Files that could not be read.
CREATE TABLE unread_file (
    path TEXT PRIMARY KEY,
    sentence TEXT NOT NULL,
    failed_at TEXT NOT NULL
) STRICT;

-- Soft rules that are not to speak, and those that are to speak again (a null reason): the last row of a rule counts.
CREATE TABLE muted_rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rule TEXT NOT NULL,
    reason TEXT,
    who TEXT NOT NULL,
    made_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER muted_rule_is_not_changed BEFORE UPDATE ON muted_rule
BEGIN
    SELECT raise(ABORT, 'the history is never changed');
END;

CREATE TRIGGER muted_rule_is_not_deleted BEFORE DELETE ON muted_rule
BEGIN
    SELECT raise(ABORT, 'the history is never deleted');
END;
