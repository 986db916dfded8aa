-- A statement goes by the day of the union's calendar on which an entry was booked, as all that has a date does. It never
-- goes back within a fund.
ALTER TABLE fund_total ADD COLUMN last_on date NOT NULL DEFAULT '-infinity';
ALTER TABLE fund_entry ADD COLUMN booked_on date;
UPDATE fund_entry SET booked_on = (at AT TIME ZONE 'Asia/Shanghai')::date;
UPDATE fund_total SET last_on = coalesce((SELECT max(booked_on) FROM fund_entry WHERE fund_entry.fund = fund_total.fund), last_on);
ALTER TABLE fund_entry ALTER COLUMN booked_on SET NOT NULL;

DROP INDEX fund_entry_at;
CREATE INDEX fund_entry_on ON fund_entry (fund, booked_on, number);

CREATE OR REPLACE FUNCTION book_fund_entry() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
$$
BEGIN
    UPDATE fund_total AS total
    SET entries   = total.entries + 1,
        last_at   = greatest(total.last_at, NEW.at),
        last_on   = greatest(total.last_on, NEW.booked_on),
        allocated = total.allocated
            + CASE NEW.kind WHEN 'ALLOCATE' THEN NEW.amount WHEN 'WITHDRAW' THEN -NEW.amount ELSE 0 END,
        reserved  = total.reserved
            + CASE NEW.kind WHEN 'RESERVE' THEN NEW.amount
                            WHEN 'RELEASE' THEN -NEW.amount WHEN 'COMMIT' THEN -NEW.amount ELSE 0 END,
        spent     = total.spent
            + CASE NEW.kind WHEN 'COMMIT' THEN NEW.amount WHEN 'REVERSE' THEN -NEW.amount ELSE 0 END
    WHERE total.fund = NEW.fund
    RETURNING total.entries, total.last_at, total.last_on, total.allocated, total.reserved, total.spent
    INTO NEW.number, NEW.at, NEW.booked_on, NEW.allocated, NEW.reserved, NEW.spent;
    RETURN NEW;
END
$$;
