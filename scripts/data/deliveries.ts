import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { AreaData } from '../../src/lib/core/area';
import type { Measure } from '../../src/lib/core/measure';
import { MeasureTree } from '../../src/lib/core/measures';
import { createNameLookup } from '../../src/lib/core/names';
import type { DatasetWithObservations } from '../../src/lib/core/observation';
import { AreaRegister } from '../../src/lib/core/register';
import type { SurveyQuestion } from '../../src/lib/core/survey-question';
import type { Denominator } from '../../src/lib/core/workspace';
import { importFile, type ImportResult } from '../../src/lib/import/import-file';
import { readTable, type TableRow } from './table';

/** What the files of a municipality are read with. */
export interface Reading {
	areas: AreaData;
	measures: readonly Measure[];
	denominators: readonly Denominator[];
	questions: readonly SurveyQuestion[];
	exercise: boolean;
}

/** A file as it was read, and what its list says of it. */
export type Delivered = ImportResult & { file: string; delivered: string; note: string };

/**
 * Reads every file listed in `<list>.csv` through the same parsers as the page does, and checks that each
 * is read by the source its folder is called after, with nothing lost but what the list says is there to
 * be lost. A file in the folder that is not listed is an error too. Nothing where there is no list.
 */
export async function compileDeliveries(
	dir: string,
	list: 'deliveries' | 'practice',
	reading: Reading
): Promise<Delivered[]> {
	const listed = path.join(dir, `${list}.csv`);
	if (!existsSync(listed)) return [];
	const names = createNameLookup(
		new AreaRegister(reading.areas),
		new MeasureTree([...reading.measures]),
		reading.denominators,
		reading.questions
	);
	const rows = await readTable(listed);
	await checkListed(dir, list, rows);
	return Promise.all(
		rows.map(async (row) => {
			const file = row.text('file');
			const bytes = new Uint8Array(await readFile(path.join(dir, file)));
			const { exercise } = reading;
			const read = await importFile(bytes, path.basename(file), { names, exercise, now: 0 });
			checkRead(row, read);
			return { ...read, file, delivered: row.text('delivered'), note: row.text('note') };
		})
	);
}

/** The figures of a municipality's deliveries, as embedded datasets. */
export function embedded(
	reads: readonly Delivered[]
): DatasetWithObservations[] {
	return reads.flatMap(({ dataset, observations, file, delivered }) =>
		dataset === null
			? []
			: [{ dataset: { ...dataset, file, retrieved: delivered, embedded: true }, observations }]
	);
}

async function checkListed(dir: string, list: string, rows: readonly TableRow[]): Promise<void> {
	const known = new Set(rows.map((row) => row.text('file')));
	const found = await readdir(path.join(dir, list), { recursive: true, withFileTypes: true });
	for (const entry of found) {
		const at = path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
		if (entry.isFile() && !known.has(at)) throw new Error(`${dir}: ${at} is not in ${list}.csv`);
	}
}

/** Throws where a file was read otherwise than its row says. */
function checkRead(row: TableRow, { report, observations }: ImportResult): void {
	const file = row.text('file');
	const fail = (what: string): never => {
		const [first] = report.rejected;
		const [cell] = report.rejectedCells;
		const where = first
			? ` – row ${first.row}: ${first.reason} (${first.text.slice(0, 80)})`
			: cell
				? ` – row ${cell.row}, column ${cell.column}: ${cell.reason} (${cell.text})`
				: '';
		throw new Error(`${row.file}:${row.line}: ${file}: ${what}${where}`);
	};
	const source = file.split('/').at(-2);
	if (report.source !== source) fail(`read by ${report.source ?? 'no source'}: ${report.failure?.message ?? ''}`);
	if (report.failure !== null && report.codeBook === null) fail(report.failure.message);
	const unresolved = [...observations].filter(({ area, measure }) => area === null || measure === null);
	const lost: [string, number][] = [
		['rejected_rows', report.ledger.rejected],
		['rejected_cells', report.rejectedCells.length],
		['unresolved', unresolved.length]
	];
	for (const [column, count] of lost)
		if (count !== row.number(column)) {
			const [unknown] = unresolved;
			const name = unknown ? ` (${unknown.areaAsWritten}, ${unknown.measureAsWritten})` : '';
			fail(`${column} is ${count}, not ${row.text(column)}${name}`);
		}
}
