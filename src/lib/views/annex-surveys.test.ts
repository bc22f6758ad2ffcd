import { expect, test } from 'vitest';
import type { Indicator } from '$lib/core/indicator';
import { annexModel } from './annex';
import { hasFigures, surveyFacts } from './annex-surveys';
import { contextOf, figure, indicators, readable } from './fixture-town';
import { createJudge } from './judge/judge';

const question: Indicator = {
	...(indicators[0] as Indicator),
	id: 'survey:otrygg',
	measure: 'survey:otrygg',
	title: 'Otrygg sent',
	numerator: 'boende som är otrygga',
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
	answer({ sex: 'men', value: 15, n: 190, lower: 10, upper: 21 })
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
		'Andelen boende i Björkvik som är otrygga var 33_procent bland kvinnor och 15_procent bland män år 2023. 204 kvinnor och 190 män svarade; med hänsyn till urvalet ligger andelarna ungefär mellan 27 och 40 och mellan 10 och 21_procent.'
	]);
	expect(surveyFacts(context, area, '2024', ['girls', 'boys'])).toEqual([]);
	expect(surveyFacts(context, 'sdo:lindhult', '2024', ['women', 'men'])).toEqual([]);
});

test('both sexes have the response rate of each of them, or that of all who were asked', () => {
	const question = 'survey:stad.otrygg';
	const asked = pair.map((one) => ({ ...one, measure: question }));
	const rate = answer({ measure: 'survey:stad.svarsfrekvens', indicator: 'rate', value: 47 });
	const said = (...rates: typeof pair) =>
		readable(
			surveyFacts(town(...asked, ...rates), area, '2024', ['women', 'men'])[0]?.text ?? ''
		).replace(/^.* (?=Svarsfrekvensen)/u, '');
	expect(said(rate)).toBe('Svarsfrekvensen bland alla tillfrågade var 47_procent.');
	expect(said(rate, { ...rate, sex: 'women', value: 44 }, { ...rate, sex: 'men', value: 50 })).toBe(
		'Svarsfrekvensen var 44_procent bland kvinnor och 50_procent bland män.'
	);
});

test('an older wave says why it is not the newest, where that is there and hidden', () => {
	const measure = 'survey:stad.otrygg';
	const asked = pair.map((one) => ({ ...one, measure }));
	const few = (period: string) => asked.map((one) => ({ ...one, period, n: 20 }));
	const told = (year: string, ...later: typeof pair) =>
		readable(surveyFacts(town(...asked, ...later), area, year, ['women', 'men'])[0]?.text ?? '');
	const why = 'Mätningen år 2024 visas inte för båda könen: färre än 30 svarade.';
	expect(told('2024', ...few('2024'))).toMatch(new RegExp(`bland män år 2023\\. .* ${why}$`, 'u'));
	expect(told('2024', ...few('2024').slice(1))).toContain(why);
	expect(told('2023', ...few('2024'))).not.toContain('Mätningen');
	expect(told('2024', ...few('2020'))).not.toContain('Mätningen');
	const unknown = asked.map((one) => ({ ...one, period: '2024', value: null }));
	expect(
		told('2024', ...unknown.map((one) => ({ ...one, status: 'missing' as const })))
	).not.toContain('Mätningen');
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
	expect(readable(said)).toContain(
		'i årskurs 9 i Björkvik som är otrygga var 28_procent bland flickor och 9_procent bland pojkar år 2023. 61 flickor och 58 pojkar svarade.'
	);
	expect(said).toContain('Svarsfrekvensen är inte känd. Källa: ');
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

test('several gaps of a sample are tested at once: how many, how, and on what assumption is told', () => {
	const asked = ['survey:otrygg', 'survey:hot'].map((id) => ({
		...question,
		id,
		measure: id,
		kind: 'sample_survey' as const
	}));
	const told = (bounds: (lower: number, upper: number) => object) => {
		const figures = asked.flatMap(({ id }) =>
			[
				{ sex: 'women' as const, value: 33, n: 204, ...bounds(27, 40) },
				{ sex: 'men' as const, value: 15, n: 190, ...bounds(10, 21) }
			].map((one) => answer({ ...one, indicator: id, measure: id }))
		);
		const base = contextOf(figures, { indicators: [...indicators, ...asked] });
		return words({ ...base, judge: createJudge({ ...base, denominators: [] }) }).join('\n');
	};
	const published = told((lower, upper) => ({ lower, upper }));
	expect(published).toContain(
		'2 skillnader mellan kvinnor och män i urvalsundersökningar prövades samtidigt.'
	);
	expect(published).toContain('är säkerställd');
	expect(published).toContain('ur de intervall som källan anger');
	expect(told(() => ({}))).toContain('designeffekten antas vara 1,5');
});

test('many questions are a table with both sexes, how many and how sure; in words only what stands out', () => {
	const ids = ['a', 'b', 'c', 'd', 'e'].map((id) => `survey:stad.${id}`);
	const of = (
		kind: 'sample_survey' | 'total_survey',
		men: (at: number) => number,
		more: (at: number) => object = () => ({})
	) => {
		const asked = ids.map((id) => ({ ...question, id, measure: id, kind }));
		const figures = ids.flatMap((id, at) => {
			const one = { indicator: id, measure: id, n: 400, ...more(at) };
			const value = men(at);
			return [
				answer({ ...one, sex: 'women', value: 30, lower: 25, upper: 35 }),
				answer({ ...one, sex: 'men', value, lower: value - 4, upper: value + 4 })
			];
		});
		const context = contextOf([figure({}), ...figures], { indicators: [...indicators, ...asked] });
		const judge = createJudge(context);
		const blocks = annexModel({ ...context, judge }, { area, year: '2024' }).sections.flatMap(
			(section) => section.blocks
		);
		const table = blocks.flatMap((block) =>
			block.kind === 'figure' && block.figure.kind === 'table' ? [block.figure] : []
		)[0];
		return { table, said: readable(blocks.map((b) => ('text' in b ? b.text : '')).join('\n')) };
	};
	const sample = of('sample_survey', (at) => (at === 1 ? 10 : 29));
	expect(sample.table?.columns.map(({ label }) => label)).toEqual([
		...['Fråga', 'Kvinnor', 'Män', 'Skillnad, procentenheter', 'Bedömning', 'Svar']
	]);
	expect(sample.table?.rows[1]?.cells.map(({ text }) => readable(text))).toEqual([
		...['30_% (25–35)', '10_% (6–14)', '20', 'säkerställd', '400/400']
	]);
	expect(sample.table?.caption.notes.join()).toContain('Svarsfrekvensen är inte känd.');
	expect(sample.said.match(/procent bland kvinnor/gu)).toHaveLength(1);
	const headers = (table: typeof sample.table) => table?.rows.map(({ header }) => header);
	expect(headers(sample.table)?.join()).not.toContain('20');
	// A question left out of the newest wave is told of the one before, in its own row too.
	const waves = of(
		'sample_survey',
		() => 29,
		(at) => (at === 1 ? { period: '2021' } : {})
	).table;
	expect(headers(waves)?.map((header) => header.slice(-4))).toEqual([
		...['2023', '2021', '2023', '2023', '2023']
	]);
	const everybody = of('total_survey', (at) => 20 + at);
	expect(everybody.table?.columns).toHaveLength(5);
	expect(everybody.said).toContain('Här är skillnaderna störst. Andelen boende');
	expect(everybody.said.match(/bland kvinnor och (\d+)_procent/gu)).toEqual(
		['20', '21', '22'].map((men) => `bland kvinnor och ${men}_procent`)
	);
});
