-- Where nobody knows how many people a group was, there is no number that they were at most.
ALTER TABLE relief_count
    DROP CONSTRAINT relief_count_whole,
    ADD CONSTRAINT relief_count_whole CHECK (
        deleted OR num_nulls(cases, recipients, money, goods) = CASE WHEN withheld THEN 4 ELSE 0 END),
    ADD CONSTRAINT relief_count_withheld CHECK (deleted OR NOT withheld OR recipients_at_most IS NULL);
