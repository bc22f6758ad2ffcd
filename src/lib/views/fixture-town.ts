/** A made-up town with hand-made figures, for the tests of the views. */
import type { Area, AreaData, AreaId, AreaRelation } from '$lib/core/area';
import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import { MeasureTree } from '$lib/core/measures';
import { AreaRegister } from '$lib/core/register';
import type { Selection } from '$lib/core/selection';
import type { AreaLevel } from '$lib/core/vocabulary';
import type { ViewContext } from './context';

function area(id: AreaId, name: string, more: Partial<Area> = {}): Area {
	const level = id.split(':')[0] as AreaLevel;
	return { id, level, name, code: null, shown: true, outside: null, note: null, ...more };
}

function relation(
	part: string,
	whole: AreaId,
	calendar: string,
	from: string | null = null,
	to: string | null = null
): AreaRelation {
	return { part: `delomrade:${part}`, whole, calendar, from, to, uncertain: null };
}

/**
 * Björkvik and Lindhult have always been there; Norrby was made of Strandvik and Solängen in 2024. LPO Öster
 * holds Björkvik and half of Lindhult, so it cannot be put together; LPO Väster is Norrby, and Ekby kommun.
 */
export const geography: AreaData = {
	city: 'stad:provstaden',
	areas: [
		area('stad:provstaden', 'Provstaden'),
		area('sdo:bjorkvik', 'Björkvik'),
		area('sdo:lindhult', 'Lindhult'),
		area('sdo:norrby', 'Norrby'),
		area('sdo:strandvik', 'Strandvik'),
		area('sdo:solangen', 'Solängen'),
		area('lpo:oster', 'Öster'),
		area('lpo:vaster', 'Väster', { outside: 'Ekby kommun' }),
		area('delomrade:bjorkvik', 'Björkvik'),
		area('delomrade:lindhult-ovre', 'Övre Lindhult'),
		area('delomrade:lindhult-nedre', 'Nedre Lindhult'),
		area('delomrade:strandvik', 'Strandvik'),
		area('delomrade:solangen', 'Solängen')
	],
	aliases: [],
	lifetimes: (
		[
			['sdo:norrby', '2024-01-01', null],
			['sdo:strandvik', null, '2024-01-01'],
			['sdo:solangen', null, '2024-01-01']
		] as const
	).flatMap(([id, from, to]) =>
		['staden', 'bra'].map((calendar) => ({ area: id, calendar, from, to, uncertain: null }))
	),
	relations: [
		...['staden', 'bra'].flatMap((calendar) => [
			relation('bjorkvik', 'sdo:bjorkvik', calendar),
			relation('lindhult-ovre', 'sdo:lindhult', calendar),
			relation('lindhult-nedre', 'sdo:lindhult', calendar),
			relation('strandvik', 'sdo:strandvik', calendar, null, '2024-01-01'),
			relation('solangen', 'sdo:solangen', calendar, null, '2024-01-01'),
			relation('strandvik', 'sdo:norrby', calendar, '2024-01-01'),
			relation('solangen', 'sdo:norrby', calendar, '2024-01-01')
		]),
		relation('bjorkvik', 'lpo:oster', 'polisen'),
		relation('lindhult-ovre', 'lpo:oster', 'polisen'),
		relation('lindhult-nedre', 'lpo:vaster', 'polisen'),
		relation('strandvik', 'lpo:vaster', 'polisen'),
		relation('solangen', 'lpo:vaster', 'polisen')
	]
};

function indicator(id: string, more: Partial<Indicator> & Pick<Indicator, 'measure'>): Indicator {
	return {
		id,
		kind: 'reported_crime',
		topics: [],
		direction: 'lower',
		lines: [
			{
				unit: 'per_100k',
				series: ['bra'],
				denominator: { of: 'folkmängden', date: '31 december året före' }
			},
			{ unit: 'count', series: ['bra', 'arsbok'], denominator: null }
		],
		composite: null,
		sexes: ['all', 'women', 'men'],
		ages: ['all', '0-17', '18+'],
		place: 'place',
		mappable: true,
		overview: null,
		title: id,
		definition: 'Anmälda brott (1 kap. brottsbalken). Mer att veta.',
		short: '1 kap. BrB',
		numerator: 'anmälda brott',
		method: 'Så gjordes det.',
		cautions: ['Mörkertal finns.'],
		request: { figure: 'Hämta i SOL.', sex: 'Kryssa kvinna och man.', children: 'Kryssa barn.' },
		...more
	};
}

