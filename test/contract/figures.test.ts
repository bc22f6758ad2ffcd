import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { figureFiles } from '../../scripts/data/first-view';
import type { Figure } from '../../src/lib/core/figure';
import type { Engine } from '../../src/lib/core/ports';
import { EMPTY_STATUSES } from '../../src/lib/core/vocabulary';
import type { Workspace } from '../../src/lib/core/workspace';
import { firstIndicators } from '../../src/lib/indicators/first';
import { allIndicators, familyOf, indicatorById } from '../../src/lib/indicators/registry';
import { queryMonths } from '../../src/lib/query/figures';
import { decodeFirstView } from '../../src/lib/query/first-view-file';
import { LOAD_STAGES } from '../../src/lib/query/load';
import coveredSql from '../../src/lib/query/stages/covered.sql?raw';
import gatheredSql from '../../src/lib/query/stages/gathered.sql?raw';
import { refOf } from '../../src/lib/query/tables';
import { askedOf } from '../fixtures/asked';

let engine: Engine;
let workspace: Workspace;
let figures: readonly Figure[];

beforeAll(async () => {
	({ workspace, engine, figures } = await askedOf('stockholm'));
});

const keyOf = ({ indicator, series, unit, sex, age, period, area, scope }: Figure) =>
	[indicator, series, unit, sex, age, period, area, scope].join();

describe('declarations', () => {
	it.each(allIndicators.map((indicator) => [indicator.id, indicator] as const))(
		'%s is whole and its measure stands in the data',
		(id, indicator) => {
			expect(indicatorById(id)).toBe(indicator);
			expect(workspace.measures.map((measure) => measure.id)).toContain(indicator.measure);
			const series = workspace.series.map((one) => one.series);
			for (const line of indicator.lines)
				for (const one of line.series) expect(series).toContain(one);
			expect(indicator.lines.length).toBeGreaterThan(0);
			expect(indicator.ages.length).toBeGreaterThan(0);
			expect(indicator.sexes.length).toBeGreaterThan(0);
			const { title, definition, cautions, request } = indicator;
			for (const text of [title, definition, ...cautions, ...Object.values(request)])
				expect(text).toMatch(/^\S.+\S$/su);
			expect(definition).toMatch(/\.$/u);
		}
	);

	it('has ids once, and first-page ranks without gaps or doubles', () => {
		const ids = allIndicators.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		const ranks = allIndicators.flatMap(({ overview }) => overview ?? []);
		expect(ranks).toEqual(ranks.map((_, i) => i + 1));
		expect(ranks.length).toBeGreaterThanOrEqual(5);
	});
});

describe('SQL', () => {
	const texts = [
		...LOAD_STAGES,
		{ name: 'covered', sql: coveredSql },
		{ name: 'gathered', sql: gatheredSql }
	];

	it.each(texts.map(({ name, sql }) => [name, sql] as const))(
		'%s says its grain and binds in the engine',
		async (name, sql) => {
			expect(sql).toMatch(/^-- .*\n(--.*\n)*-- Grain: /u);
			const parameters = sql.includes('?') ? [name] : [];
			const plan = await engine.query(`EXPLAIN ${sql}`, parameters);
			expect(plan.length).toBeGreaterThan(0);
		}
	);
});

describe('figures of the embedded data', () => {
	it('stand once each, with a value or a reason, never both', () => {
		expect(new Set(figures.map(keyOf)).size).toBe(figures.length);
		for (const figure of figures) {
			const { value, reason, status, origin, how, refs } = figure;
			expect(value === null).toBe(reason !== null);
			expect(value === null).toBe(EMPTY_STATUSES.has(status));
			expect(refs.length > 0).toBe(value !== null);
			if (value !== null) expect(origin === 'computed').toBe(how.length > 0);
			else expect([how, origin]).toEqual([[], null]);
		}
	});

	it('refer to observations that are there and add up to counts', () => {
		const values = new Map<string, number | null>();
		for (const { dataset, observations } of workspace.datasets)
			for (const o of observations) values.set(refOf(dataset.id, o), o.value);
		for (const { refs, value, unit, scope } of figures) {
			for (const ref of refs) expect(values.has(ref)).toBe(true);
			if (value === null || unit !== 'count' || scope !== 'area') continue;
			expect(refs.reduce((sum, ref) => sum + (values.get(ref) ?? NaN), 0)).toBe(value);
		}
	});

	it('cover every shown area in every period of a line', () => {
		const groups = new Map<string, number>();
		for (const figure of figures) {
			const { indicator, series, unit, sex, age, period } = figure;
			const group = [indicator, series, unit, sex, age, period].join();
			groups.set(group, (groups.get(group) ?? 0) + 1);
		}
		expect(new Set(groups.values()).size).toBe(1);
	});

	it('survive the files that the page fetches, each of its own size', () => {
		const { first, others } = figureFiles(figures);
		const read = [decodeFirstView(first), decodeFirstView(others)];
		expect(new Map(read.flat().map((figure) => [keyOf(figure), figure]))).toEqual(
			new Map(figures.map((figure) => [keyOf(figure), figure]))
		);
		const declared = new Set(firstIndicators.map(({ id }) => id));
		expect(new Set(read[0]?.map(({ indicator }) => indicator))).toEqual(declared);
		// The first picture waits for the first of them, whose numbers are most of it.
		const compressed = (text: string) => gzipSync(text).length;
		expect(compressed(first)).toBeLessThan(20_500);
		expect(compressed(others)).toBeLessThan(20_500);
	});

	it('have months that sum to the years', async () => {
		const indicator = indicatorById('life-and-health');
		if (!indicator) throw new Error('indicator gone');
		const months = await queryMonths(engine, [indicator], 'sdo:jarva');
		const sum = months
			.filter(({ period, scope }) => period.startsWith('2020-') && scope === 'area')
			.reduce((total, { value }) => total + (value ?? NaN), 0);
		expect(sum).toBe(1180);
	});

	it('come in one family each', () => {
		for (const indicator of allIndicators)
			expect(familyOf(indicator)?.indicators).toContain(indicator);
	});
});
