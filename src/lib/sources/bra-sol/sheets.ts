import type {
	ParseContext,
	ParseResult,
	Sheet,
	SourceDefinition,
	TableFile
} from '$lib/core/source';
import { CrimeHarvest } from './harvest';
import { SeenInFile } from './rows';

/** What the reading of one sheet shares with the other sheets of its file. */
export interface FileReading {
	harvest: CrimeHarvest;
	seen: SeenInFile;
	/** Text exports have no decimals written with a point; a workbook's stored numbers do. */
	pointIsDecimal: boolean;
	/** Called with the rows done in this sheet. */
	progress: (rows: number) => void;
}

/** Reads every visible sheet of a file (a text file has one) with `readSheet`, in order. */
export function parseSheets(
	source: Pick<SourceDefinition, 'id' | 'calendar'>,
	file: TableFile,
	context: ParseContext,
	readSheet: (sheet: Sheet, reading: FileReading) => void
): ParseResult {
	const harvest = new CrimeHarvest(source, context.names);
	const seen = new SeenInFile();
	const pointIsDecimal = file.container !== 'text';
	const sheets = file.sheets.filter(({ hidden }) => !hidden);
	const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
	let done = 0;
	for (const sheet of sheets) {
		const before = done;
		const progress = (rows: number) => context.progress(before + rows, total);
		readSheet(sheet, { harvest, seen, pointIsDecimal, progress });
		done += sheet.rows.length;
	}
	context.progress(total, total);
	return harvest.finish();
}
