CREATE TABLE lifecycle_event (
    id              uuid PRIMARY KEY,
    kind            text NOT NULL,
    date            date NOT NULL,
    reason          text NOT NULL,
    document_number text,
    corrects        uuid,
    CONSTRAINT lifecycle_event_kind_known
        CHECK (kind IN ('RENAME', 'TRANSFER', 'DISSOLVE', 'MERGE', 'SPLIT', 'CORRECTION')),
    CONSTRAINT lifecycle_event_corrects_known FOREIGN KEY (corrects) REFERENCES lifecycle_event (id),
    CONSTRAINT lifecycle_event_corrected_once UNIQUE (corrects),
    CONSTRAINT lifecycle_event_corrects_something CHECK ((kind = 'CORRECTION') = (corrects IS NOT NULL))
);
CREATE INDEX lifecycle_event_by_date ON lifecycle_event (date, id);
CREATE INDEX lifecycle_event_by_kind ON lifecycle_event (kind, date, id);

-- Whom an event touched. The bodies need not exist any more: a correction takes those away that an event founded.
CREATE TABLE lifecycle_event_body (
    event uuid             NOT NULL REFERENCES lifecycle_event (id),
    body  text COLLATE "C" NOT NULL,
    role  text             NOT NULL,
    PRIMARY KEY (body, event, role)
);
CREATE INDEX lifecycle_event_body_of_event ON lifecycle_event_body (event);

-- What an event changed, in the order in which it did.
CREATE TABLE lifecycle_change (
    event    uuid             NOT NULL REFERENCES lifecycle_event (id),
    number   int              NOT NULL,
    resource text COLLATE "C" NOT NULL,
    key      text COLLATE "C" NOT NULL,
    before   text,
    after    text,
    PRIMARY KEY (event, number)
);
CREATE INDEX lifecycle_change_of_record ON lifecycle_change (resource, key, event);

-- Events are never altered: a mistake is corrected by a correcting event.
REVOKE UPDATE, DELETE, TRUNCATE ON lifecycle_event, lifecycle_event_body, lifecycle_change FROM ${runtime_role};
