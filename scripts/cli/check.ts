import { open, readFile, realpath, stat } from 'node:fs/promises';
import { MeasureTree } from '../../src/lib/core/measures';
import { createNameLookup } from '../../src/lib/core/names';
import type { Observation } from '../../src/lib/core/observation';
import type { ObservationColumns } from '../../src/lib/core/observation-columns';
import { decodeRecipe, RecipeError } from '../../src/lib/core/recipe/file';
import type { Recipe } from '../../src/lib/core/recipe/recipe';
import { AreaRegister } from '../../src/lib/core/register';
import type { ImportReport, NameLookup } from '../../src/lib/core/source';
import { importFile, type ImportResult } from '../../src/lib/import/import-file';
import { text } from './check.sv';
import { OBSERVATION_COLUMNS, csvRecord } from './machine-csv';
import { openWorkspace } from './workspace';

/** Where a command writes; `process` is one. */
export interface CommandIo {
	stdout: { write(text: string): unknown };
	stderr: { write(text: string): unknown };
}

interface Options {
	files: string[];
	json: boolean;
	observations: string | null;
	recipe: string | null;
	workspace: string;
}

/** Options that take a value, and what they are called here. */
const VALUED = new Map<string, 'observations' | 'recipe' | 'workspace'>([
	['--observations', 'observations'],
	['--recipe', 'recipe'],
	['--workspace', 'workspace']
]);

interface Checked extends ImportResult {
	/** Earlier file of the same call with the same bytes. */
	sameAs: string | null;
}

/**
 * `check FILE… [--json] [--observations OUT.csv] [--recipe RECIPE.json] [--workspace ID]`: reads the files
 * exactly as the page does, or by the recipe and nothing else, and says what was read. Returns the exit
 * code: 0 if every file is known and nothing in it was rejected, 1 otherwise, 2 on misuse.
 */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
	const options = readOptions(args);
	if (typeof options === 'string') return misuse(io, options);
	for (const file of options.files) {
		const found = await stat(file).catch(() => null);
		if (!found?.isFile()) return misuse(io, text.noFile(file));
	}
	if (await overwritesInput(options)) return misuse(io, text.overInput);
	const recipe = options.recipe === null ? null : await recipeIn(options.recipe);
	if (typeof recipe === 'string') return misuse(io, recipe);
	const reading = await readingOf(options.workspace);
	if (!reading) return misuse(io, text.noWorkspace(options.workspace));
	const checked = await checkAll(options.files, reading, recipe);
	if (options.observations !== null) {
		// Every row says its file, so a copy under another name has its own; one path twice has not.
		const asked = checked.filter((_, i) => options.files.indexOf(options.files[i] ?? '') === i);
		try {
			await writeCsv(options.observations, asked, reading.exercise);
		} catch {
			return misuse(io, text.notWritable(options.observations));
		}
	}
	for (const { report } of checked)
		if (report.failure) io.stderr.write(`${report.file}: ${report.failure.message}\n`);
	io.stdout.write(
		options.json
			? `${JSON.stringify(checked.map(toJson), null, '\t')}\n`
			: checked
					.map(
						({ report, sameAs }) =>
							(reading.exercise ? text.exercise : '') + text.report(report, sameAs)
					)
					.join('\n')
	);
	return checked.every(isClean) ? 0 : 1;
}

function misuse(io: CommandIo, message: string): number {
	io.stderr.write(`${message}\n${text.usage}\n`);
	return 2;
}

/** The options, or what is wrong with them. */
function readOptions(args: readonly string[]): Options | string {
	const options: Options = {
		...{ files: [], json: false, observations: null, recipe: null },
		workspace: 'stockholm'
	};
	let onlyFiles = false;
	for (let index = 0; index < args.length; index += 1) {
		const arg = args[index] as string;
		if (onlyFiles || !arg.startsWith('-') || arg === '-') options.files.push(arg);
		else if (arg === '--') onlyFiles = true;
		else if (arg === '--json') options.json = true;
		else {
			const [name, ...rest] = arg.split('=');
			const option = VALUED.get(name ?? '');
			if (name === undefined || !option) return text.unknownOption(arg);
			const value = rest.length > 0 ? rest.join('=') : args[(index += 1)];
			if (value === undefined || value === '' || value.startsWith('--'))
				return text.missingValue(name);
			options[option] = value;
		}
	}
	return options.files.length === 0 ? text.noFiles : options;
}

/** True when the figures would be written over a file they are read from. */
async function overwritesInput({ observations, files, recipe }: Options): Promise<boolean> {
	if (observations === null) return false;
	const target = await realpath(observations).catch(() => null);
	if (target === null) return false;
	const read = recipe === null ? files : [...files, recipe];
	const inputs = await Promise.all(read.map((file) => realpath(file).catch(() => file)));
	return inputs.includes(target);
}

