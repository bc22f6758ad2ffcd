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
grouped AS (
	SELECT
		r.series, c.calendar, r.measure, r.unit, r.sex, r.age, r.period, r.grain,
		p.year, p.first_day, p.last_day,
		min(r.source) AS source,
		bool_or(NOT coalesce(t.is_city, false)) AS has_districts,
		bool_or(r.origin = 'exercise') AS exercise
	FROM asked_reading r
	LEFT JOIN target t ON t.area = r.area
	JOIN period p ON p.period = r.period
	JOIN series_calendar c ON c.series = r.series
	WHERE r.value IS NOT NULL
	GROUP BY ALL
),
-- Numbered, so that what follows groups by numbers instead of a dozen texts.
slot AS (
	SELECT *, row_number() OVER () AS slot FROM grouped
),
numbered_reading AS (
	SELECT s.slot, r.*
	FROM asked_reading r
	JOIN slot s
		ON s.series = r.series AND s.measure = r.measure AND s.unit = r.unit AND s.sex = r.sex
		AND s.age = r.age AND s.period = r.period
),
people AS (
	SELECT s.slot, d.area, d.people
	FROM slot s
	JOIN denominator d ON d.series = s.series AND CAST(d.year AS VARCHAR) = s.year
),
stretch AS (
	SELECT
		s.slot, t.area AS target, c.kind, c.part, c.role,
		-- What a part is joined to its reading by. Joins here have comparisons only: an outer one with
		-- any other condition compares every row with every row.
		CASE WHEN c.role = 'part' THEN c.part END AS read_part
	FROM slot s
	CROSS JOIN target t
	LEFT JOIN composition c
		ON c.target = t.area AND c.calendar = s.calendar
		AND coalesce(c.valid_from, '') <= s.last_day
		AND coalesce(c.valid_to, '~') > s.last_day
),
gathered AS (
	SELECT
		s.slot, s.target,
		coalesce(min(s.kind), 'not_described') AS kind,
		count(*) FILTER (WHERE s.role = 'part') AS parts_count,
		count(r.value) AS parts_with_value,
		count(d.people) AS parts_with_people,
		string_agg(s.part, chr(10) ORDER BY s.part) FILTER (WHERE s.role = 'part') AS parts,
		string_agg(s.part, chr(10) ORDER BY s.part)
			FILTER (WHERE s.role = 'part' AND r.value IS NULL) AS parts_missing,
		string_agg(s.part, chr(10) ORDER BY s.part) FILTER (WHERE s.role = 'straddling')
			AS straddling,
		sum(r.value) AS parts_sum,
		sum(r.value * d.people) AS parts_weighted,
		sum(d.people) AS parts_people,
		CASE
			WHEN bool_or(r.status = 'preliminary') THEN 'preliminary'
			WHEN bool_or(r.status = 'perturbed') THEN 'perturbed'
			WHEN bool_or(r.status = 'rounded') THEN 'rounded'
			ELSE 'ok'
		END AS parts_status,
		bool_or(r.how = 'sum_of_months') AS parts_from_months,
		string_agg(r.ref, chr(10) ORDER BY s.part) FILTER (WHERE r.value IS NOT NULL) AS parts_refs,
		string_agg(r.superseded, chr(10) ORDER BY s.part) FILTER (WHERE r.value IS NOT NULL)
			AS parts_superseded
	FROM stretch s
	LEFT JOIN numbered_reading r
		ON r.slot = s.slot AND r.area = s.read_part
	LEFT JOIN people d
		ON d.slot = s.slot AND d.area = s.read_part
	GROUP BY s.slot, s.target
)
SELECT
	s.* EXCLUDE (slot),
	g.* EXCLUDE (slot),
	t.is_city,
	-- `own`: a published figure; `parts`: every part has one; `hole`: neither, and `hole` says why.
	CASE
		WHEN r.value IS NOT NULL THEN 'own'
		WHEN r.reason = 'suppressed_in_source' THEN 'hole'
		WHEN e.ended_on <= s.first_day THEN 'hole'
		WHEN g.kind = 'parts' AND g.parts_with_value = g.parts_count THEN 'parts'
		ELSE 'hole'
	END AS state,
	CASE
		WHEN r.reason = 'suppressed_in_source' THEN r.reason
		WHEN e.ended_on <= s.first_day THEN 'outside_lifetime'
		WHEN g.kind = 'impossible' AND s.has_districts THEN 'not_composable'
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
JOIN slot s ON s.slot = g.slot
JOIN target t ON t.area = g.target
LEFT JOIN ended e ON e.area = g.target AND e.calendar = s.calendar
LEFT JOIN numbered_reading r ON r.slot = g.slot AND r.area = g.target
LEFT JOIN people d ON d.slot = g.slot AND d.area = g.target
