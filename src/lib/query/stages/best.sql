-- One published figure per series key: the conflict rule.
-- Grain: series × area × measure × unit × sex × age × period.
-- Reads: observation (one row per published figure, areas and measures resolved).
-- A figure with a value beats a hole, final beats preliminary, then the later delivery wins, then the
-- later row of one delivery. A withdrawn figure (suppressed) counts as a value: it may not be revived.
-- What lost is kept in `superseded`, one `ref TAB value TAB status` per line, unless it says the same.
CREATE OR REPLACE TABLE best AS
WITH ranked AS (
	SELECT
		*,
		dataset || '|' || sheet || '|' || at_row || '|' || at_column AS ref,
		row_number() OVER key_order AS place,
		first_value(seq) OVER key_order AS winner,
		first_value(value) OVER key_order AS winner_value,
		first_value(status) OVER key_order AS winner_status
	FROM observation
	WINDOW key_order AS (
		PARTITION BY series, area, measure, unit, sex, age, period
		ORDER BY
			CASE WHEN value IS NOT NULL OR status = 'suppressed' THEN 0 ELSE 1 END,
			CASE WHEN status = 'preliminary' THEN 1 ELSE 0 END,
			imported_at DESC,
			seq DESC
	)
),
lost AS (
	SELECT
		winner,
		string_agg(
			ref || chr(9) || coalesce(CAST(value AS VARCHAR), '') || chr(9) || status,
			chr(10) ORDER BY place
		) AS superseded
	FROM ranked
	WHERE place > 1
		AND (value IS DISTINCT FROM winner_value OR status <> winner_status)
	GROUP BY winner
)
SELECT
	w.series, w.area, w.measure, w.unit, w.sex, w.age, w.period, w.grain, w.source,
	w.value, w.n, w.lower_bound, w.upper_bound, w.status, w.origin, w.ref,
	lost.superseded
FROM ranked w
LEFT JOIN lost ON lost.winner = w.seq
WHERE w.place = 1
