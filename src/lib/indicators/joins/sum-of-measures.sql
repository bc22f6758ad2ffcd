-- A measure made of others: the sum of its parts, for an area and for the city without it.
-- Grain: line of the indicator × period × area × scope.
-- Parameters: 1 family id.
-- The parts are figures of their own (joins/counts-and-rates.sql), joined over areas and months first.
-- Without any one of them there is no sum: the reason is that of the first part that is missing.
WITH part AS (
	SELECT
		f.*, l.sum_measure, l.sum_sex, l.sum_age, l.sum_parts,
		l.measure || '|' || l.sex || '|' || l.age AS part
	FROM (/* parts */) f
	JOIN line l
		ON l.indicator = f.indicator AND l.measure = f.measure AND l.unit = f.unit
		AND l.series = f.series AND l.sex = f.sex AND l.age = f.age
),
summed AS (
	SELECT
		indicator, area, scope, sum_measure, series, min(source) AS source, period,
		min(grain) AS grain, unit, sum_sex, sum_age,
		count(value) = min(sum_parts) AS whole,
		sum(value) AS total,
		CASE
			WHEN bool_or(status = 'preliminary') THEN 'preliminary'
			WHEN bool_or(status = 'perturbed') THEN 'perturbed'
			WHEN bool_or(status = 'rounded') THEN 'rounded'
			ELSE 'ok'
		END AS status,
		arg_min(status, part) FILTER (WHERE value IS NULL) AS empty_status,
		coalesce(arg_min(reason, part) FILTER (WHERE value IS NULL), 'not_in_data') AS hole,
		bool_or(origin = 'exercise') AS exercise,
		string_agg(how, chr(10)) AS steps,
		arg_min(parts, part) FILTER (WHERE parts IS NOT NULL) AS parts,
		arg_min(missing_parts, part) FILTER (WHERE missing_parts IS NOT NULL) AS missing_parts,
		string_agg(refs, chr(10) ORDER BY part) AS refs,
		string_agg(superseded, chr(10) ORDER BY part) AS superseded
	FROM part
	GROUP BY indicator, area, scope, sum_measure, series, period, unit, sum_sex, sum_age
)
SELECT
	CAST(indicator AS VARCHAR) AS indicator,
	CAST(area AS VARCHAR) AS area,
	CAST(scope AS VARCHAR) AS scope,
	CAST(sum_measure AS VARCHAR) AS measure,
	CAST(series AS VARCHAR) AS series,
	CAST(source AS VARCHAR) AS source,
	CAST(period AS VARCHAR) AS period,
	CAST(grain AS VARCHAR) AS grain,
	CAST(unit AS VARCHAR) AS unit,
	CAST(sum_sex AS VARCHAR) AS sex,
	CAST(sum_age AS VARCHAR) AS age,
	CAST(CASE WHEN whole THEN total END AS DOUBLE) AS value,
	CAST(NULL AS DOUBLE) AS n,
	CAST(NULL AS DOUBLE) AS lower_bound,
	CAST(NULL AS DOUBLE) AS upper_bound,
	CAST(CASE WHEN whole THEN status ELSE coalesce(empty_status, 'missing') END AS VARCHAR) AS status,
	CAST(CASE WHEN exercise THEN 'exercise' WHEN whole THEN 'computed' ELSE 'published' END AS VARCHAR)
		AS origin,
	CAST(CASE WHEN whole THEN array_to_string(
		list_filter(
			['computed_when_read', 'sum_of_months', 'sum_of_parts', 'sum_of_measures', 'city_minus_area'],
			lambda step: step = 'sum_of_measures' OR contains(coalesce(steps, ''), step)
		),
		chr(10)
	) END AS VARCHAR) AS how,
	CAST(CASE WHEN NOT whole THEN hole END AS VARCHAR) AS reason,
	CAST(parts AS VARCHAR) AS parts,
	CAST(CASE WHEN NOT whole THEN missing_parts END AS VARCHAR) AS missing_parts,
	CAST(CASE WHEN whole THEN refs END AS VARCHAR) AS refs,
	CAST(CASE WHEN whole THEN superseded END AS VARCHAR) AS superseded
FROM summed
ORDER BY indicator, series, unit, sex, age, period, area, scope
