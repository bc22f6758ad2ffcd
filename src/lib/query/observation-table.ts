import type { AreaId } from '$lib/core/area';
import type { DatasetWithObservations } from '$lib/core/observation';
import { columnsOf, type ObservationColumns } from '$lib/core/observation-columns';
import type { NumberField, TextField } from '$lib/core/packed-observations';
import { parsePeriod } from '$lib/core/period';
import type { ColumnData, ColumnSpec } from '$lib/core/ports';
import type { Workspace } from '$lib/core/workspace';
import { seriesLookup } from './series';
import type { LoadTable } from './tables';

const TEXTS = {
	sheet: 'sheet',
	source: 'source',
	area: 'area',
	measure: 'measure',
	period: 'period',
	grain: 'grain',
	unit: 'unit',
	sex: 'sex',
	age: 'age',
	status: 'status',
	origin: 'origin'
} as const satisfies Record<string, TextField>;

const NUMBERS = {
	at_row: 'row',
	at_column: 'column',
	value: 'value',
	n: 'n',
	lower_bound: 'lower',
	upper_bound: 'upper'
} as const satisfies Record<string, NumberField>;

/** The observations of one dataset that are loaded, by their places in it. */
interface Kept {
	id: string;
	importedAt: number;
	columns: ObservationColumns;
	places: Uint32Array;
	seriesAt: (place: number) => string;
}

/**
 * All observations with a known measure, period and series in one of the areas that figures are made
 * of, embedded and imported alike. A dataset that is both (same bytes) counts once, as the import.
 * `pause` is awaited in between, so that a page lives on under millions of them.
 */
export async function observationTable(
	workspace: Workspace,
	imported: readonly DatasetWithObservations[],
	areas: ReadonlySet<AreaId>,
	pause: () => Promise<void>
): Promise<{ table: LoadTable<ColumnData>; periods: readonly string[] }> {
	const seriesOf = seriesLookup(workspace);
	const importedIds = new Set(imported.map(({ dataset }) => dataset.id));
	const embedded = workspace.datasets.filter(({ dataset }) => !importedIds.has(dataset.id));
	const kept: Kept[] = [];
	for (const delivery of [...embedded, ...imported]) {
		kept.push(keptOf(delivery, areas, seriesOf));
		await pause();
	}
	const total = kept.reduce((sum, { places }) => sum + places.length, 0);
	const columns: ColumnSpec[] = [];
	const data: ColumnData[] = [];
	const text = async (name: string, of: (one: Kept) => (place: number) => string) => {
		const column = new CodedColumn(total);
		for (const one of kept) {
			column.add(one.places, of(one));
			await pause();
		}
		columns.push({ name, type: 'VARCHAR' });
		data.push(column);
		return column;
	};
	const number = async (
		name: string,
		type: 'INTEGER' | 'DOUBLE',
		fill: (one: Kept, column: Float64Array, from: number) => void
	) => {
		const column = new Float64Array(total);
		let from = 0;
		for (const one of kept) {
			fill(one, column, from);
			from += one.places.length;
			await pause();
		}
		columns.push({ name, type });
		data.push(column);
	};
	await number('seq', 'INTEGER', ({ places }, column, from) => {
		for (let at = from; at < from + places.length; at += 1) column[at] = at;
	});
	await number('imported_at', 'DOUBLE', ({ places, importedAt }, column, from) => {
		column.fill(importedAt, from, from + places.length);
	});
	await text(
		'dataset',
		({ id }) =>
			() =>
				id
	);
	await text('series', ({ seriesAt }) => seriesAt);
	let periods: readonly string[] = [];
	for (const [name, field] of Object.entries(TEXTS)) {
		const { values } = await text(name, ({ columns }) => columns.texts(field, (one) => one ?? ''));
		if (name === 'period') periods = values;
	}
	for (const [name, field] of Object.entries(NUMBERS))
		await number(
			name,
			name.startsWith('at_') ? 'INTEGER' : 'DOUBLE',
			({ columns, places }, column, from) => {
				const numbers = columns.packed.numbers[field];
				if (numbers === null) column.fill(NaN, from, from + places.length);
				else places.forEach((place, at) => (column[from + at] = numbers[place] as number));
			}
		);
	return { table: { name: 'observation', columns, data }, periods };
}

function keptOf(
	{ dataset, observations }: DatasetWithObservations,
	areas: ReadonlySet<AreaId>,
	seriesOf: ReturnType<typeof seriesLookup>
): Kept {
	const columns = columnsOf(observations);
	const hasArea = columns.texts('area', (area) => area !== null && areas.has(area));
	const hasMeasure = columns.texts('measure', (measure) => measure !== null);
	const hasPeriod = columns.texts('period', (period) => parsePeriod(period ?? '') !== null);
	const series = columns.texts('source', (source) => seriesOf(dataset, source ?? ''));
	const places = new Uint32Array(columns.length);
	let count = 0;
	for (let place = 0; place < columns.length; place += 1)
		if (hasArea(place) && hasMeasure(place) && hasPeriod(place) && series(place) !== undefined)
			places[count++] = place;
	return {
		id: dataset.id,
		importedAt: dataset.importedAt,
		columns,
		places: places.subarray(0, count),
		seriesAt: (place) => series(place) ?? ''
	};
}

/** Texts of many rows, each kept once. */
class CodedColumn {
	readonly values: string[] = [];
	readonly codes: Uint32Array;
	readonly #known = new Map<string, number>();
	#length = 0;

	constructor(rows: number) {
		this.codes = new Uint32Array(rows);
	}

	/** The texts of these places, after those that are there. */
	add(places: Uint32Array, textAt: (place: number) => string): void {
		let above: string | undefined;
		let code = 0;
		for (const place of places) {
			const text = textAt(place);
			if (text !== above) code = this.#codeOf((above = text));
			this.codes[this.#length++] = code;
		}
	}

	#codeOf(text: string): number {
		const known = this.#known.get(text);
		if (known !== undefined) return known;
		this.#known.set(text, this.values.length);
		return this.values.push(text) - 1;
	}
}
