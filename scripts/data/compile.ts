import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AreaId } from '../../src/lib/core/area';
import type { Measure } from '../../src/lib/core/measure';
import type { DatasetWithObservations, Observation } from '../../src/lib/core/observation';
import { parsePeriod } from '../../src/lib/core/period';
import {
	EMPTY_STATUSES,
	GRAINS,
	ORIGINS,
	SEXES,
	STATUSES,
	UNITS,
	type Origin
} from '../../src/lib/core/vocabulary';
import type { SurveyQuestion } from '../../src/lib/core/survey-question';
import {
	CAUTION_KINDS,
	type ComparabilityBreak,
	type SeriesMembership,
	type Workspace
} from '../../src/lib/core/workspace';
import { allSources } from '../../src/lib/sources/registry';
import { compileDeliveries, embedded } from './deliveries';
import { compileDenominators, DENOMINATORS, restsOf } from './denominators';
import { compileGeography } from './geography';
import { compileTopics } from './topics';
import { member, optionalTable, readTable, type TableRow } from './table';

interface WorkspaceHead {
	id: string;
	name: string;
	city: AreaId;
	defaultArea: AreaId;
	exercise: boolean;
}

/** What a figure's ids must be found in. */
interface Known {
	areas: ReadonlySet<string>;
	measures: ReadonlySet<string>;
	origin: Origin;
}

/**
 * Reads one municipality's folder under `data/` and checks it against the closed lists. Pure reading:
 * the same files give the same workspace. Throws with file and line where something is wrong.
 */
export async function compileWorkspace(dir: string): Promise<Workspace> {
	const head = JSON.parse(
		await readFile(path.join(dir, 'workspace.json'), 'utf8')
	) as WorkspaceHead;
	const areas = await compileGeography(dir, head.city);
	const measures = await compileMeasures(dir);
	const known: Known = {
		areas: new Set(areas.areas.map(({ id }) => id)),
		measures: new Set(measures.map(({ id }) => id)),
		origin: head.exercise ? 'exercise' : 'published'
	};
	const questions = await compileQuestions(dir, known);
	if (!known.areas.has(head.defaultArea)) throw new Error(`${dir}: no area ${head.defaultArea}`);
	const rows = await compileDenominators(dir, known.areas);
	const denominators = rows.map(({ denominator }) => denominator);
	const reading = { areas, measures, denominators, questions, exercise: head.exercise };
	const deliveries = await compileDeliveries(dir, 'deliveries', reading);
	const practice = await compileDeliveries(dir, 'practice', reading);
	const datasets = [...(await compileDatasets(dir, known)), ...embedded(deliveries)];
	return {
		id: head.id,
		name: head.name,
		exercise: head.exercise,
		defaultArea: head.defaultArea,
		areas,
		measures,
		denominators: restsOf(rows, datasets),
		topics: await compileTopics(dir),
		breaks: [...(await compileBreaks(dir, known)), ...breaksOf(questions)],
		questions,
		series: await compileSeries(dir),
		datasets,
		...(practice.length > 0 && {
			practice: practice.map(({ file, note, report }) => ({
				file,
				source: report.source ?? '',
				note
			}))
		})
	};
}

/**
 * The sources of the embedded figures have a row in `series.csv`; those that files are imported from
 * say it themselves, so that a new one needs no row. The two may not contradict each other.
 */
async function compileSeries(dir: string): Promise<SeriesMembership[]> {
	const rows = await optionalTable(path.join(dir, 'series.csv'));
	const memberships = new Map<string, SeriesMembership>(
		allSources.map(({ id, series, calendar }) => [id, { source: id, series, calendar }])
	);
	for (const row of rows) {
		const source = row.text('source');
		const [series, calendar] = [row.text('series'), row.text('calendar')];
		const declared = memberships.get(source);
		if (declared && (declared.series !== series || declared.calendar !== calendar))
			throw new Error(
				`${row.file}:${row.line}: ${source} declares ${declared.series}, ${declared.calendar}`
			);
		memberships.set(source, { source, series, calendar });
	}
	return [...memberships.values()];
}

/** The tables of one folder that stands beside the municipalities', by name; none where there is no such folder. */
async function sharedFiles(dir: string, folder: string): Promise<string[]> {
	const shared = path.join(dir, '..', folder);
	if (!existsSync(shared)) return [];
	return (await readdir(shared)).sort().map((name) => path.join(shared, name));
}

/** The measures all municipalities share (`data/measures/*.csv`), then the municipality's own, if any. */
async function compileMeasures(dir: string): Promise<Measure[]> {
	const files = await sharedFiles(dir, 'measures');
	const own = path.join(dir, 'measures.csv');
	if (existsSync(own)) files.push(own);
	const rows = (await Promise.all(files.map((file) => readTable(file)))).flat();
	const measures = rows.map((row): Measure => {
		const sources = row.optional('sources')?.split('|');
		return {
			id: row.text('id'),
			parent: row.optional('parent'),
			label: row.text('label'),
			labels: row.optional('labels')?.split('|') ?? [],
			...(sources && { sources }),
			note: row.optional('note')
		};
	});
	const seen = new Set<string>();
	for (const { id, parent } of measures) {
		if (seen.has(id)) throw new Error(`${dir}: the measure ${id} stands twice`);
		if (parent !== null && !seen.has(parent))
			throw new Error(`${dir}: the parent of ${id} must stand above it: ${parent}`);
		seen.add(id);
	}
	return measures;
}

