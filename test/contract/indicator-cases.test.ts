import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileWorkspace } from '../../scripts/data/compile';
import type { Figure } from '../../src/lib/core/figure';
import type { Engine } from '../../src/lib/core/ports';
import { openNodeEngine } from '../../src/lib/engine/node';
import { allFamilies, allIndicators } from '../../src/lib/indicators/registry';
import { queryFigures } from '../../src/lib/query/figures';
import { loadWorkspace } from '../../src/lib/query/load';

/**
 * Every family folder has a `cases.csv`: figures computed by hand from the published ones, with the
 * arithmetic beside them. `value` is a number (compared to two decimals) or the reason there is none.
 */
const files = import.meta.glob<string>('/src/lib/indicators/*/cases.csv', {
	eager: true,
	query: '?raw',
	import: 'default'
});

interface Case extends Record<string, string> {
	indicator: string;
	value: string;
	because: string;
}

const casesOf = (family: string): Case[] =>
	Papa.parse<Case>(files[`/src/lib/indicators/${family}/cases.csv`] ?? '', {
		header: true,
		delimiter: ',',
		skipEmptyLines: true
	}).data;

let engine: Engine;
let figures: Figure[];

beforeAll(async () => {
	engine = await openNodeEngine();
	await loadWorkspace(engine, await compileWorkspace('data/stockholm'), []);
	figures = await queryFigures(engine, allIndicators);
});
afterAll(() => engine.close());

const KEYS = ['indicator', 'area', 'scope', 'period', 'unit', 'series', 'sex', 'age'] as const;

describe.each(allFamilies.map(({ id, indicators }) => [id, indicators] as const))(
	'%s',
	(id, indicators) => {
		const cases = casesOf(id);

		it('has a case computed by hand for each indicator', () => {
			const covered = new Set(cases.map(({ indicator }) => indicator));
			expect(
				indicators.map((indicator) => indicator.id).filter((one) => !covered.has(one))
			).toEqual([]);
		});

		it.each(cases.map((one) => [KEYS.map((key) => one[key]).join(' '), one] as const))(
			'%s',
			(_, one) => {
				const found = figures.filter((figure) => KEYS.every((key) => figure[key] === one[key]));
				expect(found).toHaveLength(1);
				const [figure] = found;
				if (Number.isNaN(Number(one.value))) expect(figure?.reason).toBe(one.value);
				else expect(figure?.value).toBeCloseTo(Number(one.value), 2);
				expect(one.because).not.toBe('');
			}
		);
	}
);
