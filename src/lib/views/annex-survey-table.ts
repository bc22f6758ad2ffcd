import type { Figure } from '$lib/core/figure';
import { isEstablished } from '$lib/core/judgement';
import { bareTitle } from '$lib/text/crime-words';
import { answersWords as words, tableWords } from '$lib/text/figures';
import { formatPeriod, sentenceCase } from '$lib/text/format';
import { judgedWord } from '$lib/text/judgement';
import { overviewWords } from '$lib/text/overview';
import { responseRateSentence } from '$lib/text/sentences/level';
import { apart, joined } from '$lib/text/sentences/told';
import type { SurveyFact } from './annex-surveys';
import { caption, notesFor } from './caption';
import type { ViewContext } from './context';
import { indicatorOf } from './indicators';
import type { AnnexBlock, ShownValue, TableModel } from './models';
import { displayName } from './names';
import { responseRateIn } from './response-rate';
import { evenly } from './shown';

/** So many questions are read as sentences; more of them as a table, and only what stands out in words. */
export const FEW_QUESTIONS = 4;
/** Of questions put to everybody nothing is tested: this many of the largest gaps are told. */
const LARGEST = 3;

/**
 * The many answers of one survey: both sexes side by side in a table, and the gaps that stand out in sentences after it.
 * What is no share is told in words.
 */
export function answerBlocks(context: ViewContext, facts: readonly SurveyFact[]): AnnexBlock[] {
	const shares = facts.filter(isShare);
	const tested = isTested(shares);
	const told = tested ? shares.filter(isCertain) : largest(shares);
	const [first = '', ...more] = told.map(({ text }) => text);
	const begin = words.begin(tested, told.length);
	const others = facts.filter((fact) => !isShare(fact)).map(({ text }) => text);
	return [
		{ kind: 'figure', figure: answersTable(context, shares) },
		...[joined(begin, first), ...more, ...others].map((text): AnnexBlock => ({
			kind: 'paragraph',
			text
		}))
	];
}

export function isShare({ shown: [one] }: SurveyFact): boolean {
	return one?.figure?.unit === 'percent';
}

function isCertain({ judgement }: SurveyFact): boolean {
	return judgement !== null && isEstablished(judgement);
}

function isTested(facts: readonly SurveyFact[]): boolean {
	return facts.some(({ judgement }) => judgement?.method === 'two_proportions');
}

function largest(facts: readonly SurveyFact[]): SurveyFact[] {
	const gap = ({ shown: [one, other] }: SurveyFact) =>
		Math.abs((one?.value ?? 0) - (other?.value ?? 0));
	const kept = new Set([...facts].sort((a, b) => gap(b) - gap(a)).slice(0, LARGEST));
	return facts.filter((fact) => kept.has(fact));
}

function answersTable(context: ViewContext, facts: readonly SurveyFact[]): TableModel {
	const tested = isTested(facts);
	const values = facts.flatMap(({ shown }) => shown);
	const figures = values.flatMap(({ figure }) => figure ?? []);
	const [first, second] = figures;
	const [women = '', men = ''] = [first, second].map((figure) => sexOf(figure?.sex));
	const indicators = [...new Set(figures.map(({ indicator }) => indicator))].flatMap(
		(id) => indicatorOf(context, id) ?? []
	);
	const rates = figures.map((figure) => responseRateSentence(responseRateIn(context, figure)));
	const waves = [...new Set(figures.map(({ period }) => formatPeriod(period)))];
	const title = words.title(women, men, displayName(context, first?.area ?? ''));
	const columns = [0, 1].map((at) => evenly(facts.flatMap(({ shown }) => shown[at] ?? [])));
	const rows = facts.map(({ shown: own, judgement }, at) => {
		const shown = columns.flatMap((column) => column[at] ?? []);
		const [one, other] = own;
		const figure = one?.figure ?? null;
		const indicator = figure === null ? null : indicatorOf(context, figure.indicator);
		const grade = figure !== null && /^(?:ak|gy)\d/u.test(figure.age);
		const gap = figure === null ? '' : apart(one?.value ?? 0, other?.value ?? 0, figure.unit);
		const judged = judgement === null ? '' : judgedWord(judgement);
		return {
			header: words.row(
				bareTitle(indicator?.title ?? ''),
				grade && figure !== null ? overviewWords.age(figure.age) : '',
				waves.length > 1 && figure !== null ? formatPeriod(figure.period) : ''
			),
			cells: [
				...shown.map(withInterval),
				// The unit stands in the column's head.
				said(gap.split(/\s/u)[0] ?? ''),
				...(tested ? [said(judged === '' ? words.untested : judged)] : []),
				said(words.both(shown.map(({ figure: answer }) => words.count(answer?.n ?? null))))
			]
		};
	});
	return {
		kind: 'table',
		caption: caption(
			context,
			{
				title,
				subtitle: words.subtitle(
					waves,
					words.both([women, men]),
					figures.some(({ lower }) => lower !== null)
				),
				alt: tableWords.alt(title, rows.length),
				notes: [
					...new Set([
						...rates,
						...indicators.map(({ title: name, definition }) =>
							words.question(bareTitle(name), definition)
						),
						...notesFor([], values)
					])
				].filter((note) => note !== '')
			},
			values,
			undefined,
			facts.some(({ judgement }) => judgement !== null)
		),
		columns: [
			{ label: words.asked, numeric: false },
			...[sentenceCase(women), sentenceCase(men), words.gap].map((label) => ({
				label,
				numeric: true
			})),
			...(tested ? [{ label: words.judged, numeric: false }] : []),
			{ label: words.answers, numeric: true }
		],
		rows
	};
}

function sexOf(sex: Figure['sex'] | undefined): string {
	const { sexes } = overviewWords;
	return sex !== undefined && sex in sexes ? sexes[sex as keyof typeof sexes] : '';
}

/** With how sure the answer makes it, where the source or the test says so. */
function withInterval(shown: ShownValue): ShownValue {
	const { lower = null, upper = null } = shown.figure ?? {};
	return lower === null || upper === null || shown.value === null
		? shown
		: { ...shown, text: words.withInterval(shown.text, lower, upper) };
}

/** A cell of words. */
function said(text: string): ShownValue {
	return {
		...{ value: null, text, status: 'not_applicable', reason: null, figure: null },
		...{ preliminary: false, computed: false }
	};
}
