import { readFileSync } from 'node:fs';

/**
 * A second way from the data files to the figures. It shares no code with the program: its own CSV
 * reading, its own geography (sets of delområden), its own sums. Written from FACTS §2–3 and
 * VOCABULARY.md: one loop per figure, no tables, no SQL.
 */

export interface Line {
	indicator: string;
	measure: string;
	unit: string;
	series: string;
	sexes: readonly string[];
	ages: readonly string[];
	/** Counts and rates may be joined over areas, shares may not. */
	joinable: boolean;
}

export interface Expected {
	value: number | null;
	reason: string | null;
	status: string;
}

type Row = Record<string, string>;

interface Reading {
	value: number | null;
	status: string;
	reason: string | null;
}

const FOLDER = 'data/stockholm';

/** CSV with quotes, comma and LF. */
function readCsv(path: string): Row[] {
	const text = readFileSync(path, 'utf8');
	const rows: string[][] = [[]];
	let cell = '';
	let quoted = false;
	for (let i = 0; i < text.length; i++) {
		const char = text[i];
		if (quoted) {
			if (char === '"' && text[i + 1] === '"') cell += text[++i];
			else if (char === '"') quoted = false;
			else cell += char;
		} else if (char === '"') quoted = true;
		else if (char === ',' || char === '\n') {
			rows.at(-1)?.push(cell);
			cell = '';
			if (char === '\n') rows.push([]);
		} else cell += char;
	}
	const [header = [], ...body] = rows.filter((row) => row.length > 0);
	return body.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

const holds = (row: Row, day: string) =>
	(row['valid_from'] === '' || row['valid_from']! <= day) &&
	(row['valid_to'] === '' || day < row['valid_to']!);

export function independentFigures(lines: readonly Line[]): Map<string, Expected> {
	const city = 'stad:stockholm';
	const relations = readCsv(`${FOLDER}/geography/relations.csv`).filter((row) =>
		row['part']!.startsWith('delomrade:')
	);
	const lifetimes = readCsv(`${FOLDER}/geography/lifetimes.csv`);
	const targets = readCsv(`${FOLDER}/geography/areas.csv`)
		.filter((row) => row['shown'] === 'yes' && /^(sdo|lpo|stad):/.test(row['id']!))
		.map((row) => row['id']!);
	const calendars = new Map<string, string>();
	const seriesOf = new Map<string, string>();
	for (const row of readCsv(`${FOLDER}/series.csv`)) {
		calendars.set(row['series']!, row['calendar']!);
		seriesOf.set(row['source']!, row['series']!);
	}
	const people = new Map<string, number>();
	for (const row of readCsv(`${FOLDER}/denominators.csv`)) {
		const middle = (Number(row['low']) + Number(row['high'])) / 2;
		const value = row['official'] === '' ? middle : Number(row['official']);
		people.set([row['series'], row['area'], row['year']].join(), value);
	}

	// series → measure|unit|sex|age → period → area → reading; months apart.
	const published = new Map<string, Map<string, Map<string, Reading>>>();
	const months = new Map<string, Map<string, Map<string, (Reading & { month: string })[]>>>();
	for (const source of readCsv(`${FOLDER}/sources.csv`)) {
		const series = seriesOf.get(source['source']!)!;
		for (const row of readCsv(`${FOLDER}/${source['file']}`)) {
			const key = [series, row['measure'], row['unit'], row['sex'], row['age']].join();
			const value = row['value'] === '' ? null : Number(row['value']);
			const status = row['status']!;
			const reason =
				value !== null
					? null
					: status === 'outside_lifetime'
						? 'outside_lifetime'
						: status === 'suppressed'
							? 'suppressed_in_source'
							: 'missing_in_source';
			const period = row['period']!;
			if (row['grain'] === 'month') {
				const year = period.slice(0, 4);
				const list = nested(
					nested(nested(months, key, Map), year, Map),
					row['area']!,
					Array
				) as (Reading & {
					month: string;
				})[];
				const seen = list.findIndex(({ month }) => month === period);
				if (seen >= 0) list.splice(seen, 1);
				list.push({ month: period, value, status, reason });
			} else {
				const byArea = nested(nested(published, key, Map), period, Map) as Map<string, Reading>;
				byArea.set(row['area']!, { value, status, reason });
			}
		}
	}

	function reading(key: string, period: string, area: string): Reading | null {
		const direct = published.get(key)?.get(period)?.get(area) ?? null;
		const twelve =
			key.split(',')[2] === 'count' ? months.get(key)?.get(period)?.get(area) : undefined;
		if (!twelve || (direct && direct.value !== null)) return direct;
		const values = twelve.flatMap(({ value }) => (value === null ? [] : [value]));
		if (values.length === 12) {
			const preliminary = twelve.some(({ status }) => status === 'preliminary');
			const sum = values.reduce((a, b) => a + b, 0);
			return { value: sum, status: preliminary ? 'preliminary' : 'ok', reason: null };
		}
		if (twelve.every(({ status }) => status === 'outside_lifetime'))
			return { value: null, status: 'outside_lifetime', reason: 'outside_lifetime' };
		const reason = values.length === 0 ? 'missing_in_source' : 'months_missing';
		return { value: null, status: 'missing', reason };
	}

	/** Delområden of an area on a day, or on the nearest day it has any. */
	function extent(area: string, calendar: string, day: string): Set<string> {
		const all = relations.filter((row) => row['whole'] === area);
		const own = all.filter((row) => row['calendar'] === calendar);
		const rows = own.length > 0 ? own : all;
		let found = rows.filter((row) => holds(row, day));
		if (found.length === 0) {
			const later = rows.filter((row) => row['valid_from']! > day).map((row) => row['valid_from']!);
			if (later.length > 0) {
				const first = later.sort()[0];
				found = rows.filter((row) => row['valid_from'] === first);
			} else {
				const last = rows
					.map((row) => row['valid_to']!)
					.sort()
					.at(-1);
				found = rows.filter((row) => row['valid_to'] === last);
			}
		}
		return new Set(found.map((row) => row['part']!));
	}

	function composition(area: string, calendar: string, day: string) {
		const lives = lifetimes.filter((row) => row['area'] === area && row['calendar'] === calendar);
		if (lives.some((row) => holds(row, day))) return { kind: 'self', parts: [area] };
		const units = extent(area, calendar, day);
		const today = relations.filter((row) => row['calendar'] === calendar && holds(row, day));
		const districts = today.filter((row) => row['whole']!.startsWith('sdo:'));
		const covered = [...units].every((unit) => districts.some((row) => row['part'] === unit));
		if (units.size === 0 || !covered) return { kind: 'not_described', parts: [] };
		const wholes = new Set(
			districts.filter((row) => units.has(row['part']!)).map((row) => row['whole']!)
		);
		const inside = [...wholes].filter((whole) =>
			districts.filter((row) => row['whole'] === whole).every((row) => units.has(row['part']!))
		);
		return { kind: inside.length === wholes.size ? 'parts' : 'impossible', parts: inside };
	}

	function hasEnded(area: string, calendar: string, firstDay: string): boolean {
		const all = lifetimes.filter((row) => row['area'] === area);
		const own = all.filter((row) => row['calendar'] === calendar);
		const lives = own.length > 0 ? own : all;
		return (
			lives.length > 0 &&
			lives.every((row) => row['valid_to'] !== '' && row['valid_to']! <= firstDay)
		);
	}

	const figures = new Map<string, Expected>();
	for (const line of lines) {
		for (const sex of line.sexes) {
			for (const age of line.ages) {
				const key = [line.series, line.measure, line.unit, sex, age].join();
				const calendar = calendars.get(line.series)!;
				const candidates = new Set([
					...(published.get(key)?.keys() ?? []),
					...(line.unit === 'count' ? (months.get(key)?.keys() ?? []) : [])
				]);
				const known = (area: string) => targets.includes(area) || /^sdo:/.test(area);
				for (const period of candidates) {
					const areas = new Set([
						...(published.get(key)?.get(period)?.keys() ?? []),
						...(months.get(key)?.get(period)?.keys() ?? [])
					]);
					const valued = [...areas].filter(
						(area) => known(area) && reading(key, period, area)?.value != null
					);
					if (valued.length === 0) continue;
					const year = period.slice(0, 4);
					const lastDay = `${year}-12-31`;
					const weightOf = (area: string): number | null => {
						const direct = people.get([line.series, area, year].join());
						if (direct !== undefined) return direct;
						const { kind, parts } = composition(area, calendar, lastDay);
						if (kind !== 'parts') return null;
						const all = parts.map((part) => people.get([line.series, part, year].join()));
						return all.every((one) => one !== undefined)
							? all.reduce<number>((a, b) => a + (b ?? 0), 0)
							: null;
					};
					const worst = (all: readonly string[]) =>
						['preliminary', 'perturbed', 'rounded'].find((status) => all.includes(status)) ?? 'ok';
					const areaFigure = (area: string): Expected => {
						const own = reading(key, period, area);
						if (own?.value != null) return { value: own.value, reason: null, status: own.status };
						if (own?.reason === 'suppressed_in_source')
							return { value: null, reason: own.reason, status: 'suppressed' };
						const hole = (reason: string) => ({
							value: null,
							reason,
							status: reason === 'outside_lifetime' ? reason : 'missing'
						});
						if (hasEnded(area, calendar, `${year}-01-01`)) return hole('outside_lifetime');
						const { kind, parts } = composition(area, calendar, lastDay);
						if (kind === 'impossible')
							return hole(valued.some((one) => one !== city) ? 'not_composable' : 'not_in_data');
						if (kind === 'not_described') return hole('not_described');
						if (kind === 'self') return hole(own?.reason ?? 'not_in_data');
						const pieces = parts.map((part) => reading(key, period, part));
						const there = pieces.filter((piece) => piece?.value != null);
						if (there.length === 0) return hole('not_in_data');
						if (there.length < parts.length) return hole('part_missing');
						const status = worst(there.map((piece) => piece!.status));
						const sum = there.reduce((a, piece) => a + piece!.value!, 0);
						if (parts.length === 1 || line.unit === 'count')
							return { value: sum, reason: null, status };
						const weights = parts.map((part) => people.get([line.series, part, year].join()));
						if (!line.joinable || weights.some((weight) => weight === undefined))
							return hole('denominator_missing');
						const cases = pieces.reduce((a, piece, i) => a + piece!.value! * weights[i]!, 0);
						const all = weights.reduce<number>((a, weight) => a + weight!, 0);
						return { value: cases / all, reason: null, status };
					};
					const restFigure = (area: string): Expected => {
						const own = areaFigure(area);
						if (own.value === null) return own;
						const whole = areaFigure(city);
						const hole = (reason: string) => ({ value: null, reason, status: 'missing' });
						if (!line.joinable) return hole('denominator_missing');
						if (whole.value === null) return hole('city_missing');
						const status = worst([own.status, whole.status]);
						if (line.unit === 'count')
							return { value: whole.value - own.value, reason: null, status };
						const [mine, theirs] = [weightOf(area), weightOf(city)];
						if (mine === null || theirs === null) return hole('denominator_missing');
						const value = (whole.value * theirs - own.value * mine) / (theirs - mine);
						return { value, reason: null, status };
					};
					for (const area of targets) {
						const id = [line.indicator, line.series, line.unit, sex, age, period, area];
						figures.set([...id, 'area'].join(), areaFigure(area));
						if (area !== city) figures.set([...id, 'rest'].join(), restFigure(area));
					}
				}
			}
		}
	}
	return figures;
}

function nested(
	map: Map<string, unknown>,
	key: string,
	Kind: MapConstructor | ArrayConstructor
): Map<string, never> & unknown[] {
	if (!map.has(key)) map.set(key, new Kind());
	return map.get(key) as Map<string, never> & unknown[];
}
