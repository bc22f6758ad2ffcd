import type { NameLookup } from '../source';
import { splitBase } from '../written/base-size';
import { dropFootnote } from '../written/footnote';
import { readAgeText, readSexText } from '../written/people';
import { readPeriodText } from '../written/period';
import { foldText, squeezeText } from '../written/squeeze';
import { readUnitText } from '../written/unit';
import { areSigns } from './marks';
import type { NumberStyle } from './recipe';
import type { WordKind } from './roles';
import { isFigure } from './suggest-body';
import { GUESS_HEADINGS } from './suggest.sv';

/** What the texts of a column or header row could be: the share (0–1) that each reading understands. */
export interface Likeness {
	texts: string[];
	figure: number;
	period: number;
	sex: number;
	age: number;
	unit: number;
	area: number;
	measure: number;
	/** Long numbers and numbers that begin with a zero. */
	code: number;
	/** Empty among rows with figures. */
	empty: number;
	distinct: number;
}

export interface ColumnGuess extends Likeness {
	/** From 1. */
	column: number;
	/** Folded, all header rows. */
	heading: string;
}

/** How well each reading understands the texts; empty ones say nothing. `serials`: five digits may be a date. */
export function likenessOf(
	cells: readonly string[],
	names: NameLookup,
	source: string,
	style: NumberStyle,
	serials: boolean
): Likeness {
	const texts = cells.filter((cell) => cell.trim() !== '');
	const words = new Map<string, number>();
	for (const text of texts) words.set(text, (words.get(text) ?? 0) + 1);
	const share = (test: (text: string) => boolean): number => {
		let count = 0;
		for (const [text, times] of words) if (test(text)) count += times;
		return texts.length === 0 ? 0 : count / texts.length;
	};
	const figures = share((text) => isFigure(text, style));
	const word = (text: string): string => squeezeText(splitBase(dropFootnote(text)).label);
	return {
		texts,
		// A sign beside figures stands for one, whatever it means; the user is asked.
		figure: figures > 0 ? share((text) => isFigure(text, style) || areSigns(text)) : 0,
		period: share((text) => readPeriodText(word(text), { excelSerial: serials }) !== null),
		sex: share((text) => readSexText(word(text)) !== null),
		age: share((text) => readAgeText(word(text)) !== null),
		unit: share((text) => readUnitText(text) !== null),
		area: share((text) => isArea(names, source, word(text))),
		measure: share((text) => names.measure(source, [word(text)]) !== null),
		code: share((text) => /^\s*(?:0\d+|\d{8,})\s*$/u.test(text)),
		empty: cells.length === 0 ? 0 : 1 - texts.length / cells.length,
		distinct: words.size
	};
}

export function isArea(names: NameLookup, source: string, text: string): boolean {
	return (names.area(source, text) ?? names.bareArea?.(text, '')) != null;
}

/** Which column says what; undefined where none does. */
export interface LabelColumns {
	area?: ColumnGuess;
	period?: ColumnGuess;
	/** Month or term beside a column of years. */
	part?: ColumnGuess;
	sex?: ColumnGuess;
	age?: ColumnGuess;
	unit?: ColumnGuess;
	measure?: ColumnGuess;
}

const MOST = 0.8;
const SOME = 0.3;

/**
 * Shares the columns out, surest first; what is left and holds numbers are the figures. Where several
 * columns of figures have headings of their own, those are the measures. `told`: what stands elsewhere.
 */
export function guessLabels(
	columns: readonly ColumnGuess[],
	told: WordKind | null = null
): LabelColumns {
	const found: LabelColumns = {};
	const taken = new Set<ColumnGuess>();
	const take = (kind: keyof LabelColumns, fits: (one: ColumnGuess) => boolean): void => {
		if (found[kind] || kind === told) return;
		const column = columns.find((one) => !taken.has(one) && one.texts.length > 0 && fits(one));
		if (!column) return;
		found[kind] = column;
		taken.add(column);
	};
	const says = (one: ColumnGuess, kind: keyof typeof GUESS_HEADINGS): boolean =>
		GUESS_HEADINGS[kind].test(one.heading);
	const isText = (one: ColumnGuess): boolean => one.figure < 0.5;
	take('period', (one) => one.period >= MOST && says(one, 'period'));
	take('period', (one) => one.period >= MOST && (isText(one) || looksLikeYears(one)));
	take('sex', (one) => one.sex >= MOST && says(one, 'sex'));
	take('age', (one) => one.age >= MOST && says(one, 'age'));
	take('unit', (one) => isText(one) && says(one, 'unit') && one.unit >= SOME);
	take('part', (one) => says(one, 'partOfYear') && isPartOfYear(one, found.period));
	take('area', (one) => isText(one) && one.area >= MOST);
	take('measure', (one) => isText(one) && one.measure >= SOME);
	take('sex', (one) => isText(one) && one.sex >= MOST);
	take('age', (one) => isText(one) && one.age >= MOST);
	take('unit', (one) => isText(one) && one.unit >= MOST && one.distinct <= 6);
	take('area', (one) => isText(one) && one.area >= SOME);
	take('area', (one) => isText(one) && says(one, 'area') && !says(one, 'code') && !isCode(one));
	take('area', (one) => isText(one) && !isCode(one) && !says(one, 'code'));
	const figures = columns.filter((one) => !taken.has(one) && !isText(one) && !isCode(one));
	const telling = figures.filter(
		({ heading }) => heading !== '' && !GUESS_HEADINGS.figure.test(heading)
	);
	// Under a name on a row of its own, words tell what is counted, whatever stands over the figures.
	if (told === 'area') take('measure', (one) => isText(one) && !isCode(one));
	if (telling.length < 2 || new Set(telling.map(({ heading }) => heading)).size < 2)
		take(
			'measure',
			(one) => isText(one) && (says(one, 'measure') || one.distinct > 1) && !isCode(one)
		);
	return found;
}

/** True for columns of numbers that name something: codes and registration numbers. */
export function isCode(one: ColumnGuess): boolean {
	return one.code >= MOST || GUESS_HEADINGS.code.test(one.heading);
}

function looksLikeYears(one: ColumnGuess): boolean {
	return one.texts.every((text) => /^\s*(?:19|20)\d{2}\s*$/u.test(text));
}

function isPartOfYear(one: ColumnGuess, period: ColumnGuess | undefined): boolean {
	if (!period || !looksLikeYears(period) || one.period >= MOST) return false;
	const year = foldText(period.texts[0] ?? '');
	const read = one.texts.filter((text) => readPeriodText(`${year} ${text}`) !== null);
	return read.length >= one.texts.length * MOST;
}
