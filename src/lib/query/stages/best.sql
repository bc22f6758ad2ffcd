-- One published figure per series key: the conflict rule.
-- Grain: series × area × measure × unit × sex × age × period.
-- Reads: observation (one row per published figure, areas and measures resolved).
-- A figure with a value beats a hole, final beats preliminary, then the later delivery wins, then the
-- later row of one delivery. A withdrawn figure (suppressed) counts as a value: it may not be revived.
-- What lost is kept in `superseded`, one `ref TAB value TAB status` per line, unless it is a mere
-- repeat in the same delivery.
CREATE OR REPLACE TABLE best AS
WITH ranked AS (
	SELECT
		*,
		row_number() OVER (
			PARTITION BY series, area, measure, unit, sex, age, period
			ORDER BY
				CASE WHEN value IS NOT NULL OR status = 'suppressed' THEN 0 ELSE 1 END,
				CASE WHEN status = 'preliminary' THEN 1 ELSE 0 END,
				imported_at DESC,
				seq DESC
		) AS place
	FROM observation
)
SELECT
	w.series,
	w.area,
	w.measure,
	w.unit,
	w.sex,
	w.age,
	w.period,
	w.grain,
	w.source,
	w.value,
	w.n,
	w.lower_bound,
	w.upper_bound,
	w.status,
	w.origin,
	w.ref,
	string_agg(
		l.ref || chr(9) || coalesce(CAST(l.value AS VARCHAR), '') || chr(9) || l.status,
		chr(10) ORDER BY l.place
	) AS superseded
FROM ranked w
LEFT JOIN ranked l
	ON l.place > 1
	AND l.series = w.series AND l.area = w.area AND l.measure = w.measure AND l.unit = w.unit
	AND l.sex = w.sex AND l.age = w.age AND l.period = w.period
	AND NOT (l.dataset = w.dataset AND l.value IS NOT DISTINCT FROM w.value AND l.status = w.status)
WHERE w.place = 1
GROUP BY ALL
