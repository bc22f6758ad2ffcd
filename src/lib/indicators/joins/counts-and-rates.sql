-- Counts and rates of a place or a population, for an area and for the city without it.
-- Grain: line of the indicator × sex × age × period × area × scope.
-- Parameters: 1 family id.
-- Counts of parts are added. Rates are joined through the source's own denominators,
-- sum(rate × people) / sum(people), and never made from counts: a count and a rate of the same year
-- can be of different deliveries. One part alone stands for the whole in any unit.
WITH area_figure AS (
	SELECT
		l.indicator, c.*,
		CASE
			WHEN c.state = 'own' THEN c.value
			WHEN c.state = 'parts' AND (c.unit = 'count' OR c.parts_count = 1) THEN c.parts_sum
			WHEN c.state = 'parts' AND c.unit <> 'count' AND c.parts_with_people = c.parts_count
				THEN c.parts_weighted / c.parts_people
		END AS result,
		CASE
			WHEN c.state = 'own' THEN nullif(c.how, '')
			WHEN c.state = 'parts' THEN concat_ws(
				chr(10),
				CASE WHEN c.parts_from_months THEN 'sum_of_months' END,
				CASE
					WHEN c.unit = 'count' OR c.parts_count = 1 THEN 'sum_of_parts'
					ELSE 'weighted_by_population'
				END
			)
		END AS steps,
		CASE WHEN c.state = 'own' THEN c.ref ELSE c.parts_refs END AS all_refs,
		CASE WHEN c.state = 'own' THEN c.superseded ELSE c.parts_superseded END AS all_superseded,
		CASE
			WHEN c.state = 'own' THEN c.status
			WHEN c.state = 'parts' THEN c.parts_status
			WHEN c.hole = 'suppressed_in_source' THEN 'suppressed'
			WHEN c.hole = 'outside_lifetime' THEN 'outside_lifetime'
			ELSE 'missing'
		END AS result_status,
		CASE
			WHEN c.state = 'own' THEN c.origin
			WHEN c.exercise THEN 'exercise'
			WHEN c.state = 'hole' THEN 'published'
			ELSE 'computed'
		END AS result_origin
	FROM line l
	JOIN covered c
		ON c.measure = l.measure AND c.unit = l.unit AND c.series = l.series
		AND c.sex = l.sex AND c.age = l.age
	WHERE l.family = ?
),
own AS (
	SELECT
		*,
		CASE
			WHEN result IS NOT NULL THEN NULL
			WHEN state = 'parts' THEN 'denominator_missing'
			ELSE hole
		END AS gap,
		CASE WHEN result IS NULL AND state = 'parts' THEN 'missing' ELSE result_status END
			AS final_status
	FROM area_figure
),
rest AS (
	SELECT
		a.*,
		CASE
			WHEN a.unit = 'count' THEN city.result - a.result
			ELSE (city.result * city.people - a.result * a.people) / (city.people - a.people)
		END AS rest_value,
		CASE
			WHEN a.result IS NULL THEN a.gap
			WHEN city.result IS NULL THEN 'city_missing'
			WHEN a.unit <> 'count' AND (a.people IS NULL OR city.people IS NULL)
				THEN 'denominator_missing'
		END AS rest_gap,
		CASE
			WHEN a.final_status = 'preliminary' OR city.final_status = 'preliminary' THEN 'preliminary'
			WHEN a.final_status = 'perturbed' OR city.final_status = 'perturbed' THEN 'perturbed'
			WHEN a.final_status = 'rounded' OR city.final_status = 'rounded' THEN 'rounded'
			ELSE 'ok'
		END AS rest_status,
		CASE
			WHEN a.result_origin = 'exercise' OR city.result_origin = 'exercise' THEN 'exercise'
			WHEN a.result IS NULL OR city.result IS NULL THEN 'published'
			ELSE 'computed'
		END AS rest_origin,
		concat_ws(
			chr(10),
			CASE
				WHEN contains(coalesce(a.steps, ''), 'sum_of_months')
					OR contains(coalesce(city.steps, ''), 'sum_of_months') THEN 'sum_of_months'
			END,
			nullif(replace(replace(coalesce(a.steps, ''), 'sum_of_months', ''), chr(10), ''), ''),
			CASE WHEN a.unit = 'count' THEN 'city_minus_area' ELSE 'rate_city_minus_area' END
		) AS rest_steps,
		city.target AS city_area,
		city.all_refs AS city_refs,
		city.all_superseded AS city_superseded
	FROM own a
	JOIN own city
		ON city.is_city AND city.indicator = a.indicator AND city.series = a.series AND city.unit = a.unit
		AND city.measure = a.measure AND city.sex = a.sex AND city.age = a.age
		AND city.period = a.period
	WHERE NOT a.is_city
)
SELECT
	CAST(indicator AS VARCHAR) AS indicator,
	CAST(target AS VARCHAR) AS area,
	'area' AS scope,
	CAST(measure AS VARCHAR) AS measure,
	CAST(series AS VARCHAR) AS series,
	CAST(coalesce(own_source, source) AS VARCHAR) AS source,
	CAST(period AS VARCHAR) AS period,
	CAST(grain AS VARCHAR) AS grain,
	CAST(unit AS VARCHAR) AS unit,
	CAST(sex AS VARCHAR) AS sex,
	CAST(age AS VARCHAR) AS age,
	CAST(result AS DOUBLE) AS value,
	CAST(CASE WHEN state = 'own' THEN n END AS DOUBLE) AS n,
	CAST(CASE WHEN state = 'own' THEN lower_bound END AS DOUBLE) AS lower_bound,
	CAST(CASE WHEN state = 'own' THEN upper_bound END AS DOUBLE) AS upper_bound,
	CAST(final_status AS VARCHAR) AS status,
	CAST(result_origin AS VARCHAR) AS origin,
	CAST(CASE WHEN result IS NOT NULL THEN steps END AS VARCHAR) AS how,
	CAST(gap AS VARCHAR) AS reason,
	CAST(CASE WHEN kind <> 'self' AND state <> 'own' AND hole <> 'outside_lifetime' THEN parts END
		AS VARCHAR) AS parts,
	CAST(CASE
		WHEN gap = 'not_composable' THEN straddling
		WHEN kind = 'parts' AND gap IN ('part_missing', 'not_in_data') THEN parts_missing
	END AS VARCHAR) AS missing_parts,
	CAST(CASE WHEN result IS NOT NULL THEN all_refs END AS VARCHAR) AS refs,
	CAST(CASE WHEN result IS NOT NULL THEN all_superseded END AS VARCHAR) AS superseded
