-- Drafts of a body are confirmed together; nearly all enrolments are none.
CREATE INDEX mutual_aid_enrolment_drafts ON mutual_aid_enrolment (plan_year, body, id) WHERE state = 'DRAFT';
