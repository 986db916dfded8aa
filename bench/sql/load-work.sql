-- :applications applications of the round :round, made by 3,000 bodies, straight into the tables of the programme service: half of
-- them have come to their end, a fifth waits at the one desk of the body that holds the round, the others at those of their own
-- bodies and of the levels that approve. Their people are tokens without a file; nobody reads more of them than the document.
BEGIN;
CREATE TEMP TABLE made ON COMMIT DROP AS
    SELECT lpad(to_hex(n), 32, '0')::uuid AS id, 'BENCH-' || n % 20 + 1 || '-' || n / 20 % 150 + 1 AS body, 'BENCH-' || n % 20 + 1 AS county,
        abs(hashint4(n)) % 10 AS part, current_date - 30 + (n::bigint * 7919 % 60)::integer AS due
    FROM generate_series(1, :applications) AS n;

INSERT INTO relief_application (id, round, scheme, body, organiser, rule, applied_on, applicant, person, personal_file, facts, documents,
    state, asked, assessed, approved, paid, due_on, ready_on, desk, desk_body)
SELECT made.id, round.id, round.scheme, made.body, round.body, rule.id, current_date, 'WORKER', made.id, made.id, '{}', '[]', part.state,
    20000, CASE WHEN part.state IN ('PAID', 'REVIEWED', 'PUBLIC_NOTICE') THEN 18000 END,
    CASE WHEN part.state = 'PAID' THEN 18000 END, CASE WHEN part.state = 'PAID' THEN 18000 END,
    CASE WHEN part.desk IN ('REVIEWER', 'APPROVER') THEN made.due END,
    CASE WHEN part.state = 'PUBLIC_NOTICE' THEN made.due - 10 END, part.desk,
    CASE part.desk WHEN 'REVIEWER' THEN round.body WHEN 'APPROVER' THEN made.county WHEN 'OFFICER' THEN made.body END
FROM made JOIN (VALUES (0, 'PAID', NULL), (1, 'PAID', NULL), (2, 'PAID', NULL), (3, 'PAID', NULL), (4, 'REJECTED', NULL),
        (5, 'SUBMITTED', 'REVIEWER'), (6, 'IN_REVIEW', 'REVIEWER'), (7, 'REVIEWED', 'APPROVER'), (8, 'PUBLIC_NOTICE', 'APPROVER'),
        (9, 'DRAFT', 'OFFICER')) AS part (number, state, desk) ON part.number = made.part
    JOIN relief_round round ON round.id = :'round'::uuid JOIN relief_rule rule ON rule.scheme = round.scheme;

INSERT INTO feed_entry (resource, key, xid, seq, version, deleted, at, doc, confidential)
SELECT 'relief_application', id, pg_current_xact_id(), nextval('feed_seq'), 1, false, now(),
    format('{"id":"%s","body":"%s","note":"%s"}', id, body, repeat('x', 1200)), true
FROM made;
COMMIT;
