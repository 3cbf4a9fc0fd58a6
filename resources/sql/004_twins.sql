-- What another reading of a cell's picture gives, where two differ.
ALTER TABLE cell ADD COLUMN second_reading TEXT NOT NULL DEFAULT '';

-- By what reports of other organs are found that say the same. numbers: a hash of all numbers with their cells, null
-- where hardly any is more than 0. sketch: hashes of runs of the narrative's characters, 32 bits each.
CREATE TABLE likeness (
    source INTEGER PRIMARY KEY REFERENCES source (id),
    numbers BLOB,
    sketch BLOB NOT NULL
) STRICT;

CREATE INDEX source_of_year ON source (year, id) WHERE is_hidden = 0;

-- All reports are counted anew, which fills it.
UPDATE source SET organ_key = NULL;
