import { slug } from '$lib/core/slug';
import type { Measure } from '$lib/core/measure';
import type { MeasureTree } from '$lib/core/measures';
import { withMeaning } from '$lib/core/recipe/edit';
import { MARK_MEANINGS, meaningOfMark, withMark } from '$lib/core/recipe/marks';
import type { AskedKind, RecipeWord } from '$lib/core/recipe/words';
import type { Recipe } from '$lib/core/recipe/recipe';
import type { AreaRegister } from '$lib/core/register';
import { suggestAreas, suggestMeasures } from '$lib/core/suggest-names';
import { SEXES, UNITS, type Sex, type Unit } from '$lib/core/vocabulary';
import { readAgeText } from '$lib/core/written/people';
import { readPeriodText } from '$lib/core/written/period';
import { mapping as text } from '$lib/text/ui/mapping';

/** Something a word may mean: what the user reads, and the recipe once it is chosen. */
export interface Answer {
	/** Stable within its word. */
	key: string;
	label: string;
	/** Why it is suggested; '' for none. */
	why: string;
	take(recipe: Recipe): Recipe;
}

export interface Names {
	register: AreaRegister;
	measures: MeasureTree;
	/** How an area is called where its level matters. */
	areaName(area: string): string;
}

const MOST = 3;
/** Of the names of table and word in the id of a measure. */
const LONGEST_PART = 80;

/** The likeliest meanings of a word, best first. */
export function suggestionsFor(word: RecipeWord, names: Names): Answer[] {
	const { kind, text: written } = word;
	switch (kind) {
		case 'area':
			return suggestAreas(names.register, written, MOST).map(({ area, why, distance }) => {
				const level = names.register.get(area)?.level;
				const reason = why === 'spelling' ? text.words.why.spelling(distance) : text.words.why[why];
				const parts = level === undefined ? [reason] : [text.words.levels[level], reason];
				return { ...areaAnswer(written, area, names), why: parts.join(', ') };
			});
		case 'measure':
			return suggestMeasures(names.measures, written, MOST).map(({ measure, distance }) => ({
				...measureAnswer(written, measure, names),
				why: text.words.why.spelling(distance)
			}));
		default:
			return [];
	}
}

export function areaAnswer(word: string, area: string, names: Names): Answer {
	return {
		key: area,
		label: names.areaName(area),
		why: '',
		take: (recipe) => withMeaning(recipe, 'area', word, area)
	};
}

export function measureAnswer(word: string, measure: string, names: Names): Answer {
	return {
		key: measure,
		label: names.measures.get(measure)?.label ?? measure,
		why: '',
		take: (recipe) =>
			withMeaning(withOwn(recipe, names.measures.get(measure)), 'measure', word, { measure })
	};
}

/**
 * The word becomes a measure of its own, defined by the recipe: "Antal" in this table is not "Antal" in
 * another, and no other file's heading means it.
 */
export function newMeasure(recipe: Recipe, word: string): Recipe {
	const known = recipe.measures.find(({ label }) => label === word);
	const measure = known ?? {
		...{ id: ownId(recipe, word), parent: null, label: word, labels: [], sources: [], note: null }
	};
	const measures = known ? recipe.measures : [...recipe.measures, measure];
	return withMeaning({ ...recipe, measures }, 'measure', word, { measure: measure.id });
}

function ownId(recipe: Recipe, word: string): string {
	const table = recipe.id.replace(/^recept:/u, '').slice(0, LONGEST_PART);
	const base = `own:${table}-${slug(word).slice(0, LONGEST_PART) || 'matt'}`;
	let id = base;
	for (let copy = 2; recipe.measures.some((one) => one.id === id); copy += 1)
		id = `${base}-${copy}`;
	return id;
}

/** What another table defined goes along: its figures are to have a name when that table is gone. */
function withOwn(recipe: Recipe, measure: Measure | undefined): Recipe {
	if (!measure?.id.startsWith('own:') || recipe.measures.some(({ id }) => id === measure.id))
		return recipe;
	return { ...recipe, measures: [...recipe.measures, { ...measure, parent: null }] };
}

/** Rows with the word are left out; a sign is no word of rows. */
export function leftOut(recipe: Recipe, { kind, text: word }: RecipeWord): Recipe {
	return kind === 'mark' ? recipe : withMeaning(recipe, kind, word, null);
}

/** What the user said of the word, or sign, taken back. */
export function takenBack(recipe: Recipe, { kind, text: word }: RecipeWord): Recipe {
	return kind === 'mark'
		? withMark(recipe, word, undefined)
		: withMeaning(recipe, kind, word, undefined);
}

/** A period as the user wrote it; null where it is none. */
export function periodAnswer(recipe: Recipe, word: string, written: string): Recipe | null {
	const read = readPeriodText(written);
	return read && withMeaning(recipe, 'period', word, read.period);
}

/** An age as the user wrote it; null where it is none. */
export function ageAnswer(recipe: Recipe, word: string, written: string): Recipe | null {
	const age = readAgeText(written);
	return age === null ? null : withMeaning(recipe, 'age', word, age);
}

/** Every sex or unit, or all that a sign can mean. */
export function choicesFor(kind: AskedKind, word: string): Answer[] {
	if (kind === 'mark')
		return MARK_MEANINGS.map((meaning) => ({
			key: meaning,
			label: text.marks[meaning],
			why: '',
			take: (recipe) => withMark(recipe, word, meaning)
		}));
	if (kind === 'sex')
		return SEXES.map((sex: Sex) => ({
			key: sex,
			label: text.sexes[sex],
			why: '',
			take: (recipe) => withMeaning(recipe, 'sex', word, sex)
		}));
	if (kind === 'unit')
		return UNITS.map((unit: Unit) => ({
			key: unit,
			label: text.units[unit],
			why: '',
			take: (recipe) => withMeaning(recipe, 'unit', word, unit)
		}));
	return [];
}

/** What the user has said a word means, in words. */
export function meaningOf(recipe: Recipe, { kind, text: word }: RecipeWord, names: Names): string {
	if (kind === 'mark') {
		const said = meaningOfMark(recipe.numbers, word);
		return said === null ? text.result.unknown : text.marks[said];
	}
	const meanings = recipe.meanings[kind];
	const meaning: unknown = Object.hasOwn(meanings, word) ? meanings[word] : null;
	if (meaning === null || meaning === undefined) return text.words.leftOut;
	if (typeof meaning === 'object') {
		const { measure } = meaning as { measure: string };
		const own = recipe.measures.find(({ id }) => id === measure);
		return own?.label ?? names.measures.get(measure)?.label ?? measure;
	}
	const said = String(meaning);
	if (kind === 'area') return names.areaName(said);
	if (kind === 'sex') return text.sexes[said as Sex];
	if (kind === 'unit') return text.units[said as Unit];
	return said;
}
