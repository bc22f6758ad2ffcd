-- What is known about every shown area in every period of the data, directly and through its parts.
-- Grain: series × measure × unit × sex × age × period × target.
-- Reads: line and asked (what is asked for), reading, series_calendar, period, target, composition,
-- ended, denominator (of rates), weight (people in the ages asked, of shares).
-- A period belongs to the data when at least one target or part of one has a value in it (of rates: a count). The
-- composition is that of the period's last day. How the pieces are joined is core/harmonise's business:
-- this table only gathers them.
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
		-- Other municipalities beside the city are no districts of it.
		bool_or(NOT coalesce(t.is_city, piece.part IS NULL)) AS has_districts,
		bool_or(r.origin = 'exercise') AS exercise
	FROM asked_reading r
	LEFT JOIN target t ON t.area = r.area
	LEFT JOIN (SELECT DISTINCT part FROM composition) piece ON piece.part = r.area
	JOIN period p ON p.period = r.period
	JOIN series_calendar c ON c.series = r.series
	WHERE r.value IS NOT NULL OR r.reason = 'denominator_missing'
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
	SELECT s.slot, d.area, d.people, s.year AS people_year
	FROM slot s
	JOIN denominator d ON d.series = s.series AND CAST(d.year AS VARCHAR) = s.year
	WHERE s.unit <> 'percent'
	UNION ALL
	SELECT s.slot, w.area, w.people, w.people_year
	FROM slot s
	JOIN weight w ON w.sex = s.sex AND w.age = s.age AND w.year = s.year
	WHERE s.unit = 'percent'
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
		string_agg(s.part, chr(10) ORDER BY s.part) FILTER (WHERE s.role = 'part') AS parts,
		string_agg(
			concat_ws(
				chr(9),
				coalesce(CAST(r.value AS VARCHAR), ''), coalesce(CAST(r.n AS VARCHAR), ''),
				coalesce(CAST(r.lower_bound AS VARCHAR), ''), coalesce(CAST(r.upper_bound AS VARCHAR), ''),
				coalesce(CAST(d.people AS VARCHAR), ''), coalesce(r.status, 'missing'), coalesce(r.how, ''),
				coalesce(r.reason, '')
			),
			chr(10) ORDER BY s.part
		) FILTER (WHERE s.role = 'part') AS pieces,
		string_agg(s.part, chr(10) ORDER BY s.part) FILTER (WHERE s.role = 'straddling')
			AS straddling,
		min(d.people_year) AS parts_people_year,
		string_agg(r.ref, chr(10) ORDER BY s.part) FILTER (WHERE r.value IS NOT NULL) AS parts_refs,
		string_agg(r.superseded, chr(10) ORDER BY s.part) FILTER (WHERE r.value IS NOT NULL)
			AS parts_superseded
	FROM stretch s
	LEFT JOIN numbered_reading r
		ON r.slot = s.slot AND r.area = s.read_part
	LEFT JOIN people d
		ON d.slot = s.slot AND d.area = s.read_part
	-- An area that is its own source's needs no pieces.
	WHERE s.kind IS DISTINCT FROM 'self'
	GROUP BY s.slot, s.target
),
-- Every area in every slot, with pieces or without.
cell AS (
	SELECT DISTINCT
		slot, target, coalesce(kind, 'not_described') AS kind
	FROM stretch
)
SELECT
	s.* EXCLUDE (slot),
	c.target,
	c.kind,
	g.* EXCLUDE (slot, target, kind),
	t.is_city,
	-- What forbids joining parts, and what to say where nothing is known of an area that existed then. An area that
	-- has ended goes on where what came after it still lies within its borders.
	CASE
		WHEN r.reason = 'suppressed_in_source' THEN r.reason
		WHEN e.ended_on <= s.first_day AND c.kind <> 'parts' THEN 'outside_lifetime'
	END AS forbidden,
	CASE
		WHEN r.reason IS NOT NULL AND (c.kind = 'self' OR r.reason = 'denominator_missing') THEN r.reason
		ELSE 'not_in_data'
	END AS otherwise,
	r.area IS NOT NULL AS has_own,
	r.source AS own_source,
	r.value, r.n, r.lower_bound, r.upper_bound, r.status, r.origin, r.how, r.ref, r.superseded,
	d.people,
	coalesce(d.people_year, g.parts_people_year) AS people_year
FROM cell c
JOIN slot s ON s.slot = c.slot
JOIN target t ON t.area = c.target
LEFT JOIN gathered g ON g.slot = c.slot AND g.target = c.target
LEFT JOIN ended e ON e.area = c.target AND e.calendar = s.calendar
LEFT JOIN numbered_reading r ON r.slot = c.slot AND r.area = c.target
LEFT JOIN people d ON d.slot = c.slot AND d.area = c.target
