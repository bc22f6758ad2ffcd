import type { TableBlock } from '$lib/core/headed-table';
import type { TableShape } from '$lib/core/headings';
import { readPublished } from '$lib/core/numbers';
import type { Unit } from '$lib/core/vocabulary';
import { readPeriodText } from '$lib/core/written/period';
import { readUnitText } from '$lib/core/written/unit';
import { readFacets, type Facets } from './facets';
import {
	AGE,
	ANSWER,
	ANSWERS,
	ANSWERS_IN,
	AREA,
	DIVISION,
	LOWER,
	MARGIN,
	NOTE,
	PERIOD,
	QUESTION,
	RESPONSE_RATE,
	SAMPLE,
	SEX,
	SURELY_RATE,
	SURVEY,
	UPPER,
	VALUE,
	VALUE_IN,
	VARIABLE
} from './words.sv';

export type SurveyRole =
	| 'area'
	| 'period'
	| 'question'
	| 'answer'
	| 'variable'
	| 'sex'
	| 'age'
	| 'sample'
	| 'answers'
	| 'rate'
	| 'value'
	| 'lower'
	| 'upper'
	| 'margin'
	| 'survey'
	| 'note';

export const surveyShape: TableShape<SurveyRole> = {
	roles: {
		area: AREA,
		period: PERIOD,
		question: QUESTION,
		answer: ANSWER,
		variable: VARIABLE,
		sex: SEX,
		age: AGE,
		sample: SAMPLE,
		answers: ANSWERS,
		rate: RESPONSE_RATE,
		value: VALUE,
		lower: LOWER,
		upper: UPPER,
		margin: MARGIN,
		survey: SURVEY,
		note: NOTE
	},
	required: ['area'],
	headRows: 3,
	unnamed: (texts) => texts.length > 0 && texts.every(isName)
};

/** A name of something, and no sex, age or year. */
function isName(text: string): boolean {
	const { sex, age, period } = readFacets(text);
	return /\p{L}{2}/u.test(text) && (sex ?? age ?? period) === null && readPeriodText(text) === null;
}

/** A column of figures and what its heading says of them; −1 where a companion is not there. From 0. */
export interface FigureColumn extends Facets {
	index: number;
	unit: Unit;
	/** True for the share of the sample that answered. */
	isRate: boolean;
	/** True where the rate beside it is surely that share: "Andel svar" may be something else. */
	isRateSure: boolean;
	answers: number;
	sample: number;
	rate: number;
	lower: number;
	upper: number;
	margin: number;
}

interface Candidate extends Facets {
	index: number;
	heading: string;
	kind: 'value' | 'answers' | 'sample' | 'rate' | 'lower' | 'upper' | 'margin' | 'other';
}

const FIGURE_ROLES = ['value', 'answers', 'sample', 'rate', 'lower', 'upper', 'margin'] as const;

/**
 * The columns of a table that hold figures. Headings that name a share do, in groups by sex, age, year or
 * question; where none does, the answers' own columns ("Mycket trygg"); where there are none either, the
 * share that answered, which is what "Andel svar" beside "Urval" and "Antal svar" is if the numbers say so.
 */
export function figureColumns(block: TableBlock<SurveyRole>): FigureColumn[] {
	const candidates = candidatesOf(block);
	const values = candidates.filter(({ kind }) => kind === 'value');
	const answers = candidates.filter(
		(column) => column.kind === 'other' && holdsFigures(block, column)
	);
	const rates = candidates.filter(({ kind }) => kind === 'rate');
	const chosen = values.length > 0 ? values : answers.length > 0 ? answers : rates;
	return chosen.map((column) => {
		const beside = (kind: Candidate['kind']): number =>
			column.kind === kind ? -1 : companion(candidates, column, kind);
		const found = {
			index: column.index,
			sex: column.sex,
			age: column.age,
			period: column.period,
			rest: column.rest,
			unit: unitOf(column.heading),
			isRate: false,
			isRateSure: false,
			answers: beside('answers'),
			sample: beside('sample'),
			rate: beside('rate'),
			lower: beside('lower'),
			upper: beside('upper'),
			margin: beside('margin')
		};
		const { rate } = found;
		const said = candidates.find(({ index }) => index === rate)?.heading ?? '';
		return {
			...found,
			isRate: column.kind === 'rate' && isResponseRate(block, found),
			isRateSure: SURELY_RATE.test(said) || isResponseRate(block, { ...found, index: rate })
		};
	});
}

