import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { AreaRegister } from '$lib/core/register';
import { pastedFile, readPasted } from '$lib/import/clipboard';
import { importFile } from '$lib/import/import-file';
import { describe, expect, it } from 'vitest';
import { emptyFigure, faultsOf, typedFiles, type TypedFigure } from './typed-figures';

const area = (id: string, level: 'sdo' | 'lpo', name: string) => ({
	...{ id, level, name, code: null, shown: true, outside: null, note: null }
});
const register = new AreaRegister({
	city: 'stad:ort',
	areas: [area('sdo:norr', 'sdo', 'Norr'), area('lpo:norr', 'lpo', 'Norr')],
	aliases: [],
	lifetimes: [],
	relations: []
});

const figure = (part: Partial<TypedFigure> = {}): TypedFigure => ({
	...emptyFigure(),
	...{ area: 'sdo:norr', measure: 'Klagomål', period: '2024', value: '12', source: 'Mejl' },
	...{ definition: 'Ett per anmälan' },
	...part
});

async function lines(figures: TypedFigure[]): Promise<string[][]> {
	const files = typedFiles(figures, register, false, (place) => `${place}.csv`);
	return Promise.all(
		files.map(async (file) => (await file.text()).trimEnd().split('\r\n').slice(1))
	);
}

describe('figures typed in', () => {
	it('say what is missing or wrong', () => {
		expect(faultsOf(figure()).size).toBe(0);
		expect([...faultsOf(emptyFigure()).keys()]).toEqual([
			...['area', 'measure', 'period', 'value', 'source', 'definition']
		]);
		const wrong = figure({ period: 'igår', age: 'gammal', value: '12 34', n: 'få' });
		expect([...faultsOf(wrong).keys()].sort()).toEqual(['age', 'n', 'period', 'value']);
	});
	it('may be a symbol, and no number that could mean two', () => {
		for (const value of ['..', '<5', 'x', '12,5', '24 %', '1 234', '−3'])
			expect(faultsOf(figure({ value })).has('value'), value).toBe(false);
		expect(faultsOf(figure({ value: '1.234' })).has('value')).toBe(true);
	});
	it('are written so that they read back as typed', async () => {
		const [file] = await lines([
			figure({ value: '1,234', n: '1 500', measure: 'A "b"; c' }),
			figure({ area: 'lpo:norr', value: '12,5 %' })
		]);
		expect(file?.[0]).toBe(
			'"Norr";"A ""b""; c";"2024";"antal";"alla";"";"1,2340";"1500";"";"";"Mejl";"";"Ett per anmälan";"endast egen myndighet"'
		);
		// The bare name means the district: the police district is named by its id.
		expect(file?.[1]).toMatch(/^"lpo:norr";.*;"12,5";/);
	});
	it('say that they are made up where the municipality is', async () => {
		const [made] = typedFiles([figure()], register, true, () => 'a.csv');
		expect((await made?.text())?.split('\r\n')[0]).toBe('"ÖVNING"');
	});
	it('of several sources or rules are several files', async () => {
		const files = await lines([
			figure(),
			figure({ source: 'Rapport' }),
			figure({ openness: 'partners' }),
			figure({ value: '13' })
		]);
		expect(files.map((rows) => rows.length)).toEqual([2, 1, 1]);
	});
});

describe('personal data in what is typed or pasted', () => {
	const names = createNameLookup(register, new MeasureTree([]));
	const failureOf = async (file: File | undefined): Promise<string | undefined> => {
		const bytes = new Uint8Array(await file!.arrayBuffer());
		const { report, observations } = await importFile(bytes, file!.name, { names, now: 1 });
		expect(observations).toHaveLength(report.failure ? 0 : 1);
		return report.failure?.code;
	};
	const secrets = ['anna@exempel.se', '850315-2384', 'Anna, 070-123 45 67'];
	it.each(['source', 'definition', 'measure'] as const)('is asked about: %s', async (field) => {
		const typed = (part: Partial<TypedFigure>): Promise<string | undefined> =>
			failureOf(typedFiles([figure(part)], register, false, () => 'f.csv')[0]);
		expect(await typed({})).toBeUndefined();
		for (const secret of secrets)
			expect(await typed({ [field]: `Uppgift, ${secret}` })).toBe('personal_data');
	});
	it('is asked about in a pasted table', async () => {
		for (const secret of secrets) {
			const table = readPasted({ html: '', text: `Område\tAntal\tKälla\nNorr\t3\t${secret}` });
			expect(await failureOf(pastedFile(table!.rows, 'p.csv'))).toBe('personal_data');
		}
	});
});
