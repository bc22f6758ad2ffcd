import { expect, test } from 'vitest';
import type { Indicator } from '$lib/core/indicator';
import { annexModel } from './annex';
import { hasFigures, surveyFacts } from './annex-surveys';
import { contextOf, figure, indicators, readable } from './fixture-town';

const question: Indicator = {
	...(indicators[0] as Indicator),
	id: 'survey:otrygg',
	measure: 'survey:otrygg',
	title: 'Otrygg sent',
	lines: [{ unit: 'percent', series: ['enkaten'], denominator: null }],
	overview: null
};
const answer = (more: Parameters<typeof figure>[0]) =>
	figure({
		indicator: 'survey:otrygg',
		measure: 'survey:otrygg',
		series: 'enkaten',
		source: 'skola',
		unit: 'percent',
		grain: 'wave',
		period: '2023',
		age: '16-79',
		...more
	});
const town = (...figures: ReturnType<typeof figure>[]) =>
	contextOf([figure({}), ...figures], { indicators: [...indicators, question] });
const area = 'sdo:bjorkvik';
const pair = [
	answer({ sex: 'women', value: 33, n: 204, lower: 27, upper: 40 }),
	answer({ sex: 'men', value: 15, n: 190 })
];
const words = (context: ReturnType<typeof town>) =>
	annexModel(context, { area, year: '2024' }).sections.flatMap(({ blocks }) =>
		blocks.flatMap((block) => ('text' in block ? [block.text] : []))
	);

test('both sexes side by side, newest wave up to the year, with answers and interval', () => {
	const context = town(
		...pair,
		answer({ sex: 'women', period: '2020', value: 30 }),
		answer({ sex: 'men', period: '2020', value: 20 }),
		answer({ sex: 'women', period: '2026', value: 50 }),
		answer({ sex: 'men', period: '2026', value: 40 })
	);
	expect(
		surveyFacts(context, area, '2024', ['women', 'men']).map(({ text }) => readable(text))
	).toEqual([
		'Otrygg sent: kvinnor 33_% (204 svar, osäkerhet 27_% till 40_%) och män 15_% (190 svar) (2023).'
	]);
	expect(surveyFacts(context, area, '2024', ['girls', 'boys'])).toEqual([]);
	expect(surveyFacts(context, 'sdo:lindhult', '2024', ['women', 'men'])).toEqual([]);
});

test('one sex alone is not told, and a hidden number is none', () => {
	const [women] = pair;
	if (!women) throw new Error('no fixture');
	const hidden = answer({ sex: 'men', value: null, status: 'suppressed' });
	expect(surveyFacts(town(women, hidden), area, '2024', ['women', 'men'])).toEqual([]);
});

test('the annex says that something is missing only where it is', () => {
	const without = words(town()).join('\n');
	expect(without).toContain('Trygghetsmätningar, Stockholmsenkäten, polisens');
	expect(without).toContain('utsatthet och trygghet i Björkvik saknas');
	const pupils = [
		answer({ sex: 'girls', age: 'ak9', value: 28, n: 61 }),
		answer({ sex: 'boys', age: 'ak9', value: 9, n: 58 })
	];
	const school = figure({
		measure: 'school:behoriga',
		indicator: 'behoriga',
		value: 88,
		period: '2024'
	});
	const context = town(...pair, ...pupils, school);
	const said = words(context).join('\n');
	expect(said).toContain('Otrygg sent, årskurs 9: flickor');
	expect(said).toMatch(
		/^Polisens egna uppgifter och samverkansparternas egna bilder ingår inte i den här bilagan\.$/mu
	);
	for (const wrong of [
		'Barns och ungas upplevda trygghet saknas',
		'utsatthet och trygghet i Björkvik saknas',
		'den finns inte offentligt per område'
	])
		expect(said).not.toContain(wrong);
	expect(hasFigures(context, area, '2024', 'school:')).toBe(true);
	expect(hasFigures(context, area, '2023', 'school:')).toBe(false);
});
