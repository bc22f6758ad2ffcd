import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { inputModel } from '../../../test/golden/annex';
import type { ComparisonModel } from '$lib/views/models';
import { csvLine, harmless } from './csv-cell';
import { figureCsv } from './csv';

describe('harmless', () => {
	it.each(['=1+1', '+cmd', '-cmd', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1+1', '-1+1|x', '%0A=1'])(
		'puts an apostrophe before %j',
		(text) => {
			expect(harmless(text).startsWith("'")).toBe(true);
		}
	);

	it.each(['-3', '−3,5', '+12', '1\u00a0212', '24\u00a0%', '-1 212,5', '2024', 'Å-Ö', 'a=b'])(
		'leaves %j alone',
		(text) => {
			expect(harmless(text)).toBe(text);
		}
	);

	it('never lets a cell through that begins like a formula and is no number', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const safe = harmless(text);
				const parsed = Papa.parse<string[]>(csvLine([text, 'x'], ';'), { delimiter: ';' });
				expect(parsed.data[0]).toEqual([safe, 'x']);
				expect(/^\s*[=@]/u.test(safe)).toBe(false);
			}),
			{ numRuns: 200 }
		);
	});
});

describe('figureCsv', () => {
	const model = inputModel('comparison-units') as ComparisonModel;
	const rows = (text: string, delimiter: string) =>
		Papa.parse<string[]>(text.trim(), { delimiter, newline: '\r\n' }).data;

	it('is UTF-8 with BOM, ; and decimal comma, and says what it is first', () => {
		const text = figureCsv(model);
		expect(text.startsWith('\ufeff')).toBe(true);
		const [exercise, title, subtitle, source] = rows(text.slice(1), ';');
		expect(exercise?.[0]).toContain('ÖVNING');
		expect(title).toEqual(['Titel', model.caption.title]);
		expect(subtitle?.[1]).toContain('2024');
		expect(source).toEqual(['Källa', model.caption.source]);
		expect(text).toContain('Misshandel;Björkvik;per 1\u00a0000 invånare;9,4;slutlig;\r\n');
		expect(text).toContain('Samtliga anmälda brott;Björkvik;antal;7714;slutlig;\r\n');
	});

	it('says why a value is missing, and which is preliminary', () => {
		const text = figureCsv(model);
		expect(text).toMatch(/Skadegörelse;Björkvik;per 1.000 invånare;;saknas;"?Inga uppgifter/);
		expect(text).toContain(';6,3;preliminär;');
	});

	it.each(['trend-breaks', 'choropleth-patterns', 'comparison-units', 'trend-months'])(
		'has as many cells in every figure of %s',
		(name) => {
			const [, table = ''] = figureCsv(inputModel(name)).split('\r\n\r\n');
			const figures = rows(table, ';');
			expect(figures.length).toBeGreaterThan(3);
			expect(new Set(figures.map((row) => row.length)).size).toBe(1);
			for (const row of figures.slice(1)) expect(row.at(-3)).toMatch(/^(-?\d+(,\d+)?)?$/);
		}
	);

	it('keeps a table in its own shape', () => {
		const text = figureCsv(inputModel('table-symbols'));
		expect(text).toContain('Brottstyp;2020;2021;2022;2023;2024\r\n');
		expect(text).toContain('Rån;41;38;..;36;40\r\n');
	});

	it('neutralises formulas in names that came from a file', () => {
		const evil = structuredClone(model);
		for (const group of evil.groups) group.label = '=HYPERLINK("x")';
		expect(figureCsv(evil)).toContain(`"'=HYPERLINK(""x"")";`);
		expect(figureCsv(evil)).not.toMatch(/(^|;)"?=/m);
	});
});
