-- Nobody asks for them any more.
ALTER TABLE union_body DROP COLUMN successors;
