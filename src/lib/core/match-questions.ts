import type { CodeBook, CodeBookQuestion, QuestionMatch } from './code-book';
import type { SurveyQuestion } from './survey-question';

/** A question as a code book has it, before it is known what it is the same as. */
export type ReadQuestion = Omit<CodeBookQuestion, 'measure' | 'match' | 'known'>;

/** Share of words in common from which two wordings under the same variable are one question reworded. */
const SAME_VARIABLE = 0.6;
/** The same under different variables, where there is less to go by. */
const OTHER_VARIABLE = 0.8;

/**
 * Says of every question of a code book whether it is known, by wording first: variables and numbers
 * change from wave to wave. What is known of a later wave goes before what is known of an earlier one.
 * Also lists the followed questions of the latest known wave that the book does not have.
 */
export function matchQuestions(
	questions: readonly ReadQuestion[],
	known: readonly SurveyQuestion[]
): Pick<CodeBook, 'questions' | 'missing'> {
	const latestFirst = [...known].sort((a, b) => (a.wave < b.wave ? 1 : a.wave > b.wave ? -1 : 0));
	const byWording = groupBy(latestFirst, ({ wording }) => wordsOf(wording).join(' '));
	const byVariable = groupBy(
		latestFirst.filter(({ variable }) => variable !== ''),
		({ variable }) => variable.toLowerCase()
	);
	const used = new Set<SurveyQuestion>();
	const exact = questions.map((question) => {
		const alike = byWording.get(wordsOf(question.wording).join(' ')) ?? [];
		const same = alike.find(({ variable }) => sameVariable(variable, question.variable));
		for (const one of alike) used.add(one);
		return same ?? alike[0] ?? null;
	});
	const left = latestFirst.filter((one) => !used.has(one));
	const matched = questions.map((question, index): CodeBookQuestion => {
		const found = exact[index] ?? null;
		if (found) {
			const same = sameVariable(found.variable, question.variable) || found.variable === '';
			return joined(question, found, same ? 'same' : 'renamed');
		}
		const near =
			nearest(question, byVariable.get(question.variable.toLowerCase()) ?? [], SAME_VARIABLE) ??
			nearest(question, left, OTHER_VARIABLE);
		return joined(question, near, near ? 'reworded' : 'new');
	});
	return { questions: matched, missing: missingOf(matched, latestFirst) };
}

function missingOf(
	matched: readonly CodeBookQuestion[],
	latestFirst: readonly SurveyQuestion[]
): CodeBook['missing'] {
	const latest = latestFirst[0]?.wave;
	const there = new Set(matched.map(({ measure }) => measure));
	const missing = new Map<string, CodeBook['missing'][number]>();
	for (const { wave, variable, wording, measure } of latestFirst)
		if (wave === latest && measure !== null && !there.has(measure) && !missing.has(measure))
			missing.set(measure, { wave, variable, wording, measure });
	return [...missing.values()];
}

function joined(
	question: ReadQuestion,
	known: SurveyQuestion | null,
	match: QuestionMatch
): CodeBookQuestion {
	return {
		...question,
		measure: known?.measure ?? null,
		match,
		known: known && { wave: known.wave, variable: known.variable, wording: known.wording }
	};
}

function nearest(
	{ wording }: ReadQuestion,
	among: readonly SurveyQuestion[],
	atLeast: number
): SurveyQuestion | null {
	let best: SurveyQuestion | null = null;
	let most = atLeast;
	const words = wordsOf(wording);
	for (const candidate of among) {
		const share = inCommon(words, wordsOf(candidate.wording));
		if (share > most || (share === most && best === null)) [best, most] = [candidate, share];
	}
	return best;
}

/** Dice's coefficient of two lists of words: twice those in common ÷ all, 0–1. */
function inCommon(a: readonly string[], b: readonly string[]): number {
	if (a.length + b.length === 0) return 0;
	const counts = new Map<string, number>();
	for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
	let common = 0;
	for (const word of b) {
		const left = counts.get(word) ?? 0;
		if (left > 0) {
			common += 1;
			counts.set(word, left - 1);
		}
	}
	return (2 * common) / (a.length + b.length);
}

/** True where more than half of the words of one of two wordings are in the other. */
export function sharesWords(a: string, b: string): boolean {
	const [few = [], many = []] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length);
	const there = new Set(many);
	return 2 * few.filter((word) => there.has(word)).length > few.length;
}

const split = new Map<string, string[]>();

function wordsOf(wording: string): string[] {
	let words = split.get(wording);
	if (!words) {
		if (split.size > 5_000) split.clear();
		words = wording.toLocaleLowerCase('sv').match(/[\p{L}\p{N}]+/gu) ?? [];
		split.set(wording, words);
	}
	return words;
}

function sameVariable(a: string, b: string): boolean {
	return a.toLowerCase() === b.toLowerCase();
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const group = groups.get(key(item));
		if (group) group.push(item);
		else groups.set(key(item), [item]);
	}
	return groups;
}
