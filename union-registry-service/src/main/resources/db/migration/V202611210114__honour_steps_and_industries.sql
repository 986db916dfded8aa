ALTER TABLE honour ADD COLUMN industry text;
CREATE INDEX honour_by_name ON honour (honour_zh, id);
CREATE INDEX honour_by_state ON honour (state, id);

-- How many of several recipients belong to which industry.
CREATE TABLE honour_industry (
    honour   uuid NOT NULL,
    place    int  NOT NULL,
    industry text NOT NULL,
    number   int  NOT NULL,
    PRIMARY KEY (honour, place),
    CONSTRAINT honour_industry_of_honour FOREIGN KEY (honour) REFERENCES honour (id),
    CONSTRAINT honour_industry_some CHECK (number > 0)
);

-- The states a nomination went through.
CREATE TABLE honour_step (
    honour          uuid NOT NULL,
    place           int  NOT NULL,
    state           text NOT NULL,
    day             date,
    reason          text,
    document_number text,
    PRIMARY KEY (honour, place),
    CONSTRAINT honour_step_of_honour FOREIGN KEY (honour) REFERENCES honour (id)
);
INSERT INTO honour_step (honour, place, state) SELECT id, 0, state FROM honour;

-- What is stored for readers says so too.
UPDATE feed_entry f
SET doc = left(f.doc, -1) || ',"industry":null,"industryCounts":[],"stateHistory":[{"state":"' || lower(h.state)
        || '","date":null,"reason":null,"documentNumber":null}]}',
    xid = pg_current_xact_id(), seq = nextval('feed_seq'), version = f.version + 1, at = now()
FROM honour h
WHERE f.resource = 'honour' AND f.key = h.id::text AND NOT f.deleted;
