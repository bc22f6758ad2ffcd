import type { PublishedCell } from '../numbers';
import type { NumberStyle } from '../recipe/recipe';
import { foldText } from './squeeze';
import { MISSING_WORDS, SUPPRESSED_WORDS } from './words.sv';

const MISSING: PublishedCell = { kind: 'symbol', status: 'missing' };
const NOT_APPLICABLE: PublishedCell = { kind: 'symbol', status: 'not_applicable' };
const SUPPRESSED: PublishedCell = { kind: 'symbol', status: 'suppressed' };
const EMPTY: PublishedCell = { kind: 'empty' };
const JUNK: PublishedCell = { kind: 'junk' };
const ZERO: PublishedCell = { kind: 'value', value: 0, status: 'ok' };

/** Longer cells hold no number. */
const LONGEST = 60;
const PLAIN = /^\d{1,15}$/u;
const SHARE = / ?(?:%|procent)$/u;
const BOUND = /^[<≤] ?\d{1,3}$/u;
/** Whole digits, or groups of three parted by one and the same sign; then decimals. */
const NUMBER = /^([+-]?)(\d{1,15}|\d{1,3}(?:([ .,])\d{3})(?:\3\d{3}){0,4})(?:([.,])(\d{1,20}))?$/u;
const STORED = /^([+-]?\d(?:\.\d{1,20})?)e[+-]?\d{1,3}$/u;
const SIGNIFICANT = 15;

interface Shape {
	sign: string;
	whole: string;
	/** What parts the thousands; '' for none. */
	group: string;
	/** The decimal mark; '' for none. */
	mark: string;
	decimals: string;
	share: boolean;
	rounded: boolean;
}

/**
 * Reads a cell of a table written in this style: a number (24, 24 %, 0,24 as a fraction, 1 234, 1.234,5,
 * ~100), the style's own marks, or the marks of every published table (`..`, `.`, `x`, `<5`). Thousands
 * parted by spaces of any kind are understood in every style. "1,234" in a style with decimal points and
 * no such groups (and "1.234" the other way round) is junk: it could mean two things. Fractions come
 * back as percent; a cell that has its own % sign is percent already.
 */
export function readNumberText(text: string, style: NumberStyle): PublishedCell {
	if (PLAIN.test(text) && !style.fraction && !hasMarks(style))
		return { kind: 'value', value: Number(text), status: 'ok' };
	if (text.length > LONGEST && text.trim().length > LONGEST) return JUNK;
	const folded = foldText(text);
	if (folded === '') return EMPTY;
	if (has(style.suppressed, folded)) return SUPPRESSED;
	if (has(style.missing, folded)) return MISSING;
	if (has(style.zero, folded)) return ZERO;
	if (folded === '..') return MISSING;
	if (folded === '.') return NOT_APPLICABLE;
	if (folded === 'x' || BOUND.test(folded.replace(SHARE, ''))) return SUPPRESSED;
	const shape = shapeOf(folded);
	const plain = shape ? plainOf(shape, style) : storedOf(folded, style);
	if (plain === null) return JUNK;
	const value = Number(style.fraction && shape && !shape.share ? `${plain}e2` : plain);
	// Beyond this a number is no longer the one that was written.
	if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return JUNK;
	const exact = style.fraction ? Number(value.toPrecision(SIGNIFICANT)) : value;
	return {
		kind: 'value',
		value: Object.is(exact, -0) ? 0 : exact,
		status: shape?.rounded ? 'rounded' : 'ok'
	};
}

/**
 * How the numbers among these cells are written. Each cell that reads only one way decides; where
 * nothing does, the Swedish way is taken: decimal comma, thousands as space. `fraction` is set where every
 * number lies from 0 to 1 and some between. Words that always mean "no figure" are listed if they occur;
 * a lone dash never, since it is zero in some tables and missing in others. `stored`: the cells are a
 * workbook's, which keeps every number with a point before its decimals: "3.125" is never 3 125.
 */
export function guessNumberStyle(cells: readonly string[], stored = false): NumberStyle {
	const folded = cells.filter((cell) => cell.length <= LONGEST).map(foldText);
	const shapes = folded.flatMap((cell) => shapeOf(cell) ?? []);
	const pointed = stored && shapes.some(({ group, mark }) => group === '' && mark === '.');
	const decimal = pointed ? '.' : guessDecimal(shapes);
	const thousands = guessThousands(pointed ? shapes.filter(isClear) : shapes, decimal);
	const style: NumberStyle = {
		decimal,
		thousands,
		fraction: false,
		missing: present(MISSING_WORDS, folded),
		suppressed: present(SUPPRESSED_WORDS, folded),
		zero: []
	};
	return { ...style, fraction: areFractions(shapes, style) };
}

function has(marks: readonly string[], folded: string): boolean {
	return marks.some((mark) => foldText(mark) === folded);
}

