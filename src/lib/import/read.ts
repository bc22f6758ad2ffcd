import type { ImportWarning, Sheet, TableFile } from '$lib/core/source';
import { decodeText } from './decode';
import { decideDialect, otherTable } from './dialect';
import { ImportFailure } from './failure';
import { LIMITS, type Limits } from './limits';
import { cutRecords } from './lines';
import { fileWarnings } from './messages.sv';
import { signatureOf } from './signature';
import { isSpreadsheetMl, readSpreadsheetMl } from './spreadsheet-ml';
import { readXls, readXlsx, type BookSheet, type CellContent } from './workbook';

/**
 * Reads bytes into cells with positions, by what the bytes are and never by the file's name.
 * `content`: what a workbook's cells hold. Throws ImportFailure for everything that holds no table.
 */
export async function readTable(
	bytes: Uint8Array,
	file: string,
	sha256: string,
	limits: Limits = LIMITS,
	content: CellContent = 'stored'
): Promise<TableFile> {
	if (bytes.length === 0) throw new ImportFailure('empty');
	const signature = signatureOf(bytes);
	switch (signature.kind) {
		case 'picture':
		case 'document':
		case 'archive':
			throw new ImportFailure(signature.kind, { what: signature.what });
		case 'ole':
		case 'zip':
			return readWorkbook(bytes, file, sha256, signature.kind, limits, content);
		case 'text':
			return readText(bytes, file, sha256, limits);
	}
}

async function readWorkbook(
	bytes: Uint8Array,
	file: string,
	sha256: string,
	kind: 'ole' | 'zip',
	limits: Limits,
	content: CellContent
): Promise<TableFile> {
	const readBook = kind === 'ole' ? readXls : readXlsx;
	const sheets = await readBook(bytes, limits, content);
	return bookOf(file, sha256, kind === 'ole' ? 'xls' : 'xlsx', sheets);
}

function bookOf(
	file: string,
	sha256: string,
	container: 'xls' | 'xlsx',
	books: readonly BookSheet[]
): TableFile {
	const warnings: ImportWarning[] = [];
	const sheets = books.map(({ uncomputed, ...sheet }): Sheet => {
		if (uncomputed && !sheet.hidden)
			warnings.push({
				code: 'formulas_without_values',
				message: fileWarnings.uncomputed(sheet.name, uncomputed.count),
				sheet: sheet.name,
				row: uncomputed.row || null
			});
		return sheet;
	});
	for (const { name, hidden, rows, merges } of sheets) {
		if (hidden)
			warnings.push({
				code: 'hidden_sheet',
				message: fileWarnings.hiddenSheet(name, rows.length),
				sheet: name,
				row: null
			});
		else if (merges && merges.length > 0)
			warnings.push({
				code: 'merged_cells',
				message: fileWarnings.mergedCells(name, merges.length),
				sheet: name,
				row: merges[0]?.top ?? null
			});
	}
	return { file, sha256, container, encoding: null, dialect: null, sheets, warnings };
}

function readText(bytes: Uint8Array, file: string, sha256: string, limits: Limits): TableFile {
	if (bytes.length > limits.textBytes)
		throw new ImportFailure('too_large', { limit: limits.textBytes });
	const { text, encoding, guessed } = decodeText(bytes);
	if (isSpreadsheetMl(text)) {
		const sheets = readSpreadsheetMl(text, limits);
		return { ...bookOf(file, sha256, 'xls', sheets), encoding };
	}
	if (/^\s*<(?:!doctype html|html|table|\?xml|meta)\b/iu.test(text.slice(0, 500)))
		throw new ImportFailure('web_page');
	const { dialect, guessed: dialectGuessed } = decideDialect(text);
	const { rows, lineEnding, stray, swallowed } = cutRecords(text, dialect, limits);
	const warnings: ImportWarning[] = [];
	const warn = (code: ImportWarning['code'], message: string, row: number | null = null): void => {
		warnings.push({ code, message, sheet: '', row });
	};
	if (guessed) warn('encoding_guessed', fileWarnings.encodingGuessed(encoding));
	if (dialectGuessed) warn('dialect_guessed', fileWarnings.dialectGuessed(dialect.delimiter));
	const other = dialect.columns > 1 ? otherTable(rows, dialect.delimiter) : null;
	if (other !== null) warn('dialect_guessed', fileWarnings.otherTable(), other);
	if (dialect.quote + dialect.escape !== '""')
		warn('dialect_guessed', fileWarnings.otherQuotes(dialect));
	if (stray.count > 0) warn('dialect_guessed', fileWarnings.strayQuotes(stray.count), stray.first);
	if (swallowed.count > 0)
		warn('dialect_guessed', fileWarnings.swallowedLines(swallowed.count), swallowed.first);
	return {
		file,
		sha256,
		container: 'text',
		encoding,
		dialect: { delimiter: dialect.delimiter, quote: dialect.quote, lineEnding },
		sheets: [{ name: '', hidden: false, rows }],
		warnings
	};
}
