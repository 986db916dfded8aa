-- Amounts: what was asked for, what the review found due, what the last level approved, what the bank paid.
CREATE TABLE relief_application (
    id            uuid PRIMARY KEY,
    round         uuid NOT NULL REFERENCES relief_round,
    scheme        text COLLATE "C" NOT NULL REFERENCES relief_scheme,
    body          text COLLATE "C" NOT NULL,
    organiser     text COLLATE "C" NOT NULL,
    rule          uuid NOT NULL REFERENCES relief_rule,
    applied_on    date NOT NULL,
    applicant     text COLLATE "C" NOT NULL,
    person        uuid NOT NULL,
    personal_file uuid NOT NULL UNIQUE,
    facts         text NOT NULL,
    documents     text NOT NULL,
    note          text,
    state         text COLLATE "C" NOT NULL,
    asked         numeric(14, 2) NOT NULL,
    assessed      numeric(14, 2),
    approved      numeric(14, 2),
    paid          numeric(14, 2),
    flags         text[] COLLATE "C" NOT NULL DEFAULT '{}',
    batch         uuid,
    due_on        date,
    ready_on      date,
    desk          text COLLATE "C",
    desk_body     text COLLATE "C",
    CONSTRAINT relief_application_state CHECK (state IN (
        'DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'REVIEWED', 'PUBLIC_NOTICE', 'APPROVED', 'REJECTED', 'BATCHED',
        'PAID', 'PAYMENT_FAILED', 'CLOSED', 'WITHDRAWN', 'APPEALED')),
    CONSTRAINT relief_application_facts CHECK (facts IS JSON OBJECT),
    CONSTRAINT relief_application_documents CHECK (documents IS JSON ARRAY),
    CONSTRAINT relief_application_asked CHECK (asked > 0),
    CONSTRAINT relief_application_assessed CHECK (assessed > 0 AND assessed <= asked),
    CONSTRAINT relief_application_approved CHECK (approved > 0 AND approved <= assessed),
    CONSTRAINT relief_application_paid CHECK (paid = approved),
    CONSTRAINT relief_application_reviewed CHECK (
        assessed IS NOT NULL
        OR state NOT IN ('REVIEWED', 'PUBLIC_NOTICE', 'APPROVED', 'BATCHED', 'PAID', 'PAYMENT_FAILED', 'CLOSED')),
    CONSTRAINT relief_application_granted CHECK (
        (approved IS NOT NULL) = (state IN ('APPROVED', 'BATCHED', 'PAID', 'PAYMENT_FAILED', 'CLOSED'))),
    CONSTRAINT relief_application_settled CHECK (paid IS NULL OR state IN ('PAID', 'CLOSED')),
    CONSTRAINT relief_application_payed CHECK (state <> 'PAID' OR paid IS NOT NULL),
    CONSTRAINT relief_application_batched CHECK ((batch IS NOT NULL) = (state = 'BATCHED')),
    CONSTRAINT relief_application_desk CHECK (num_nulls(desk, desk_body) IN (0, 2))
);
-- Whichever body somebody applies through: once in a round.
CREATE UNIQUE INDEX relief_application_once ON relief_application (person, round)
    WHERE state NOT IN ('WITHDRAWN', 'REJECTED');
CREATE INDEX relief_application_of_person ON relief_application (person, applied_on);
CREATE INDEX relief_application_of_body ON relief_application (body, id);
CREATE INDEX relief_application_of_round ON relief_application (round, id);
-- What waits at a desk, the longest overdue first.
CREATE INDEX relief_application_waiting ON relief_application
    (desk, desk_body, (coalesce(due_on, DATE '9999-12-31')), id) WHERE desk IS NOT NULL;

-- The levels whose approval is due, as the tree stood at the submission; decided one after the other.
CREATE TABLE relief_approval (
    application uuid NOT NULL REFERENCES relief_application,
    position    integer NOT NULL,
    level       text COLLATE "C" NOT NULL,
    body        text COLLATE "C" NOT NULL,
    actor       text,
    amount      numeric(14, 2),
    PRIMARY KEY (application, position),
    CONSTRAINT relief_approval_whole CHECK (num_nulls(actor, amount) IN (0, 2)),
    CONSTRAINT relief_approval_once_each UNIQUE (application, actor)
);

-- Who did what with an application, what its amounts were then, and why. Nobody rewrites it.
CREATE TABLE relief_history (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    application uuid NOT NULL REFERENCES relief_application,
    at          timestamptz NOT NULL,
    day         date NOT NULL,
    actor       text NOT NULL,
    action      text COLLATE "C" NOT NULL,
    state       text COLLATE "C" NOT NULL,
    asked       numeric(14, 2) NOT NULL,
    assessed    numeric(14, 2),
    approved    numeric(14, 2),
    paid        numeric(14, 2),
    reason      text
);
CREATE INDEX relief_history_of_application ON relief_history (application, id);
REVOKE UPDATE, DELETE, TRUNCATE ON relief_history FROM ${runtime_role};

-- Who keeps out of a case because it is his own or a relative's.
CREATE TABLE relief_recusal (
    application uuid NOT NULL REFERENCES relief_application,
    subject     text NOT NULL,
    reason      text NOT NULL,
    PRIMARY KEY (application, subject)
);

CREATE TABLE relief_notice (
    id          uuid PRIMARY KEY,
    application uuid NOT NULL REFERENCES relief_application,
    body        text COLLATE "C" NOT NULL,
    scheme      text COLLATE "C" NOT NULL REFERENCES relief_scheme,
    masked_name text NOT NULL,
    amount      numeric(14, 2) NOT NULL,
    first_day   date NOT NULL,
    last_day    date NOT NULL,
    over        boolean NOT NULL DEFAULT false,
    CONSTRAINT relief_notice_days CHECK (last_day > first_day)
);
CREATE UNIQUE INDEX relief_notice_one_at_a_time ON relief_notice (application) WHERE NOT over;
CREATE INDEX relief_notice_shown ON relief_notice (id) WHERE NOT over;

-- Which contents of the documents that an application names have come in.
CREATE TABLE relief_content (
    application uuid NOT NULL REFERENCES relief_application,
    sha256      text COLLATE "C" NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (application, sha256)
);
