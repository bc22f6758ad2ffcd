import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';

/**
 * A second reading of Brå's two exports for comparison. It shares no code with the program: plain string
 * handling for the text, the spreadsheet library itself for the workbooks, ids made here from FACTS §2–3,
 * VOCABULARY.md and the crime tree in `facts/`.
 */

export const SHARED = '../shared';

export interface Cell {
	row: number;
	column: number;
	area: string;
	measure: string;
	period: string;
	unit: string;
	value: number | null;
	status: string;
}

export interface Reading {
	cells: Cell[];
	ledger: {
		records: number;
		loaded: number;
		rejected: number;
		repeated: number;
		blank: number;
		structural: number;
	};
}

const MONTHS = 'Jan Feb Mar Apr Maj Jun Jul Aug Sep Okt Nov Dec'.split(' ');
/** First day in Brå's calendar of areas that replaced others (FACTS §2). */
const BORN: Record<string, string> = {
	'sdo:hagersten-alvsjo': '2021-01-01',
	'sdo:jarva': '2024-01-01',
	'sdo:norra-innerstaden': '2024-01-01'
};

/** Label → id, from all three label columns of the crime tree. */
function crimeIds(): Map<string, string> {
	const ids = new Map<string, string>();
	const sheet = XLSX.read(readFileSync(`${SHARED}/facts/brottstrad.csv`, 'utf8'), {
		type: 'string',
		raw: true
	}).Sheets['Sheet1'] as XLSX.WorkSheet;
	for (const row of XLSX.utils.sheet_to_json<Record<string, string>>(sheet, { raw: false }))
		for (const label of [row['label'], row['label_excel'], row['label_kort']])
			if (label) ids.set(label, row['id'] as string);
	return ids;
}

export function areaId(name: string): string {
	const slug = (text: string): string =>
		text
			.toLowerCase()
			.replace(/ - /g, '-')
			.replace(/[åä]/g, 'a')
			.replace(/ö/g, 'o')
			.replace(/[ -]+/g, '-');
	const sdo = /^Stadsdelsområde (.*) \(Sthlm\)$/.exec(name) ?? /^(.*) stadsdel \(/.exec(name);
	if (sdo) return `sdo:${slug(sdo[1] as string)}`;
	const kommun = (/^(.*) kommun$/.exec(name)?.[1] ?? '').trim();
	return kommun === 'Stockholm' ? 'stad:stockholm' : `kommun:${slug(kommun)}`;
}

/** Zero before the area was born or after it ended is no zero. */
function isFalseZero(name: string, period: string, value: number | null): boolean {
	if (value !== 0) return false;
	const last = period.length === 4 ? `${period}-12-31` : `${period}-31`;
	const first = period.length === 4 ? `${period}-01-01` : `${period}-01`;
	const ended = /\(upphörde (\d{4}-\d\d-\d\d)\)/.exec(name)?.[1];
	const born = BORN[areaId(name)];
	return (ended !== undefined && first >= ended) || (born !== undefined && last < born);
}

function statusOf(
	name: string,
	period: string,
	value: number | null,
	preliminary: boolean
): Pick<Cell, 'value' | 'status'> {
	if (value === null) return { value, status: 'missing' };
	if (isFalseZero(name, period, value)) return { value: null, status: 'outside_lifetime' };
	return { value, status: preliminary ? 'preliminary' : 'ok' };
}

/** The text export, columns by their headings. In the real files a crime's label says which crime it is. */
export function readText(bytes: Uint8Array): Reading {
	const crimes = crimeIds();
	const lines = Buffer.from(bytes).toString('latin1').split('\n');
	if (lines.at(-1) === '') lines.pop();
	const table = lines.map((line) => line.replace('\r', '').split(';'));
	const head = table[0] as string[];
	const at = (name: string): number => head.indexOf(name);
	const ledger = { records: 0, loaded: 0, rejected: 0, repeated: 0, blank: 0, structural: 0 };
	const cells: Cell[] = [];
	const seen = new Set<string>();
	table.forEach((fields, index) => {
		ledger.records += 1;
		if (fields.join('') === '') return void (ledger.blank += 1);
		if (index === 0) return void (ledger.structural += 1);
		const [region, crime, year, part] = ['Region', 'Brott', 'År', 'Period'].map(
			(name) => fields[at(name)] as string
		) as [string, string, string, string];
		const values = [
			['Antal', 'count'],
			['/100 000 inv', 'per_100k']
		] as const;
		// In these files every row of dots is a heading: no crime was asked for that has no figures.
		if (values.every(([name]) => fields[at(name)] === '..')) return void (ledger.structural += 1);
		const key = [region, crime, year, part].join('|');
		if (seen.has(key)) return void (ledger.repeated += 1);
		seen.add(key);
		ledger.loaded += 1;
		const period = `${year.slice(0, 4)}-${String(MONTHS.indexOf(part) + 1).padStart(2, '0')}`;
		for (const [name, unit] of values)
			cells.push({
				row: index + 1,
				column: at(name) + 1,
				area: areaId(region),
				measure: crimes.get(crime) ?? `? ${crime}`,
				period,
				unit,
				...statusOf(region, period, Number(fields[at(name)]), year.includes('prel'))
			});
	});
	return { cells, ledger };
}

/** A workbook as rows of raw cells; empty cells are null. */
export function readGrid(bytes: Uint8Array): (string | number | null)[][] {
	const book = XLSX.read(bytes, { type: 'array' });
	return XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0] as string] as XLSX.WorkSheet, {
		header: 1,
		raw: true,
		defval: null,
		blankrows: true
	});
}

/** The Excel export: `label` is the label column and `values` the value columns, both from 0. */
export function readWorkbook(bytes: Uint8Array, label: number, values: number[]): Reading {
	const crimes = crimeIds();
	const grid = readGrid(bytes);
	while (grid.at(-1)?.every((cell) => cell === null || cell === '')) grid.pop();
	const ledger = { records: 0, loaded: 0, rejected: 0, repeated: 0, blank: 0, structural: 0 };
	const cells: Cell[] = [];
	let area = '';
	grid.forEach((cellsOfRow, index) => {
		ledger.records += 1;
		const name = String(cellsOfRow[label] ?? '');
		const numbers = values.map((column) => cellsOfRow[column] ?? null);
		if (cellsOfRow.every((cell) => cell === null || cell === '')) return void (ledger.blank += 1);
		if (index < 5 || numbers.every((cell) => cell === null || cell === '')) {
			if (index >= 5 && /^Stadsdelsområde|kommun$/.test(name)) area = name;
			return void (ledger.structural += 1);
		}
		ledger.loaded += 1;
		values.forEach((column, place) => {
			const [three, four] = [2, 3].map((row) => String(grid[row]?.[column])) as [string, string];
			const [year, part] = /^\d{4}/.test(three) ? [three, four] : [four, three];
			const month = MONTHS.indexOf(part) + 1;
			const period = month === 0 ? year : `${year}-${String(month).padStart(2, '0')}`;
			cells.push({
				row: index + 1,
				column: column + 1,
				area: areaId(area),
				measure: crimes.get(name) ?? `? ${name}`,
				period,
				unit: grid[4]?.[column] === 'Antal' ? 'count' : 'per_100k',
				...statusOf(area, period, numbers[place] as number, false)
			});
		});
	});
	return { cells, ledger };
}
