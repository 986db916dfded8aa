-- Functions with a bound body: they mean the same whatever the search path, as building an index and restoring a dump need.

-- How names and codes are compared in a search: full-width as half-width, capitals as small letters, one blank between words.
CREATE FUNCTION search_key(said text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN btrim(regexp_replace(lower(normalize(said, NFKC)), '\s+', ' ', 'g'));

-- Everything by which a body is found, the code first, each on a line of its own: a line break before and after a text
-- marks its beginning and its end.
CREATE FUNCTION search_text(code text, name_zh text, name_en text, short_name_zh text, short_name_en text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN E'\n' || search_key(code) || E'\n' || search_key(name_zh) || E'\n' || coalesce(search_key(name_en) || E'\n', '')
    || coalesce(search_key(short_name_zh) || E'\n', '') || coalesce(search_key(short_name_en) || E'\n', '');

-- Every run of one, two and three characters, and beside them what a search is narrowed to: no run begins with a tab.
-- pg_trgm cuts by the server's locale and knows no run below three, and most Chinese words have two.
CREATE FUNCTION search_terms(within text, type text, level text, division_code text, name_length int) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS
$$
DECLARE
    terms  text[] := ARRAY[E'\t' || type, E'\t' || level, E'\t' || coalesce(division_code, ''), E'\t#' || name_length];
    two    text   := '';
    before text   := '';
    one    text;
BEGIN
    FOREACH one IN ARRAY string_to_array(within, NULL) LOOP
        terms := terms || one || (before || one) || (two || one);
        two := before || one;
        before := one;
    END LOOP;
    RETURN terms;
END
$$;

ALTER TABLE union_body
    ADD COLUMN search_text text NOT NULL
        GENERATED ALWAYS AS (search_text(code, name_zh, name_en, short_name_zh, short_name_en)) STORED;

CREATE INDEX union_body_search ON union_body USING gin (search_terms(search_text, type, level, division_code, length(name_zh)));

-- Short names first: the order of a search, and the way through what nearly every name has.
CREATE INDEX union_body_by_length ON union_body (length(name_zh), code);

-- One body in a thousand, by chance, tells how many a search will find.
CREATE INDEX union_body_sample ON union_body (code) WHERE hashtext(code) % 1000 = 0;
