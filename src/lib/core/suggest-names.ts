import type { AreaId } from './area';
import type { MeasureId } from './measure';
import type { MeasureTree } from './measures';
import type { AreaRegister } from './register';
import { normaliseName } from './slug';

export interface AreaSuggestion {
	area: AreaId;
	/** `alias`: a spelling met in files; `history`: an area that has ended, or is today part of another. */
	why: 'spelling' | 'alias' | 'history';
	/** 0 = the same letters; 1 = nothing in common. */
	distance: number;
}

export interface MeasureSuggestion {
	measure: MeasureId;
	distance: number;
}

const DEFAULT_LIMIT = 6;
/** What differs more is no suggestion. */
const FARTHEST = 0.5;
/** Longer names are compared by their beginnings. */
const LONGEST = 80;

/**
 * Areas that a name in a table may mean, nearest first: by the spelling of their names, by spellings met in
 * files, and by history (an ended area stands for itself and for what it became part of). For the user to
 * confirm; nothing is taken without.
 */
export function suggestAreas(
	register: AreaRegister,
	text: string,
	limit = DEFAULT_LIMIT
): AreaSuggestion[] {
	const best = new Map<AreaId, AreaSuggestion>();
	const offer = (one: AreaSuggestion): void => {
		const known = best.get(one.area);
		if (one.distance <= FARTHEST && (!known || one.distance < known.distance))
			best.set(one.area, one);
	};
	const forms = formsOf(text);
	if (forms.length === 0) return [];
	for (const area of register.all()) {
		const ended = hasEnded(register, area.id);
		const distance = nearest(forms, formsOf(area.name));
		offer({ area: area.id, why: ended ? 'history' : 'spelling', distance });
		for (const alias of register.spellingsOf(area.id))
			offer({
				area: area.id,
				why: ended ? 'history' : 'alias',
				distance: nearest(forms, formsOf(alias))
			});
		if (ended && distance <= FARTHEST)
			for (const whole of register.successors(area.id))
				offer({ area: whole, why: 'history', distance: Math.min(1, distance + 0.1) });
	}
	return [...best.values()]
		.sort(
			(a, b) =>
				a.distance - b.distance ||
				Number(a.why === 'history') - Number(b.why === 'history') ||
				rankOf(a.area) - rankOf(b.area) ||
				(a.area < b.area ? -1 : 1)
		)
		.slice(0, limit);
}

/** Measures that a label in a table may mean, nearest first, by all their spellings. */
export function suggestMeasures(
	tree: MeasureTree,
	text: string,
	limit = DEFAULT_LIMIT
): MeasureSuggestion[] {
	const forms = formsOf(text);
	if (forms.length === 0) return [];
	return tree
		.all()
		.map(({ id, label, labels }) => ({
			measure: id,
			distance: Math.min(...[label, ...labels].map((one) => nearest(forms, formsOf(one))))
		}))
		.filter(({ distance }) => distance <= FARTHEST)
		.sort((a, b) => a.distance - b.distance || (a.measure < b.measure ? -1 : 1))
		.slice(0, limit);
}

/** Levels that people mean first when they write a name. */
const LEVELS = ['sdo', 'lpo', 'stad', 'kommun', 'delomrade', 'po', 'stadsdel'];

function rankOf(area: AreaId): number {
	const level = LEVELS.indexOf(area.slice(0, area.indexOf(':')));
	return level < 0 ? LEVELS.length : level;
}

/** The name as written, and without what stands in parentheses, codes before it and words for its level. */
function formsOf(text: string): string[] {
	const whole = normaliseName(text.slice(0, LONGEST * 2)).slice(0, LONGEST);
	const bare = whole
		.replace(/\([^()]*\)/gu, ' ')
		.replace(/^[a-z]{0,5}\d{1,8}[a-z]{0,2}\d{0,4}(?:\s|-)+/u, '')
		.replace(
			/(?:^|(?<=[\s-]))(?:stadsdelsområde|stadsdelsförvaltning|stadsdelsnämnd|stadsområde|stadsdel|lokalpolisområde|lpo|sdo|sdf|po|polisområde|kommuns?|kn)(?=[\s-]|$)/gu,
			' '
		)
		.replace(/\s+/gu, ' ')
		.replace(/^[\s,.:;-]+|[\s,.:;-]+$/gu, '');
	return [...new Set([whole, bare])].filter((form) => form !== '');
}

function nearest(a: readonly string[], b: readonly string[]): number {
	let least = 1;
	for (const one of a) for (const other of b) least = Math.min(least, spellingDistance(one, other));
	return least;
}

/**
 * How differently two names are spelt, 0–1: insertions, deletions, changes and swapped neighbours, over the
 * longer one's length. A name that is a whole word of the other is near.
 */
export function spellingDistance(a: string, b: string): number {
	if (a === b) return 0;
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (short === '') return 1;
	const edits = editDistance(short, long) / long.length;
	const within = ` ${long.replace(/[-,/]/gu, ' ')} `.includes(` ${short.replace(/[-,/]/gu, ' ')} `);
	return within && short.length >= 3 ? Math.min(edits, 0.3) : edits;
}

/** Optimal string alignment: neighbours that changed places are one edit. */
function editDistance(a: string, b: string): number {
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i += 1) {
		const row = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const same = a[i - 1] === b[j - 1];
			let edits = Math.min(
				(last[j] ?? 0) + 1,
				(row[j - 1] ?? 0) + 1,
				(last[j - 1] ?? 0) + (same ? 0 : 1)
			);
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			if (swapped) edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
			row.push(edits);
		}
		before = last;
		last = row;
	}
	return last[b.length] ?? 0;
}

/** True for an area that no longer exists by its own calendar. */
function hasEnded(register: AreaRegister, area: AreaId): boolean {
	const lifetimes = register.lifetimes(area);
	const first = lifetimes[0]?.calendar;
	const own = lifetimes.filter(({ calendar }) => calendar === first);
	return own.length > 0 && own.every(({ to }) => to !== null);
}
