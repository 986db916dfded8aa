-- Auditors ask for one kind of action on one kind of resource (who read personal files): neither the index by the action
-- nor that by the kind alone finds these among all others of it.
CREATE INDEX audit_entry_of_action_on_kind ON audit_entry (action, resource, id);
