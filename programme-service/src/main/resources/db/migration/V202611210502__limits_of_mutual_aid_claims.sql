-- How many days each step of a claim may take, and until when the one that is next is to be done.
ALTER TABLE mutual_aid_plan_year
    ADD COLUMN assessment_days integer,
    ADD COLUMN approval_days   integer,
    ADD COLUMN payment_days    integer,
    ADD CONSTRAINT mutual_aid_plan_year_limits CHECK (
        num_nulls(assessment_days, approval_days, payment_days) IN (0, 3)
        AND assessment_days BETWEEN 1 AND 365 AND approval_days BETWEEN 1 AND 365 AND payment_days BETWEEN 1 AND 365);
CREATE INDEX mutual_aid_plan_year_of_body ON mutual_aid_plan_year (body);

ALTER TABLE mutual_aid_claim
    ADD COLUMN due_on date,
    ADD CONSTRAINT mutual_aid_claim_due CHECK (due_on IS NULL OR state NOT IN ('REJECTED', 'BATCHED', 'PAID'));
-- What waits in a state, the longest overdue first.
CREATE INDEX mutual_aid_claim_waiting ON mutual_aid_claim
    (plan_year, state, (coalesce(due_on, DATE '9999-12-31')), id);
