-- Auditors ask for a kind of action (who read what is confidential), or for all of one kind of resource, in the order of entries.
CREATE INDEX audit_entry_of_action ON audit_entry (action, id);
CREATE INDEX audit_entry_of_kind ON audit_entry (resource, id);
