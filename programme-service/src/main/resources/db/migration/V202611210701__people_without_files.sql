-- Whose last file went over to somebody else, since the identity number in it was corrected, kept the hash of the number.
UPDATE person SET identity_hash = NULL
WHERE identity_hash IS NOT NULL
  AND NOT EXISTS (SELECT FROM personal_file file WHERE file.person = person.id AND file.erased_at IS NULL);
