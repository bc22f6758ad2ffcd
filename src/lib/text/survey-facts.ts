import type { Sex } from '$lib/core/vocabulary';
import { formatList, formatNumber, formatPeriod, formatValue } from './format';
import { overviewWords } from './overview';

/** What is said of one answered question. */
interface Answered {
	text: string;
	figure: {
		sex: Sex;
		age: string;
		period: string;
		unit: Parameters<typeof formatValue>[1];
		n: number | null;
		lower: number | null;
		upper: number | null;
	} | null;
}

/**
 * A question's answers by sex: "Otrygg, årskurs 9: flickor 28 % (61 svar, osäkerhet 18 % till
 * 40 %) och pojkar 9 % (…) (2024)." Only what the figures carry is said.
 */
export function surveyFactText(title: string, answers: readonly Answered[]): string {
	const figure = answers[0]?.figure ?? null;
	const grade = figure !== null && /^(?:ak|gy)\d/u.test(figure.age);
	const whom = grade ? `, ${overviewWords.age(figure.age)}` : '';
	const period = figure === null ? '' : ` (${formatPeriod(figure.period)})`;
	return `${title}${whom}: ${formatList(answers.map(answerText))}${period}.`;
}

function answerText({ text, figure }: Answered): string {
	if (figure === null) return text;
	const { sex, n, lower, upper, unit } = figure;
	const sexes: Partial<Record<Sex, string>> = overviewWords.sexes;
	const bounds = lower !== null && upper !== null;
	const sure = [
		n === null ? '' : `${formatNumber(n)} svar`,
		bounds ? `osäkerhet ${formatValue(lower, unit)} till ${formatValue(upper, unit)}` : ''
	].filter((part) => part !== '');
	return `${sexes[sex] ?? ''} ${text}${sure.length > 0 ? ` (${sure.join(', ')})` : ''}`.trim();
}
