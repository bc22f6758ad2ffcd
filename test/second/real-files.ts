import * as XLSX from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { readCsv } from './csv';
import type { Geography } from './geography';
import type { Row } from './rows';

/**
 * A second reading of the yearbook's two tables and of SCB's population per RegSO, from FACTS §3.3 and the spellings in
 * data/; Brå's two exports are read in test/real/bra-sol-independent.ts.
 */

const blank = {
	month: false,
	n: null,
	lower: null,
	upper: null,
	delivery: 0,
	sex: 'all',
	age: 'all',
	status: 'ok'
};

type Grid = (string | number | null)[][];

/** Rows of a workbook's only sheet. */
function gridOf(bytes: Uint8Array): Grid {
	const book = XLSX.read(bytes, { type: 'array' });
	const sheet = book.Sheets[book.SheetNames[0]!]!;
	return XLSX.utils.sheet_to_json(sheet, { header: 1, raw: true, defval: null });
}

/** Districts and the whole city of the yearbook; the parts of town are not compared. */
function yearbookArea(label: string): string | null {
	const name = label.replace(/\d+$/u, '');
	if (name === 'Hela staden') return 'stad:stockholm';
	const slug = name
		.toLowerCase()
		.replace(/[åä]/gu, 'a')
		.replace(/ö/gu, 'o')
		.replace(/[ -]+/gu, '-');
	return /staden|ort$/u.test(name) && name !== 'Norra innerstaden' ? null : `sdo:${slug}`;
}

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));

/** Either of the yearbook's tables: of crime, or of people. */
export function readYearbook(bytes: Uint8Array): Row[] {
	const grid = gridOf(bytes);
	return String(grid[0]![0]).startsWith('Anmälda') ? crimeOf(grid) : peopleOf(grid);
}

/** Table 1.63: five counts, and from the ninth column the same per 1 000, which are given to two decimals here. */
function crimeOf(grid: Grid): Row[] {
	const crimes = ['all', 'arsbok.vald', 'arsbok.stold_ran', 'arsbok.skadegorelse', 'narkotika'];
	const places = [1, 3, 4, 5, 6];
	const period = /20\d\d/u.exec(String(grid[0]![0]))![0];
	return grid.flatMap(([label, ...cells]): Row[] => {
		if (typeof label !== 'string' || typeof cells[0] !== 'number') return [];
		const area = yearbookArea(label);
		if (area === null) return [];
		return crimes.flatMap((crime, i) => {
			const head = {
				...blank,
				series: 'statistisk-arsbok',
				area,
				measure: `crime:${crime}`,
				period
			};
			const [count, rate] = [cells[places[i]! - 1], cells[7 + i]] as [number, number];
			return [
				{ ...head, unit: 'count', value: count },
				{ ...head, unit: 'per_1000', value: rounded(rate, 2) }
			];
		});
	});
}

/** Table 1.2: people at the end of the years in its head; a year with a raised digit is a forecast. */
function peopleOf(grid: Grid): Row[] {
	const years = grid[2]!.slice(0, 8).map((cell) => String(cell ?? ''));
	return grid.slice(4).flatMap((cells): Row[] => {
		const area = typeof cells[1] === 'number' ? yearbookArea(String(cells[0])) : null;
		if (area === null) return [];
		return years.flatMap((head, i): Row[] => {
			const period = /^\d{4}/u.exec(head)?.[0];
			if (period === undefined) return [];
			const measure = head === period ? 'population:total' : 'population:forecast';
			const value = rounded(cells[i] as number, 0);
			return [
				{ ...blank, series: 'statistisk-arsbok', area, measure, unit: 'count', period, value }
			];
		});
	});
}

/** Ages that the file's own bands make up. */
const MADE: [string, RegExp][] = [
	['all', /./u],
	['0-19', /^(?:0-4|5-9|10-14|15-19)$/u]
];

/**
 * RegSO added up to delområden, and to every area these make up the day after the year's last. A division has figures
 * of its own year only: what is printed for others is no zero.
 */
export function readRegSo(folder: string, text: string, geography: Geography): Row[] {
	const unitOf = new Map(
		readCsv(`${folder}/geography/aliases.csv`)
			.filter((row) => row['source'] === 'scb-regso')
			.map((row) => [row['name']!, row['area']!])
	);
	const [head, ...lines] = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
	const at = (name: string) => head!.split(',').indexOf(name);
	const sums = new Map<string, number>();
	const division = /RegSO(\d{4})/u.exec(lines[0]!)![1]!;
	for (const line of lines) {
		const cells = line.split(',');
		const period = cells[at('Tid')];
		const unit = unitOf.get(cells[at('Region')] ?? '');
		if (period === undefined || unit === undefined) continue;
		const band = cells[at('Alder')]!.replace(/ år$/u, '').replace(/^80-$/u, '80+');
		const ages = [band, ...MADE.filter(([, of]) => of.test(band)).map(([age]) => age)];
		for (const age of ages)
			for (const area of [
				unit,
				...geography.holding(unit, 'staden-polisen', `${+period + 1}-01-01`)
			]) {
				const key = [area, age, period].join();
				sums.set(key, (sums.get(key) ?? 0) + Number(cells[at('value')]));
			}
	}
	return [...sums].map(([key, sum]): Row => {
		const [area, age, period] = key.split(',') as [string, string, string];
		const of = { ...blank, series: 'scb-regso', area, measure: 'population:total', unit: 'count' };
		const before = +period < +division - 1;
		const status = before ? 'outside_lifetime' : 'ok';
		return { ...of, age, period, value: before ? null : sum, status };
	});
}

export const bytesOf = (file: string) => new Uint8Array(readFileSync(file));
