import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { AreaRegister } from '$lib/core/register';
import { importFile, type ImportResult } from './import-file';

const { areas, measures } = JSON.parse(
	readFileSync('src/lib/sources/bra-sol-excel/fixture.names.json', 'utf8')
);
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Maj', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dec'];

/** Twelve months of an area with `population` inhabitants; rates are reckoned on it and rounded. */
function sol(head: string, population: number, months = MONTHS.length): string {
	const rows = MONTHS.slice(0, months).map((month, i) => {
		const count = 30 + 3 * i;
		const rate = Math.round((count / population) * 100_000);
		return `Stadsdelsområde Exempelområde (Sthlm);3 kap. Brott mot liv och hälsa;2022;${month};${count};${rate};`;
	});
	return `Region;Brott;År;Period;${head}\n${rows.join('\n')}\n`;
}

function read(content: string, known: number | null): Promise<ImportResult> {
	const register = new AreaRegister(areas);
	const area = register.resolve('bra-sol-databasfil', 'Stadsdelsområde Exempelområde (Sthlm)');
	const denominators =
		known === null || area === null
			? []
			: [
					{
						area,
						series: 'bra-sol',
						year: 2021,
						low: known - 50,
						high: known + 50,
						official: null,
						basis: 'hittepå'
					}
				];
	const names = createNameLookup(register, new MeasureTree(measures), denominators);
	return importFile(new TextEncoder().encode(content), 'fil.txt', { names, now: 1 });
}

describe('counts and rates under each other’s headings', () => {
	test('are refused whole, every row kept for download', async () => {
		const { report, observations, dataset } = await read(sol('/100 000 inv;Antal', 46_000), 46_000);
		expect(report.failure?.code).toBe('columns_swapped');
		expect(report.failure?.message).toContain('bytt rubrik');
		expect({ observations: [...observations], dataset }).toEqual({
			observations: [],
			dataset: null
		});
		expect(report.ledger).toMatchObject({ records: 13, loaded: 0, rejected: 12, structural: 1 });
		expect(report.rejected).toHaveLength(12);
		expect(report.rejected[0]).toMatchObject({ row: 2, text: expect.stringContaining(';Jan;') });
	});

	test.each([46_000, 240_000])('right headings are read (%i inhabitants)', async (population) => {
		const { report, observations } = await read(sol('Antal;/100 000 inv', population), population);
		expect(report.failure).toBeNull();
		expect(observations).toHaveLength(24);
	});

	test('a large area is told apart too', async () => {
		const { report } = await read(sol('/100 000 inv;Antal', 240_000), 240_000);
		expect(report.failure?.code).toBe('columns_swapped');
	});

	test.each([
		['no population is known', 46_000, null, 12],
		['the population is about the base of the rate', 101_000, 101_000, 12],
		['there are too few pairs to tell', 46_000, 46_000, 9]
	])('nothing is refused where %s', async (_, population, known, months) => {
		const { report } = await read(sol('/100 000 inv;Antal', population, months), known);
		expect(report.failure).toBeNull();
	});
});
