-- The version that was taken in place of a report, which is hidden then; null of those that a clerk has removed.
ALTER TABLE source ADD COLUMN replaced_by INTEGER REFERENCES source (id);

-- Text of a scan that was not read is a problem of its report: counted anew.
UPDATE source SET organ_key = NULL WHERE id IN (SELECT source FROM reading WHERE facts LIKE '%"unread_text"%');
