-- This service's own copy of the registry's bodies and affiliations, kept by its feed. A row may come before the rows
-- that it names, so there are no foreign keys; a version is taken only if it is higher.
CREATE TABLE union_body (
    code         text COLLATE "C" PRIMARY KEY,
    version      bigint  NOT NULL,
    deleted      boolean NOT NULL,
    type         text,
    level        text,
    name_zh      text,
    name_en      text,
    founded_on   date,
    dissolved_on date
);

CREATE TABLE affiliation (
    id         text COLLATE "C" PRIMARY KEY,
    version    bigint    NOT NULL,
    deleted    boolean   NOT NULL,
    body       text COLLATE "C",
    superior   text COLLATE "C",
    kind       text,
    valid_from date,
    valid_to   date,
    validity   daterange NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED
);
CREATE INDEX affiliation_of_body ON affiliation (body) WHERE kind = 'primary' AND NOT deleted;
CREATE INDEX affiliation_of_superior ON affiliation (superior, body) WHERE kind = 'primary' AND NOT deleted;
