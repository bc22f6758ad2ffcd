import { utils, write } from '@e965/xlsx';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { AreaRegister } from '$lib/core/register';
import type { GridRow, NameLookup, TableFile } from '$lib/core/source';
import { importFile, type ImportResult } from '$lib/import/import-file';
import { readTable } from '$lib/import/read';
import { sha256 } from '$lib/import/sha256';
import { allSources } from '$lib/sources/registry';

/**
 * What happens to files between the one who made them and the one who drops them: saved again in another
 * format, a column added, columns in another order. The content is the same, so the reading must be.
 */

const ROOT = 'src/lib/sources';
const fixtures = readdirSync(ROOT, { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && existsSync(`${ROOT}/${entry.name}/index.ts`))
	.flatMap(({ name }) =>
		readdirSync(`${ROOT}/${name}`)
			.filter((file) => file.startsWith('fixture') && file !== 'fixture.names.json')
			.map((file): [string, string] => [name, file])
	);

function namesOf(folder: string): NameLookup {
	const { areas, measures, questions } = JSON.parse(
		readFileSync(`${ROOT}/${folder}/fixture.names.json`, 'utf8')
	);
	return createNameLookup(new AreaRegister(areas), new MeasureTree(measures), [], questions);
}

async function tableOf(folder: string, file: string): Promise<TableFile> {
	const bytes = new Uint8Array(readFileSync(`${ROOT}/${folder}/${file}`));
	return readTable(bytes, file, await sha256(bytes));
}

/** The figures of a reading, without where in the file they stand. */
function figuresOf({ observations }: ImportResult): string[] {
	return [...observations]
		.map((o) =>
			[o.areaAsWritten, o.area, o.measure, o.measure === null ? o.measureAsWritten : '', o.period]
				.concat([o.unit, o.sex, o.age, o.status, o.value, o.n, o.lower, o.upper].map(String))
				.join('|')
		)
		.sort();
}

const importAs = (bytes: Uint8Array, folder: string): Promise<ImportResult> =>
	importFile(bytes, 'Kopia av Bok1', { names: namesOf(folder), now: 0 });

function csvOf(rows: readonly (readonly string[])[]): Uint8Array {
	const quoted = (cell: string): string =>
		/[";\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
	return new TextEncoder().encode(
		`\uFEFF${rows.map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`
	);
}

function xlsxOf(sheets: TableFile['sheets']): Uint8Array {
	const book = utils.book_new();
	for (const { name, rows, merges } of sheets) {
		const cells = rows.map((row) =>
			row.cells.map((cell) =>
				/^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/u.test(cell) ? Number(cell) : cell
			)
		);
		const sheet = utils.aoa_to_sheet(cells);
		sheet['!merges'] = (merges ?? []).map(({ top, left, bottom, right }) => ({
			s: { r: top - 1, c: left - 1 },
			e: { r: bottom - 1, c: right - 1 }
		}));
		utils.book_append_sheet(book, sheet, name === '' ? 'Blad1' : name);
	}
	return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

/** Number of cells that most rows have: the table; shorter rows are preamble and notes. */
function widthOf(rows: readonly GridRow[]): number {
	const counts = new Map<number, number>();
	for (const { cells } of rows)
		if (cells.some((cell) => cell !== ''))
			counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

describe.each(fixtures)('%s/%s', (folder, file) => {
	test('is read the same saved as another format', async () => {
		const table = await tableOf(folder, file);
		const visible = table.sheets.filter(({ hidden }) => !hidden);
		const before = figuresOf(
			await importAs(new Uint8Array(readFileSync(`${ROOT}/${folder}/${file}`)), folder)
		);
		const book = await importAs(xlsxOf(visible), folder);
		expect([book.report.source, figuresOf(book)]).toEqual([folder, before]);
		if (visible.length !== 1) return;
		const text = await importAs(csvOf(visible[0]?.rows.map(({ cells }) => cells) ?? []), folder);
		expect([text.report.source, figuresOf(text)]).toEqual([folder, before]);
	});

	test('is read the same with a column of the user’s own', async () => {
		const table = await tableOf(folder, file);
		const before = figuresOf(
			await importAs(new Uint8Array(readFileSync(`${ROOT}/${folder}/${file}`)), folder)
		);
		const width = Math.max(
			...table.sheets.flatMap(({ rows }) => rows.map(({ cells }) => cells.length))
		);
		const sheets = table.sheets
			.filter(({ hidden }) => !hidden)
			.map((sheet) => {
				const table = widthOf(sheet.rows);
				const first = sheet.rows.find(({ cells }) => cells.length >= table)?.row;
				const rows = sheet.rows.map((row) => {
					if (row.row < (first ?? 0) || row.cells.length < 2) return row;
					const padded = [...row.cells, ...Array<string>(width - row.cells.length).fill('')];
					return { ...row, cells: [...padded, row.row === first ? 'Egen anteckning' : 'kollad'] };
				});
				return { ...sheet, rows };
			});
		const wider = await importAs(xlsxOf(sheets), folder);
		expect([wider.report.source, figuresOf(wider)]).toEqual([folder, before]);
	});

	test('is read the same with its columns in another order, where it has one heading row', async () => {
		const table = await tableOf(folder, file);
		const rows = table.sheets.find(({ hidden }) => !hidden)?.rows ?? [];
		// A delimiter at the end of every line makes a last column that holds nothing.
		const width = Math.max(
			...rows.map(({ cells }) => 1 + cells.findLastIndex((cell) => cell !== ''))
		);
		if (table.container !== 'text' || width < 3) return;
		const before = figuresOf(
			await importAs(new Uint8Array(readFileSync(`${ROOT}/${folder}/${file}`)), folder)
		);
		const shuffled = rows.map(({ cells }) =>
			cells.length < width ? cells : [...cells.slice(0, width).reverse(), ...cells.slice(width)]
		);
		const result = await importAs(csvOf(shuffled), folder);
		expect([result.report.source, figuresOf(result)]).toEqual([folder, before]);
	});

	test('is claimed by no other source', async () => {
		const table = await tableOf(folder, file);
		expect(allSources.filter((source) => source.recognise(table)).map(({ id }) => id)).toEqual([
			folder
		]);
	});
});
