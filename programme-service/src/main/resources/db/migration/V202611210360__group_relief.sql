-- What union bodies gave to groups. Whom exactly is not known, and nobody's personal data is in it.
CREATE TABLE group_relief (
    id                uuid PRIMARY KEY,
    body              text COLLATE "C" NOT NULL,
    segment           text COLLATE "C" NOT NULL,
    scheme            text COLLATE "C" REFERENCES relief_scheme (code),
    first_day         date NOT NULL,
    last_day          date NOT NULL,
    place             text,
    target_group      text,
    recipients        integer,
    cash              numeric(14, 2),
    goods_value       numeric(14, 2),
    fund              uuid REFERENCES fund (id),
    cancelled_because text,
    source_document   text COLLATE "C",
    source_lines      text COLLATE "C",
    note              text,
    external_system   text COLLATE "C",
    external_key      text COLLATE "C",
    CONSTRAINT group_relief_days CHECK (last_day >= first_day AND last_day - first_day < 366),
    CONSTRAINT group_relief_says_something CHECK (num_nonnulls(recipients, cash, goods_value) > 0),
    CONSTRAINT group_relief_recipients CHECK (recipients >= 0),
    CONSTRAINT group_relief_cash CHECK (cash >= 0),
    CONSTRAINT group_relief_goods_value CHECK (goods_value >= 0),
    CONSTRAINT group_relief_paid CHECK (fund IS NULL OR (cash IS NOT NULL AND cash > 0)),
    CONSTRAINT group_relief_external_id_whole CHECK (num_nulls(external_system, external_key) IN (0, 2)),
    CONSTRAINT group_relief_external_id UNIQUE (external_system, external_key)
);
CREATE INDEX group_relief_of_body ON group_relief (body, id);
CREATE INDEX group_relief_in_year ON group_relief (first_day);
CREATE INDEX group_relief_of_scheme ON group_relief (scheme, id) WHERE scheme IS NOT NULL;
CREATE INDEX group_relief_of_fund ON group_relief (fund, id) WHERE fund IS NOT NULL;

-- A record is cancelled, never removed, and what is booked stays as it was booked, or the ledger would not agree.
REVOKE DELETE, TRUNCATE ON group_relief FROM ${runtime_role};
CREATE FUNCTION keep_what_is_booked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE 'what is booked or cancelled stays' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER booked_stays BEFORE UPDATE ON group_relief FOR EACH ROW
    WHEN (OLD.fund IS DISTINCT FROM NEW.fund
          OR OLD.fund IS NOT NULL AND OLD.cash IS DISTINCT FROM NEW.cash
          OR OLD.cancelled_because IS NOT NULL AND OLD IS DISTINCT FROM NEW)
    EXECUTE FUNCTION keep_what_is_booked();
