import { expect, test } from 'vitest';
import { annexModel } from './annex';
import { contextOf, figure, indicators, readable } from './fixture-town';
import { victimsFact } from './annex-people';
import type { AnnexModel } from './models';
import type { OverviewRow } from './overview-model';

const area = 'sdo:bjorkvik';
const [first] = indicators;
if (first === undefined) throw new Error('no indicator');
const split = {
	...first,
	sexes: ['all', 'women', 'men'] as const,
	ages: ['all', '18+', '0-17', '0-6', '7-14', '15-17']
};
const crime = { ...split, sexes: [...split.sexes] };
const count = (value: number, sex: 'all' | 'women' | 'men' | 'unknown' = 'all', age = 'all') =>
	figure({ unit: 'count', value, sex, age });

const said = (model: AnnexModel, heading: string) =>
	model.sections
		.filter((section) => section.heading === heading)
		.flatMap(({ blocks }) =>
			blocks.flatMap((block) => ('text' in block ? [readable(block.text)] : []))
		);

test('offences are told by whom they were against, with place and with what is not split', () => {
	const context = contextOf(
		[
			count(77),
			count(20, 'women', '18+'),
			count(30, 'men', '18+'),
			count(24, 'all', '0-17'),
			count(4, 'all', '0-6'),
			count(0, 'all', '7-14'),
			count(20, 'all', '15-17'),
			count(3, 'unknown'),
			{ ...count(11, 'women', '18+'), indicator: 'known', measure: `${crime.measure}.bekant` }
		],
		{ indicators: [crime, ...indicators.slice(1)] }
	);
	const model = annexModel(context, { area, year: '2024' });
	expect(said(model, 'Jämställdhet')).toContain(
		'I Björkvik anmäldes 20 skadebrott mot kvinnor och 30 mot män (18 år eller äldre) år 2024. I 11 av fallen mot kvinnor var gärningspersonen bekant med offret. 24 gällde barn, och i 3 är ålder eller kön okänt.'
	);
	expect(said(model, 'Barn och unga')[0]).toMatch(
		/^I Björkvik anmäldes 24 skadebrott mot barn år 2024/u
	);
});

test('children and the sexes stand beside the inhabitants of the very same count only', () => {
	const people = {
		measure: 'population:registered',
		indicator: 'people',
		unit: 'count' as const,
		series: 'arsbok'
	};
	const registered = {
		...first,
		id: 'people',
		measure: 'population:registered',
		lines: [{ unit: 'count' as const, series: ['arsbok', 'scb'], denominator: null }],
		ages: ['all', '0-17'],
		overview: null
	};
	const children = figure({ ...people, value: 9812, age: '0-17' });
	const words = (...figures: ReturnType<typeof figure>[]) => {
		const context = contextOf(figures, { indicators: [...indicators, registered] });
		const model = annexModel(context, { area, year: '2024' });
		return [...said(model, 'Området'), ...said(model, 'Barn och unga')].filter((text) =>
			text.startsWith('Den 31')
		);
	};
	const all = figure({ ...people, value: 46407 });
	expect(words(all, children)[0]).toMatch(
		/^Den 31 december 2024 bodde 46_407 personer i Björkvik, av dem 9_812 barn \(0–17 år\)\. Källa/u
	);
	const [alone, other] = words(all, { ...children, series: 'scb' });
	expect(alone).toMatch(/^Den 31 december 2024 bodde 46_407 personer i Björkvik\. Källa/u);
	expect(other).toMatch(/^Den 31 december 2024 bodde 9_812 barn \(0–17 år\) i Björkvik\. Källa/u);
});

test('what stands beside a figure is looked for among the figures of its measure only', () => {
	let read = 0;
	const others = Array.from({ length: 100 }, () => ({
		...count(1),
		get measure() {
			read += 1;
			return 'crime:other';
		}
	}));
	const whole = [count(77), count(24, 'all', '0-17'), count(5, 'unknown')];
	const figures = [...others, ...whole, count(20, 'women', '18+'), count(30, 'men', '18+')];
	const cell = {
		kind: 'values',
		values: figures.slice(-2).map((one) => ({ shown: { figure: one } }))
	};
	const row = { title: 'skadebrott', sex: cell } as unknown as OverviewRow;
	const context = contextOf(figures);
	read = 0;
	const texts = Array.from({ length: 20 }, () => victimsFact(context, row, 'sex'));
	expect(texts.at(-1)).toContain('och i 5 är ålder eller kön okänt');
	expect(read).toBeLessThanOrEqual(others.length);
});
