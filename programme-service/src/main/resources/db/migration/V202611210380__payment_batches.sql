-- What a fund pays in one go to the people of one kind of record; its money is set aside while it is not settled.
CREATE TABLE payment_batch (
    id          uuid PRIMARY KEY,
    kind        text COLLATE "C" NOT NULL,
    body        text COLLATE "C" NOT NULL,
    fund        uuid             NOT NULL REFERENCES fund,
    state       text COLLATE "C" NOT NULL,
    lines       integer          NOT NULL,
    total       numeric(18, 2)   NOT NULL,
    made_by     text             NOT NULL,
    approved_by text,
    approved_on date,
    reason      text,
    note        text,
    CONSTRAINT payment_batch_state CHECK (state IN ('RESERVED', 'APPROVED', 'EXPORTED', 'SETTLED', 'CANCELLED')),
    CONSTRAINT payment_batch_lines CHECK (lines > 0),
    CONSTRAINT payment_batch_total CHECK (total > 0),
    CONSTRAINT payment_batch_approved CHECK (
        num_nonnulls(approved_by, approved_on) = CASE WHEN state IN ('APPROVED', 'EXPORTED', 'SETTLED') THEN 2
                                                      WHEN approved_by IS NULL THEN 0 ELSE 2 END),
    CONSTRAINT payment_batch_second_person CHECK (approved_by <> made_by)
);
CREATE INDEX payment_batch_of_body ON payment_batch (body, id);
CREATE INDEX payment_batch_of_fund ON payment_batch (fund, id);

-- One payment to one person for one record. Who that is stands in the personal file alone.
CREATE TABLE payment_line (
    id             uuid PRIMARY KEY,
    batch          uuid             NOT NULL REFERENCES payment_batch,
    position       integer          NOT NULL,
    kind           text COLLATE "C" NOT NULL,
    payable        uuid             NOT NULL,
    body           text COLLATE "C" NOT NULL,
    personal_file  uuid             NOT NULL,
    payee_revision integer          NOT NULL,
    amount         numeric(14, 2)   NOT NULL,
    state          text COLLATE "C" NOT NULL DEFAULT 'OPEN',
    paid_on        date,
    failure        text COLLATE "C",
    reason         text,
    CONSTRAINT payment_line_place UNIQUE (batch, position),
    CONSTRAINT payment_line_amount CHECK (amount > 0),
    CONSTRAINT payment_line_state CHECK (
        state IN ('OPEN', 'PAID', 'FAILED', 'RETURNED', 'REVERSED', 'CANCELLED')),
    CONSTRAINT payment_line_failure CHECK (
        failure IN ('ACCOUNT_UNKNOWN', 'NAME_MISMATCH', 'ACCOUNT_CLOSED', 'LIMIT_EXCEEDED', 'OTHER')),
    CONSTRAINT payment_line_paid CHECK ((paid_on IS NOT NULL) = (state IN ('PAID', 'REVERSED'))),
    CONSTRAINT payment_line_failed CHECK ((failure IS NOT NULL) = (state IN ('FAILED', 'RETURNED')))
);
-- Whatever runs at once, a record is being paid, or was paid, by one line only.
CREATE UNIQUE INDEX payment_line_once ON payment_line (kind, payable) WHERE state IN ('OPEN', 'PAID');
CREATE INDEX payment_line_of_payable ON payment_line (kind, payable, id);

-- What a batch is, and what a line pays, is fixed when it is made.
REVOKE UPDATE, DELETE, TRUNCATE ON payment_batch, payment_line FROM ${runtime_role};
GRANT UPDATE (state, approved_by, approved_on, reason) ON payment_batch TO ${runtime_role};
GRANT UPDATE (state, paid_on, failure, reason) ON payment_line TO ${runtime_role};
