import { describe, expect, it } from 'vitest';
import type { Indicator } from '$lib/core/indicator';
import { MeasureTree } from '$lib/core/measures';
import { contextOf, figure, readable, selection } from '../fixture-town';
import { createJudge } from '../judge/judge';
import { overviewModel } from '../overview';
import { standsOut } from './stands-out';

/** Counts of three areas in six years, so that a dispersion can be estimated. */
const history = Array.from({ length: 6 }, (_, at) =>
	['sdo:bjorkvik', 'sdo:lindhult', 'sdo:strandvik'].map((area, row) => {
		const lift = [20, -20, 0][(row + 3 - (Math.floor(at / 2) % 3)) % 3] ?? 0;
		const value = 100 + (at % 2 === 0 ? 1 : -1) * lift;
		return figure({ unit: 'count', area, period: String(2010 + at), value });
	})
).flat();
const count = (period: string, value: number, measure = 'crime:vandalism') =>
	figure({ unit: 'count', period, value, measure, indicator: measure.slice(6) });
const measures = [
	{ id: 'crime:all', parent: null, label: 'Alla brott', labels: [], note: null },
	{ id: 'crime:vandalism', parent: 'crime:all', label: 'Skadebrott', labels: [], note: null },
	{ id: 'crime:paint', parent: 'crime:vandalism', label: 'Målning', labels: [], note: null }
];

function judged(figures: ReturnType<typeof figure>[]) {
	const context = contextOf([...history, ...figures]);
	const data = { ...context, measures: new MeasureTree(measures) };
	return { ...data, judge: createJudge({ ...data, denominators: [] }) };
}

describe('what stands out', () => {
	it('is what changed more than usual, with what most of the change is', () => {
		const context = judged([
			count('2023', 800),
			count('2024', 300),
			count('2023', 600, 'crime:paint'),
			count('2024', 150, 'crime:paint')
		]);
		expect(standsOut(context, selection()).sentences.map(readable)).toEqual([
			'Störst är minskningen av anmälda skadebrott: från 800 år 2023 till 300 år 2024 (−63_procent), mer än vanlig variation. 90_procent av minskningen är målning.',
			'1 mått granskades.'
		]);
		expect(overviewModel(context, selection()).lead.map(({ text }) => text)).toContain(
			'Det enda mått som kan granskas har ändrats mer än vanlig variation sedan år 2023: skadebrott (300 mot 800, mest målning).'
		);
	});

	it('names no part that is less than most of a change', () => {
		const told = (paint: number) =>
			standsOut(
				judged([
					count('2023', 800),
					count('2024', 300),
					count('2023', 600, 'crime:paint'),
					count('2024', 600 - paint, 'crime:paint')
				]),
				selection()
			).sentences.join(' ');
		// 295 of 500 is 59 per cent, 300 is 60.
		expect(told(295)).not.toContain('minskningen är målning');
		expect(told(300)).toContain('minskningen är målning');
	});

	it('calls a part the whole of a change only where it is', () => {
		const told = (paint: number) =>
			standsOut(
				judged([
					count('2023', 800),
					count('2024', 300),
					count('2023', 600, 'crime:paint'),
					count('2024', 600 - paint, 'crime:paint')
				]),
				selection()
			).sentences.join(' ');
		expect(readable(told(499))).toContain('99_procent av minskningen är målning.');
		expect(told(500)).toContain('Hela minskningen är målning; övriga skadebrott är inte färre.');
	});

	it('gives no percentage of a part that has under ten cases on either side', () => {
		const told = (left: number) =>
			standsOut(
				judged([
					count('2023', 800),
					count('2024', 300),
					count('2023', 600, 'crime:paint'),
					count('2024', left, 'crime:paint')
				]),
				selection()
			).sentences.join(' ');
		expect(told(10)).toContain('minskningen är målning');
		expect(told(9)).not.toContain('målning');
	});

	it('is chosen of all measures judged together: what stands alone among ten does not stand', () => {
		// 170 against 80: 0.0379 by itself (judge.test.ts), over 0.05/10.
		const names = Array.from({ length: 10 }, (_, at) => `crime:kind${at}`);
		const kinds = names.map((id) => ({
			id,
			parent: 'crime:all',
			label: id,
			labels: [],
			note: null
		}));
		const declared = (measure: string) => measure.replace('crime:', '');
		const [kind] = contextOf([]).indicators;
		const found = (number: number) => {
			const some = names.slice(0, number);
			const figures = some.flatMap((measure, at) => [
				...history.map((one) => ({ ...one, measure, indicator: measure })),
				count('2023', 80, measure),
				count('2024', at === 0 ? 170 : 81, measure)
			]);
			const context = {
				...contextOf(figures.map((one) => ({ ...one, indicator: declared(one.measure) }))),
				measures: new MeasureTree([...measures, ...kinds]),
				indicators: some.map((id) => ({
					...(kind as Indicator),
					id: declared(id),
					measure: id,
					title: id
				}))
			};
			return standsOut(
				{ ...context, judge: createJudge({ ...context, denominators: [] }) },
				selection()
			);
		};
		expect(found(1).sentences[0]).toContain('80');
		expect(found(10).looked).toBe(10);
		expect(found(10).sentences[0]).toContain('Inget');
	});

	it('is said to be nothing where nothing does', () => {
		const context = judged([count('2023', 100), count('2024', 104)]);
		const found = standsOut(context, selection());
		expect(found.sentences).toEqual([
			'Inget mått skiljer sig från år 2023 mer än vanlig variation.',
			'1 mått granskades.'
		]);
		expect(standsOut({ ...context, judge: null }, selection()).sentences).toEqual([]);
	});
});
