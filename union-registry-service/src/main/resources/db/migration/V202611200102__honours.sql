CREATE TABLE honour (
    id                uuid PRIMARY KEY,
    external_system   text,
    external_key      text,
    honour_zh         text NOT NULL,
    honour_en         text,
    level             text,
    year              int,
    recipient_kind    text NOT NULL,
    recipient_name_zh text NOT NULL,
    recipient_name_en text,
    recipients        int,
    joint_group       text,
    body              text COLLATE "C" NOT NULL,
    granting_body     text COLLATE "C",
    state             text NOT NULL,
    source_document   text,
    source_lines      text,
    note              text,
    CONSTRAINT honour_external_id_once UNIQUE (external_system, external_key),
    CONSTRAINT honour_external_id_whole CHECK ((external_system IS NULL) = (external_key IS NULL)),
    CONSTRAINT honour_body_known FOREIGN KEY (body) REFERENCES union_body (code),
    CONSTRAINT honour_granting_body_known FOREIGN KEY (granting_body) REFERENCES union_body (code),
    CONSTRAINT honour_recipients_some CHECK (recipients > 0),
    CONSTRAINT honour_year_sane CHECK (year BETWEEN 1900 AND 2100)
);
CREATE INDEX honour_by_body ON honour (body, id);
CREATE INDEX honour_by_year ON honour (year, id);
CREATE INDEX honour_by_level ON honour (level, id);
CREATE INDEX honour_of_granting_body ON honour (granting_body);
