import { describe, expect, it } from 'vitest';
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
