-- What was published of a year under a body, frozen: nothing of it is ever changed, and it depends on no other table.
CREATE TABLE release (
    id              uuid PRIMARY KEY,
    body            text COLLATE "C" NOT NULL,
    year            int              NOT NULL,
    sequence        int              NOT NULL,
    external_system text,
    external_key    text,
    CONSTRAINT release_number_once UNIQUE (body, year, sequence),
    CONSTRAINT release_external_id_once UNIQUE (external_system, external_key),
    CONSTRAINT release_external_id_whole CHECK ((external_system IS NULL) = (external_key IS NULL)),
    CONSTRAINT release_sequence_from_one CHECK (sequence > 0)
);
CREATE INDEX release_by_body ON release (body, id);
CREATE INDEX release_by_year ON release (year, id);

-- The lines of a release, as its export shows them. subject says what a line is about without saying of which release,
-- so that releases of several years can be compared; content is a digest of what it says of that, without dates and ids.
-- No foreign key: it would cost a look-up for each of some 100,000 lines, and no release goes.
CREATE TABLE release_line (
    release uuid             NOT NULL,
    part    smallint         NOT NULL,
    subject text COLLATE "C" NOT NULL,
    key     text COLLATE "C" NOT NULL,
    content uuid             NOT NULL,
    doc     text             NOT NULL,
    PRIMARY KEY (release, part, subject),
    CONSTRAINT release_line_key_once UNIQUE (release, part, key)
);

-- Append-only for the service itself.
REVOKE UPDATE, DELETE, TRUNCATE ON release, release_line FROM ${runtime_role};
