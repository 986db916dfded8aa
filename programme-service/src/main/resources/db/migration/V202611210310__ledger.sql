-- A pot of money: of a body, for a year, from one source. Nothing about it changes; what is in it stands in its entries.
CREATE TABLE fund (
    id      uuid PRIMARY KEY,
    body    text COLLATE "C" NOT NULL,
    year    integer          NOT NULL,
    source  text COLLATE "C" NOT NULL,
    name_zh text             NOT NULL,
    name_en text,
    note    text,
    CONSTRAINT fund_body CHECK (body ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$' AND length(body) <= 64),
    CONSTRAINT fund_year CHECK (year BETWEEN 1900 AND 2199),
    CONSTRAINT fund_source CHECK (source IN ('UNION_DUES', 'GOVERNMENT', 'DONATION', 'HIGHER_LEVEL')),
    CONSTRAINT fund_natural_key UNIQUE (body, year, source, name_zh)
);

-- What the entries of a fund add up to. Only the trigger below writes here, so it cannot differ from them; whatever
-- runs at once, nothing of it is ever negative.
CREATE TABLE fund_total (
    fund      uuid PRIMARY KEY REFERENCES fund,
    entries   bigint         NOT NULL DEFAULT 0,
    allocated numeric(14, 2) NOT NULL DEFAULT 0,
    reserved  numeric(14, 2) NOT NULL DEFAULT 0,
    spent     numeric(14, 2) NOT NULL DEFAULT 0,
    last_at   timestamptz    NOT NULL DEFAULT '-infinity',
    CONSTRAINT fund_total_allocated CHECK (allocated >= 0),
    CONSTRAINT fund_total_reserved CHECK (reserved >= 0),
    CONSTRAINT fund_total_spent CHECK (spent >= 0),
    CONSTRAINT fund_total_available CHECK (allocated - reserved - spent >= 0)
) WITH (fillfactor = 50);

-- Every movement of money, for good. Number, time and the totals after it are set by the trigger while the fund is
-- locked: the numbers of a fund have no gap, are seen in their order, and never go back in time.
CREATE TABLE fund_entry (
    fund       uuid             NOT NULL REFERENCES fund,
    number     bigint           NOT NULL,
    at         timestamptz      NOT NULL,
    kind       text COLLATE "C" NOT NULL,
    amount     numeric(14, 2)   NOT NULL,
    resource   text COLLATE "C" NOT NULL,
    reference  uuid             NOT NULL,
    reason     text             NOT NULL,
    actor      text             NOT NULL,
    request_id text             NOT NULL,
    allocated  numeric(14, 2)   NOT NULL,
    reserved   numeric(14, 2)   NOT NULL,
    spent      numeric(14, 2)   NOT NULL,
    PRIMARY KEY (fund, number),
    CONSTRAINT fund_entry_kind CHECK (kind IN ('ALLOCATE', 'WITHDRAW', 'RESERVE', 'RELEASE', 'COMMIT', 'REVERSE')),
    CONSTRAINT fund_entry_amount CHECK (amount > 0)
);
CREATE INDEX fund_entry_at ON fund_entry (fund, at, number);

-- The same movement cannot be booked twice. Money that goes from one fund to another, and back, moves in both.
CREATE UNIQUE INDEX fund_entry_once ON fund_entry (resource, reference, kind)
    WHERE kind NOT IN ('ALLOCATE', 'WITHDRAW');
CREATE UNIQUE INDEX fund_entry_once_in_fund ON fund_entry (resource, reference, kind, fund)
    WHERE kind IN ('ALLOCATE', 'WITHDRAW');

-- pg_temp comes last: the service's role may make temporary tables, which must not stand before the real ones.
CREATE FUNCTION open_fund_total() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
$$
BEGIN
    INSERT INTO fund_total (fund) VALUES (NEW.id);
    RETURN NULL;
END
$$;

CREATE FUNCTION book_fund_entry() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
$$
BEGIN
    UPDATE fund_total AS total
    SET entries   = total.entries + 1,
        last_at   = greatest(total.last_at, NEW.at),
        allocated = total.allocated
            + CASE NEW.kind WHEN 'ALLOCATE' THEN NEW.amount WHEN 'WITHDRAW' THEN -NEW.amount ELSE 0 END,
        reserved  = total.reserved
            + CASE NEW.kind WHEN 'RESERVE' THEN NEW.amount
                            WHEN 'RELEASE' THEN -NEW.amount WHEN 'COMMIT' THEN -NEW.amount ELSE 0 END,
        spent     = total.spent
            + CASE NEW.kind WHEN 'COMMIT' THEN NEW.amount WHEN 'REVERSE' THEN -NEW.amount ELSE 0 END
    WHERE total.fund = NEW.fund
    RETURNING total.entries, total.last_at, total.allocated, total.reserved, total.spent
    INTO NEW.number, NEW.at, NEW.allocated, NEW.reserved, NEW.spent;
    RETURN NEW;
END
$$;

-- Nobody else may hang these on a table of his own.
REVOKE ALL ON FUNCTION open_fund_total(), book_fund_entry() FROM PUBLIC;

CREATE TRIGGER open_fund_total AFTER INSERT ON fund FOR EACH ROW EXECUTE FUNCTION open_fund_total();
CREATE TRIGGER book_fund_entry BEFORE INSERT ON fund_entry FOR EACH ROW EXECUTE FUNCTION book_fund_entry();

REVOKE UPDATE, DELETE, TRUNCATE ON fund, fund_entry FROM ${runtime_role};
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON fund_total FROM ${runtime_role};
