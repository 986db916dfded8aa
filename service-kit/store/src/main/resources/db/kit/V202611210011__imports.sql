-- A bulk upload, from its first byte to its outcomes. Any replica may run it: whoever holds the lease does.
CREATE TABLE import_job (
    id               uuid PRIMARY KEY,
    collection       text        NOT NULL,
    format           text        NOT NULL CHECK (format IN ('NDJSON', 'CSV')),
    mode             text        NOT NULL CHECK (mode IN ('ATOMIC', 'PARTIAL')),
    validate_only    boolean     NOT NULL,
    state            text        NOT NULL DEFAULT 'UPLOADING'
        CHECK (state IN ('UPLOADING', 'QUEUED', 'READING', 'APPLYING', 'DONE', 'FAILED', 'CANCELLED')),
    subject          text        NOT NULL,
    client           text        NOT NULL,
    roles            text[]      NOT NULL,
    bodies           text[]      NOT NULL,
    request_id       text        NOT NULL,
    trace_id         text        NOT NULL,
    bytes            bigint      NOT NULL DEFAULT 0,
    sha256           text,
    total            bigint,
    created          bigint      NOT NULL DEFAULT 0,
    updated          bigint      NOT NULL DEFAULT 0,
    unchanged        bigint      NOT NULL DEFAULT 0,
    rejected         bigint      NOT NULL DEFAULT 0,
    not_applied      bigint      NOT NULL DEFAULT 0,
    done_rank        int         NOT NULL DEFAULT 0,
    done_line        bigint      NOT NULL DEFAULT 0,
    cancel_requested boolean     NOT NULL DEFAULT false,
    runner           uuid,
    lease_until      timestamptz NOT NULL,
    attempts         int         NOT NULL DEFAULT 0,
    created_at       timestamptz NOT NULL,
    started_at       timestamptz,
    finished_at      timestamptz,
    problem_zh       text,
    problem_en       text
);
CREATE INDEX import_job_unfinished ON import_job (created_at)
    WHERE state IN ('UPLOADING', 'QUEUED', 'READING', 'APPLYING');
CREATE INDEX import_job_finished ON import_job (finished_at);

-- The bytes of an upload, as one gzip stream cut into parts.
CREATE TABLE import_part (
    job    uuid  NOT NULL REFERENCES import_job ON DELETE CASCADE,
    number int   NOT NULL,
    bytes  bytea NOT NULL,
    PRIMARY KEY (job, number)
);
ALTER TABLE import_part ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Rows that were read and wait to be applied. No foreign key: it would cost a look-up for each row, and a job's rows
-- are removed with it.
CREATE TABLE import_row (
    job     uuid             NOT NULL,
    rank    int              NOT NULL DEFAULT 0,
    line    bigint           NOT NULL,
    key     text COLLATE "C" NOT NULL,
    needs   text COLLATE "C",
    payload text             NOT NULL,
    PRIMARY KEY (job, rank, line)
);
CREATE INDEX import_row_by_key ON import_row (job, key);
CREATE INDEX import_row_by_needs ON import_row (job, needs) WHERE needs IS NOT NULL;

-- What became of each row.
CREATE TABLE import_outcome (
    job       uuid   NOT NULL,
    line      bigint NOT NULL,
    key       text COLLATE "C",
    outcome   text   NOT NULL CHECK (outcome IN ('CREATED', 'UPDATED', 'UNCHANGED', 'REJECTED', 'NOT_APPLIED')),
    errors_zh text,
    errors_en text,
    PRIMARY KEY (job, line)
);
CREATE INDEX import_outcome_rejected ON import_outcome (job, key) WHERE outcome = 'REJECTED';

-- A job fills the table within seconds, long before the database counts its rows by itself; with yesterday's counts it
-- would look for each row among all rows of the job. Only the owner may have them counted.
CREATE FUNCTION count_import_rows() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS
$$
BEGIN
    ANALYZE import_row;
END
$$;
REVOKE ALL ON FUNCTION count_import_rows() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_import_rows() TO ${runtime_role};
