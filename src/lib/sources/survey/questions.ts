import type { MeasureId } from '$lib/core/measure';
import { foldText } from '$lib/core/written/squeeze';
import { readFacets, tidy } from './facets';
import type { SurveyHarvest } from './harvest';
import { allAnswers, GENERAL_HEADING, GENERAL_TITLE } from './words.sv';

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
}

/** The question of a figure: by variable and wave, then by wording; null where nothing says what was asked. */
export function readQuestion(
	harvest: SurveyHarvest,
	rules: QuestionRules,
	asked: AskedAs
): Asked | null {
	if (asked.isRate) return { known: `${rules.prefix}.svarsfrekvens`, name: allAnswers };
	const wordings = wordingsOf(
		asked.question === '' ? asked.title : asked.question,
		asked.answer === '' ? asked.heading.replace(GENERAL_HEADING, '') : asked.answer
	);
	const name = wordings.find((text) => text !== '') ?? asked.variable;
	if (asked.variable !== '' && rules.survey !== undefined) {
		const found = questionWith(harvest, rules.survey, asked.variable, asked.period);
		if (found) return { known: found, name };
	}
	for (const text of wordings) {
		const known = measureOf(harvest, rules, text);
		if (known !== null) return { known, name: text };
	}
	if (rules.only && asked.question === '')
		return { known: rules.only.measure, name: rules.only.asWritten };
	return name === '' ? null : { known: null, name: tidy(name) };
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
	const wordings = new Set([text, tidy(text), readFacets(text).rest].filter((one) => one !== ''));
	for (const wording of wordings) {
		const found = harvest.names.measure(harvest.source, [wording]);
		if (found) return found.measure;
	}
	if (rules.survey === undefined || wordings.size === 0) return null;
	const folded = new Set([...wordings].map(foldText));
	const asked = harvest.names
		.questions?.(rules.survey)
		.find(({ measure, wording }) => measure !== null && folded.has(foldText(wording)));
	return asked?.measure ?? null;
}

function questionWith(
	harvest: SurveyHarvest,
	survey: string,
	variable: string,
	wave: string | null
): MeasureId | null {
	const wanted = variable.toLowerCase();
	const found = harvest.names
		.questions?.(survey)
		.find((one) => one.wave === wave && one.variable.toLowerCase() === wanted);
	return found?.measure ?? null;
}

/** Question and answer in one, then the answer alone; the question alone only where no answer is named. */
function wordingsOf(question: string, answer: string): string[] {
	if (answer === '') return [question];
	return question === '' ? [answer] : [`${question}: ${answer}`, answer];
}
