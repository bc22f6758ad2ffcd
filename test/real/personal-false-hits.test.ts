import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { repoRoot } from '../../scripts/repo-root';
import { seeded } from '../../src/lib/core/personal/fixture-numbers';
import { scanSheet } from '../../src/lib/core/personal/scan';
import { holdsAnswers } from '../../src/lib/core/personal/answers';
import type { Sheet } from '../../src/lib/core/source';
import { readTable } from '../../src/lib/import/read';

/** Published statistics hold no personal data: whatever is found in them is a false hit. */
const shared = path.join(repoRoot(), '..', 'shared');
const there = existsSync(path.join(shared, 'samples'));
if (!there) console.warn('SKIPPED: ../shared/samples is not here, so no real table is tried.');

const isTable = (name: string): boolean => /\.(?:csv|txt|xlsx?)$/iu.test(name);
const under = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && isTable(entry.name))
		.map((entry) => path.join(entry.parentPath, entry.name));

const findingsOf = (sheets: readonly Sheet[]): string[] =>
	sheets.flatMap((sheet) =>
		scanSheet(sheet).findings.map(
			({ kind, column, cells, heading }) => `${kind} ${column} ${heading} ${cells}`
		)
	);

describe.skipIf(!there)('real tables', () => {
	it('have no false hit, and none is taken for an answer file', async () => {
		const hits: string[] = [];
		let cells = 0;
		let files = 0;
		for (const file of [
			...under(path.join(shared, 'samples')),
			...under(path.join(shared, 'facts'))
		]) {
			const { sheets } = await readTable(new Uint8Array(readFileSync(file)), file, '');
			files += 1;
			for (const { rows } of sheets) for (const row of rows) cells += row.cells.length;
			for (const hit of findingsOf(sheets)) hits.push(`${path.basename(file)}: ${hit}`);
			if (sheets.some(holdsAnswers)) hits.push(`${path.basename(file)}: answers`);
		}
		console.info(`${files} real files, ${cells} cells, false hits: ${hits.join('; ') || 'none'}`);
		expect(hits).toEqual([]);
	});
});

describe('random tables', () => {
	const random = seeded(7);
	const digits = (count: number): string =>
		Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
	const decimal = (): string => (random() * 100_000).toString();
	const kinds: [string, () => string, number][] = [
		['counts up to seven digits', () => digits(1 + Math.floor(random() * 7)), 0],
		['decimals as spreadsheets store them', decimal, 0],
		['eight digits', () => digits(8), 0],
		['nine digits', () => digits(9), 0],
		['dates and times', () => new Date(Math.floor(random() * 1.7e12)).toISOString(), 0],
		[
			'organisation numbers',
			() => `5${digits(1)}${2 + Math.floor(random() * 8)}${digits(3)}-${digits(4)}`,
			0
		],
		// Some begin as telephone numbers from abroad do.
		['eleven digits', () => digits(11), 0.001],
		// One in 140 has a date and a checksum, but then nine others have a date without.
		['ten digits', () => `${1 + Math.floor(random() * 9)}${digits(9)}`, 0],
		['amounts with thousands', () => Number(digits(10)).toLocaleString('sv-SE'), 0],
		[
			'six digits and four decimals',
			() => `${1 + Math.floor(random() * 9)}${digits(5)}.${digits(4)}`,
			0
		],
		['changes with a plus', () => `+${digits(1 + Math.floor(random() * 8))}`, 0],
		['four digits beside dates', () => digits(4), 0],
		['twelve digits', () => digits(12), 0.0006]
	];
	it('of a few large numbers each: how many of 5 000 tables are asked about', () => {
		let asked = 0;
		for (let table = 0; table < 5_000; table += 1) {
			const rows = Array.from({ length: 12 }, (_, index) => {
				const cells = Array.from({ length: 4 }, () => digits(3 + Math.floor(random() * 6)));
				return {
					row: index + 1,
					cells: [`2024-0${1 + (index % 9)}-1${index % 9}`, ...cells],
					text: ''
				};
			});
			if (findingsOf([{ name: '', hidden: false, rows }]).length > 0) asked += 1;
		}
		console.info(`5 000 tables of 12 × 4 counts of up to eight digits: ${asked} asked about`);
		expect(asked).toBeLessThanOrEqual(10);
	});

	it.each(kinds)('of %s', (name, cell, most) => {
		const rows = Array.from({ length: 20_000 }, (_, index) => {
			const cells = [cell()];
			return { row: index + 1, cells, text: '' };
		});
		const [finding] = scanSheet({ name: '', hidden: false, rows }).findings;
		const share = (finding?.cells ?? 0) / rows.length;
		console.info(
			`${name}: ${finding?.cells ?? 0} of ${rows.length} (${finding?.kind ?? 'no finding'})`
		);
		expect(share).toBeLessThanOrEqual(most);
	});
});
