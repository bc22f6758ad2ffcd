import type { PublishedCell } from '../numbers';
import type { NumberStyle } from '../recipe/recipe';
import { readNumberText } from './number';

/** A figure with its bounds in the same cell. */
export interface WrittenInterval {
	value: Extract<PublishedCell, { kind: 'value' }>;
	lower: number;
	upper: number;
}

/** Longer cells hold no figure with its bounds. */
const LONGEST = 80;
const PARTS = /^([^()[\]±;]{1,30})(?:\(([^()[\]]{3,40})\)|\[([^()[\]]{3,40})\])$/u;
const BOUNDS = /^(.{1,18}?) ?(?:[–—;]|--?|\btill\b|, ) ?(.{1,18})$/u;
const MARGIN = /^([^()[\]±]{1,30})\(?± ?([^()[\]±]{1,20}?)\)?$/u;

/** The texts of figure and bounds, or of figure and margin; null where the cell holds something else. */
function partsOf(text: string): { value: string; bounds: [string, string] | string } | null {
	const trimmed = text.length > LONGEST ? '' : text.trim();
	const margin = MARGIN.exec(trimmed);
	if (margin) return { value: margin[1] ?? '', bounds: margin[2] ?? '' };
	const [, value = '', round, square] = PARTS.exec(trimmed) ?? [];
	const bounds = BOUNDS.exec((round ?? square ?? '').trim());
	return bounds ? { value, bounds: [bounds[1] ?? '', bounds[2] ?? ''] } : null;
}

/**
 * Reads "23,4 (20,1–26,7)", "23,4 % [20,1; 26,7]" and "23,4 ± 3,3": a figure and the bounds of what it may be.
 * Null for anything else, bounds that do not enclose the figure included: "12 (3–4)" may say something else.
 */
export function readInterval(text: string, style: NumberStyle): WrittenInterval | null {
	const parts = partsOf(text);
	if (!parts) return null;
	const number = (written: string): number | null => {
		const cell = readNumberText(written, style);
		return cell.kind === 'value' ? cell.value : null;
	};
	const value = readNumberText(parts.value, style);
	if (value.kind !== 'value') return null;
	const [lower = null, upper = null] =
		typeof parts.bounds === 'string'
			? around(value.value, number(parts.bounds))
			: parts.bounds.map(number);
	if (lower === null || upper === null || lower > value.value || upper < value.value) return null;
	return { value, lower, upper };
}

/** Decimals of both, no more: 12.5 − 2.4 is 10.1. */
function around(value: number, margin: number | null): number[] {
	if (margin === null) return [];
	return [value - margin, value + margin].map((bound) => Number(bound.toPrecision(12)));
}

/** A cell read as a number or symbol, else as a figure with its bounds. */
export function readFigureText(
	text: string,
	style: NumberStyle
): { cell: PublishedCell; lower: number | null; upper: number | null } {
	const cell = readNumberText(text, style);
	const found = cell.kind === 'junk' ? readInterval(text, style) : null;
	if (!found) return { cell, lower: null, upper: null };
	return { cell: found.value, lower: found.lower, upper: found.upper };
}

/** The numbers that a cell is made of: itself, or a figure and its bounds. */
export function numbersIn(text: string): string[] {
	const parts = partsOf(text);
	return parts ? [parts.value.trim(), ...[parts.bounds].flat()] : [text];
}
