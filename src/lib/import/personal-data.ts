import { holdsAnswers } from '$lib/core/personal/answers';
import { kindInName } from '$lib/core/personal/called';
import { scanSheet } from '$lib/core/personal/scan';
import type { ColumnRef, PersonalFinding } from '$lib/core/personal-finding';
import type { GridRow, ImportWarning, Sheet, SourceDefinition, TableFile } from '$lib/core/source';
import { allSources } from '$lib/sources/registry';
import { ImportFailure } from './failure';
import { personalWords } from './personal-data.sv';

/** What the user has decided about the signs of personal data in a file. */
export interface PersonalChoices {
	/** Columns or single cells that are left out: nothing in them is read. */
	leaveOut?: readonly ColumnRef[];
	/** Columns that hold no personal data although they look so; heeded for names and telephone numbers. */
	notPersonal?: readonly ColumnRef[];
}

export interface PersonalAnswer {
	/** The file without what was left out: the only thing that may be parsed or previewed. */
	table: TableFile;
	/** All signs, those left out included. Never what was found. */
	findings: PersonalFinding[];
	/** Those the user has not decided about. While there are any, nothing may be parsed or kept. */
	open: PersonalFinding[];
	/** The columns and cells of the file that were left out. */
	leftOut: ColumnRef[];
	/** One row per person: pupils' answers to a survey, or an identity number on most rows. */
	persons: 'answers' | 'identity' | null;
}

/** An identity number on this many rows of a visible sheet, and on this share of them, is one row per person. */
const FEWEST_ROWS = 3;
const LEAST_SHARE = 0.6;
/** Kinds that may be something else than they look like. */
export const MAY_BE_OTHER = new Set(['name', 'telephone']);

/**
 * Looks for personal data in all sheets, hidden ones included, before anything is parsed, and leaves out
 * what the user chose to leave out. `progress` throws when the import was cancelled or takes too long.
 */
export function lookForPersonalData(
	file: TableFile,
	{ leaveOut = [], notPersonal = [] }: PersonalChoices,
	progress: () => void = () => {}
): PersonalAnswer {
	const named = nameSheets(renamed(file));
	const findings = [...named.findings];
	let persons: PersonalAnswer['persons'] = null;
	for (const sheet of named.table.sheets) {
		const signs = scanSheet(sheet, progress);
		findings.push(...signs.findings);
		if (sheet.hidden) continue;
		const { rowsWithIdentity, filledRows } = signs;
		if (holdsAnswers(sheet)) persons = 'answers';
		else if (rowsWithIdentity >= FEWEST_ROWS && rowsWithIdentity >= LEAST_SHARE * filledRows)
			persons ??= 'identity';
	}
	if (persons === 'identity' && countsEvents(withoutCells(named.table, findings))) persons = null;
	const leftOut = leaveOut.filter((ref) => isIn(ref, named.table));
	const table = withoutCells(named.table, leftOut);
	return {
		table: { ...table, warnings: [...table.warnings, ...leftOutWarnings(leftOut)] },
		findings,
		open: findings.filter(
			(finding) =>
				!isCovered(finding, leftOut) &&
				!(MAY_BE_OTHER.has(finding.kind) && isCovered(finding, notPersonal))
		),
		leftOut,
		persons
	};
}

/**
 * The file as it may be shown before anything is decided: cells with a sign of personal data are empty.
 * Throws `row_per_person` for a file that is not to be handled at all.
 */
export function clearedTable(file: TableFile): TableFile {
	const { table, findings, persons } = lookForPersonalData(file, {});
	if (persons !== null) throw new ImportFailure('row_per_person', { what: persons });
	return withoutCells(
		table,
		findings.flatMap(({ sheet, column, cells, rows }) =>
			cells === rows.length ? rows.map((row) => ({ sheet, column, row })) : [{ sheet, column }]
		)
	);
}

/** True when the column is left out, or each of the cells with a sign is. */
function isCovered(finding: PersonalFinding, refs: readonly ColumnRef[]): boolean {
	const own = refs.filter(
		({ sheet, column }) => sheet === finding.sheet && column === finding.column
	);
	if (own.some(({ row }) => row === undefined)) return true;
	const rows = new Set(own.map(({ row }) => row));
	return (
		finding.rows.length === finding.cells &&
		finding.cells > 0 &&
		finding.rows.every((row) => rows.has(row))
	);
}

/** Rows about single events are counted while they are read: there the columns left out are enough. */
function countsEvents(table: TableFile): boolean {
	return allSources.some(
		(source: SourceDefinition) => source.rowsAreEvents && source.recognise(table)
	);
}

/** A file named after a person is called otherwise from here on; nothing is asked, since nothing is lost. */
function renamed(table: TableFile): TableFile {
	const [, stem = '', ending = ''] = /^(?:.*[\\/])?(.*?)(\.[a-z]{2,5})?$/iu.exec(table.file) ?? [];
	if (kindInName(stem) === null) return table;
	const message = personalWords.fileUnnamed;
	const warning: ImportWarning = { code: 'personal_data', message, sheet: '', row: null };
	return { ...table, file: personalWords.file(ending), warnings: [...table.warnings, warning] };
}

/** A sheet named after a person is called by its number from here on. */
function nameSheets(file: TableFile): { table: TableFile; findings: PersonalFinding[] } {
	const findings: PersonalFinding[] = [];
	let { warnings } = file;
	const sheets = file.sheets.map((sheet, index): Sheet => {
		const signs = scanSheet({ ...sheet, rows: [] }).findings;
		if (signs.length === 0) return sheet;
		const name = personalWords.sheet(index + 1);
		findings.push(...signs.map((finding) => ({ ...finding, sheet: name })));
		warnings = warnings.map((warning) => ({
			...warning,
			sheet: warning.sheet === sheet.name ? name : warning.sheet,
			message: warning.message.replaceAll(sheet.name, name)
		}));
		return { ...sheet, name };
	});
	return { table: findings.length === 0 ? file : { ...file, sheets, warnings }, findings };
}

function isIn({ sheet, column, row }: ColumnRef, table: TableFile): boolean {
	const rows = table.sheets.find(({ name }) => name === sheet)?.rows;
	return rows !== undefined && column >= 0 && (row === undefined || row <= rows.length);
}

/** The file with those cells empty; positions stay what they are. */
function withoutCells(table: TableFile, refs: readonly ColumnRef[]): TableFile {
	if (refs.length === 0) return table;
	const delimiter = table.dialect?.delimiter ?? '\t';
	return {
		...table,
		sheets: table.sheets.map((sheet) => {
			const own = refs.filter((ref) => ref.sheet === sheet.name);
			return own.length === 0
				? sheet
				: { ...sheet, rows: sheet.rows.map((row) => emptied(row, own, delimiter)) };
		})
	};
}

function emptied(row: GridRow, refs: readonly ColumnRef[], delimiter: string): GridRow {
	const cells = [...row.cells];
	let changed = false;
	for (const { column, row: only } of refs) {
		if (only !== undefined && only !== row.row) continue;
		if ((cells[column - 1] ?? '') === '') continue;
		cells[column - 1] = '';
		changed = true;
	}
	return changed ? { row: row.row, cells, text: cells.join(delimiter) } : row;
}

function leftOutWarnings(refs: readonly ColumnRef[]): ImportWarning[] {
	return refs.map(({ sheet, column, row }) => ({
		code: 'personal_data',
		message: personalWords.leftOut(column, row ?? null),
		sheet,
		row: row ?? null
	}));
}