export const indicators: Indicator[] = [
	indicator('vandalism', {
		measure: 'crime:vandalism',
		overview: 1,
		title: 'Skadebrott (2 kap. BrB)'
	}),
	indicator('quarrel', { measure: 'crime:quarrel', overview: 2, title: 'Gräl inkl. grovt' }),
	indicator('all', { measure: 'crime:all', title: 'Alla anmälda brott' }),
	indicator('eligible', {
		measure: 'school:eligible',
		kind: 'total_survey',
		overview: 3,
		title: 'Behöriga elever',
		definition: 'Andel behöriga elever i årskurs 9.',
		short: 'Årskurs 9',
		numerator: 'elever i årskurs 9 som är behöriga',
		lines: [{ unit: 'percent', series: ['skola'], denominator: null }],
		sexes: ['all', 'girls', 'boys'],
		ages: ['ak9'],
		place: 'residence',
		cautions: ['Gäller elevernas hemort.']
	}),
	indicator('population', {
		measure: 'population:total',
		kind: 'register',
		title: 'Folkmängd',
		lines: [{ unit: 'count', series: ['arsbok'], denominator: null }],
		ages: ['all', '0-19'],
		place: 'residence',
		mappable: false,
		cautions: []
	})
];

/** A figure of vandalism per 100 000 in Björkvik 2024, with whatever is given instead. */
export function figure(more: Partial<Figure>): Figure {
	const source = more.source ?? 'bra-fil';
	return {
		indicator: 'vandalism',
		area: 'sdo:bjorkvik',
		scope: 'area',
		measure: 'crime:vandalism',
		series: 'bra',
		source,
		period: '2024',
		grain: 'year',
		unit: 'per_100k',
		sex: 'all',
		age: 'all',
		value: null,
		n: null,
		lower: null,
		upper: null,
		status: more.value === undefined || more.value === null ? 'missing' : 'ok',
		origin: 'published',
		how: [],
		reason: null,
		parts: [],
		missingParts: [],
		refs: [`${source}||1|1`],
		superseded: [],
		...more
	};
}

export function contextOf(figures: Figure[], more: Partial<ViewContext> = {}): ViewContext {
	return {
		register: new AreaRegister(geography),
		measures: new MeasureTree([
			{ id: 'crime:all', parent: null, label: 'Alla brott', labels: [], note: null },
			{
				id: 'crime:vandalism',
				parent: 'crime:all',
				label: 'Skadebrott, enligt årsboken',
				labels: [],
				note: null
			},
			{ id: 'crime:quarrel', parent: 'crime:all', label: 'Gräl', labels: [], note: null }
		]),
		breaks: [],
		indicators,
		figures,
		months: [],
		denominators: [],
		judge: null,
		datasets: [
			['bra-fil', 'Brå, Anmälda brott', 'okänt'],
			['arsbok-fil', 'Årsboken, tabell 1', 'uppdaterad 2025-04-30'],
			['skola-fil', 'Skolan', '2024-12-12']
		].map(([id = '', citation = '', retrieved = '']) => ({
			id,
			sha256: id,
			file: `${id}.csv`,
			source: id,
			citation,
			producer: '',
			retrieved,
			licence: 'CC0',
			embedded: true,
			importedAt: 0,
			openness: 'open' as const
		})),
		topics: [],
		exercise: false,
		...more
	};
}

export function selection(more: Partial<Selection> = {}): Selection {
	return {
		workspace: 'provstaden',
		area: 'sdo:bjorkvik',
		period: 'latest',
		comparison: { kind: 'rest' },
		indicator: 'vandalism',
		unit: null,
		...more
	};
}

/** NBSP as `_`, so that expected sentences can be read. */
export const readable = (text: string): string => text.replaceAll('\u00a0', '_');
