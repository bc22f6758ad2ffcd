import { AreaRegister } from '$lib/core/register';
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
