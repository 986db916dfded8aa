-- What is said at some bodies of some metrics in a year, and the subtotals of what lies below them that count. One row for
-- each body and metric, or as many as it has figures. A roll-up of a year that finds all subtotals asks nothing else.
--
-- A function for its plan: that is made once for each connection, since to make it takes five times as long as to follow
-- it, and it does not depend on what is asked: every OFFSET keeps a search by key from becoming the reading of a whole
-- table, also while a year's partition is small and about to grow. Of figures only the year's partition is opened when
-- the plan is followed. To compile it would take longest.
CREATE FUNCTION looked_at(
    asked_bodies text[], asked_metrics text[], asked_rules text[], asked_year int, asked_breakdown text, asked_from date)
RETURNS TABLE (
    node text, type text, founded_on date, dissolved_on date, metric text,
    sub_value numeric, lower numeric, upper numeric, expected int, counted int,
    id uuid, body text, coverage text, period_kind text, period_from text, period_to text, breakdown text,
    value numeric, qualifier text, restating boolean, preferred boolean, first_recorded_at timestamptz,
    hierarchy_cursor text)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET jit = off AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT node.code, b.type, b.founded_on, b.dissolved_on, asked.metric,
           s.value, s.lower, s.upper, s.expected, s.counted,
           f.id, f.body, f.coverage, f.period_kind, f.period_from, f.period_to, f.breakdown,
           f.value, f.qualifier, f.restates IS NOT NULL, f.preferred, f.recorded_at,
           (SELECT cursor FROM feed_position WHERE feed = 'registry.affiliation')
    FROM unnest(asked_bodies) AS node (code)
    JOIN union_body b ON b.code = node.code AND NOT b.deleted
    CROSS JOIN unnest(asked_metrics, asked_rules) AS asked (metric, rules)
    LEFT JOIN LATERAL (
        SELECT t.value, t.lower, t.upper, t.expected, t.counted FROM subtotal t
        WHERE t.body = node.code AND t.year = asked_year AND t.metric = asked.metric AND t.breakdown = asked_breakdown
          AND t.rules = asked.rules
          AND (SELECT epoch FROM subtotal_floor) = (SELECT epoch FROM feed_epoch)
          AND NOT EXISTS (
              SELECT FROM subtotal_mark m
              WHERE m.body = t.body AND m.year = t.year AND m.metric = t.metric
                AND m.xid >= pg_snapshot_xmin(t.seen) AND NOT pg_visible_in_snapshot(m.xid, t.seen) OFFSET 0)
          AND NOT EXISTS (
              SELECT FROM subtotal_mark m
              WHERE m.body = t.body AND m.year = 0 AND m.metric = ''
                AND m.xid >= pg_snapshot_xmin(t.seen) AND NOT pg_visible_in_snapshot(m.xid, t.seen) OFFSET 0)
          AND NOT EXISTS (
              SELECT FROM subtotal_mark m
              WHERE m.body = '' AND m.year = 0 AND m.metric = ''
                AND m.xid >= pg_snapshot_xmin(t.seen) AND NOT pg_visible_in_snapshot(m.xid, t.seen) OFFSET 0)
        OFFSET 0) s ON true
    LEFT JOIN LATERAL (
        SELECT * FROM figure g
        WHERE g.metric = asked.metric AND g.body = node.code AND g.basis = 'REPORTED' AND g.state = 'PUBLISHED'
          AND g.restates IS NULL AND g.breakdown = asked_breakdown AND g.first_day >= asked_from
          AND g.ends_in = asked_year
        OFFSET 0) f ON true;
END $$;
