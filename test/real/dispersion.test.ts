import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { estimateDispersion, type Cell } from '../../src/lib/core/statistics/dispersion';
import { repoRoot } from '../../scripts/repo-root';

/**
 * The dispersions that the field's facts state (FACTS.md §3.1), from the yearly figures they were computed
 * from, to the one decimal that is printed there.
 */
const file = path.join(repoRoot(), '..', 'shared', 'facts', 'anmalda_brott_sol_2020_2023_ar.csv');
const there = existsSync(file);
if (!there)
	console.warn('SKIPPED: ../shared/facts is not here, so no dispersion is compared with it.');

const NINE = [
	'Bromma',
	'Enskede-Årsta-Vantör',
	'Farsta',
	'Hässelby-Vällingby',
	'Kungsholmen',
	'Rinkeby-Kista',
	'Skarpnäck',
	'Skärholmen',
	'Spånga-Tensta'
];

describe.skipIf(!there)('dispersion of the districts 2020 to 2023', () => {
	const rows = there
		? Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
				header: true,
				skipEmptyLines: true
			}).data
		: [];
	const table = (areas: readonly string[], chapter: string): (Cell | null)[][] =>
		areas.map((area) =>
			['2020', '2021', '2022', '2023'].map((year) => {
				const found = rows.filter(
					(row) =>
						row['area_type'] === 'stadsdelsområde' &&
						row['area'] === area &&
						row['indicator']?.startsWith(chapter) &&
						row['year'] === year
				);
				expect(found).toHaveLength(1);
				return { count: Number(found[0]?.['value']) };
			})
		);

	it.each([
		['3 kap.', 1.7, 5.1],
		['4 kap.', 4.3, 4.3],
		['6 kap.', 2, 1.9],
		['3-7 kap.', 4.8, 7]
	])('of %s is %d for nine, %d with Norrmalm', (chapter, nine, ten) => {
		expect(estimateDispersion(table(NINE, chapter))?.phi).toBeCloseTo(nine, 1);
		expect(estimateDispersion(table([...NINE, 'Norrmalm'], chapter))?.phi).toBeCloseTo(ten, 1);
	});
});