function candidatesOf({ headings }: TableBlock<SurveyRole>): Candidate[] {
	return headings.own.flatMap((own, index): Candidate[] => {
		const above = headings.above[index] ?? '';
		// A group that only names what divides the figures ("Kön" over "Kvinnor") says nothing of its own.
		const heading = DIVISION.test(above) ? own : headings.heading(index);
		const role = headings.roleOf(index);
		const figures = FIGURE_ROLES.find((name) => name === role);
		if ((role !== null && !figures) || heading === '') return [];
		if (figures) {
			const facets = readFacets(above);
			return [{ ...facets, index, heading, kind: figures }];
		}
		const kind = new RegExp(ANSWERS_IN).test(own)
			? 'answers'
			: new RegExp(VALUE_IN).test(own)
				? 'value'
				: 'other';
		const bare = heading.replace(ANSWERS_IN, ' ').replace(VALUE_IN, ' ');
		return [{ ...readFacets(kind === 'other' ? heading : bare), index, heading, kind }];
	});
}

/** The column of the kind that says the same of whom and when; otherwise the only one that says nothing. */
function companion(
	candidates: readonly Candidate[],
	column: Candidate,
	kind: Candidate['kind']
): number {
	const all = candidates.filter((candidate) => candidate.kind === kind);
	const same = all.find(
		({ sex, age, period, rest }) =>
			sex === column.sex &&
			age === column.age &&
			period === column.period &&
			(rest === column.rest || rest === '')
	);
	if (same) return same.index;
	// What is said of everybody is not said of the women among them.
	if ((column.sex ?? 'all') !== 'all' || column.age !== null) return -1;
	const common = all.filter(
		({ sex, age, period, rest }) =>
			(sex ?? 'all') === 'all' && age === null && period === null && rest === ''
	);
	return common.length === 1 ? (common[0]?.index ?? -1) : -1;
}

/**
 * True when the column's cells are figures or marks for why there is none. Marks alone are enough where the
 * heading says of whom or when the column is: small groups are often hidden throughout.
 */
function holdsFigures({ sheet, to, last }: TableBlock<SurveyRole>, column: Candidate): boolean {
	const { index, sex, age, period, rest } = column;
	let figures = 0;
	let marks = 0;
	let junk = 0;
	for (const { cells } of sheet.rows.slice(to + 1, last + 1)) {
		const { kind } = readPublished((cells[index] ?? '').replace(/ ?%$/u, ''));
		if (kind === 'value') figures += 1;
		if (kind === 'symbol') marks += 1;
		if (kind === 'junk') junk += 1;
	}
	if (figures === 0)
		return marks > 0 && junk === 0 && rest === '' && (sex ?? age ?? period) !== null;
	return junk <= figures;
}

/** The numbers decide: answers ÷ sample is the share, within rounding, in nearly every row. */
function isResponseRate(
	{ sheet, to, last }: TableBlock<SurveyRole>,
	{ index, answers, sample }: Pick<FigureColumn, 'index' | 'answers' | 'sample'>
): boolean {
	if (answers < 0 || sample < 0) return false;
	let agree = 0;
	let rows = 0;
	for (const { cells } of sheet.rows.slice(to + 1, last + 1)) {
		const [share, count, drawn] = [index, answers, sample].map((column) => {
			const cell = readPublished((cells[column] ?? '').replace(/ ?%$/u, ''));
			return cell.kind === 'value' ? cell.value : NaN;
		}) as [number, number, number];
		if (![share, count, drawn].every(Number.isFinite) || drawn <= 0) continue;
		rows += 1;
		const expected = (100 * count) / drawn;
		if (Math.abs(share - expected) <= 1 || Math.abs(100 * share - expected) <= 1) agree += 1;
	}
	return rows > 0 && agree / rows >= 0.8;
}

function unitOf(heading: string): Unit {
	const unit = readUnitText(heading);
	return unit === 'index' || unit === 'mean' ? unit : 'percent';
}