/** What files are read with in the municipality of that id; null where there is none. */
async function readingOf(id: string): Promise<{ names: NameLookup; exercise: boolean } | null> {
	const workspace = await openWorkspace(id);
	if (!workspace) return null;
	const names = createNameLookup(
		new AreaRegister(workspace.areas),
		new MeasureTree(workspace.measures),
		workspace.denominators,
		workspace.questions
	);
	return { names, exercise: workspace.exercise };
}

/** The recipe in a file, or what is wrong with it. */
async function recipeIn(file: string): Promise<Recipe | string> {
	const written = await readFile(file, 'utf8').catch(() => null);
	if (written === null) return text.noFile(file);
	try {
		return decodeRecipe(written);
	} catch (error) {
		if (error instanceof RecipeError) return `${file}: ${error.message}`;
		throw error;
	}
}

async function checkAll(
	files: readonly string[],
	reading: { names: NameLookup; exercise: boolean },
	recipe: Recipe | null
): Promise<Checked[]> {
	const checked: Checked[] = [];
	const firstWith = new Map<string, string>();
	for (const file of files) {
		const bytes = new Uint8Array(await readFile(file));
		const result = await importFile(bytes, file, {
			...reading,
			now: Date.now(),
			...(recipe ? { recipe } : {})
		});
		const sameAs = firstWith.get(result.report.sha256) ?? null;
		if (sameAs === null) firstWith.set(result.report.sha256, file);
		checked.push({ ...result, sameAs });
	}
	return checked;
}

function isClean({ report }: ImportResult): boolean {
	return (
		report.source !== null &&
		report.failure === null &&
		report.ledger.rejected === 0 &&
		report.rejectedCells.length === 0
	);
}

/** The report as the command's JSON has it; ids only, names that were not resolved stand in the warnings. */
function toJson({ report, observations }: Checked): Record<string, unknown> {
	const { records, loaded, rejected, repeated, blank, structural } = report.ledger;
	return {
		file: report.file,
		sha256: report.sha256,
		source: report.source,
		layout_status: report.layoutStatus,
		encoding: report.encoding,
		ledger: { records, loaded, rejected, repeated, blank, structural },
		rejected: report.rejected.map(({ sheet, row, reason, text }) => ({ sheet, row, reason, text })),
		rejected_cells: report.rejectedCells.map(({ sheet, row, column, text, reason }) => ({
			sheet,
			row,
			column,
			text,
			reason
		})),
		warnings: report.warnings.map(({ code, message, sheet, row }) => ({
			code,
			message,
			sheet,
			row
		})),
		period: { from: report.period?.from ?? null, to: report.period?.to ?? null },
		areas: ids(report, observations, 'area'),
		measures: ids(report, observations, 'measure'),
		...(observations.column('origin').includes('exercise') && { exercise: true }),
		...(report.codeBook && { code_book: report.codeBook })
	};
}

function ids(
	report: ImportReport,
	observations: ObservationColumns,
	field: 'area' | 'measure'
): string[] {
	const resolved = new Set(observations.column(field));
	return (field === 'area' ? report.areas : report.measures).filter((id) => resolved.has(id));
}

type ObservationRow = Record<
	(typeof OBSERVATION_COLUMNS)[number] | 'origin',
	string | number | null
>;

function observationRow(file: string, observation: Observation): ObservationRow {
	const { areaAsWritten, measureAsWritten, ...rest } = observation;
	return { ...rest, file, area_as_written: areaAsWritten, measure_as_written: measureAsWritten };
}

const ROWS_AT_A_TIME = 20_000;

/**
 * Written piece by piece: a whole file outgrows a string. In an exercise municipality each row also says
 * that it is one, in a last column.
 */
async function writeCsv(
	file: string,
	results: readonly ImportResult[],
	exercise: boolean
): Promise<void> {
	const columns = exercise ? ([...OBSERVATION_COLUMNS, 'origin'] as const) : OBSERVATION_COLUMNS;
	const out = await open(file, 'w');
	try {
		await out.write(csvRecord(columns));
		for (const { report, observations } of results)
			for (let from = 0; from < observations.length; from += ROWS_AT_A_TIME) {
				const rows = observations
					.slice(from, from + ROWS_AT_A_TIME)
					.map((observation) => observationRow(report.file, observation));
				await out.write(rows.map((row) => csvRecord(columns.map((name) => row[name]))).join(''));
			}
	} finally {
		await out.close();
	}
}
