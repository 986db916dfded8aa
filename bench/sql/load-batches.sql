-- Three times :batches batches of :lines lines each, made by somebody else, straight into the tables of the programme service:
-- for pgbench, for the service alone, for the gateway. A batch is found by what it is for and its number.
BEGIN;
CREATE TEMP TABLE made ON COMMIT DROP AS
    SELECT md5(:'run' || ' ' || target || ' ' || number)::uuid AS id
    FROM unnest(ARRAY['pgbench', 'service', 'gateway']) AS target, generate_series(0, :batches - 1) AS number;

INSERT INTO fund (id, body, year, source, name_zh) VALUES (md5(:'run')::uuid, 'BENCH', 2024, 'UNION_DUES', :'run');
INSERT INTO fund_entry (fund, at, booked_on, kind, amount, resource, reference, reason, actor, request_id)
VALUES (md5(:'run')::uuid, now(), current_date, 'ALLOCATE', 3 * 2.00 * :batches * :lines, 'bench', md5(:'run')::uuid, 'bench', 'bench', 'bench');

INSERT INTO payment_batch (id, kind, body, fund, state, lines, total, made_by)
SELECT id, 'bench', 'BENCH', md5(:'run')::uuid, 'RESERVED', :lines, 2.00 * :lines, 'bench' FROM made;

INSERT INTO payment_line (id, batch, position, kind, payable, body, personal_file, payee_revision, amount)
SELECT gen_random_uuid(), id, position, 'bench', gen_random_uuid(), 'BENCH', gen_random_uuid(), 1, 2.00
FROM made, generate_series(1, :lines) AS position;

INSERT INTO feed_entry (resource, key, xid, seq, version, deleted, at, doc, confidential)
SELECT 'payment_batch', id, pg_current_xact_id(), nextval('feed_seq'), 1, false, now(),
       format('{"id":"%s","state":"reserved","lines":%s}', id, :lines), true
FROM made;
COMMIT;
