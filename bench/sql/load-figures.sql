-- Bodies shaped as the division tree of China, metrics bf_1, bf_2, … and a figure of each body, metric and year, straight
-- into the tables of the metrics service. The figures have no documents and no versions: nothing here reads these.
\set ON_ERROR_STOP on
CREATE TEMP TABLE shape (level int, first int, code text, superior text, type text);
INSERT INTO shape VALUES (0, 0, 'BF', NULL, 'national_federation');
INSERT INTO shape SELECT 1, n, 'BF-' || 11 + n, 'BF', 'provincial_federation' FROM generate_series(0, 30) n;
INSERT INTO shape SELECT 2, n, s.code || '-' || n, s.code, 'municipal_federation'
    FROM generate_series(0, 339) n JOIN shape s ON s.level = 1 AND s.first = n % 31;
INSERT INTO shape SELECT 3, n, s.code || '-' || n, s.code, 'county_federation'
    FROM generate_series(0, 2849) n JOIN shape s ON s.level = 2 AND s.first = n % 340;
INSERT INTO shape SELECT 4, n, s.code || '-G' || n, s.code, 'enterprise_union'
    FROM generate_series(0, :bodies - 3223) n JOIN shape s ON s.level = 3 AND s.first = n % 2850;
INSERT INTO union_body (code, generation, version, deleted, type, level, name_zh)
    SELECT code, (SELECT coalesce(max(generation), 0) FROM union_body), 1, false, type, 'grassroots', code FROM shape;
INSERT INTO affiliation (id, generation, version, deleted, body, superior, kind)
    SELECT 'bench ' || code, (SELECT coalesce(max(generation), 0) FROM affiliation), 1, false, code, superior, 'primary'
    FROM shape WHERE superior IS NOT NULL;
INSERT INTO metric (code, name_zh, unit, area, time_rule, hierarchy_rule, value_type, non_negative, expected_types)
    SELECT 'bf_' || n, '测试指标' || n, 'PERSON', 'RELIEF', 'SUM', 'SUM', 'COUNT', true, '{}'
    FROM generate_series(1, :metrics) n;
-- One statement for each metric and year, as an import has many.
SELECT format(
    $$INSERT INTO figure (id, ends_in, body, metric, period_kind, period_from, period_to, first_day, last_day, breakdown,
        coverage, basis, value, qualifier, state, recorded_at)
    SELECT gen_random_uuid(), %2$s, code, 'bf_%1$s', 'YEAR', '%2$s', '%2$s', '%2$s-01-01', '%2$s-12-31', '', 'OWN', 'REPORTED',
        first %% 1000 + %1$s, 'EXACT', 'PUBLISHED', now() FROM shape$$, m, 2025 - y)
FROM generate_series(1, :metrics) m, generate_series(1, :years) y
\gexec
