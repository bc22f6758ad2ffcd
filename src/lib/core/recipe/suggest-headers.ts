import type { Place } from './recipe';
import type { LabelColumns, Likeness } from './suggest-columns';

/** Header rows that say something of the figures under them. */
export interface HeaderGuess {
	area: Place | null;
	period: Place | null;
	sex: Place | null;
	age: Place | null;
	measure: Place | null;
	/** Header row (from 1) whose words are units. */
	unitLevel: number | null;
}

const MOST = 0.6;

/** Shares the header rows out among what no column says, by the texts over the columns of figures. */
export function guessHeaders(
	texts: readonly (readonly string[])[],
	columns: readonly number[],
	labels: LabelColumns,
	likeness: (cells: readonly string[]) => Likeness
): HeaderGuess {
	const levels = texts.map((row) => likeness(columns.map((column) => row[column - 1] ?? '')));
	const free = new Set(levels.flatMap((level, index) => (level.texts.length > 0 ? [index] : [])));
	const take = (fits: (level: Likeness) => boolean): Place | null => {
		for (const index of free) {
			if (!fits(levels[index] as Likeness)) continue;
			free.delete(index);
			return { from: 'header', level: index + 1 };
		}
		return null;
	};
	const period = labels.period ? null : take((level) => level.period >= MOST);
	const sex = labels.sex ? null : take((level) => level.sex >= MOST && level.area < MOST);
	const age = labels.age ? null : take((level) => level.age >= MOST && level.period < MOST);
	const area = labels.area ? null : take((level) => level.area >= MOST);
	const unitIndex = labels.unit
		? undefined
		: [...free].reverse().find((index) => (levels[index]?.unit ?? 0) >= MOST);
	return {
		area,
		period,
		sex,
		age,
		measure: labels.measure ? null : measureIn(texts, columns, levels, [...free], unitIndex),
		unitLevel: unitIndex === undefined ? null : unitIndex + 1
	};
}

/** The rows left over: all of them where words are split across rows, else the one that tells most. */
function measureIn(
	texts: readonly (readonly string[])[],
	columns: readonly number[],
	levels: readonly Likeness[],
	free: readonly number[],
	unit: number | undefined
): Place | null {
	const split = free.some((index) =>
		columns.some(
			(column) =>
				/\p{L}-$/u.test(texts[index]?.[column - 1] ?? '') &&
				/^\p{Ll}/u.test(texts[index + 1]?.[column - 1] ?? '')
		)
	);
	if (split) {
		const [first = 0, ...also] = free;
		return { from: 'header', level: first + 1, also: also.map((index) => index + 1) };
	}
	const covering = free.filter(
		(index) => (levels[index]?.texts.length ?? 0) >= columns.length * MOST
	);
	const others = covering.filter((index) => index !== unit);
	const rank = (index: number): number =>
		(levels[index]?.measure ?? 0) * 1000 + (levels[index]?.distinct ?? 0);
	const [best] = (others.length > 0 ? others : covering).toSorted((a, b) => rank(b) - rank(a));
	return best === undefined ? null : { from: 'header', level: best + 1 };
}
