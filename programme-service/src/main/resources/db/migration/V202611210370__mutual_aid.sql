-- What mutual aid covers in a year. A plan goes on from year to year; each year has a code and terms of its own.
CREATE TABLE mutual_aid_plan_year (
    code         text COLLATE "C" PRIMARY KEY,
    plan         text COLLATE "C" NOT NULL,
    year         integer          NOT NULL,
    body         text COLLATE "C" NOT NULL,
    name_zh      text             NOT NULL,
    name_en      text,
    premium      numeric(14, 2)   NOT NULL,
    subsidy      numeric(14, 2)   NOT NULL,
    ceiling      numeric(14, 2)   NOT NULL,
    waiting_days integer          NOT NULL,
    benefits     text             NOT NULL,
    note         text,
    CONSTRAINT mutual_aid_plan_year_once UNIQUE (plan, year),
    CONSTRAINT mutual_aid_plan_year_ceiling UNIQUE (code, ceiling),
    CONSTRAINT mutual_aid_plan_year_body CHECK (body ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$' AND length(body) <= 64),
    CONSTRAINT mutual_aid_plan_year_year CHECK (year BETWEEN 1950 AND 2199),
    CONSTRAINT mutual_aid_plan_year_subsidy CHECK (subsidy BETWEEN 0 AND premium),
    CONSTRAINT mutual_aid_plan_year_positive CHECK (ceiling > 0),
    CONSTRAINT mutual_aid_plan_year_waiting CHECK (waiting_days BETWEEN 0 AND 365)
);

-- Who is covered. Nobody twice in a plan-year.
CREATE TABLE mutual_aid_enrolment (
    id              uuid PRIMARY KEY,
    plan_year       text COLLATE "C" NOT NULL REFERENCES mutual_aid_plan_year,
    body            text COLLATE "C" NOT NULL,
    person          uuid             NOT NULL REFERENCES person,
    personal_file   uuid             NOT NULL UNIQUE REFERENCES personal_file,
    state           text COLLATE "C" NOT NULL,
    enrolled_on     date             NOT NULL,
    cover_from      date             NOT NULL,
    cover_to        date             NOT NULL,
    premium         numeric(14, 2)   NOT NULL,
    subsidy         numeric(14, 2)   NOT NULL,
    renewal_of      uuid REFERENCES mutual_aid_enrolment,
    note            text,
    external_system text COLLATE "C",
    external_key    text COLLATE "C",
    CONSTRAINT mutual_aid_enrolment_state CHECK (state IN ('DRAFT', 'ENROLLED', 'WITHDRAWN')),
    CONSTRAINT mutual_aid_enrolment_cover CHECK (cover_from <= cover_to AND enrolled_on <= cover_from),
    CONSTRAINT mutual_aid_enrolment_subsidy CHECK (subsidy BETWEEN 0 AND premium),
    CONSTRAINT mutual_aid_enrolment_external_id_whole CHECK (num_nulls(external_system, external_key) IN (0, 2)),
    CONSTRAINT mutual_aid_enrolment_external_id UNIQUE (external_system, external_key),
    -- What a claim repeats of it.
    CONSTRAINT mutual_aid_enrolment_of_person UNIQUE (id, plan_year, person)
);
CREATE UNIQUE INDEX mutual_aid_enrolment_once ON mutual_aid_enrolment (plan_year, person) WHERE state <> 'WITHDRAWN';
CREATE INDEX mutual_aid_enrolment_of_body ON mutual_aid_enrolment (body, plan_year, id);
CREATE INDEX mutual_aid_enrolment_of_plan_year ON mutual_aid_enrolment (plan_year, id);
CREATE INDEX mutual_aid_enrolment_renewed ON mutual_aid_enrolment (renewal_of) WHERE renewal_of IS NOT NULL;

CREATE TABLE mutual_aid_claim (
    id              uuid PRIMARY KEY,
    enrolment       uuid             NOT NULL,
    plan_year       text COLLATE "C" NOT NULL,
    body            text COLLATE "C" NOT NULL,
    person          uuid             NOT NULL,
    personal_file   uuid             NOT NULL UNIQUE REFERENCES personal_file,
    state           text COLLATE "C" NOT NULL,
    cause           text COLLATE "C" NOT NULL,
    incurred_on     date             NOT NULL,
    claimed         numeric(14, 2)   NOT NULL,
    assessed        numeric(14, 2),
    approved        numeric(14, 2),
    paid            numeric(14, 2),
    paid_on         date,
    reasons         text[]           NOT NULL,
    remark          text,
    note            text,
    batch           uuid,
    submitted_by    text             NOT NULL,
    assessed_by     text,
    decided_by      text,
    external_system text COLLATE "C",
    external_key    text COLLATE "C",
    CONSTRAINT mutual_aid_claim_enrolment FOREIGN KEY (enrolment, plan_year, person)
        REFERENCES mutual_aid_enrolment (id, plan_year, person),
    CONSTRAINT mutual_aid_claim_state CHECK (state IN (
        'SUBMITTED', 'ASSESSED', 'APPROVED', 'REJECTED', 'BATCHED', 'PAID', 'PAYMENT_FAILED')),
    CONSTRAINT mutual_aid_claim_cause CHECK (cause IN (
        'HOSPITALISATION', 'SEVERE_ILLNESS', 'OUTPATIENT', 'SURGERY', 'ACCIDENT', 'DISABILITY', 'DEATH')),
    CONSTRAINT mutual_aid_claim_amounts CHECK (claimed > 0 AND assessed BETWEEN 0 AND claimed AND approved > 0
        AND approved <= assessed AND paid > 0 AND paid <= approved),
    CONSTRAINT mutual_aid_claim_stands CHECK (
        CASE state WHEN 'SUBMITTED' THEN num_nonnulls(approved, paid, batch) = 0
                   WHEN 'ASSESSED' THEN assessed IS NOT NULL AND num_nonnulls(approved, paid, batch) = 0
                   WHEN 'REJECTED' THEN num_nonnulls(approved, paid, batch) = 0
                   WHEN 'APPROVED' THEN approved IS NOT NULL AND num_nonnulls(paid, batch) = 0
                   WHEN 'PAID' THEN num_nulls(approved, paid, paid_on, batch) = 0
                   ELSE num_nulls(approved, batch) = 0 AND paid IS NULL END),
    CONSTRAINT mutual_aid_claim_four_eyes CHECK (
        approved IS NULL OR (decided_by <> submitted_by AND decided_by <> assessed_by)),
    CONSTRAINT mutual_aid_claim_external_id_whole CHECK (num_nulls(external_system, external_key) IN (0, 2)),
    CONSTRAINT mutual_aid_claim_external_id UNIQUE (external_system, external_key)
);
CREATE INDEX mutual_aid_claim_of_enrolment ON mutual_aid_claim (enrolment);
CREATE INDEX mutual_aid_claim_of_body ON mutual_aid_claim (body, state, id);
CREATE INDEX mutual_aid_claim_of_plan_year ON mutual_aid_claim (plan_year, id);

-- What the approved claims of a person in a plan-year add up to. Only the trigger below writes here, so it cannot differ
-- from them, and whatever runs at once it never passes the ceiling. A ceiling that is changed comes along.
CREATE TABLE mutual_aid_use (
    plan_year text COLLATE "C" NOT NULL,
    person    uuid             NOT NULL,
    ceiling   numeric(14, 2)   NOT NULL,
    used      numeric(14, 2)   NOT NULL,
    PRIMARY KEY (plan_year, person),
    CONSTRAINT mutual_aid_use_terms FOREIGN KEY (plan_year, ceiling)
        REFERENCES mutual_aid_plan_year (code, ceiling) ON UPDATE CASCADE,
    CONSTRAINT mutual_aid_use_not_negative CHECK (used >= 0),
    CONSTRAINT mutual_aid_use_ceiling CHECK (used <= ceiling)
);

CREATE FUNCTION count_mutual_aid_use() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
$$
DECLARE
    before numeric(14, 2) := 0;
    terms  numeric(14, 2);
BEGIN
    IF TG_OP = 'UPDATE' THEN
        before := coalesce(OLD.approved, 0);
    END IF;
    IF coalesce(NEW.approved, 0) <> before THEN
        SELECT ceiling INTO terms FROM mutual_aid_plan_year WHERE code = NEW.plan_year FOR KEY SHARE;
        INSERT INTO mutual_aid_use AS present (plan_year, person, ceiling, used)
        VALUES (NEW.plan_year, NEW.person, terms, 0) ON CONFLICT DO NOTHING;
        UPDATE mutual_aid_use SET used = used + coalesce(NEW.approved, 0) - before
        WHERE plan_year = NEW.plan_year AND person = NEW.person;
    END IF;
    RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION count_mutual_aid_use() FROM PUBLIC;

CREATE TRIGGER count_mutual_aid_use AFTER INSERT OR UPDATE ON mutual_aid_claim
    FOR EACH ROW EXECUTE FUNCTION count_mutual_aid_use();

REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON mutual_aid_use FROM ${runtime_role};
REVOKE DELETE, TRUNCATE ON mutual_aid_claim, mutual_aid_enrolment, mutual_aid_plan_year FROM ${runtime_role};
