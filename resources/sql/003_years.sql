-- Organs that are one under several names, and names that stand for themselves again (a null same_as): the last row of
-- a name counts. Names are written as organKey() has them.
CREATE TABLE organ_name (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    same_as TEXT,
    who TEXT NOT NULL,
    made_at TEXT NOT NULL
) STRICT;

CREATE INDEX organ_name_by_name ON organ_name (name, id);

CREATE TRIGGER organ_name_is_not_changed BEFORE UPDATE ON organ_name
BEGIN
    SELECT raise(ABORT, 'the history is never changed');
END;

CREATE TRIGGER organ_name_is_not_deleted BEFORE DELETE ON organ_name
BEGIN
    SELECT raise(ABORT, 'the history is never deleted');
END;

-- By which the reports of one organ are found across the years: the name that it goes by.
ALTER TABLE source ADD COLUMN organ_chain TEXT NOT NULL DEFAULT '';

CREATE INDEX source_of_chain ON source (organ_chain, year) WHERE is_hidden = 0;

-- Where a rule is not to speak: everywhere (empty), for an organ (organ: and its chain), or for a report (report: and
-- its number).
ALTER TABLE muted_rule ADD COLUMN scope TEXT NOT NULL DEFAULT '';

-- All reports are counted anew: the years of an organ judge each other.
UPDATE source SET organ_key = NULL;
