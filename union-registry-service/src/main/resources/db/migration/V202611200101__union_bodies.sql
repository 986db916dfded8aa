-- GB 32100: 17 characters weighted by powers of 3 modulo 31, and a check character.
CREATE FUNCTION is_credit_code(code text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
$$
SELECT code ~ '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$'
   AND (SELECT sum((position(substr(code, at + 1, 1) IN '0123456789ABCDEFGHJKLMNPQRTUWXY') - 1)
                   * (ARRAY[1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1])[at + 1]) % 31
        FROM generate_series(0, 17) AS at) = 0
$$;

CREATE TABLE union_body (
    code          text COLLATE "C" PRIMARY KEY,
    name_zh       text    NOT NULL,
    name_en       text,
    short_name_zh text,
    short_name_en text,
    type          text    NOT NULL,
    level         text    NOT NULL,
    division_code text,
    credit_code   text,
    industry      text,
    ownership     text,
    platform_firm boolean NOT NULL,
    founded_on    date,
    dissolved_on  date,
    lon           double precision,
    lat           double precision,
    contact       text,
    tags          text[]  NOT NULL,
    note          text,
    CONSTRAINT union_body_code_form CHECK (code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$' AND length(code) <= 64),
    CONSTRAINT union_body_division_code_form CHECK (division_code ~ '^[1-9][0-9]{5}$'),
    CONSTRAINT union_body_credit_code_valid CHECK (is_credit_code(credit_code)),
    CONSTRAINT union_body_credit_code_once UNIQUE (credit_code),
    CONSTRAINT union_body_life_forwards CHECK (dissolved_on > founded_on),
    CONSTRAINT union_body_place_whole CHECK ((lon IS NULL) = (lat IS NULL)),
    CONSTRAINT union_body_place_on_earth CHECK (lon BETWEEN -180 AND 180 AND lat BETWEEN -90 AND 90)
);
CREATE INDEX union_body_by_type ON union_body (type, code);
CREATE INDEX union_body_by_level ON union_body (level, code);
CREATE INDEX union_body_by_division ON union_body (division_code, code);

-- Who stands under whom, and from when to when; an open end is null, valid_to is exclusive.
CREATE TABLE affiliation (
    id         uuid PRIMARY KEY,
    body       text COLLATE "C" NOT NULL,
    superior   text COLLATE "C" NOT NULL,
    kind       text             NOT NULL,
    valid_from date,
    valid_to   date,
    validity   daterange        NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
    note       text,
    CONSTRAINT affiliation_body_known FOREIGN KEY (body) REFERENCES union_body (code),
    CONSTRAINT affiliation_superior_known FOREIGN KEY (superior) REFERENCES union_body (code),
    CONSTRAINT affiliation_kind_known CHECK (kind IN ('PRIMARY', 'GUIDANCE', 'PARTY_LINE', 'INDUSTRY_LINE', 'ALLIANCE')),
    CONSTRAINT affiliation_not_to_itself CHECK (body <> superior),
    CONSTRAINT affiliation_lasts CHECK (valid_from < valid_to),
    CONSTRAINT affiliation_one_primary EXCLUDE USING gist (body WITH =, validity WITH &&) WHERE (kind = 'PRIMARY'),
    CONSTRAINT affiliation_once EXCLUDE USING gist (body WITH =, superior WITH =, kind WITH =, validity WITH &&)
        WHERE (kind <> 'PRIMARY')
);
CREATE INDEX affiliation_of_body ON affiliation (body, kind);
CREATE INDEX affiliation_of_superior ON affiliation (superior, kind, body);

-- Nobody stands above itself on any day. The lock lets one transaction at a time change the tree: two that each look
-- right alone may close a circle together.
CREATE FUNCTION refuse_affiliation_cycle() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('affiliation_no_cycle', 0));
    IF EXISTS (
        WITH RECURSIVE above (code, during) AS (
            SELECT NEW.superior, NEW.validity
            UNION
            SELECT next.superior, next.validity * above.during
            FROM above
            JOIN affiliation next ON next.body = above.code AND next.kind = 'PRIMARY' AND next.validity && above.during
        )
        SELECT FROM above WHERE code = NEW.body
    ) THEN
        RAISE EXCEPTION 'body % would stand above itself', NEW.body
            USING ERRCODE = 'check_violation', CONSTRAINT = 'affiliation_no_cycle';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER affiliation_no_cycle
    AFTER INSERT OR UPDATE OF body, superior, kind, valid_from, valid_to ON affiliation
    FOR EACH ROW WHEN (NEW.kind = 'PRIMARY') EXECUTE FUNCTION refuse_affiliation_cycle();
