-- Figures as read for one area: published ones, years of counts summed from twelve months, and rates of counts.
-- Grain: series × area × measure × unit × sex × age × period.
-- Reads: best, period, denominator. `value` is null exactly when `reason` is not.
-- A year is summed only when all twelve months have a value, and is preliminary if any of them is.
-- A published figure may have been added up when its file was read: `how` says so.
-- Where both exist, final beats preliminary, then the published year.
-- A rate that the source does not publish of an area is its count of the year by what the series itself divides by
-- (known of everybody only), in the units the series gives rates in; where that is known of others that year the rate
-- is lacking for just that. It never takes the place of a rate that is published or withdrawn.
-- `how` tells the steps in their order, with commas between them.
CREATE OR REPLACE TABLE reading AS
WITH published AS (
	SELECT
		*,
		CASE
			WHEN value IS NOT NULL THEN NULL
			WHEN status = 'suppressed' THEN 'suppressed_in_source'
			WHEN status = 'outside_lifetime' THEN 'outside_lifetime'
			ELSE 'missing_in_source'
		END AS reason,
		CASE WHEN value IS NOT NULL AND origin = 'computed' THEN 'computed_when_read' ELSE '' END AS how
	FROM best
),
summed AS (
	SELECT
		b.series, b.area, b.measure, b.unit, b.sex, b.age,
		p.year AS period,
		'year' AS grain,
		min(b.source) AS source,
		CASE WHEN count(b.value) = 12 THEN sum(b.value) END AS value,
		CAST(NULL AS DOUBLE) AS n,
		CAST(NULL AS DOUBLE) AS lower_bound,
		CAST(NULL AS DOUBLE) AS upper_bound,
		CASE
			WHEN count(b.value) < 12 AND count(*) FILTER (WHERE b.status <> 'outside_lifetime') = 0
				THEN 'outside_lifetime'
			WHEN count(b.value) < 12 AND bool_or(b.status = 'suppressed') THEN 'suppressed'
			WHEN count(b.value) < 12 THEN 'missing'
			WHEN bool_or(b.status = 'preliminary') THEN 'preliminary'
			WHEN bool_or(b.status = 'perturbed') THEN 'perturbed'
			WHEN bool_or(b.status = 'rounded') THEN 'rounded'
			ELSE 'ok'
		END AS status,
		CASE WHEN bool_or(b.origin = 'exercise') THEN 'exercise' ELSE 'computed' END AS origin,
		string_agg(b.ref, chr(10) ORDER BY b.period) AS ref,
		string_agg(b.superseded, chr(10) ORDER BY b.period) AS superseded,
		CASE
			WHEN count(b.value) = 12 THEN NULL
			WHEN count(*) FILTER (WHERE b.status <> 'outside_lifetime') = 0 THEN 'outside_lifetime'
			WHEN bool_or(b.status = 'suppressed') THEN 'suppressed_in_source'
			WHEN count(b.value) = 0 THEN 'missing_in_source'
			ELSE 'months_missing'
		END AS reason,
		'sum_of_months' AS how
	FROM best b
	JOIN period p ON p.period = b.period
	WHERE b.grain = 'month' AND b.unit = 'count'
	GROUP BY b.series, b.area, b.measure, b.unit, b.sex, b.age, p.year
),
both_kinds AS (
	SELECT
		*,
		row_number() OVER (
			PARTITION BY series, area, measure, unit, sex, age, period
			ORDER BY
				CASE WHEN value IS NULL THEN 1 ELSE 0 END,
				CASE WHEN status = 'preliminary' THEN 1 ELSE 0 END,
				how
		) AS place
	FROM (SELECT * FROM published UNION ALL BY NAME SELECT * FROM summed)
),
settled AS (
	SELECT * EXCLUDE (place) FROM both_kinds WHERE place = 1
),
rate_unit AS (
	SELECT DISTINCT series, unit, CASE unit WHEN 'per_1000' THEN 1000 ELSE 100000 END AS per
	FROM best
	WHERE unit IN ('per_1000', 'per_100k')
),
rated AS (
	SELECT
		c.* REPLACE (
			base.unit AS unit,
			CASE WHEN d.people > 0 THEN base.per * c.value / d.people END AS value,
			CASE WHEN d.people > 0 THEN c.status ELSE 'missing' END AS status,
			CASE WHEN d.people > 0 THEN c.reason ELSE 'denominator_missing' END AS reason,
			CASE WHEN c.origin = 'exercise' THEN c.origin ELSE 'computed' END AS origin,
			CASE WHEN c.how = '' THEN 'rate_of_count' ELSE c.how || ',rate_of_count' END AS how
		)
	FROM settled c
	JOIN rate_unit base ON base.series = c.series
	-- In years of which the series divides by nothing anywhere, nobody expects a rate.
	SEMI JOIN denominator y ON y.series = c.series AND CAST(y.year AS VARCHAR) = c.period
	LEFT JOIN denominator d
		ON d.series = c.series AND d.area = c.area AND CAST(d.year AS VARCHAR) = c.period
	ANTI JOIN (
		SELECT * FROM settled WHERE value IS NOT NULL OR reason <> 'missing_in_source'
	) held
		ON held.series = c.series AND held.area = c.area AND held.measure = c.measure
		AND held.unit = base.unit AND held.sex = c.sex AND held.age = c.age AND held.period = c.period
	WHERE c.unit = 'count' AND c.grain = 'year' AND c.sex = 'all' AND c.age = 'all'
		AND c.value IS NOT NULL
)
SELECT *
FROM settled s
ANTI JOIN rated r
	ON r.series = s.series AND r.area = s.area AND r.measure = s.measure
	AND r.unit = s.unit AND r.sex = s.sex AND r.age = s.age AND r.period = s.period
UNION ALL BY NAME
SELECT * FROM rated
