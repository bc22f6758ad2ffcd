-- What is known about every shown area in every period of the data, directly and through its parts.
-- Grain: series × measure × unit × sex × age × period × target.
-- Reads: line and asked (what is asked for), reading, series_calendar, period, target, composition,
-- ended, denominator.
-- A period belongs to the data when at least one target or part of one has a value in it. The
-- composition is that of the period's last day. How the pieces may be joined is the indicator's
-- business: this table only gathers them.
CREATE OR REPLACE TABLE covered AS
WITH asked_reading AS (
	SELECT r.*
	FROM reading r
	SEMI JOIN line l
		ON l.series = r.series AND l.measure = r.measure AND l.unit = r.unit
		AND l.sex = r.sex AND l.age = r.age
	JOIN asked a ON a.months = (r.grain = 'month')
),
slot AS (
	SELECT
		r.series, c.calendar, r.measure, r.unit, r.sex, r.age, r.period, r.grain,
		p.year, p.first_day, p.last_day,
		min(r.source) AS source
	FROM asked_reading r
	JOIN period p ON p.period = r.period
	JOIN series_calendar c ON c.series = r.series
	WHERE r.value IS NOT NULL
	GROUP BY ALL
),
stretch AS (
	SELECT s.*, t.area AS target, c.kind, c.part, c.role
	FROM slot s
	CROSS JOIN target t
	LEFT JOIN composition c
		ON c.target = t.area AND c.calendar = s.calendar
		AND (c.valid_from IS NULL OR c.valid_from <= s.last_day)
		AND (c.valid_to IS NULL OR s.last_day < c.valid_to)
),
piece AS (
	SELECT s.*, r.value, r.status, r.origin, r.how, r.ref, r.superseded, d.people
	FROM stretch s
	LEFT JOIN asked_reading r
		ON s.role = 'part' AND r.series = s.series AND r.area = s.part AND r.measure = s.measure
		AND r.unit = s.unit AND r.sex = s.sex AND r.age = s.age AND r.period = s.period
	LEFT JOIN denominator d
		ON s.role = 'part' AND d.series = s.series AND d.area = s.part
		AND CAST(d.year AS VARCHAR) = s.year
),
gathered AS (
	SELECT
		series, calendar, measure, unit, sex, age, period, grain, year, first_day, source, target,
		coalesce(min(kind), 'not_described') AS kind,
		count(*) FILTER (WHERE role = 'part') AS parts_count,
		count(value) AS parts_with_value,
		count(people) AS parts_with_people,
		string_agg(part, chr(10) ORDER BY part) FILTER (WHERE role = 'part') AS parts,
		string_agg(part, chr(10) ORDER BY part) FILTER (WHERE role = 'part' AND value IS NULL)
			AS parts_missing,
		string_agg(part, chr(10) ORDER BY part) FILTER (WHERE role = 'straddling') AS straddling,
		sum(value) AS parts_sum,
		sum(value * people) AS parts_weighted,
		sum(people) AS parts_people,
		CASE
			WHEN bool_or(status = 'preliminary') THEN 'preliminary'
			WHEN bool_or(status = 'perturbed') THEN 'perturbed'
			WHEN bool_or(status = 'rounded') THEN 'rounded'
			ELSE 'ok'
		END AS parts_status,
		bool_or(origin = 'exercise') AS parts_exercise,
		bool_or(how = 'sum_of_months') AS parts_from_months,
		string_agg(ref, chr(10) ORDER BY part) FILTER (WHERE value IS NOT NULL) AS parts_refs,
		string_agg(superseded, chr(10) ORDER BY part) FILTER (WHERE value IS NOT NULL)
			AS parts_superseded
	FROM piece
	GROUP BY ALL
)
SELECT
	g.*,
	t.is_city,
	-- `own`: a published figure; `parts`: every part has one; `hole`: neither, and `hole` says why.
	CASE
		WHEN r.value IS NOT NULL THEN 'own'
		WHEN r.reason = 'suppressed_in_source' THEN 'hole'
		WHEN e.ended_on <= g.first_day THEN 'hole'
		WHEN g.kind = 'parts' AND g.parts_with_value = g.parts_count THEN 'parts'
		ELSE 'hole'
	END AS state,
	CASE
		WHEN r.reason = 'suppressed_in_source' THEN r.reason
		WHEN e.ended_on <= g.first_day THEN 'outside_lifetime'
		WHEN g.kind = 'impossible' THEN 'not_composable'
		WHEN g.kind = 'not_described' THEN 'not_described'
		WHEN g.kind = 'self' AND r.reason IS NOT NULL THEN r.reason
		WHEN g.kind = 'parts' AND g.parts_with_value > 0 THEN 'part_missing'
		ELSE 'not_in_data'
	END AS hole,
	r.source AS own_source,
	r.value, r.n, r.lower_bound, r.upper_bound, r.status, r.origin, r.how, r.ref, r.superseded,
	coalesce(
		d.people,
		CASE WHEN g.kind = 'parts' AND g.parts_with_people = g.parts_count THEN g.parts_people END
	) AS people
FROM gathered g
JOIN target t ON t.area = g.target
LEFT JOIN ended e ON e.area = g.target AND e.calendar = g.calendar
LEFT JOIN asked_reading r
	ON r.series = g.series AND r.area = g.target AND r.measure = g.measure
	AND r.unit = g.unit AND r.sex = g.sex AND r.age = g.age AND r.period = g.period
LEFT JOIN denominator d
	ON d.series = g.series AND d.area = g.target AND CAST(d.year AS VARCHAR) = g.year
