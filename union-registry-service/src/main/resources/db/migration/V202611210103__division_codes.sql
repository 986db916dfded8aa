-- GB/T 2260: a code begins with one of the province-level divisions, and names no county of no city. Rows that were
-- there before are left alone.
ALTER TABLE union_body
    ADD CONSTRAINT union_body_division_code_plausible CHECK (
        division_code ~ '^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])(0000|(0[1-9]|[1-9][0-9])[0-9]{2})$'
    ) NOT VALID;
