import type { AreaData } from './area';
import type { Measure } from './measure';
import type { Dataset, Observation, Observations } from './observation';
import { columnsOf, ObservationColumns } from './observation-columns';
import { ObservationWriter } from './observation-writer';
import type { SurveyQuestion } from './survey-question';
import type { Denominator, DenominatorRests, Workspace } from './workspace';

/**
 * The two texts a municipality travels in: what the first view needs; and the figures by column, with what
 * only those who read files need: the spellings of areas and measures, what is noted of measures, the surveys'
 * questions, and where the denominators stand.
 */
export interface WorkspaceFiles {
	workspace: string;
	observations: string;
}

/** The text is not what this version of the program wrote. */
export class WorkspaceFileError extends Error {
	override readonly name = 'WorkspaceFileError';
}

const WORKSPACE_FORMAT = 'lagesbild-workspace-1';
const OBSERVATIONS_FORMAT = 'lagesbild-observations-2';

const COLUMNS = [
	'source',
	'areaAsWritten',
	'area',
	'measureAsWritten',
	'measure',
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
	'note',
	'sheet',
	'row',
	'column'
] as const satisfies readonly (keyof Observation)[];

type Cell = string | number | null;
/** One value for all rows, numbers at even steps, values with their numbers in a list, or plain values. */
type Column =
	| { all: Cell }
	| { first: number; step: number }
	| { list: Cell[]; at: number[] }
	| { values: Cell[] };
export interface DatasetColumns {
	id: string;
	count: number;
	columns: Record<(typeof COLUMNS)[number], Column>;
}

/** Spellings of the measures, and what is noted of them, in the measures' order. */
type Spelling = Pick<Measure, 'labels' | 'sources'> & Partial<Pick<Measure, 'note'>>;
type Unspelt = Pick<Measure, 'id' | 'parent' | 'label'>;

interface FirstText extends Omit<Workspace, 'datasets' | 'areas' | 'measures' | 'denominators'> {
	areas: Omit<AreaData, 'aliases'>;
	measures: Unspelt[];
	denominators: Omit<Denominator, 'rests'>[];
	datasets: Dataset[];
}

interface RestText {
	aliases: AreaData['aliases'];
	spellings: Spelling[];
	questions?: SurveyQuestion[];
	/** Of the denominators, in their order; null where it is not known. */
	rests: (DenominatorRests | null)[];
	datasets: DatasetColumns[];
}

export function encodeWorkspace(workspace: Workspace): WorkspaceFiles {
	const { datasets, questions, areas, measures, denominators, ...rest } = workspace;
	const { aliases, ...geography } = areas;
	return {
		workspace: JSON.stringify({
			format: WORKSPACE_FORMAT,
			...rest,
			areas: geography,
			measures: measures.map(({ id, parent, label }): Unspelt => ({ id, parent, label })),
			denominators: denominators.map(({ rests: _, ...denominator }) => denominator),
			datasets: datasets.map(({ dataset }) => dataset)
		}),
		observations: JSON.stringify({
			format: OBSERVATIONS_FORMAT,
			aliases,
			spellings: measures.map(({ labels, sources, note }): Spelling => ({
				labels,
				...(sources && { sources }),
				...(note !== null && { note })
			})),
			...(questions && { questions }),
			rests: denominators.map(({ rests }) => rests ?? null),
			datasets: datasets.map(({ dataset, observations }) => toColumns(dataset.id, observations))
		})
	};
}

/** The municipality with its datasets named but without their figures, without spellings, notes and questions. Throws WorkspaceFileError. */
export function decodeWorkspace(text: string): Workspace {
	const { datasets, areas, measures, ...rest } = parse<FirstText>(text, WORKSPACE_FORMAT);
	return {
		...rest,
		areas: { ...areas, aliases: [] },
		measures: measures.map((measure) => ({ ...measure, labels: [], note: null })),
		datasets: datasets.map((dataset) => ({ dataset, observations: [] }))
	};
}

/** The same municipality with all of that. Throws WorkspaceFileError. */
export function addObservations(workspace: Workspace, text: string): Workspace {
	const { aliases, spellings, datasets, questions, rests } = parse<RestText>(
		text,
		OBSERVATIONS_FORMAT
	);
	const byId = new Map(datasets.map((columns) => [columns.id, columns]));
	return {
		...workspace,
		areas: { ...workspace.areas, aliases },
		measures: workspace.measures.map((measure, place) => ({ ...measure, ...spellings[place] })),
		...(questions && { questions }),
		denominators: workspace.denominators.map((denominator, place) => {
			const found = rests[place] ?? null;
			return found === null ? denominator : { ...denominator, rests: found };
		}),
		datasets: workspace.datasets.map(({ dataset }) => {
			const columns = byId.get(dataset.id);
			if (!columns) throw new WorkspaceFileError(`No figures for dataset ${dataset.id}`);
			return { dataset, observations: fromColumns(columns) };
		})
	};
}

function parse<T extends object>(text: string, format: string): T {
	const { format: found, ...rest } = JSON.parse(text) as T & { format?: unknown };
	if (found !== format) throw new WorkspaceFileError(`Expected ${format}, got ${String(found)}`);
	return rest as unknown as T;
}

/** Observations by column: far fewer characters than one object each. */
export function toColumns(id: string, observations: Observations): DatasetColumns {
	const held = columnsOf(observations);
	const columns = Object.fromEntries(
		COLUMNS.map((name) => [name, pack(held.column(name))])
	) as DatasetColumns['columns'];
	return { id, count: held.length, columns };
}

/**
 * The observations again, equal to those packed; columns nobody wrote give nulls. Throws
 * WorkspaceFileError where one of them is not sound.
 */
export function fromColumns(
	{ count, columns }: DatasetColumns,
	isSound: (one: unknown) => boolean = () => true
): ObservationColumns {
	const writer = new ObservationWriter(count);
	const cells = COLUMNS.map((name) => [name, unpack(columns[name])] as const);
	const one: Partial<Record<(typeof COLUMNS)[number], Cell>> = {};
	for (let row = 0; row < count; row += 1) {
		for (const [name, cell] of cells) one[name] = cell(row);
		if (!isSound(one)) throw new WorkspaceFileError(`Figure ${row + 1} is none`);
		writer.add(one as unknown as Observation);
	}
	return new ObservationColumns(writer.packed());
}

function pack(values: Cell[]): Column {
	const first = values[0] ?? null;
	if (values.every((value) => value === first)) return { all: first };
	const step = typeof first === 'number' ? Number(values[1]) - first : 0;
	if (
		typeof first === 'number' &&
		Number.isInteger(step) &&
		values.every((value, row) => Number.isInteger(value) && value === first + row * step)
	)
		return { first, step };
	const list = [...new Set(values)];
	if (list.length > values.length / 2) return { values };
	const place = new Map(list.map((value, index) => [value, index]));
	return { list, at: values.map((value) => place.get(value) ?? 0) };
}

function unpack(column: Column): (row: number) => Cell {
	if ('all' in column) return () => column.all;
	if ('step' in column) return (row) => column.first + row * column.step;
	if ('at' in column) return (row) => column.list[column.at[row] ?? -1] ?? null;
	return (row) => column.values[row] ?? null;
}
