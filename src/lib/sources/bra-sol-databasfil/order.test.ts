import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { AreaRegister } from '$lib/core/register';
import { importFile } from '$lib/import/import-file';

const TEXT = readFileSync(join(import.meta.dirname, 'fixture-victims.txt'), 'latin1');
const [HEAD = '', ...ROWS] = TEXT.split(/\r?\n/u).filter((line) => line !== '');

const { areas, measures } = JSON.parse(
	readFileSync(join(import.meta.dirname, 'fixture.names.json'), 'utf8')
);
const names = createNameLookup(new AreaRegister(areas), new MeasureTree(measures));

/** Measure, sex, age and value of every count in the file. */
async function counts(rows: readonly string[]) {
	const bytes = Buffer.from([HEAD, ...rows, ''].join('\r\n'), 'latin1');
	const { report, observations } = await importFile(new Uint8Array(bytes), 'x.txt', {
		names,
		now: 0
	});
	const figures = observations
		.filter(({ unit, value }) => unit === 'count' && value !== null)
		.map(({ period, measure, sex, age, value }) => [period, measure, sex, age, value].join(' '));
	return { figures, report };
}

describe('rows that say only whom a crime was done to', () => {
	test('are read in the database’s order, over any years', async () => {
		const years = ROWS.flatMap((row) => [row, row.replace('2024', '2023')]);
		const { figures, report } = await counts(years);
		expect(report.ledger.rejected).toBe(0);
		expect(figures).toContain('2023 crime:brb3.misshandel men 18+ 40');
		expect(figures.length).toBe(2 * (await counts(ROWS)).figures.length);
	});

	test.each([
		['by label', [...ROWS].sort()],
		['by label, without repeats', [...new Set(ROWS)].sort()],
		['by number', [...ROWS].sort((a, b) => a.split(';')[4]!.localeCompare(b.split(';')[4]!))],
		['without its headings', ROWS.filter((row, at) => ROWS.indexOf(row) === at)],
		['backwards', [...ROWS].reverse()]
	])('are rejected with a reason where the file is sorted: %s', async (_, rows) => {
		const { figures, report } = await counts(rows);
		expect(figures.filter((figure) => / (?:men|women) /.test(figure))).toEqual([]);
		expect(report.rejected.map(({ reason }) => reason).join()).toContain('databasens ordning');
	});

	test('never say another crime, however the rows are shuffled', async () => {
		const right = new Set((await counts(ROWS)).figures);
		await fc.assert(
			fc.asyncProperty(fc.shuffledSubarray([...ROWS], { minLength: ROWS.length }), async (rows) => {
				const { figures } = await counts(rows);
				const victims = figures.filter((figure) =>
					/ (?:men|women|girls|boys) |(?:-| )\d+ \d+$/.test(figure)
				);
				expect(victims.filter((figure) => !right.has(figure))).toEqual([]);
			}),
			{ numRuns: 60 }
		);
	});
});
