import path from 'node:path';
import { isRate } from '../../src/lib/core/derived/rates';
import { impliedPeople } from '../../src/lib/core/implied-people';
import type { Dataset, DatasetWithObservations, Observation } from '../../src/lib/core/observation';
import type { Unit } from '../../src/lib/core/vocabulary';
import type { Denominator, DenominatorRests } from '../../src/lib/core/workspace';
import { refOf } from '../../src/lib/query/tables';
import { readTable, type TableRow } from './table';

/** The table's name in a municipality's folder; `sources.csv` says where its own numbers come from. */
export const DENOMINATORS = 'denominators.csv';

/** A denominator, and the row it stands in. */
export interface DenominatorRow {
	denominator: Denominator;
	row: TableRow;
}

export async function compileDenominators(
	dir: string,
	areas: ReadonlySet<string>
): Promise<DenominatorRow[]> {
	const rows = await readTable(path.join(dir, DENOMINATORS));
	return rows.map((row) => {
		const area = row.text('area');
		if (!areas.has(area)) throw failure(row, `area is unknown: ${area}`);
		const denominator: Denominator = {
			area,
			series: row.text('series'),
			year: required(row, 'year'),
			low: required(row, 'low'),
			high: required(row, 'high'),
			official: row.number('official'),
			basis: row.text('basis')
		};
		return { denominator, row };
	});
}

/**
 * The denominators with the cells that each rests on. `count_source` names a figure of `measure` and `period` in that
 * source's data: alone a population, which must be the official number; with `rate_source` a count, which that
 * source's rate of the same must give the bounds with. Without it the row stands for itself, and its table must be
 * in `sources.csv`. Throws with file and line where something does not agree.
 */
export function restsOf(
	rows: readonly DenominatorRow[],
	datasets: readonly DatasetWithObservations[]
): Denominator[] {
	const table = datasets.find(({ dataset }) => dataset.file === DENOMINATORS)?.dataset ?? null;
	const found = observationsOf(rows, datasets);
	return rows.map(({ denominator, row }) => ({
		...denominator,
		rests:
			row.optional('count_source') === null
				? ownCells(denominator, row, table)
				: figuresOf(denominator, row, found)
	}));
}

function ownCells(
	{ official }: Denominator,
	row: TableRow,
	table: Dataset | null
): DenominatorRests {
	if (table === null) throw failure(row, `rests on nothing, and sources.csv has no ${DENOMINATORS}`);
	const columns = official === null ? ['low', 'high'] : ['official'];
	const at = { sheet: '', row: row.line };
	return {
		on: 'table',
		refs: columns.map((column) => refOf(table.id, { ...at, column: row.place(column) }))
	};
}

type Found = ReadonlyMap<string, readonly { ref: string; observation: Observation }[]>;

function figuresOf(
	{ official, low, high }: Denominator,
	row: TableRow,
	found: Found
): DenominatorRests {
	const one = (column: string, fits: (unit: Unit) => boolean) => {
		const all = found.get(keyOf(row, column)) ?? [];
		const [only, ...more] = all.filter(({ observation }) => fits(observation.unit));
		if (only === undefined || more.length > 0)
			throw failure(row, `${column} has ${more.length === 0 ? 'no' : 'several'} such figures`);
		return { ref: only.ref, unit: only.observation.unit, value: only.observation.value ?? NaN };
	};
	const count = one('count_source', (unit) => unit === 'count');
	if (row.optional('rate_source') === null) {
		if (count.value !== official) throw failure(row, `the figure is ${count.value}, not official`);
		return { on: 'figure', refs: [count.ref] };
	}
	const rate = one('rate_source', isRate);
	if (!isRate(rate.unit)) throw failure(row, 'rate_source has no rate');
	const bounds = impliedPeople(count.value, rate.value, rate.unit);
	if (official !== null || bounds.low !== low || bounds.high !== high)
		throw failure(row, `count and rate give ${bounds.low} to ${bounds.high}`);
	return { on: 'count_and_rate', refs: [count.ref, rate.ref] };
}

/** Figures of everybody that some row may rest on, by source, area, measure and period. */
function observationsOf(
	rows: readonly DenominatorRow[],
	datasets: readonly DatasetWithObservations[]
): Found {
	const wanted = new Map<string, { ref: string; observation: Observation }[]>();
	for (const { row } of rows)
		for (const column of ['count_source', 'rate_source'])
			if (row.optional(column) !== null) wanted.set(keyOf(row, column), []);
	const sources = new Set([...wanted.keys()].map((key) => key.split('\n')[0]));
	for (const { dataset, observations } of datasets) {
		if (!sources.has(dataset.source)) continue;
		for (const observation of observations) {
			const { source, area, measure, period, sex, age } = observation;
			if (sex !== 'all' || age !== 'all') continue;
			const key = [source, area, measure, period].join('\n');
			wanted.get(key)?.push({ ref: refOf(dataset.id, observation), observation });
		}
	}
	return wanted;
}

function keyOf(row: TableRow, column: string): string {
	return [column, 'area', 'measure', 'period'].map((name) => row.text(name)).join('\n');
}

function required(row: TableRow, column: string): number {
	const value = row.number(column);
	if (value === null) throw failure(row, `${column} is empty`);
	return value;
}

function failure({ file, line }: TableRow, what: string): Error {
	return new Error(`${file}:${line}: ${what}`);
}
