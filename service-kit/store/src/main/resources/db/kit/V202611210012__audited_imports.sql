-- An import has one entry for all its rows; their outcomes say the rest.
ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_action_check;
ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_action_check
    CHECK (action IN ('create', 'update', 'delete', 'import'));
