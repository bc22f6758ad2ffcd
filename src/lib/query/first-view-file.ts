import type { Figure } from '$lib/core/figure';
import { fromRuns, toRuns, type RefRun } from './ref-runs';

/** The text is not what this version of the program wrote. */
export class FirstViewFileError extends Error {
	override readonly name = 'FirstViewFileError';
}

const FORMAT = 'lagesbild-figures-2';

/** Fields kept as columns of distinct values; references are kept apart. */
const FIELDS = [
	'indicator',
	'area',
	'scope',
	'measure',
	'series',
	'source',
	'period',
	'grain',
	'unit',
	'sex',
	'age',
	'value',
	'n',
	'lower',
	'upper',
	'status',
	'origin',
	'how',
	'reason',
	'parts',
	'missingParts',
	'weights',
	'superseded'
] as const satisfies readonly (keyof Figure)[];

/**
 * The figures' values in order; where few differ, each once as it is first met, and for every run of figures which it is
 * (0: the next new one, else so many back from that) and how many they are. Chosen for what is left when compressed.
 */
type Column = unknown[] | { values: unknown[]; back: number[]; times: number[] };

/** With more different values than one in so many figures, runs take more room than the values. */
const MANY = 8;

/** `parts`: the references of the parts' own figures, in order. A list: runs of its own. */
type Refs = 'parts' | (string | RefRun)[];

interface FirstViewFile {
	format: string;
	count: number;
	columns: Record<(typeof FIELDS)[number], Column>;
	/** Dataset and sheet of the runs. */
	places: string[];
	refs: (0 | 1 | unknown[])[];
}

/** Figures → the compact text that the first picture is drawn from. Loses nothing, keeps the order. */
export function encodeFirstView(figures: readonly Figure[]): string {
	const byKey = new Map(figures.map((figure) => [keyOf(figure), figure]));
	const places: string[] = [];
	const placeNumber = numbering(places);
	const file: FirstViewFile = {
		format: FORMAT,
		count: figures.length,
		columns: Object.fromEntries(
			FIELDS.map((field) => [field, columnOf(figures.map((figure) => figure[field] ?? null))])
		) as FirstViewFile['columns'],
		places,
		refs: figures.map((figure) => {
			const refs = refsOf(figure, byKey);
			if (refs === 'parts') return 1;
			if (refs.length === 0) return 0;
			return refs.map((entry) =>
				typeof entry === 'string' ? entry : [placeNumber(entry[0]), ...entry.slice(1)]
			);
		})
	};
	return JSON.stringify(file);
}

/** @throws FirstViewFileError if the text is no such file. */
export function decodeFirstView(text: string): Figure[] {
	const file = parseFile(text);
	const columns = FIELDS.map((field) => [field, expand(file.columns[field], file.count)] as const);
	const figures = Array.from({ length: file.count }, (_, i) => {
		const figure: Record<string, unknown> = {};
		for (const [field, values] of columns) {
			const value = values[i];
			if (field === 'weights' && value === null) continue;
			figure[field] = Array.isArray(value) ? [...(value as unknown[])] : value;
		}
		figure['refs'] = [];
		return figure as unknown as Figure;
	});
	const waiting: Figure[] = [];
	figures.forEach((figure, i) => {
		const refs = file.refs[i];
		if (refs === 1) waiting.push(figure);
		else if (Array.isArray(refs)) {
			figure.refs = refs.flatMap((entry) => {
				if (typeof entry === 'string') return [entry];
				const [place, ...run] = entry as [number, number, number, number, number];
				return fromRuns([[file.places[place] ?? '', ...run]]);
			});
		}
	});
	const byKey = new Map(figures.map((figure) => [keyOf(figure), figure]));
	// Sums before remainders: a remainder's area may itself be a sum.
	for (const scope of ['area', 'rest'] as const) {
		for (const figure of waiting) {
			if (figure.scope === scope) figure.refs = refsOfParts(figure, byKey);
		}
	}
	return figures;
}

function parseFile(text: string): FirstViewFile {
	let parsed: unknown;
	try {
		parsed = JSON.parse(text);
	} catch (cause) {
		throw new FirstViewFileError('not JSON', { cause });
	}
	const file = parsed as Partial<FirstViewFile> | null;
	if (file?.format !== FORMAT || !file.columns || !file.refs || !file.places) {
		throw new FirstViewFileError(`not ${FORMAT}`);
	}
	return file as FirstViewFile;
}

function keyOf(figure: Figure, area = figure.area, scope = figure.scope): string {
	const { indicator, series, unit, sex, age, period } = figure;
	return [indicator, series, unit, sex, age, period, area, scope].join('\n');
}

function refsOfParts(figure: Figure, byKey: ReadonlyMap<string, Figure>): string[] {
	return figure.parts.flatMap((part) => byKey.get(keyOf(figure, part, 'area'))?.refs ?? []);
}

function refsOf(figure: Figure, byKey: ReadonlyMap<string, Figure>): Refs {
	if (figure.refs.length === 0) return [];
	if (figure.parts.length > 0) {
		const ofParts = refsOfParts(figure, byKey);
		if (ofParts.join('\n') === figure.refs.join('\n')) return 'parts';
	}
	return toRuns(figure.refs) ?? [...figure.refs];
}

function columnOf(cells: readonly unknown[]): Column {
	const values: unknown[] = [];
	const numberOf = numbering(values, (value) => JSON.stringify(value));
	const back: number[] = [];
	const times: number[] = [];
	let before = -1;
	for (const cell of cells) {
		const known = values.length;
		const number = numberOf(cell);
		if (number === before) times[times.length - 1] = (times.at(-1) ?? 0) + 1;
		else {
			back.push(known - number);
			times.push(1);
		}
		before = number;
	}
	return values.length * MANY > cells.length ? [...cells] : { values, back, times };
}

function expand(column: Column, count: number): unknown[] {
	const cells = Array.isArray(column) ? column : runsOf(column);
	if (cells.length !== count) throw new FirstViewFileError(`${cells.length} of ${count} figures`);
	return cells;
}

function runsOf({ values, back, times }: Exclude<Column, unknown[]>): unknown[] {
	const cells: unknown[] = [];
	let known = 0;
	back.forEach((steps, run) => {
		const value = values[known - steps];
		if (steps === 0) known += 1;
		for (let left = times[run] ?? 0; left > 0; left--) cells.push(value);
	});
	return cells;
}

/** Gives every distinct value its number in `values`, adding it the first time. */
function numbering<T>(values: T[], keyOf: (value: T) => unknown = (value) => value) {
	const numbers = new Map<unknown, number>();
	return (value: T): number => {
		const key = keyOf(value);
		const known = numbers.get(key);
		if (known !== undefined) return known;
		numbers.set(key, values.length);
		return values.push(value) - 1;
	};
}
