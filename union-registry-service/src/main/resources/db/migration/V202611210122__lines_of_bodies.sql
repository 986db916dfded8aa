-- Who stands above and below a body in one line (primary: the tree) on a day. A body that does not exist on the day is
-- not there, and nothing stands under another through it. Lines beside the tree may run in circles and meet again.

-- The body itself, unless it does not exist, and everybody below it.
CREATE FUNCTION bodies_below(top text, line text, day date) RETURNS TABLE (code text)
    LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000 AS
$$
WITH RECURSIVE below (code) AS (
    SELECT b.code FROM union_body b
    WHERE b.code = top AND (b.founded_on IS NULL OR b.founded_on <= day) AND (b.dissolved_on IS NULL OR b.dissolved_on > day)
    UNION
    SELECT b.code FROM below
    JOIN affiliation a ON a.superior = below.code AND a.kind = line AND a.validity @> day
    JOIN union_body b ON b.code = a.body
        AND (b.founded_on IS NULL OR b.founded_on <= day) AND (b.dissolved_on IS NULL OR b.dissolved_on > day)
)
SELECT below.code FROM below
$$;

-- Everybody above a body, and by how many steps at least. The bound on the steps ends circles.
CREATE FUNCTION bodies_above(bottom text, line text, day date) RETURNS TABLE (code text, steps int)
    LANGUAGE sql STABLE PARALLEL SAFE ROWS 10 AS
$$
WITH RECURSIVE above (code, steps) AS (
    SELECT b.code, 0 FROM union_body b
    WHERE b.code = bottom AND (b.founded_on IS NULL OR b.founded_on <= day) AND (b.dissolved_on IS NULL OR b.dissolved_on > day)
    UNION
    SELECT b.code, above.steps + 1 FROM above
    JOIN affiliation a ON a.body = above.code AND a.kind = line AND a.validity @> day
    JOIN union_body b ON b.code = a.superior
        AND (b.founded_on IS NULL OR b.founded_on <= day) AND (b.dissolved_on IS NULL OR b.dissolved_on > day)
    WHERE above.steps < 100
)
SELECT above.code, min(above.steps) FROM above WHERE above.code <> bottom GROUP BY above.code
$$;
