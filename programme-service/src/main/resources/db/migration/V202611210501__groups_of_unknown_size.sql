-- What groups were given counts, too, where nobody knows how many people they were, or nobody was there.
ALTER TABLE relief_given
    DROP CONSTRAINT relief_given_to_somebody,
    ADD CONSTRAINT relief_given_to_a_person_or_a_group CHECK (num_nonnulls(person, people) <= 1),
    DROP CONSTRAINT relief_given_people,
    ADD CONSTRAINT relief_given_people CHECK (people >= 0);

ALTER TABLE relief_count
    ADD COLUMN groups_of_unknown_size bigint NOT NULL DEFAULT 0,
    ALTER COLUMN recipients_at_most DROP NOT NULL,
    ADD CONSTRAINT relief_count_known CHECK ((recipients_at_most IS NULL) = (groups_of_unknown_size > 0));
ALTER TABLE relief_count ALTER COLUMN groups_of_unknown_size DROP DEFAULT;

-- Those that were recorded before were left out.
WITH given AS (
    INSERT INTO relief_given (source, id, body, year, cases_of, person, people, money, goods)
    SELECT 'group_relief', id, body, extract(year FROM first_day)::int, segment, NULL, recipients, coalesce(cash, 0),
        coalesce(goods_value, 0)
    FROM group_relief
    WHERE cancelled_because IS NULL AND coalesce(recipients, 0) = 0
    RETURNING year, body)
INSERT INTO relief_count_mark (year, body) SELECT DISTINCT year, body FROM given;
