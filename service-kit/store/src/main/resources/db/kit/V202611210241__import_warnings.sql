-- A row may be taken though something about it looks odd.
ALTER TABLE import_outcome
    ADD COLUMN warnings_zh text,
    ADD COLUMN warnings_en text;
