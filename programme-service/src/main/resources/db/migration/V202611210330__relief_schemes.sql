CREATE TABLE relief_scheme (
    code     text COLLATE "C" PRIMARY KEY,
    body     text COLLATE "C" NOT NULL,
    segment  text COLLATE "C" NOT NULL,
    kind     text COLLATE "C" NOT NULL,
    name_zh  text NOT NULL,
    name_en  text,
    ended_on date,
    note     text,
    CONSTRAINT relief_scheme_code CHECK (code ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' AND length(code) <= 64),
    CONSTRAINT relief_scheme_body CHECK (body ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$' AND length(body) <= 64),
    CONSTRAINT relief_scheme_segment CHECK (segment IN (
        'SEVERE_ILLNESS', 'MEDICAL_AID', 'STUDENT_AID', 'EMERGENCY', 'HARDSHIP', 'VISIT', 'SECOND_MEDICAL_INSURANCE',
        'COOLING', 'WARMTH', 'WAGE_ARREARS', 'DONOR_STUDENT_AID')),
    CONSTRAINT relief_scheme_kind CHECK (kind IN ('INDIVIDUAL', 'GROUP'))
);
CREATE INDEX relief_scheme_of_body ON relief_scheme (body, code);

-- What a scheme demands and grants from a day on, until the next version. Nobody asks inside a version, so it is one text.
CREATE TABLE relief_rule (
    id         uuid PRIMARY KEY,
    scheme     text COLLATE "C" NOT NULL REFERENCES relief_scheme,
    valid_from date    NOT NULL,
    content    text    NOT NULL,
    last_used  date,
    CONSTRAINT relief_rule_content CHECK (content IS JSON OBJECT),
    CONSTRAINT relief_rule_once UNIQUE (scheme, valid_from)
);

-- Once a case is bound to a version (last_used: the latest day of such a case), it is what the case was judged by.
CREATE FUNCTION keep_used_relief_rule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.last_used IS NOT NULL
       AND ((NEW.id, NEW.scheme, NEW.valid_from, NEW.content) IS DISTINCT FROM
            (OLD.id, OLD.scheme, OLD.valid_from, OLD.content)
            OR NEW.last_used IS NULL OR NEW.last_used < OLD.last_used) THEN
        RAISE EXCEPTION 'a rule that cases are bound to stays as it is'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'relief_rule_kept';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER relief_rule_kept BEFORE UPDATE ON relief_rule FOR EACH ROW EXECUTE FUNCTION keep_used_relief_rule();
REVOKE DELETE, TRUNCATE ON relief_rule FROM ${runtime_role};

CREATE TABLE relief_round (
    id        uuid PRIMARY KEY,
    scheme    text COLLATE "C" NOT NULL REFERENCES relief_scheme,
    body      text COLLATE "C" NOT NULL,
    period    text COLLATE "C" NOT NULL,
    first_day date NOT NULL,
    last_day  date NOT NULL,
    note      text,
    CONSTRAINT relief_round_body CHECK (body ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$' AND length(body) <= 64),
    CONSTRAINT relief_round_period CHECK (period ~ '^[0-9]{4}(-(0[1-9]|1[0-2]))?$'),
    CONSTRAINT relief_round_window CHECK (last_day >= first_day),
    CONSTRAINT relief_round_once UNIQUE (scheme, body, period)
);
CREATE INDEX relief_round_of_body ON relief_round (body, id);
