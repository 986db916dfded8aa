CREATE TABLE unionisation (
    id              uuid PRIMARY KEY,
    external_system text,
    external_key    text,
    body            text COLLATE "C" NOT NULL,
    source_document text,
    source_lines    text,
    note            text,
    enterprise_zh       text    NOT NULL,
    enterprise_en       text,
    set_up_on           date,
    year                int,
    workers             int,
    members             int,
    platform_firm       boolean NOT NULL,
    new_employment_form boolean NOT NULL,
    industry            text,
    CONSTRAINT unionisation_external_id_once UNIQUE (external_system, external_key),
    CONSTRAINT unionisation_external_id_whole CHECK ((external_system IS NULL) = (external_key IS NULL)),
    CONSTRAINT unionisation_body_known FOREIGN KEY (body) REFERENCES union_body (code),
    CONSTRAINT unionisation_year_of_day CHECK (year = extract(year FROM set_up_on)),
    CONSTRAINT unionisation_members_are_workers CHECK (members BETWEEN 0 AND workers)
);
CREATE INDEX unionisation_by_body ON unionisation (body, id);
CREATE INDEX unionisation_by_year ON unionisation (year, id);

CREATE TABLE rating (
    id              uuid PRIMARY KEY,
    external_system text,
    external_key    text,
    body            text COLLATE "C" NOT NULL,
    source_document text,
    source_lines    text,
    note            text,
    year            int  NOT NULL,
    scheme          text COLLATE "C" NOT NULL,
    scheme_name_zh  text NOT NULL,
    scheme_name_en  text,
    grade_zh        text NOT NULL,
    grade_en        text,
    score           numeric(8, 2),
    rated_by        text COLLATE "C",
    CONSTRAINT rating_external_id_once UNIQUE (external_system, external_key),
    CONSTRAINT rating_external_id_whole CHECK ((external_system IS NULL) = (external_key IS NULL)),
    CONSTRAINT rating_body_known FOREIGN KEY (body) REFERENCES union_body (code),
    CONSTRAINT rating_rated_by_known FOREIGN KEY (rated_by) REFERENCES union_body (code),
    CONSTRAINT rating_once UNIQUE (body, scheme, year),
    CONSTRAINT rating_score_sane CHECK (score >= 0)
);
CREATE INDEX rating_by_body ON rating (body, id);
CREATE INDEX rating_by_year ON rating (year, id);
CREATE INDEX rating_by_scheme ON rating (scheme, id);
CREATE INDEX rating_of_rated_by ON rating (rated_by);

CREATE TABLE mechanism (
    id              uuid PRIMARY KEY,
    external_system text,
    external_key    text,
    body            text COLLATE "C" NOT NULL,
    source_document text,
    source_lines    text,
    note            text,
    kind            text NOT NULL,
    since           date,
    until           date,
    validity        daterange NOT NULL GENERATED ALWAYS AS (daterange(since, until)) STORED,
    CONSTRAINT mechanism_external_id_once UNIQUE (external_system, external_key),
    CONSTRAINT mechanism_external_id_whole CHECK ((external_system IS NULL) = (external_key IS NULL)),
    CONSTRAINT mechanism_body_known FOREIGN KEY (body) REFERENCES union_body (code),
    CONSTRAINT mechanism_lasts CHECK (since < until),
    CONSTRAINT mechanism_no_overlap EXCLUDE USING gist (body WITH =, kind WITH =, validity WITH &&)
);
CREATE INDEX mechanism_by_body ON mechanism (body, id);
CREATE INDEX mechanism_by_kind ON mechanism (kind, id);
