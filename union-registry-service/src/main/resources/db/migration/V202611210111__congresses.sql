CREATE TABLE congress (
    id              uuid PRIMARY KEY,
    external_system text,
    external_key    text,
    body            text COLLATE "C" NOT NULL,
    source_document text,
    source_lines    text,
    note            text,
    number          int NOT NULL,
    held_from       date,
    held_to         date,
    delegates       int,
    CONSTRAINT congress_external_id_once UNIQUE (external_system, external_key),
    CONSTRAINT congress_external_id_whole CHECK ((external_system IS NULL) = (external_key IS NULL)),
    CONSTRAINT congress_body_known FOREIGN KEY (body) REFERENCES union_body (code),
    CONSTRAINT congress_number_once UNIQUE (body, number),
    CONSTRAINT congress_with_body UNIQUE (id, body),
    CONSTRAINT congress_held_forwards CHECK (held_to >= held_from),
    CONSTRAINT congress_numbers_sane CHECK (number > 0 AND delegates > 0)
);
CREATE INDEX congress_by_body ON congress (body, id);
CREATE INDEX congress_by_year ON congress (extract(year FROM held_from), id);

CREATE TABLE congress_delegates (
    congress       uuid NOT NULL,
    place          int  NOT NULL,
    delegate_group text NOT NULL,
    number         int  NOT NULL,
    PRIMARY KEY (congress, place),
    CONSTRAINT congress_delegates_of_congress FOREIGN KEY (congress) REFERENCES congress (id),
    CONSTRAINT congress_delegates_some CHECK (number >= 0)
);