FROM own
UNION ALL
SELECT
	CAST(indicator AS VARCHAR),
	CAST(target AS VARCHAR),
	'rest',
	CAST(measure AS VARCHAR),
	CAST(series AS VARCHAR),
	CAST(coalesce(own_source, source) AS VARCHAR),
	CAST(period AS VARCHAR),
	CAST(grain AS VARCHAR),
	CAST(unit AS VARCHAR),
	CAST(sex AS VARCHAR),
	CAST(age AS VARCHAR),
	CAST(CASE WHEN rest_gap IS NULL THEN rest_value END AS DOUBLE),
	CAST(NULL AS DOUBLE),
	CAST(NULL AS DOUBLE),
	CAST(NULL AS DOUBLE),
	CAST(CASE
		WHEN rest_gap IS NULL THEN rest_status
		WHEN result IS NULL THEN final_status
		ELSE 'missing'
	END AS VARCHAR),
	CAST(rest_origin AS VARCHAR),
	CAST(CASE WHEN rest_gap IS NULL THEN rest_steps END AS VARCHAR),
	CAST(rest_gap AS VARCHAR),
	CAST(CASE
		WHEN rest_gap IS NULL THEN city_area || chr(10) || target
		WHEN kind <> 'self' AND state <> 'own' AND hole <> 'outside_lifetime' THEN parts
	END AS VARCHAR),
	CAST(CASE
		WHEN rest_gap = 'not_composable' THEN straddling
		WHEN kind = 'parts' AND rest_gap IN ('part_missing', 'not_in_data') THEN parts_missing
	END AS VARCHAR),
	CAST(CASE WHEN rest_gap IS NULL THEN concat_ws(chr(10), city_refs, all_refs) END AS VARCHAR),
	CAST(CASE WHEN rest_gap IS NULL THEN concat_ws(chr(10), city_superseded, all_superseded) END
		AS VARCHAR)
FROM rest
ORDER BY indicator, series, unit, sex, age, period, area, scope
