-- Contents of people who were erased before contents were: nobody reads them from now on. The round that drops their bytes
-- writes the documents of their applications anew, which still tell them as received.
WITH forgotten AS (
    DELETE FROM relief_content content
    USING relief_application application, personal_file file
    WHERE application.id = content.application AND file.id = application.personal_file AND file.erased_at IS NOT NULL
    RETURNING content.application)
INSERT INTO relief_content_erasure (application, due_at)
SELECT DISTINCT application, now() FROM forgotten
ON CONFLICT (application) DO NOTHING;
