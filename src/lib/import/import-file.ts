import { countRecords, undecided } from '$lib/core/ledger';
import type { Dataset } from '$lib/core/observation';
import { NO_OBSERVATIONS, type ObservationColumns } from '$lib/core/observation-columns';
import type { ImportOptions } from '$lib/core/ports';
import { applyRecipe } from '$lib/core/recipe/apply';
import { recipesFor } from '$lib/core/recipe/match';
import { emptyReport } from '$lib/core/report';
import type {
	ImportReport,
	NameLookup,
	ParseContext,
	ParseResult,
	SourceDefinition,
	TableFile
} from '$lib/core/source';
import { allSources, sourceById } from '$lib/sources/registry';
import { contentWarnings } from './content-warnings';
import { asExercise, isExerciseFile, refuseMixing } from './exercise';
import { ImportFailure, type FailureCode } from './failure';
import { distinct, periodsOf } from './found-words';
import { withoutChildSuspects } from './leave-out-suspects';
import { LIMITS, type Limits } from './limits';
import { failureMessage, REJECTED_SWAPPED, REJECTED_UNKNOWN } from './messages.sv';
import { lookForPersonalData, type PersonalAnswer } from './personal-data';
import { readTable } from './read';
import { sha256 } from './sha256';
import { columnsSwapped } from './swapped-columns';

export interface ImportContext extends Partial<ImportOptions> {
	names: NameLookup;
	/** True in a made-up municipality: everything read is marked so. Made-up files are refused elsewhere. */
	exercise?: boolean;
	/** Milliseconds since epoch, written into the dataset. */
	now: number;
	/** Called now and then with records done and records in all. */
	progress?: (done: number, total: number) => void;
	signal?: AbortSignal;
	limits?: Limits;
}

export interface ImportResult {
	report: ImportReport;
	/** null where no figure was read. */
	dataset: Dataset | null;
	observations: ObservationColumns;
	/** Ids of the other recipes that fit the file, each another sheet of it: readings of their own. */
	alsoFits?: string[];
}

/**
 * Reads one file: bytes in, observations and a report out. Never throws: whatever goes wrong is in
 * `report.failure`, in Swedish. The ledger balances for any bytes; a file no source knows has its
 * non-blank records rejected, one that holds no records at all has none.
 */
export async function importFile(
	bytes: Uint8Array,
	file: string,
	context: ImportContext
): Promise<ImportResult> {
	let hash = '';
	try {
		hash = await sha256(bytes);
		const result = await read(bytes, file, hash, context);
		result.report.size = bytes.length;
		return context.exercise ? asExercise(result) : result;
	} catch (error) {
		const failure = error instanceof ImportFailure ? error : null;
		if (!failure) console.error(error);
		return {
			report: {
				...emptyReport(file, hash),
				failure: {
					code: failure?.code ?? 'internal',
					message: failureMessage(failure?.code ?? 'internal', failure?.detail ?? {})
				}
			},
			dataset: null,
			observations: NO_OBSERVATIONS
		};
	}
}

async function read(
	bytes: Uint8Array,
	file: string,
	hash: string,
	context: ImportContext
): Promise<ImportResult> {
	const limits = context.limits ?? LIMITS;
	const deadline = performance.now() + limits.milliseconds;
	const progress = (done: number, total: number): void => {
		if (context.signal?.aborted) throw new ImportFailure('cancelled');
		if (performance.now() > deadline)
			throw new ImportFailure('too_slow', { limit: limits.milliseconds });
		context.progress?.(done, total);
	};
	const raw = await readTable(bytes, file, hash, limits, 'said');
	const [marked, exercise] = [isExerciseFile(raw), context.exercise ?? false];
	refuseMixing(marked, exercise, null);
	progress(0, 1);
	const personal = lookForPersonalData(raw, context, () => progress(0, 1));
	if (personal.persons !== null || personal.open.length > 0) return refused(raw, personal);
	const result = await readCleared(personal.table, context, progress);
	const { source } = result.report;
	refuseMixing(marked, exercise, source === null ? null : (sourceById(source) ?? null));
	Object.assign(result.report, { personal: personal.findings, leftOut: personal.leftOut });
	return result;
}

/** Reads what holds no personal data, or none that was not left out. */
async function readCleared(
	table: TableFile,
	context: ImportContext,
	progress: (done: number, total: number) => void
): Promise<ImportResult> {
	const reading = readingOf(table, context);
	if (!reading) return unknown(table);
	const { source } = reading;
	const parsed = withoutChildSuspects(reading.parse({ names: context.names, progress }));
	const swapped = columnsSwapped(source.series, parsed.observations, context.names.base);
	const result = known(
		...([
			table,
			source,
			swapped ? refuseLoaded(table, parsed) : parsed,
			context.now,
			swapped
		] as const)
	);
	if (result.dataset && source.recipe !== null) result.dataset.id += await mappedTable(result);
	return { ...result, alsoFits: reading.others };
}

/** Which of a file's tables was mapped: another one of the same bytes is another dataset. */
async function mappedTable({ report, observations: [first] }: ImportResult): Promise<string> {
	const place = [report.recipe, first?.sheet, first?.row, first?.column].join('\n');
	return `-${(await sha256(new TextEncoder().encode(place))).slice(0, 8)}`;
}

/** Who reads a file: a source of the program's own, or a recipe of the user's. */
type Reader = Pick<
	SourceDefinition,
	'id' | 'series' | 'citation' | 'producer' | 'licence' | 'openness'
> &
	Pick<ImportReport, 'layoutStatus' | 'recipe'>;

