-- Applications of erased people: the bytes of their documents are dropped from the store from this time on, which knows no
-- transactions. A row goes when they are gone.
CREATE TABLE relief_content_erasure (
    application uuid PRIMARY KEY REFERENCES relief_application,
    due_at      timestamptz NOT NULL
);
CREATE INDEX relief_content_erasure_due ON relief_content_erasure (due_at, application);

-- Whoever was erased before this was done.
INSERT INTO relief_content_erasure (application, due_at)
SELECT application.id, now()
FROM personal_file file JOIN relief_application application ON application.personal_file = file.id
WHERE file.erased_at IS NOT NULL;
