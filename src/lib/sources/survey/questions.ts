import { responseRateOf } from '$lib/core/evidence';
import type { MeasureId } from '$lib/core/measure';
import { sharesWords } from '$lib/core/match-questions';
import type { SurveyQuestion } from '$lib/core/survey-question';
import { foldText } from '$lib/core/written/squeeze';
import { readFacets, tidy } from './facets';
import type { SurveyHarvest } from './harvest';
import { allAnswers, GENERAL_HEADING, GENERAL_TITLE, messages } from './words.sv';

/** How a survey's questions become measures. */
export interface QuestionRules {
	/** Start of the ids of the survey's measures, e.g. `survey:stad`. */
	prefix: string;
	/** Said after the name of a measure that only the file knows. */
	suffix: string;
	/** The survey's id in the table of questions, where variables are known per wave. */
	survey?: string;
	/** The only measure of a source that asks nothing else. */
	only?: { measure: MeasureId; asWritten: string };
}

/** What is said of a figure's question, by where it is said. */
export interface AskedAs {
	question: string;
	answer: string;
	variable: string;
	title: string;
	heading: string;
	isRate: boolean;
	period: string | null;
}

export interface Asked {
	known: MeasureId | null;
	/** As the file has it. */
	name: string;
	/** What the user must look at: how the file and the code book differ on this question. */
	doubt?: string;
	/** The question's wording, where nothing says which of its answers the share is of. */
	raw?: string;
	/** The variable says one question and the wording another: the figure is neither's. */
	contradiction?: string;
}

/**
 * The question of a figure: by variable and wave, then by wording; null where nothing says what was asked.
 * A variable alone says no answer: where one is named, its wording decides. Variable and wording must not
 * say different questions, since numbers move between waves.
 */
export function readQuestion(
	harvest: SurveyHarvest,
	rules: QuestionRules,
	asked: AskedAs
): Asked | null {
	if (asked.isRate) return { known: rateMeasure(rules), name: allAnswers };
	// The same number is another question in another wave.
	const number = asked.variable === '' ? '' : `${asked.variable} ${asked.period ?? ''}`.trim();
	const answer = asked.answer === '' ? asked.heading.replace(GENERAL_HEADING, '') : asked.answer;
	const wordings = wordingsOf(asked.question || asked.title || number, answer);
	const worded = wordings
		.map((text) => ({ text, known: measureOf(harvest, rules, text) }))
		.find(({ known }) => known !== null);
	const numbered = rules.survey === undefined ? null : byNumber(harvest, rules.survey, asked);
	const written = wordings.find((text) => text !== '');
	if (numbered && numbered !== 'unknown') {
		const found = withVariable(harvest, numbered, asked, answer !== '', worded?.known ?? null);
		if (found) return { name: tidy(written ?? ''), ...found };
	}
	const doubt =
		numbered === 'unknown' ? { doubt: messages.noSuchVariable(asked.variable, asked.period) } : {};
	if (worded)
		return { known: worded.known, name: worded.text, ...rawOf(harvest, worded.text), ...doubt };
	if (rules.only && asked.question === '')
		return { known: rules.only.measure, name: rules.only.asWritten };
	if (written === undefined) return null;
	return { known: null, name: tidy(written), ...(written === number ? {} : doubt) };
}

/** The measure of how many of those asked have answered. */
export function rateMeasure({ prefix }: Pick<QuestionRules, 'prefix'>): MeasureId {
	return responseRateOf(`${prefix}.`);
}

/** What the code book of the wave has under the variable; `unknown` where it is known and has none such. */
function byNumber(
	harvest: SurveyHarvest,
	survey: string,
	{ variable, period }: AskedAs
): SurveyQuestion | 'unknown' | null {
	if (variable === '') return null;
	const wanted = variable.toLowerCase();
	const all = harvest.names.questions?.(survey) ?? [];
	return (
		all.find((one) => one.wave === period && one.variable.toLowerCase() === wanted) ?? 'unknown'
	);
}

/** The figure's question where its variable is known; null where its wording must decide. */
function withVariable(
	harvest: SurveyHarvest,
	one: SurveyQuestion,
	{ question, variable }: AskedAs,
	hasAnswer: boolean,
	worded: MeasureId | null
): Omit<Asked, 'name'> | null {
	const alike = question !== '' && sharesWords(tidy(question), one.wording);
	const other = messages.contradicts(variable, one.wave, one.wording);
	if (worded !== null && worded !== one.measure && !alike)
		return { known: null, contradiction: other };
	if (worded === null && question !== '' && !alike) return { known: null, doubt: other };
	if (worded !== null || one.measure === null || hasAnswer) return null;
	const same = question === '' || foldText(tidy(question)) === foldText(one.wording);
	if (same) return { known: one.measure, ...rawOf(harvest, one.wording) };
	return {
		known: one.measure,
		doubt: messages.reworded(question, one.wording, variable, one.wave)
	};
}

/** A question that no measure is called, known by a code book, does not say which of its answers are counted. */
function rawOf(harvest: SurveyHarvest, text: string): Pick<Asked, 'raw'> {
	const said = spellingsOf(text).some((one) => harvest.names.measure(harvest.source, [one]));
	return said ? {} : { raw: tidy(text) };
}

/** The first of the texts that names a known question; otherwise the first that could be one. */
export function questionOf(
	harvest: SurveyHarvest,
	rules: QuestionRules,
	texts: readonly string[]
): string {
	const clean = texts.map((text) => readFacets(text).rest);
	const known = [...texts, ...clean].find((text) => measureOf(harvest, rules, text) !== null);
	if (known !== undefined) return known;
	if (rules.only) return '';
	return clean.find((text) => /\p{L}{3}/u.test(text) && !GENERAL_TITLE.test(text)) ?? '';
}

function measureOf(harvest: SurveyHarvest, rules: QuestionRules, text: string): MeasureId | null {
	let found = harvest.meanings.get(text);
	if (found === undefined) harvest.meanings.set(text, (found = lookUp(harvest, rules, text)));
	return found;
}

/** By the measure's spellings, then by the wording of any known wave. */
function lookUp(harvest: SurveyHarvest, rules: QuestionRules, text: string): MeasureId | null {
	const wordings = spellingsOf(text);
	for (const wording of wordings) {
		const found = harvest.names.measure(harvest.source, [wording]);
		if (found) return found.measure;
	}
	if (rules.survey === undefined || wordings.length === 0) return null;
	const folded = new Set(wordings.map(foldText));
	const asked = harvest.names
		.questions?.(rules.survey)
		.find(({ measure, wording }) => measure !== null && folded.has(foldText(wording)));
	return asked?.measure ?? null;
}

/** A text as it stands, without what says number, unit and whom, and without its question mark. */
function spellingsOf(text: string): string[] {
	const spelt = [text, tidy(text), readFacets(text).rest];
	return [...new Set([...spelt, ...spelt.map((one) => one.replace(/\s*\?$/u, ''))])].filter(
		(one) => one !== ''
	);
}

/** Question and answer in one, then the answer alone; the question alone only where no answer is named. */
function wordingsOf(question: string, answer: string): string[] {
	if (answer === '') return [question];
	return question === '' ? [answer] : [`${question}: ${answer}`, answer];
}
