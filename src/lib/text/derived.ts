import type { TrendTime } from '$lib/core/selection';
import { formatList, formatNumber, formatPeriod, sentenceCase, signedPercent } from './format';

/** Words of figures made of months, and of changes and gaps. */
export const derivedWords = {
	/** In the chooser of the trend. */
	times: {
		periods: 'år',
		months: 'månader',
		rolling: 'rullande 12 månader',
		same_months: 'samma månader varje år'
	} satisfies Record<'periods' | TrendTime, string>,
	/** After the measure, under the title. */
	about: {
		months: 'per månad',
		rolling: 'summan av tolv månader, efter sista månaden',
		same_months: 'samma månader varje år'
	} satisfies Record<TrendTime, string>,
	/** "Förändringen är +12 %." of the numbers printed beside it. */
	percent: (change: number) => `Förändringen är ${signedPercent(change)}.`,
	/** Of the newest sum and of the one a year before. */
	change: (then: string, now: string) =>
		`Förändring från ${formatPeriod(then)} till ${formatPeriod(now)}`,
	/** "skillnad −3 procentenheter (95 %: −8 till 2)" */
	gap: (difference: string, uncertainty: string) =>
		uncertainty === '' ? `skillnad ${difference}` : `skillnad ${difference} (${uncertainty})`,
	/** Of the very difference. */
	interval: (lower: number, upper: number) =>
		`ungefär 95\u00a0%: ${formatNumber(lower)} till ${formatNumber(upper)}`,
	/** Of the first count over the second. */
	ratio: (ratio: number, lower: number, upper: number) =>
		`kvot ${formatNumber(ratio, 1)}, 95\u00a0%: ${formatNumber(lower, 1)} till ${formatNumber(upper, 1)}`,
	everyone: 'inget urval',
	missing: (period: string, months: readonly string[]) =>
		`${sentenceCase(formatPeriod(period))} kan inte summeras: ${formatList(spans(months))} saknas i de data som är inlästa.`,
	missingMonth: (month: string) =>
		`${sentenceCase(formatPeriod(month))} saknas i de data som är inlästa.`,
	mixed: (months: readonly string[]) =>
		`Summor med preliminära och slutliga månader blandade förekommer. Preliminära: ${formatList(spans(months))}.`,
	counts: 'Månader finns bara som antal; tal per invånare räknas inte om till delar av år.',
	noRest:
		'Jämförelsen visas inte här: antal i olika stora områden säger mest hur stora områdena är.',
	differentSizes: 'Antalen gäller områden av olika storlek och jämförs inte med varandra.',
	nothing: (area: string) =>
		`Månadsuppgifter för ${area} finns inte i de öppna data som är inlästa.`,
	waiting: 'Månadsuppgifterna är inte framräknade ännu, eller finns inte i de data som är inlästa'
};

/** Months in a row as one span: "januari–mars 2023 och maj 2023". */
function spans(months: readonly string[]): string[] {
	const runs: string[][] = [];
	for (const month of [...months].sort()) {
		const run = runs.at(-1);
		const last = run?.at(-1);
		if (run && last !== undefined && numberOf(month) - numberOf(last) === 1) run.push(month);
		else runs.push([month]);
	}
	return runs.map((run) =>
		formatPeriod(run.length === 1 ? (run[0] ?? '') : `${run[0] ?? ''}--${run.at(-1) ?? ''}`)
	);
}

function numberOf(month: string): number {
	return Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
}
