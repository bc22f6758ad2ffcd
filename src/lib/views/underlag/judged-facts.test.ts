import { expect, it } from 'vitest';
import type { AmongAreas } from '$lib/core/judgement';
import { contextOf, figure, readable, selection } from '../fixture-town';
import { history, judgeOf } from '../judge/fixture-judge';
import { overviewModel } from '../overview';
import { amongFacts } from './judged-facts';
import { requestOf } from './request';

const quarrel = { indicator: 'quarrel', measure: 'crime:quarrel' };
const figures = [
	...history(2010, 6),
	...history(2010, 6, quarrel),
	figure({ unit: 'count', period: '2023', value: 100 }),
	figure({ unit: 'count', period: '2024', value: 260 }),
	figure({ unit: 'count', period: '2023', value: 90, ...quarrel }),
	figure({ unit: 'count', period: '2024', value: 95, ...quarrel })
];
const context = { ...contextOf(figures), judge: judgeOf(figures) };

function told(indicator: string) {
	const { rows, heading } = overviewModel(context, selection());
	const row = rows.find((one) => one.indicator === indicator);
	if (row === undefined) throw new Error('no row');
	const { values } = requestOf(context, { row, heading, selection: selection() });
	return values.map(({ label, shown, judged = [] }) => ({
		label,
		value: shown.value,
		judged: judged.map(({ term, text }) => `${term}: ${readable(text)}`)
	}));
}

it('a row says of its figure, and of its change, among how many it was judged and how', () => {
	const values = told('vandalism');
	const word =
		/^Bedömning: Mot 2023: större än vanlig variation\. Bedömd bland 2 mått som jämförs samtidigt, enligt Benjamini–Hochberg, 5_procent \(för sig: p (?:<|=) 0,\d{3}\)\.$/u;
	expect(values[0]?.value).toBe(260);
	expect(values[0]?.judged).toEqual([expect.stringMatching(word)]);
	const changes = values.filter(({ label }) => label === 'Förändring från 2023');
	expect(changes.length).toBeGreaterThan(0);
	for (const { judged } of changes) expect(judged).toEqual(values[0]?.judged);
	expect(told('quarrel')[0]?.judged[0]).toContain('Mot 2023: inom vanlig variation.');
	// An older year is no part of it.
	expect(values.find(({ label }) => label.endsWith('2012'))?.judged).toEqual([]);
});

it('an area of a map says among how many areas it was looked at, by which limits', () => {
	const said = (found: Partial<AmongAreas>, area = 'sdo:bjorkvik') =>
		amongFacts(
			{
				...{ method: 'funnel', looked: 13, phi: 3.24, untested: null, above: [], below: [] },
				...found
			},
			figure({ area })
		).map(({ text }) => readable(text));
	const limits =
		'13 områden på kartan bedömdes samtidigt, med trattgränser på 95_procent, vidgade efter hur mycket områdena skiljer sig (spridning 3,2). Det här ligger';
	expect(said({ above: ['sdo:bjorkvik'] })).toEqual([`${limits} över gränserna.`]);
	expect(said({ above: ['sdo:lindhult'] })).toEqual([`${limits} inte utanför gränserna.`]);
	expect(
		said({ method: 'each_against_rest', looked: 2, phi: null, below: ['sdo:bjorkvik'] })
	).toEqual([
		'2 områden på kartan bedömdes samtidigt, vart och ett mot de andra, enligt Benjamini–Hochberg, 5_procent. Det här ligger mer än vanlig variation under.'
	]);
	const sample = { method: 'two_proportions', looked: 1, phi: null } as const;
	const shares =
		'1 område på kartan bedömdes samtidigt, vart och ett mot staden utan det, enligt Benjamini–Hochberg, 5_procent. Det här';
	expect(said({ ...sample, above: ['sdo:bjorkvik'] })).toEqual([
		`${shares} ligger säkerställt över.`
	]);
	expect(said(sample)).toEqual([`${shares} skiljer sig inte säkerställt.`]);
	expect(said({ method: 'none', looked: 0 })).toEqual([]);
});
