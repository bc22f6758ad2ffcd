-- What the figures of a family are made of; `harmonised.ts` makes them.
-- Grain: line of the indicator (of a composite one per part) × period × area.
-- Parameters: 1 family id.
SELECT
	l.indicator, l.measure, l.series, l.unit, l.sex, l.age,
	l.sum_measure, l.sum_sex, l.sum_age, l.sum_parts,
	c.period, c.grain, c.target AS area, c.is_city, c.source, c.exercise, c.has_districts,
	c.kind, c.parts, c.pieces, c.straddling, c.forbidden, c.otherwise,
	c.has_own, c.own_source, c.value, c.n, c.lower_bound, c.upper_bound, c.status, c.origin, c.how,
	c.people, c.people_year,
	c.ref, c.superseded, c.parts_refs, c.parts_superseded
FROM line l
JOIN covered c
	ON c.measure = l.measure AND c.unit = l.unit AND c.series = l.series
	AND c.sex = l.sex AND c.age = l.age
WHERE l.family = ?
ORDER BY
	l.indicator, l.series, l.unit, l.sum_sex, l.sum_age, c.period, l.measure, l.sex, l.age, c.target
