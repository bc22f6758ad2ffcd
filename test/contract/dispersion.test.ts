import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { estimateDispersion, type Cell } from '../../src/lib/core/statistics/dispersion';

/**
 * The dispersion of reported crime, from the monthly figures in data/ added up to years. Reference values
 * were computed apart (Python, iteratively reweighted least squares) and agree with those that were known
 * before this was written: 1.7, 4.3, 2.0 and 4.8 for the nine districts, and 5.1, 4.3, 1.9 and 7.0 with
 * Norrmalm.
 */
const YEARS = ['2020', '2021', '2022', '2023'];
const NINE = [
	'bromma',
	'enskede-arsta-vantor',
	'farsta',
	'hasselby-vallingby',
	'kungsholmen',
	'rinkeby-kista',
	'skarpnack',
	'skarholmen',
	'spanga-tensta'
].map((slug) => `sdo:${slug}`);

let yearly: Map<string, number[]>;

beforeAll(async () => {
	yearly = new Map();
	for (const year of YEARS) {
		const file = `data/stockholm/figures/bra-sol-databasfil-${year}.csv`;
		const { data } = Papa.parse<Record<string, string>>(await readFile(file, 'utf8'), {
			header: true,
			skipEmptyLines: true
		});
		for (const { area, measure, grain, unit, sex, age, period, value } of data) {
			if (grain !== 'month' || unit !== 'count' || sex !== 'all' || age !== 'all') continue;
			if (value === undefined || value === '' || period?.slice(0, 4) !== year) continue;
			const key = `${area} ${measure} ${year}`;
			const months = yearly.get(key) ?? [];
			months.push(Number(value));
			yearly.set(key, months);
		}
	}
});

/** A year counts when all of its months are there. */
function table(areas: readonly string[], measure: string): (Cell | null)[][] {
	return areas.map((area) =>
		YEARS.map((year) => {
			const months = yearly.get(`${area} ${measure} ${year}`);
			return months?.length === 12
				? { count: months.reduce((sum, month) => sum + month, 0) }
				: null;
		})
	);
}

describe('dispersion of reported crime in the districts', () => {
	it.each([
		['crime:brb3', 1.7312, 5.1247],
		['crime:brb4', 4.30445, 4.31036],
		['crime:brb6', 2.00948, 1.93044],
		['crime:person', 4.80756, 6.98279]
	])('of %s is %d, with the city centre %d', (measure, nine, ten) => {
		const found = estimateDispersion(table(NINE, measure));
		expect(found).toMatchObject({ df: 24, cells: 36 });
		expect(found?.phi).toBeCloseTo(nine, 4);
		const withCentre = estimateDispersion(table([...NINE, 'sdo:norrmalm'], measure));
		expect(withCentre).toMatchObject({ df: 27, cells: 40 });
		expect(withCentre?.phi).toBeCloseTo(ten, 4);
	});

	it('takes a district of which a year is missing along', () => {
		const merged = 'sdo:hagersten-alvsjo';
		const rows = table([...NINE, merged], 'crime:brb3');
		expect(rows[9]?.map((cell) => cell === null)).toEqual([true, false, false, false]);
		const found = estimateDispersion(rows);
		expect(found).toMatchObject({ df: 26, cells: 39 });
		expect(found?.phi).toBeCloseTo(1.86763, 4);
	});
});