/** True where the style gives a plain number a meaning of its own. */
function hasMarks({ missing, suppressed, zero }: NumberStyle): boolean {
	return [missing, suppressed, zero].some((marks) => marks.some((mark) => /^\s*\d/u.test(mark)));
}

function shapeOf(folded: string): Shape | null {
	const rounded = folded.startsWith('~');
	const bare = rounded ? folded.slice(1).trimStart() : folded;
	const share = SHARE.test(bare);
	const match = NUMBER.exec(share ? bare.replace(SHARE, '') : bare);
	if (!match) return null;
	const [, sign = '', whole = '', group = '', mark = '', decimals = ''] = match;
	if (group !== '' && (group === mark || whole.startsWith('0'))) return null;
	return { sign, whole, group, mark, decimals, share, rounded };
}

/** The number with a decimal point and no groups; null where the style does not write it so. */
function plainOf(shape: Shape, style: NumberStyle): string | null {
	const { sign, whole, group, mark, decimals } = shape;
	const asDecimal = `${sign}${group === '' ? whole : whole.replaceAll(group, '')}${mark === '' ? '' : `.${decimals}`}`;
	if (isAmbiguous(shape)) {
		if (mark === style.thousands) return `${sign}${whole}${decimals}`;
		return mark === style.decimal ? asDecimal : null;
	}
	if (group === '.' || group === ',')
		return group !== style.decimal && (mark === '' || mark === style.decimal) ? asDecimal : null;
	// A mark that is not the style's own can only be a decimal mark here: workbooks keep numbers with a point.
	return mark === '' || mark === style.decimal || mark !== style.thousands ? asDecimal : null;
}

/** True for a text that may be a number with three decimals or one of thousands: "1.234", "1,234". */
export function mayBeGrouped(text: string): boolean {
	const shape = text.length > LONGEST ? null : shapeOf(foldText(text));
	return shape !== null && isAmbiguous(shape);
}

/**
 * True where nothing but custom says how "1.234" or "1,234" among these cells is meant: no other number has
 * decimals or groups, or is long enough to lack them.
 */
export function isUnsettled(cells: readonly string[]): boolean {
	const shapes = cells.flatMap((cell) =>
		cell.length > LONGEST ? [] : (shapeOf(foldText(cell)) ?? [])
	);
	return shapes.every(
		(shape) =>
			isAmbiguous(shape) || (shape.mark === '' && shape.group === '' && shape.whole.length <= 3)
	);
}

/** Workbooks keep very small numbers with an exponent. */
function storedOf(folded: string, style: NumberStyle): string | null {
	if (!STORED.test(folded)) return null;
	const value = Number(folded) * (style.fraction ? 100 : 1);
	return Number.isFinite(value) ? String(value) : null;
}

/** "1.234" and "1,234": a group of three, or three decimals. */
function isAmbiguous({ whole, group, mark, decimals }: Shape): boolean {
	return group === '' && mark !== '' && decimals.length === 3 && /^[1-9]\d{0,2}$/u.test(whole);
}

function isClear(shape: Shape): boolean {
	return !isAmbiguous(shape);
}

function guessDecimal(shapes: readonly Shape[]): ',' | '.' {
	let comma = 0;
	let point = 0;
	for (const shape of shapes) {
		if (isAmbiguous(shape)) continue;
		const { group, mark } = shape;
		if (mark === ',' || (mark === '' && group === '.')) comma += 1;
		if (mark === '.' || (mark === '' && group === ',')) point += 1;
	}
	if (comma !== point) return comma > point ? ',' : '.';
	const marks = shapes.filter(isAmbiguous).map(({ mark }) => mark);
	const [first] = marks;
	if (first !== '.' && first !== ',') return ',';
	// Where other numbers of four digits have no groups, three digits after a mark are decimals.
	if (shapes.some(({ whole, group }) => group === '' && whole.length > 3)) return first;
	if (first === '.') return ',';
	return marks.length > 1 && marks.every((mark) => mark === ',') ? '.' : ',';
}

function guessThousands(shapes: readonly Shape[], decimal: ',' | '.'): NumberStyle['thousands'] {
	if (shapes.some(({ group }) => group === ' ')) return ' ';
	const other = decimal === ',' ? '.' : ',';
	const grouped = shapes.some(
		(shape) => shape.group === other || (isAmbiguous(shape) && shape.mark === other)
	);
	return grouped ? other : ' ';
}

function areFractions(shapes: readonly Shape[], style: NumberStyle): boolean {
	let between = false;
	for (const shape of shapes) {
		if (shape.share) return false;
		const plain = plainOf(shape, style);
		if (plain === null) continue;
		const value = Number(plain);
		if (value < 0 || value > 1) return false;
		if (value > 0 && value < 1) between = true;
	}
	return between;
}

function present(words: readonly string[], folded: readonly string[]): string[] {
	const cells = new Set(folded);
	return words.filter((word) => cells.has(foldText(word)));
}
