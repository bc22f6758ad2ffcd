-- Shares, means and indexes, for an area and for the city without it.
-- Grain: line of the indicator × sex × age × period × area × scope.
-- Parameters: 1 family id.
-- A share of several areas needs their bases, and a share of the rest of the city needs both: the
-- sources give none that fit, so such figures are holes. One part alone stands for the whole.
WITH own AS (
	SELECT
		l.indicator, c.*,
		CASE
			WHEN c.state = 'own' THEN c.value
			WHEN c.state = 'parts' AND c.parts_count = 1 THEN c.parts_sum
		END AS result,
		CASE
			WHEN c.state = 'own' OR (c.state = 'parts' AND c.parts_count = 1) THEN NULL
			WHEN c.state = 'parts' THEN 'denominator_missing'
			ELSE c.hole
		END AS gap
	FROM line l
	JOIN covered c
		ON c.measure = l.measure AND c.unit = l.unit AND c.series = l.series
		AND c.sex = l.sex AND c.age = l.age
	WHERE l.family = ?
),
scoped AS (
	SELECT *, 'area' AS scope, gap AS reason FROM own
	UNION ALL
	SELECT
		*,
		'rest' AS scope,
		CASE WHEN gap IS NULL THEN 'denominator_missing' ELSE gap END AS reason
	FROM own
	WHERE NOT is_city
)
SELECT
	CAST(indicator AS VARCHAR) AS indicator,
	CAST(target AS VARCHAR) AS area,
	CAST(scope AS VARCHAR) AS scope,
	CAST(measure AS VARCHAR) AS measure,
	CAST(series AS VARCHAR) AS series,
	CAST(coalesce(own_source, source) AS VARCHAR) AS source,
	CAST(period AS VARCHAR) AS period,
	CAST(grain AS VARCHAR) AS grain,
	CAST(unit AS VARCHAR) AS unit,
	CAST(sex AS VARCHAR) AS sex,
	CAST(age AS VARCHAR) AS age,
	CAST(CASE WHEN reason IS NULL THEN result END AS DOUBLE) AS value,
	CAST(CASE WHEN reason IS NULL AND state = 'own' THEN n END AS DOUBLE) AS n,
	CAST(CASE WHEN reason IS NULL AND state = 'own' THEN lower_bound END AS DOUBLE) AS lower_bound,
	CAST(CASE WHEN reason IS NULL AND state = 'own' THEN upper_bound END AS DOUBLE) AS upper_bound,
	CAST(CASE
		WHEN reason = 'suppressed_in_source' THEN 'suppressed'
		WHEN reason = 'outside_lifetime' THEN 'outside_lifetime'
		WHEN reason IS NOT NULL THEN 'missing'
		WHEN state = 'own' THEN status
		ELSE parts_status
	END AS VARCHAR) AS status,
	CAST(CASE
		WHEN state = 'own' AND scope = 'area' THEN origin
		WHEN exercise THEN 'exercise'
		WHEN reason IS NOT NULL THEN 'published'
		ELSE 'computed'
	END AS VARCHAR) AS origin,
	CAST(CASE
		WHEN reason IS NULL AND state = 'parts' THEN 'sum_of_parts'
		WHEN reason IS NULL THEN nullif(how, '')
	END AS VARCHAR) AS how,
	CAST(reason AS VARCHAR) AS reason,
	CAST(CASE WHEN kind <> 'self' AND state <> 'own' AND hole <> 'outside_lifetime' THEN parts END
		AS VARCHAR) AS parts,
	CAST(CASE
		WHEN reason = 'not_composable' THEN straddling
		WHEN kind = 'parts' AND reason IN ('part_missing', 'not_in_data') THEN parts_missing
	END AS VARCHAR) AS missing_parts,
	CAST(CASE WHEN reason IS NULL AND state = 'own' THEN ref WHEN reason IS NULL THEN parts_refs END
		AS VARCHAR) AS refs,
	CAST(CASE
		WHEN reason IS NULL AND state = 'own' THEN superseded
		WHEN reason IS NULL THEN parts_superseded
	END AS VARCHAR) AS superseded
FROM scoped
ORDER BY indicator, series, unit, sex, age, period, area, scope
