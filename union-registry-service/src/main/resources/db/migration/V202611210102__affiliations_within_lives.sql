-- Nobody comes to stand under a body that is no more, or goes on standing anywhere after its own end. The superior's row
-- is held, so that its dissolution and a new child cannot pass each other unseen.
CREATE FUNCTION refuse_affiliation_beyond_lives() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    PERFORM FROM union_body WHERE code = NEW.superior FOR SHARE;
    IF EXISTS (
        SELECT FROM union_body
        WHERE code IN (NEW.body, NEW.superior) AND daterange(dissolved_on, NULL) && NEW.validity
          AND dissolved_on IS NOT NULL
    ) THEN
        RAISE EXCEPTION 'affiliation of % would outlast a body', NEW.body
            USING ERRCODE = 'check_violation', CONSTRAINT = 'affiliation_within_lives';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER affiliation_within_lives
    AFTER INSERT OR UPDATE OF body, superior, kind, valid_from, valid_to ON affiliation
    FOR EACH ROW EXECUTE FUNCTION refuse_affiliation_beyond_lives();
