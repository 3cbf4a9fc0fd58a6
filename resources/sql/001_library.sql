-- Statements are separated by an empty line, because triggers hold semicolons of their own.
-- A file that has been released is never edited: a change of the schema is a new file with the next number.

-- One row for each source file by content, with the summary that the list of reports shows.
CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
    path TEXT NOT NULL,
    added_at TEXT NOT NULL,
    is_hidden INTEGER NOT NULL DEFAULT 0,
    is_paged INTEGER NOT NULL,
    form TEXT NOT NULL,
    organ TEXT NOT NULL,
    year INTEGER NOT NULL,
    cells INTEGER NOT NULL,
    errors INTEGER NOT NULL,
    warnings INTEGER NOT NULL,
    doubtful INTEGER NOT NULL,
    corrections INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The counts above the list are read from here alone.
CREATE INDEX source_shown ON source (errors, warnings, doubtful, cells) WHERE is_hidden = 0;

-- What was read from a source; reading it again adds a row. facts: the report's JSON without cells and findings.
-- document: the document as HTML, compressed by qCompress.
CREATE TABLE reading (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES source (id),
    read_at TEXT NOT NULL,
    program_version TEXT NOT NULL,
    facts TEXT NOT NULL,
    document BLOB
) STRICT;

CREATE INDEX reading_of_source ON reading (source);

-- The cells as read. number: a decimal string, or null where the source holds no number. The box is in points from the
-- top left corner of the page as it is shown.
CREATE TABLE cell (
    reading INTEGER NOT NULL REFERENCES reading (id),
    cell TEXT NOT NULL,
    text TEXT NOT NULL,
    number TEXT,
    unit TEXT NOT NULL,
    page INTEGER NOT NULL,
    box_left REAL,
    box_top REAL,
    box_width REAL,
    box_height REAL,
    is_uncertain INTEGER NOT NULL,
    read TEXT,
    PRIMARY KEY (reading, cell)
) STRICT, WITHOUT ROWID;

-- The history of what clerks changed. Taking a change back is another row. A null text: the report lacks the cell.
CREATE TABLE correction (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source INTEGER NOT NULL REFERENCES source (id),
    cell TEXT NOT NULL,
    old_text TEXT,
    new_text TEXT,
    who TEXT NOT NULL,
    made_at TEXT NOT NULL
) STRICT;

CREATE INDEX correction_of_source ON correction (source, cell, id);

CREATE TRIGGER reading_is_not_changed BEFORE UPDATE ON reading
BEGIN
    SELECT raise(ABORT, 'what was read is never changed');
END;

CREATE TRIGGER reading_is_not_deleted BEFORE DELETE ON reading
BEGIN
    SELECT raise(ABORT, 'what was read is never deleted');
END;

CREATE TRIGGER cell_is_not_changed BEFORE UPDATE ON cell
BEGIN
    SELECT raise(ABORT, 'what was read is never changed');
END;

CREATE TRIGGER cell_is_not_deleted BEFORE DELETE ON cell
BEGIN
    SELECT raise(ABORT, 'what was read is never deleted');
END;

CREATE TRIGGER correction_is_not_changed BEFORE UPDATE ON correction
BEGIN
    SELECT raise(ABORT, 'corrections are never changed');
END;

CREATE TRIGGER correction_is_not_deleted BEFORE DELETE ON correction
BEGIN
    SELECT raise(ABORT, 'corrections are never deleted');
END;
