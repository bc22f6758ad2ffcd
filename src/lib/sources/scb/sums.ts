import type { TellingCell } from '$lib/core/harvest';
import { addUp } from '$lib/core/totals';
import type { Sex } from '$lib/core/vocabulary';
import type { ScbCell } from './cell';
import { notes } from './words.sv';

/** A figure for one area, published or summed, with the place of its (first) cell. */
export interface People extends Pick<
	ScbCell,
	'sheet' | 'row' | 'index' | 'period' | 'preliminary' | 'sex' | 'age'
> {
	cell: TellingCell;
	/** How it was summed; empty for a figure that stands in the file. */
	how: string[];
}

interface Span {
	from: number;
	/** Last age; Infinity for an open class. */
	to: number;
}

/** Ages that a lägesbild asks for, made where the file's own ages make them up exactly. */
const WANTED: readonly string[] = ['all', '0-6', '7-14', '15-17', '0-17', '0-19', '18+'];

/** The figures of one area with the sums over sex and age that the file itself does not have. */
export function withSums(people: readonly People[]): People[] {
	const sexed = [...people, ...sexSums(people)];
	return [...sexed, ...ageSums(sexed)];
}

function sexSums(people: readonly People[]): People[] {
	const groups = groupBy(people, ({ period, age }) => `${period}|${age}`);
	return groups.flatMap((group) => {
		const of = (sex: Sex): People | undefined => group.find((one) => one.sex === sex);
		const [women, men] = [of('women') ?? of('girls'), of('men') ?? of('boys')];
		if (of('all') || !women || !men) return [];
		const cell = addUp([women.cell, men.cell]);
		return [{ ...earliest([women, men]), sex: 'all' as const, cell, how: [notes.sexes] }];
	});
}

function ageSums(people: readonly People[]): People[] {
	const groups = groupBy(people, ({ period, sex }) => `${period}|${sex}`);
	return groups.flatMap((group) =>
		WANTED.filter((age) => group.every((one) => one.age !== age)).flatMap((age) => {
			const parts = coverOf(group, age);
			if (!parts) return [];
			const how = [...new Set([...parts.flatMap((part) => part.how), notes.ages])];
			return [{ ...earliest(parts), age, cell: addUp(parts.map(({ cell }) => cell)), how }];
		})
	);
}

/** The figures whose ages make up an age without gap or overlap, the widest first; null if none do. */
export function coverOf(group: readonly People[], age: string): People[] | null {
	const wanted = spanOf(age);
	if (!wanted) return null;
	const widest = new Map<number, { one: People; to: number }>();
	for (const one of group) {
		const span = one.age === age ? null : spanOf(one.age);
		if (!span || span.from < wanted.from || span.to > wanted.to) continue;
		if (span.to >= (widest.get(span.from)?.to ?? -1)) widest.set(span.from, { one, to: span.to });
	}
	const parts: People[] = [];
	let next = wanted.from;
	while (next <= wanted.to) {
		const found = widest.get(next);
		if (!found) return null;
		parts.push(found.one);
		if (found.to === Infinity) break;
		next = found.to + 1;
	}
	return parts.length > 1 ? parts : null;
}

function spanOf(age: string): Span | null {
	if (age === 'all') return { from: 0, to: Infinity };
	const match = /^(\d+)(?:(\+)|-(\d+))?$/u.exec(age);
	if (!match) return null;
	const from = Number(match[1]);
	if (match[2]) return { from, to: Infinity };
	return { from, to: match[3] === undefined ? from : Number(match[3]) };
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group) group.push(item);
		else groups.set(keyOf(item), [item]);
	}
	return [...groups.values()];
}

/** The one that stands first in the file: a sum is traced to its first part, and preliminary where any is. */
export function earliest<T extends { row: number; index: number; preliminary: boolean }>(
	parts: readonly T[]
): T {
	const found = parts.reduce((first, one) =>
		one.row < first.row || (one.row === first.row && one.index < first.index) ? one : first
	);
	return { ...found, preliminary: parts.some(({ preliminary }) => preliminary) };
}
