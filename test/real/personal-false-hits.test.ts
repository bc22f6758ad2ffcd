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
		// A row of ten digits cannot be told from a number without its hyphen: about one in 140 has a date and a checksum.
		['ten digits', () => digits(10), 0.012],
		['twelve digits', () => digits(12), 0.0006]
	];
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
