import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import type { Topic } from '$lib/core/topic';
import { topicTexts } from '$lib/text/topic-texts';
import { describe, expect, it } from 'vitest';
import { contextOf, figure, indicators as declared, readable, selection } from '../fixture-town';
import { trendModel } from '../trend';
import { topicModel, topicTable } from './topic';

const topic = (id: string, more: Partial<Topic> = {}): Topic => ({
	id,
	kind: 'priority',
	number: 1,
	title: `Om ${id}`,
	short: id,
	from: null,
	to: null,
	source: 'avtalet',
	caution: null,
	...more
});

const indicators = declared.map((one) => ({
	...one,
	topics: one.id === 'population' ? [] : one.id === 'eligible' ? ['unga', 'platser'] : ['platser']
}));
const context = contextOf([figure({ value: 1081 }), figure({ area: 'sdo:lindhult', value: 900 })], {
	indicators,
	topics: [topic('platser'), topic('unga'), topic('ord')]
});
const model = topicModel(context, selection(), 'platser');

describe('the page of a topic', () => {
	it('shows what has a figure by how it came about, whatever its rank on the first page', () => {
		expect(model?.indicators).toBe(4);
		expect(
			model?.groups.map(({ kind, rows }) => [kind, rows.map(({ indicator }) => indicator)])
		).toEqual([['reported_crime', ['vandalism']]]);
		expect(readable(model?.groups[0]?.rows[0]?.latest.text ?? '')).toBe('1_081');
	});

	it('shows crime that is bound to its place apart from other reported crime', () => {
		const bound = indicators.map((one) =>
			one.id === 'vandalism' ? { ...one, placeBound: true } : one
		);
		const told = topicModel({ ...context, indicators: bound }, selection(), 'platser');
		expect(told?.groups.map(({ kind }) => kind)).toEqual(['place_bound']);
	});

	it('says what has none, why and whom to ask, once for all that have the same answer', () => {
		expect(model?.missing.map(({ request }) => request)).toEqual(['Hämta i SOL.']);
		expect(model?.missing[0]?.reasons.flatMap(({ titles }) => titles)).toEqual([
			'Gräl inkl. grovt',
			'Alla anmälda brott',
			'Behöriga elever'
		]);
		expect(model?.missing[0]?.reasons.every(({ text }) => text !== '')).toBe(true);
	});

	it('tells two surveys’ measures of one name apart, in rows and among what is missing', () => {
		const [first, other] = indicators;
		if (first === undefined || other === undefined) throw new Error('no fixture');
		const alike = [
			{ ...first, title: 'Rädd (stadens mätning)' },
			{ ...other, title: 'Rädd (polisens mätning)' },
			...indicators.slice(2)
		];
		const told = topicModel({ ...context, indicators: alike }, selection(), 'platser');
		expect(told?.overview.rows.map(({ title }) => title)).toEqual(['Rädd (stadens mätning)']);
		expect(told?.missing[0]?.reasons.flatMap(({ titles }) => titles)).toEqual([
			'Rädd (polisens mätning)',
			'Alla anmälda brott',
			'Behöriga elever'
		]);
		expect(told?.withoutSex[0]?.reasons.flatMap(({ titles }) => titles)).toEqual([
			'Rädd (stadens mätning)'
		]);
	});

	it('says of what is shown that it is not split by sex or known of children', () => {
		expect(model?.withoutSex).toEqual([
			{ request: 'Kryssa kvinna och man.', reasons: [{ text: '', titles: ['Skadebrott'] }] }
		]);
		expect(model?.withoutChildren.map(({ request }) => request)).toEqual(['Kryssa barn.']);
	});

	it('shows of pupils both sexes and grades, and says of whom the one figure is', () => {
		const pupils = (sex: Figure['sex'], age: string, value: number) =>
			figure({
				indicator: 'skips',
				measure: 'survey:skips',
				series: 'skola',
				unit: 'percent',
				sex,
				age,
				value
			});
		const skips = indicators.flatMap((one) =>
			one.id === 'eligible'
				? [
						{
							...one,
							id: 'skips',
							measure: 'survey:skips',
							title: 'Skolk',
							sexes: ['girls', 'boys'] as Indicator['sexes'],
							ages: ['ak9', 'gy2']
						}
					]
				: []
		);
		const answers = [
			pupils('girls', 'ak9', 12),
			pupils('boys', 'ak9', 9),
			pupils('girls', 'gy2', 20),
			pupils('boys', 'gy2', 18)
		];
		const told = topicModel(
			{ ...contextOf(answers, { topics: context.topics }), indicators: skips },
			selection(),
			'unga'
		);
		const drawn = trendModel(
			{ ...contextOf(answers), indicators: skips },
			selection({ indicator: 'skips' })
		);
		expect(
			drawn?.lines.map(({ label, role, points }) => [label, role, points[0]?.shown.value])
		).toEqual([
			['flickor', 'women', 12],
			['pojkar', 'men', 9]
		]);
		expect(drawn?.caption.subtitle).toContain('Skolk, flickor och pojkar, årskurs 9');
		const row = told?.groups[0]?.rows[0];
		expect(row?.title).toBe('Skolk, flickor, årskurs 9');
		expect(row?.sex).toMatchObject({
			kind: 'values',
			values: [{ id: 'girls|ak9' }, { id: 'boys|ak9' }]
		});
		expect(readable(row?.children.text ?? '')).toBe(
			'Flickor årskurs 9 12_%, pojkar årskurs 9 9_%, flickor gymnasiet år 2 20_% och pojkar gymnasiet år 2 18_% (2024).'
		);
		const none = topicModel(
			{ ...contextOf([]), topics: context.topics, indicators: skips },
			selection(),
			'unga'
		);
		expect(none?.missing[0]?.reasons[0]?.titles).toEqual(['Skolk']);
	});

	it('shows of a measure of women alone the men and the children too', () => {
		const victims = (['women', 'men'] as const).flatMap((sex) =>
			indicators.flatMap((one) =>
				one.id === 'quarrel' ? [{ ...one, id: `quarrel-${sex}`, sexes: [sex], ages: ['18+'] }] : []
			)
		);
		const counted = (['women', 'men'] as const).map((sex, at) =>
			figure({
				indicator: `quarrel-${sex}`,
				measure: 'crime:quarrel',
				unit: 'count',
				sex,
				age: '18+',
				value: [12, 15][at] ?? null
			})
		);
		const children = indicators.flatMap((one) =>
			one.id === 'quarrel'
				? [{ ...one, id: 'quarrel-children', sexes: ['all' as const], ages: ['0-17'], topics: [] }]
				: []
		);
		const child = figure({
			indicator: 'quarrel-children',
			measure: 'crime:quarrel',
			unit: 'count',
			age: '0-17',
			value: 11
		});
		const told = topicModel(
			{
				...contextOf([...counted, child], { topics: context.topics }),
				indicators: [...victims, ...children]
			},
			selection(),
			'platser'
		);
		for (const row of told?.overview.rows ?? []) {
			expect(row.sex.text).toBe('Kvinnor 12 och män 15 (2024).');
			expect(readable(row.children.text)).toBe('0–17 år 11 (2024).');
		}
		expect(told?.overview.rows).toHaveLength(2);
	});

	it('says what always holds of a centre, and that an area cannot be put together only where most of it cannot', () => {
		const centre = contextOf(
			[
				figure({ value: 1081, unit: 'count' }),
				figure({ indicator: 'quarrel', reason: 'not_composable' })
			],
			{
				indicators,
				topics: context.topics,
				breaks: [
					{
						measure: 'crime:*',
						area: 'sdo:bjorkvik',
						from: null,
						to: null,
						text: 'Många besökare.'
					}
				]
			}
		);
		const told = topicModel(centre, selection(), 'platser');
		expect(told?.cautions).toEqual(['Många besökare.']);
		expect(told?.overview.notice).toBeNull();
		expect(told?.overview.lead.map(({ text }) => text).join(' ')).toContain('Många besökare.');
		const hole = figure({ reason: 'not_composable', missingParts: ['sdo:lindhult'] });
		const holes = contextOf([hole], {
			indicators,
			topics: context.topics
		});
		expect(topicModel(holes, selection(), 'platser')?.overview.notice).not.toBeNull();
	});

	it('names the police area a source gives figures of, where nothing of the district can be told', () => {
		const hole = figure({ reason: 'not_composable', missingParts: ['lpo:oster'] });
		const of = (...figures: Figure[]) =>
			topicModel(contextOf(figures, { indicators, topics: context.topics }), selection(), 'platser')
				?.overview.notice;
		expect(of(hole)).toEqual({
			title: 'Björkvik kan inte räknas fram ur källans områden',
			text: 'Källan redovisar lokalpolisområden, och LPO Öster ligger bara delvis inom Björkvik. Därför kan siffror för Björkvik inte räknas fram.',
			lead: 'Källan redovisar lokalpolisområden, och LPO Öster ligger bara delvis inom Björkvik. Därför kan siffror för Björkvik inte räknas fram.',
			parts: [],
			table: null
		});
		expect(of(hole, figure({ indicator: 'quarrel', value: 40 }))).toBeNull();
	});

	it('makes a figure of each group, for files', () => {
		const [group] = model?.groups ?? [];
		const table = model && group ? topicTable(context, selection(), model, group) : null;
		expect(table?.caption.title).toBe(
			'Om platser, anmälda brott: nuläge i Björkvik, jämfört med staden utom Björkvik'
		);
		expect(table?.rows.map(({ header }) => readable(header))).toEqual([
			'Skadebrott, per 100_000 invånare, 2024'
		]);
		expect(table?.caption.source).toBe('Källa: Brå, Anmälda brott, hämtat: okänt.');
		expect(table?.caption.notes).toEqual([
			'Mörkertal finns.',
			'Uppgiften för Björkvik 2024 finns inte i de data som är inlästa.'
		]);
	});

	it('names who has the picture of the area', () => {
		expect(model?.who).toEqual({
			police: 'Polisens bild: LPO Öster.',
			municipality: 'Kommunens bild: stadsdelsförvaltningen i Björkvik, skolan och socialtjänsten.'
		});
		const crossing = topicModel(context, selection({ area: 'sdo:lindhult' }), 'platser');
		expect(crossing?.who.police).toBe(
			'Polisens bild: LPO Väster (Provstadens del) (Nedre Lindhult) och LPO Öster (Övre Lindhult).'
		);
	});

	it('knows a topic of which there are no figures, and none that is not there', () => {
		expect(topicModel(context, selection(), 'ord')).toMatchObject({
			indicators: 0,
			groups: [],
			missing: []
		});
		expect(topicModel(context, selection(), 'annat')).toBeNull();
	});
});

describe('what is told of a topic in words', () => {
	it('never ranks, never says that something is established, and asks both sexes where it asks', () => {
		const all = JSON.stringify(topicTexts);
		expect(all).not.toMatch(/säkerställ|signifikant|värst|bäst|sämst|brottsutveckling/i);
		expect(all).toContain('kvinnor, män, flickor och pojkar');
	});
});
