import { readFileSync } from 'node:fs';
import { readCsv } from './csv';
import { readGeography, type Geography } from './geography';

/** One figure as a source published it. */
export interface Row {
	series: string;
	area: string;
	measure: string;
	unit: string;
	sex: string;
	age: string;
	period: string;
	month: boolean;
	value: number | null;
	n: number | null;
	/** The source's own interval, where it has one. */
	lower: number | null;
	upper: number | null;
	status: string;
	/** When it came: 0 = embedded; of two that say the same thing the later holds. */
	delivery: number;
}

/** What is known of one area in one period: published, or a year of twelve published months. */
export interface Reading {
	value: number | null;
	n: number | null;
	lower: number | null;
	upper: number | null;
	status: string;
	reason: string | null;
	summed: boolean;
}

/** Everything one municipality holds. */
export interface World {
	geography: Geography;
	/** Series → whose dates its areas follow. */
	calendars: ReadonlyMap<string, string>;
	/** `series,area,year` → what the series divides by. */
	people: ReadonlyMap<string, number>;
	rows: readonly Row[];
}

/** Period → area → what is known. */
export type Table = Map<string, Map<string, Reading>>;

/** One municipality's own files. */
export function readWorld(folder: string): World {
	const calendars = new Map<string, string>();
	const seriesOf = new Map<string, string>();
	for (const row of readCsv(`${folder}/series.csv`)) {
		calendars.set(row['series']!, row['calendar']!);
		seriesOf.set(row['source']!, row['series']!);
	}
	const sources = readCsv(`${folder}/sources.csv`);
	const figures = sources.filter(({ file }) => file!.startsWith('figures/'));
	const rows = figures.flatMap((source) =>
		readCsv(`${folder}/${source['file']}`).map((row): Row => ({
			series: seriesOf.get(source['source']!)!,
			area: row['area']!,
			measure: row['measure']!,
			unit: row['unit']!,
			sex: row['sex']!,
			age: row['age']!,
			period: row['period']!,
			month: row['grain'] === 'month',
			value: numberOf(row['value']!),
			n: numberOf(row['n']!),
			lower: null,
			upper: null,
			status: row['status']!,
			delivery: 0
		}))
	);
	const { city } = JSON.parse(readFileSync(`${folder}/workspace.json`, 'utf8')) as {
		city: string;
	};
	return {
		geography: readGeography(folder, city),
		calendars,
		people: readPeople(folder),
		rows
	};
}

/** What the sources divide by: the official figure, else the middle of what is possible. */
function readPeople(folder: string): Map<string, number> {
	const bounds = [...readBounds(folder)];
	return new Map(bounds.map(([key, [low, high]]) => [key, (low + high) / 2]));
}

/** `series,area,year` → the least and the most that it may be; twice the official figure where there is one. */
export function readBounds(folder: string): Map<string, [low: number, high: number]> {
	return new Map(
		readCsv(`${folder}/denominators.csv`).map((row) => {
			const official = numberOf(row['official']!);
			const low = official ?? Number(row['low']);
			const high = official ?? Number(row['high']);
			return [[row['series'], row['area'], row['year']].join(), [low, high]];
		})
	);
}

export const lineKey = (row: Pick<Row, 'series' | 'measure' | 'unit' | 'sex' | 'age'>): string =>
	[row.series, row.measure, row.unit, row.sex, row.age].join();

const memory = new WeakMap<readonly Row[], Map<boolean, Map<string, Table>>>();

/** Every line of figures that the rows hold: years (and school years, waves), or months. */
export function tablesOf(rows: readonly Row[], months: boolean): Map<string, Table> {
	const made = memory.get(rows) ?? new Map<boolean, Map<string, Table>>();
	memory.set(rows, made);
	const tables = made.get(months) ?? makeTables(rows, months);
	made.set(months, tables);
	return tables;
}

function makeTables(rows: readonly Row[], months: boolean): Map<string, Table> {
	const published = new Map<string, Row>();
	for (const row of rows) {
		const key = [lineKey(row), row.period, row.area].join('\n');
		const held = published.get(key);
		if (held === undefined || beats(row, held)) published.set(key, row);
	}
	const tables = new Map<string, Table>();
	const years = new Map<string, Row[]>();
	const put = (line: string, period: string, area: string, reading: Reading) => {
		const table = tables.get(line) ?? new Map<string, Map<string, Reading>>();
		tables.set(line, table);
		const byArea = table.get(period) ?? new Map<string, Reading>();
		table.set(period, byArea);
		byArea.set(area, reading);
	};
	for (const row of published.values()) {
		if (row.month === months) put(lineKey(row), row.period, row.area, asPublished(row));
		if (months || !row.month || row.unit !== 'count') continue;
		const key = [lineKey(row), row.period.slice(0, 4), row.area].join('\n');
		years.set(key, [...(years.get(key) ?? []), row]);
	}
	for (const [key, twelve] of years) {
		const [line, year, area] = key.split('\n') as [string, string, string];
		const direct = tables.get(line)?.get(year)?.get(area);
		const sum = yearOf(twelve);
		if (direct === undefined || preferred(sum, direct)) put(line, year, area, sum);
	}
	return tables;
}

/** A figure beats a hole (one withheld by its source is none), final beats preliminary, then the later. */
function beats(row: Row, held: Row): boolean {
	const rank = ({ value, status, delivery }: Row) => [
		value !== null || status === 'suppressed' ? 1 : 0,
		status === 'preliminary' ? 0 : 1,
		delivery
	];
	const [ours, theirs] = [rank(row), rank(held)];
	const at = ours.findIndex((one, i) => one !== theirs[i]);
	return at < 0 || ours[at]! > theirs[at]!;
}

function asPublished({ value, n, lower, upper, status }: Row): Reading {
	const reasons: Record<string, string> = {
		outside_lifetime: 'outside_lifetime',
		suppressed: 'suppressed_in_source'
	};
	const reason = value === null ? (reasons[status] ?? 'missing_in_source') : null;
	return { value, n, lower, upper, status, reason, summed: false };
}

/** A year of the months that are there: a figure only of all twelve. */
function yearOf(months: readonly Row[]): Reading {
	const values = months.flatMap(({ value }) => value ?? []);
	const statuses = months.map(({ status }) => status);
	const base = { n: null, lower: null, upper: null, summed: true };
	if (values.length === 12) {
		const value = values.reduce((a, b) => a + b, 0);
		return { ...base, value, status: leastCertain(statuses), reason: null };
	}
	const hole = { ...base, value: null };
	if (statuses.every((status) => status === 'outside_lifetime'))
		return { ...hole, status: 'outside_lifetime', reason: 'outside_lifetime' };
	if (statuses.includes('suppressed'))
		return { ...hole, status: 'suppressed', reason: 'suppressed_in_source' };
	const reason = values.length === 0 ? 'missing_in_source' : 'months_missing';
	return { ...hole, status: 'missing', reason };
}

/** Twelve months instead of what the source says of the year: where it says nothing, or only a preliminary figure. */
function preferred(sum: Reading, direct: Reading): boolean {
	if (sum.value === null) return false;
	if (direct.value === null) return true;
	return direct.status === 'preliminary' && sum.status !== 'preliminary';
}

/** The status of a figure made of others that all have values. */
export function leastCertain(statuses: readonly string[]): string {
	return ['preliminary', 'perturbed', 'rounded'].find((one) => statuses.includes(one)) ?? 'ok';
}

function numberOf(text: string): number | null {
	return text === '' ? null : Number(text);
}
