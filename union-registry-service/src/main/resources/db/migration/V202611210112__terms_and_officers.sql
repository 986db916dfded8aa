CREATE TABLE term (
    id              uuid PRIMARY KEY,
    external_system text,
    external_key    text,
    body            text COLLATE "C" NOT NULL,
    source_document text,
    source_lines    text,
    note            text,
    number          int NOT NULL,
    congress        uuid,
    valid_from      date,
    valid_to        date,
    validity        daterange NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
    CONSTRAINT term_external_id_once UNIQUE (external_system, external_key),
    CONSTRAINT term_external_id_whole CHECK ((external_system IS NULL) = (external_key IS NULL)),
    CONSTRAINT term_body_known FOREIGN KEY (body) REFERENCES union_body (code),
    CONSTRAINT term_number_once UNIQUE (body, number),
    CONSTRAINT term_with_body UNIQUE (id, body),
    CONSTRAINT term_congress_known FOREIGN KEY (congress, body) REFERENCES congress (id, body),
    CONSTRAINT term_lasts CHECK (valid_from < valid_to),
    CONSTRAINT term_no_overlap EXCLUDE USING gist (body WITH =, validity WITH &&)
);
CREATE INDEX term_by_body ON term (body, id);
CREATE INDEX term_of_congress ON term (congress);

CREATE TABLE officer (
    id              uuid PRIMARY KEY,
    external_system text,
    external_key    text,
    body            text COLLATE "C" NOT NULL,
    source_document text,
    source_lines    text,
    note            text,
    name_zh         text NOT NULL,
    name_en         text,
    post            text NOT NULL,
    basis           text,
    term            uuid,
    valid_from      date,
    valid_to        date,
    validity        daterange NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
    CONSTRAINT officer_external_id_once UNIQUE (external_system, external_key),
    CONSTRAINT officer_external_id_whole CHECK ((external_system IS NULL) = (external_key IS NULL)),
    CONSTRAINT officer_body_known FOREIGN KEY (body) REFERENCES union_body (code),
    CONSTRAINT officer_term_known FOREIGN KEY (term, body) REFERENCES term (id, body),
    CONSTRAINT officer_lasts CHECK (valid_from < valid_to),
    CONSTRAINT officer_one_chair EXCLUDE USING gist (body WITH =, validity WITH &&) WHERE (post = 'CHAIR')
);
CREATE INDEX officer_by_body ON officer (body, id);
CREATE INDEX officer_by_post ON officer (post, id);
CREATE INDEX officer_of_term ON officer (term, id);
