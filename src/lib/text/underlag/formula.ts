import type { Formula, FormulaId, FormulaInput, FormulaRole } from '$lib/core/formula';
import { formatNumber } from '../format';
import { exactNumber } from './numbers';

/** What a formula does, in words. */
export const formulaTitles: Record<FormulaId, string> = {
	published: 'Talet står i källan',
	sum_of_months: 'Summan av årets tolv månader',
	sum_of_parts: 'Summan av delarna',
	sum_of_measures: 'Summan av det som måttet består av',
	rate_of_parts: 'Delarnas kvoter vägda med den folkmängd källan delar med',
	share_of_parts: 'Delarnas andelar vägda med hur många de gäller',
	city_minus_area: 'Stadens antal minus områdets',
	rate_of_rest: 'Stadens tal med områdets del borträknad',
	rate_of_count: 'Antalet delat med den folkmängd källan delar med',
	sum_of_chosen: 'Summan av de valda områdena',
	rate_of_chosen: 'De valda områdenas kvoter vägda med den folkmängd källan delar med',
	share_of_chosen: 'De valda områdenas andelar vägda med hur många de gäller',
	rolling_12_months: 'Summan av tolv månader i följd',
	same_months: 'Summan av samma månader året före',
	year_to_date: 'Summan av månaderna hittills i år',
	difference: 'Skillnad',
	percentage_points: 'Skillnad i procentenheter',
	relative_change: 'Förändring i procent',
	gap: 'Skillnad mellan könen',
	sum_of_people: 'Folkmängden är summan av delarnas',
	people_between: 'Folkmängden är mitten av det som den kan ligga mellan',
	people_of_rate:
		'Folkmängden som källan har delat med är mitten av det minsta hela tal (⌈ ⌉: uppåt) och det största (⌊ ⌋: nedåt) som antalet och den avrundade kvoten tillåter',
	people_asked: 'Folkmängden i de åldrar som tillfrågats'
};

/** One part alone stands for the whole: nothing is added. */
export const onePart = 'Området bestod av en enda del; dess tal gäller';

const roles: Record<FormulaRole, string> = {
	published: 'tal i källan',
	month: 'månad',
	measure: 'del av måttet',
	part: 'del',
	rate: 'delens tal',
	people: 'folkmängd',
	base: 'antal som delens andel gäller',
	whole: 'staden',
	whole_people: 'så många gäller stadens tal',
	part_people: 'så många gäller områdets tal',
	count: 'antal',
	of_rate: 'källans kvot',
	bound: 'gräns för folkmängden',
	inside: 'åldersgrupper som är med',
	crossing: 'åldersgrupp som är med till en del',
	part_inside: 'så många är med där åren är kända',
	part_all: 'så många är hela gruppen där',
	ages_inside: 'åldrar som är med',
	ages_all: 'åldrar i gruppen',
	now: 'tal',
	then: 'jämförs med'
};

/** What an input is, before its area and period. */
export function roleWord(role: FormulaRole): string {
	return roles[role];
}

const TIMES = ' × ';
const OVER = ' ÷ ';
const MINUS_SIGN = ' − ';
const BASE: Partial<Record<Formula['unit'], number>> = { per_1000: 1_000, per_100k: 100_000 };

const number = ({ value }: FormulaInput): string => exactNumber(value);
const added = (inputs: readonly FormulaInput[]): string => inputs.map(number).join(' + ');
const bracketed = (inputs: readonly FormulaInput[]): string =>
	inputs.length === 1 ? added(inputs) : `(${added(inputs)})`;

/** The formula with the numbers put in, without its result: `(500 × 1 000 + 100 × 3 000) ÷ (1 000 + 3 000)`. */
export function expression({ id, inputs, unit }: Formula): string {
	const of = (role: string) => inputs.filter((input) => input.role === role);
	const one = (role: string) => added(of(role));
	switch (id) {
		case 'published':
		case 'sum_of_months':
		case 'sum_of_parts':
		case 'sum_of_measures':
		case 'sum_of_chosen':
		case 'rolling_12_months':
		case 'same_months':
		case 'year_to_date':
		case 'sum_of_people':
			return added(inputs);
		case 'people_between':
			return `(${added(inputs)})${OVER}${inputs.length}`;
		case 'people_of_rate':
			return peopleOfRate(inputs);
		case 'people_asked':
			return peopleAsked(inputs);
		case 'rate_of_parts':
		case 'share_of_parts':
		case 'rate_of_chosen':
		case 'share_of_chosen':
			return weightedMean(inputs);
		case 'city_minus_area':
			return one('whole') + MINUS_SIGN + one('part');
		case 'rate_of_rest': {
			const [all, less] = [one('whole_people'), one('part_people')];
			return `(${one('whole')}${TIMES}${all}${MINUS_SIGN}${one('part')}${TIMES}${less})${OVER}(${all}${MINUS_SIGN}${less})`;
		}
		case 'rate_of_count': {
			const people = inputs.filter((input) => input.unit === 'people');
			return formatNumber(BASE[unit] ?? 1) + TIMES + one('count') + OVER + bracketed(people);
		}
		case 'difference':
		case 'percentage_points':
		case 'gap':
			return one('now') + MINUS_SIGN + one('then');
		case 'relative_change':
			return `100${TIMES}(${one('now')}${MINUS_SIGN}${one('then')})${OVER}${one('then')}`;
	}
}

/** `(⌈100 000 × 12 ÷ (6 + 0,5)⌉ + ⌊100 000 × 12 ÷ (6 − 0,5)⌋) ÷ 2` */
function peopleOfRate([count, rate]: readonly FormulaInput[]): string {
	if (count === undefined || rate === undefined || rate.unit === 'people') return '';
	const half = formatNumber(0.5, 1);
	const above = formatNumber(BASE[rate.unit] ?? 1) + TIMES + number(count) + OVER;
	return `(⌈${above}(${number(rate)} + ${half})⌉ + ⌊${above}(${number(rate)}${MINUS_SIGN}${half})⌋)${OVER}2`;
}

/** `900 + 100 × 40 ÷ 50`: each band that is in only partly is followed by its part and whole. */
function peopleAsked(inputs: readonly FormulaInput[]): string {
	return inputs
		.map((input) => {
			if (input.role.endsWith('_inside')) return TIMES + number(input);
			if (input.role.endsWith('_all')) return OVER + number(input);
			return ` + ${number(input)}`;
		})
		.join('')
		.replace(/^ \+ /u, '');
}

/** Each part is followed by what it weighs. */
function weightedMean(inputs: readonly FormulaInput[]): string {
	const parts: { value: FormulaInput; weights: FormulaInput[] }[] = [];
	for (const input of inputs) {
		if (input.role === 'part' || input.role === 'rate') parts.push({ value: input, weights: [] });
		else parts.at(-1)?.weights.push(input);
	}
	const above = parts.map(({ value, weights }) => number(value) + TIMES + bracketed(weights));
	return `(${above.join(' + ')})${OVER}(${added(parts.flatMap(({ weights }) => weights))})`;
}