/** The questions of the surveys all municipalities share (`data/questions/*.csv`), then its own, if any. */
async function compileQuestions(dir: string, known: Known): Promise<SurveyQuestion[]> {
	const files = await sharedFiles(dir, 'questions');
	const own = path.join(dir, 'questions.csv');
	if (existsSync(own)) files.push(own);
	const rows = (await Promise.all(files.map((file) => readTable(file)))).flat();
	return rows.map((row) => {
		const wave = row.text('wave');
		if (!parsePeriod(wave)) throw new Error(`${row.file}:${row.line}: no period: ${wave}`);
		return {
			survey: row.text('survey'),
			wave,
			variable: row.text('variable'),
			measure:
				row.optional('measure') === null ? null : reference(row, 'measure', known.measures),
			wording: row.text('wording'),
			change: row.optional('change')
		};
	});
}

/** A question that changed is a break of its measure from that wave on, told once. */
function breaksOf(questions: readonly SurveyQuestion[]): ComparabilityBreak[] {
	const breaks = new Map<string, ComparabilityBreak>();
	for (const { measure, wave, change } of questions) {
		if (measure === null || change === null) continue;
		const from = parsePeriod(wave)?.from ?? null;
		breaks.set(`${measure} ${wave} ${change}`, { measure, area: null, from, to: null, text: change });
	}
	return [...breaks.values()];
}

/** What all municipalities share (`data/breaks/*.csv`: laws, codes, the pandemic), then its own, of its areas. */
async function compileBreaks(dir: string, known: Known): Promise<ComparabilityBreak[]> {
	const files = [...(await sharedFiles(dir, 'breaks')), path.join(dir, 'breaks.csv')];
	const rows = (await Promise.all(files.map((file) => readTable(file)))).flat();
	return rows.map((row) => ({
		measure: measuresTold(row, known),
		area: row.optional('area') === null ? null : reference(row, 'area', known.areas),
		from: row.optional('from'),
		to: row.optional('to'),
		...comparableOf(row),
		...kindOf(row),
		text: row.text('text')
	}));
}

/** A measure, all of a kind (`crime:*`), all (`*`), or a measure there is with those below it (`crime:brb6.*`). */
function measuresTold(row: TableRow, known: Known): string {
	const told = row.text('measure');
	if (!/^(?:\w+:)?\*$/u.test(told))
		reference(row, 'measure', known.measures, told.replace(/\.\*$/u, ''));
	return told;
}

/** Left out where the dates alone say it. */
function comparableOf(row: TableRow): Pick<ComparabilityBreak, 'comparable'> {
	if (row.text('comparable') === '') return {};
	return { comparable: member(row, 'comparable', ['yes', 'no']) === 'yes' };
}

/** Only of the cautions that sentences tell apart. */
function kindOf(row: TableRow): Pick<ComparabilityBreak, 'kind'> {
	return row.text('kind') === '' ? {} : { kind: member(row, 'kind', CAUTION_KINDS) };
}

async function compileDatasets(dir: string, known: Known): Promise<DatasetWithObservations[]> {
	const rows = await optionalTable(path.join(dir, 'sources.csv'));
	return Promise.all(
		rows.map(async (row) => {
			const file = path.join(dir, row.text('file'));
			const sha256 = createHash('sha256')
				.update(await readFile(file))
				.digest('hex');
			const source = row.text('source');
			// The table of denominators holds no figures: its rows are what rates are divided by.
			const figures = row.text('file') === DENOMINATORS ? [] : await readTable(file);
			const said = row.optional('origin') === null ? known.origin : member(row, 'origin', ORIGINS);
			const origin = known.origin === 'exercise' ? 'exercise' : said;
			return {
				dataset: {
					id: sha256.slice(0, 16),
					sha256,
					file: row.text('file'),
					source,
					citation: row.text('citation'),
					producer: row.text('producer'),
					retrieved: row.text('retrieved'),
					licence: row.text('licence'),
					embedded: true,
					importedAt: 0,
					openness: 'open'
				},
				observations: figures.map((figure) => readFigure(figure, source, known, origin))
			};
		})
	);
}

function readFigure(row: TableRow, source: string, known: Known, origin: Origin): Observation {
	const status = member(row, 'status', STATUSES);
	const value = row.number('value');
	if ((value === null) !== EMPTY_STATUSES.has(status))
		throw new Error(`${row.file}:${row.line}: value and status ${status} contradict each other`);
	const period = row.text('period');
	if (!parsePeriod(period)) throw new Error(`${row.file}:${row.line}: no period: ${period}`);
	return {
		source,
		areaAsWritten: row.text('area_as_written'),
		area: reference(row, 'area', known.areas),
		measureAsWritten: row.text('measure_as_written'),
		measure: reference(row, 'measure', known.measures),
		period,
		grain: member(row, 'grain', GRAINS),
		unit: member(row, 'unit', UNITS),
		sex: member(row, 'sex', SEXES),
		age: row.text('age'),
		value,
		n: row.number('n'),
		lower: null,
		upper: null,
		status,
		origin,
		note: row.optional('note'),
		sheet: '',
		row: row.line,
		column: row.place('value')
	};
}

/** The table's rows; none where a municipality has no such file. */
function reference(
	row: TableRow,
	column: string,
	known: ReadonlySet<string>,
	id = row.text(column)
): string {
	if (!known.has(id)) throw new Error(`${row.file}:${row.line}: ${column} is unknown: ${id}`);
	return id;
}