/** The recipe asked for; else the source that knows the file; else the first recipe that fits it. */
function readingOf(
	table: TableFile,
	{ recipe: asked, recipes }: ImportContext
): { source: Reader; parse: (context: ParseContext) => ParseResult; others: string[] } | null {
	const source = asked ? undefined : allSources.find((candidate) => candidate.recognise(table));
	if (source)
		return {
			source: { ...source, recipe: null },
			parse: (context) => source.parse(table, context),
			others: []
		};
	const [recipe, ...others] = asked ? [asked] : recipesFor(table, recipes ?? []);
	if (!recipe) return null;
	const { id, origin } = recipe;
	return {
		// Nobody but the user has said how the table is read: there is no layout to have been verified.
		source: { ...origin, id, layoutStatus: null, recipe: id },
		parse: (context) => applyRecipe(table, recipe, context),
		others: others.map((one) => one.id)
	};
}

/** Personal data nobody has decided about, or one row per person: nothing is parsed, told or kept. */
function refused(
	table: TableFile,
	{ findings, persons, table: { file, warnings } }: PersonalAnswer
): ImportResult {
	const code = persons === null ? 'personal_data' : 'row_per_person';
	const report: ImportReport = {
		...emptyReport(file, table.sha256),
		encoding: table.encoding,
		warnings,
		personal: findings,
		failure: { code, message: failureMessage(code, persons === null ? {} : { what: persons }) }
	};
	return { report, dataset: null, observations: NO_OBSERVATIONS };
}

function known(
	table: TableFile,
	source: Reader,
	parsed: ParseResult,
	now: number,
	swapped: boolean
): ImportResult {
	const lost = undecided(recordsOf(table), parsed.classes);
	if (lost) throw new Error(`${source.id}: record ${lost.sheet} ${lost.row} is not decided once`);
	const { observations } = parsed;
	const nothing = swapped
		? 'columns_swapped'
		: parsed.rejected.length > 0
			? 'nothing_read'
			: 'no_rows';
	const questions = parsed.codeBook?.questions.length ?? 0;
	const failure = observations.length + questions > 0 ? null : failureOf(nothing);
	const report: ImportReport = {
		...emptyReport(table.file, table.sha256),
		source: source.id,
		layoutStatus: source.layoutStatus,
		recipe: source.recipe,
		codeBook: parsed.codeBook ?? null,
		encoding: table.encoding,
		ledger: countRecords(parsed.classes),
		rejected: parsed.rejected,
		rejectedCells: parsed.rejectedCells,
		warnings: [
			...table.warnings,
			...contentWarnings(table.file, source, observations),
			...parsed.warnings
		],
		period: periodsOf(observations),
		areas: distinct(observations, 'area', 'areaAsWritten'),
		measures: distinct(observations, 'measure', 'measureAsWritten'),
		failure
	};
	const dataset =
		observations.length > 0 ? { ...datasetOf(table, source, now), ...parsed.origin } : null;
	return { report, dataset, observations };
}

/** The same reading with every loaded record rejected, so that it can be downloaded and nothing is shown. */
function refuseLoaded(table: TableFile, parsed: ParseResult): ParseResult {
	const place = (sheet: string, row: number): string => `${sheet}\n${row}`;
	const loaded = new Set(
		parsed.classes
			.filter((one) => one.class === 'loaded')
			.map(({ sheet, row }) => place(sheet, row))
	);
	const refused = table.sheets.flatMap(({ name, rows }) =>
		rows
			.filter(({ row }) => loaded.has(place(name, row)))
			.map(({ row, text }) => ({ sheet: name, row, reason: REJECTED_SWAPPED, text }))
	);
	return {
		...parsed,
		observations: NO_OBSERVATIONS,
		classes: parsed.classes.map((one) =>
			one.class === 'loaded' ? { ...one, class: 'rejected' } : one
		),
		rejected: [...parsed.rejected, ...refused]
	};
}

function datasetOf(table: TableFile, source: Reader, now: number): Dataset {
	return {
		id: table.sha256.slice(0, 16),
		sha256: table.sha256,
		file: table.file,
		source: source.id,
		citation: source.citation,
		producer: source.producer,
		// The exports do not say when they were made.
		retrieved: 'okänt',
		licence: source.licence,
		embedded: false,
		importedAt: now,
		openness: source.openness
	};
}

/** A table of a layout nobody knows: every record that holds anything is rejected and can be downloaded. */
function unknown(table: TableFile): ImportResult {
	const report = emptyReport(table.file, table.sha256);
	const classes: ParseResult['classes'] = [];
	for (const { name, hidden, rows } of table.sheets) {
		if (hidden) continue;
		for (const { row, cells, text } of rows) {
			const blank = cells.every((cell) => cell.trim() === '');
			classes.push({ sheet: name, row, class: blank ? 'blank' : 'rejected' });
			if (!blank) report.rejected.push({ sheet: name, row, reason: REJECTED_UNKNOWN, text });
		}
	}
	report.encoding = table.encoding;
	report.ledger = countRecords(classes);
	report.warnings = table.warnings;
	report.failure = failureOf(report.rejected.length === 0 ? 'empty_table' : 'unknown_layout');
	for (const { lacks } of allSources) {
		const lacking = report.rejected.length === 0 ? null : (lacks?.(table) ?? null);
		if (lacking !== null) report.failure.message = lacking;
	}
	return { report, dataset: null, observations: NO_OBSERVATIONS };
}

/** The records of a file: every line of a text, every row of every sheet that is not hidden. */
function* recordsOf(table: TableFile): Generator<{ sheet: string; row: number }> {
	for (const { name, hidden, rows } of table.sheets)
		if (!hidden) for (const { row } of rows) yield { sheet: name, row };
}

function failureOf(code: FailureCode): { code: string; message: string } {
	return { code, message: failureMessage(code, {}) };
}
