import { formatList, formatNumber, lowerFirst, sentenceCase } from './format';

/** Words of figures: alternative texts, labels of patterns, names of columns. */
export const choroplethWords = {
	pattern: { hatch: 'dolt värde', pale: 'saknas' },
	/** Lowest and highest of the areas, under the title. */
	span: (areas: string, between: string) => `${areas} ${between}`,
	nothing: (measure: string, period: string) =>
		`${measure}: uppgifter för ${period} saknas i de data som är inlästa`,
	alt: (measure: string, period: string, areas: readonly string[]) =>
		`Karta. ${measure}, ${period}. ${areas.join('; ')}.`
};

export const trendWords = {
	nothing: (measure: string, area: string) =>
		`${measure}: uppgifter för ${area} saknas i de data som är inlästa`,
	alt: (measure: string, lines: readonly string[], marks: readonly string[]) =>
		`Linjediagram. ${measure}. ${lines.join('. ')}.` +
		(marks.length === 0 ? '' : ` ${marks.join('. ')}.`),
	line: (label: string, points: readonly string[]) =>
		`${sentenceCase(label)}: ${points.join('; ')}`,
	/** A line of one sex, where the area's own are of both. */
	sexOf: (sex: string, area: string) => `${sex} i ${area}`,
	wholeCity: (rest: string, periods: string) =>
		`${sentenceCase(rest)} kan inte räknas ut för ${periods} med de data som är inlästa. Linjen visar därför hela staden, området inräknat.`
};

export const comparisonWordsOf = {
	/** Which measures are higher and which lower by their test, by name and in the order shown: nothing is ranked. */
	title: (
		area: string,
		than: string,
		names: { more: readonly string[]; fewer: readonly string[] }
	) => {
		const told = [
			{ words: 'högre', names: names.more },
			{ words: 'lägre', names: names.fewer }
		].filter((part) => part.names.length > 0);
		const parts = told.map(
			({ words, names: some }, at) =>
				`${at === 0 ? ': ' : ', '}${words}${at === 0 ? ' tal' : ''} för ${formatList(some.map(lowerFirst))}`
		);
		return `${area} jämfört med ${than}${parts.join('')}`;
	},
	nothing: (area: string) => `Uppgifter för ${area} saknas i de data som är inlästa`,
	alone: (area: string, all: number) => `${all} mått för ${area}`,
	alt: (groups: readonly string[]) => `Stapeldiagram. ${groups.join('. ')}.`,
	subtitle: (area: string, other: string) => `${area}, jämfört med ${other}`,
	leftOut: (measures: string) => `Utan uppgift och därför inte med: ${measures}.`
};

/** The first page's table as a figure. */
export const nowWords = {
	title: (area: string, other: string) => `Nuläge i ${area}, jämfört med ${other}`,
	alone: (area: string) => `Nuläge i ${area}`,
	subtitle: 'Anmälda brott efter brottsplats och andra mått',
	row: (title: string, unit: string, period: string) =>
		[title, unit, period].filter((part) => part !== '').join(', '),
	people: (title: string, who: string, unit: string, period: string): string =>
		nowWords.row(`${title}, ${who}`, unit, period)
};

/** What many questions of a survey have for answers, women beside men or girls beside boys, as a table. */
export const answersWords = {
	title: (women: string, men: string, area: string) =>
		`Vad ${women} och ${men} har svarat, ${area}`,
	subtitle: (periods: readonly string[], counts: string, intervals: boolean) =>
		`Andel av dem som svarat, ${formatList(periods)}. Antal svar: ${counts}` +
		(intervals ? '. Inom parentes ungefärligt 95-procentsintervall' : ''),
	asked: 'Fråga',
	gap: 'Skillnad, procentenheter',
	judged: 'Bedömning',
	untested: 'kan inte prövas',
	answers: 'Svar',
	/** Of one sex and the other: "149/144". */
	both: (values: readonly string[]) => values.join('/'),
	count: (count: number | null) => (count === null ? '–' : formatNumber(count)),
	/** `wave` where the rows are of several. */
	row: (title: string, group: string, wave: string) =>
		[title, ...[group, wave].filter((part) => part !== '').map(unbroken)].join(', '),
	withInterval: (text: string, lower: number, upper: number) => {
		const decimals = upper - lower < 3 ? 1 : 0;
		return `${text} (${formatNumber(lower, decimals)}–${formatNumber(upper, decimals)})`;
	},
	question: (title: string, definition: string) => `${title}: ${lowerFirst(definition)}`,
	/** Before the gaps told after the table: the established ones, or the largest where none is tested. */
	begin: (tested: boolean, established: number) => {
		if (!tested) return 'Här är skillnaderna störst.';
		return established === 0 ? 'Ingen av skillnaderna är säkerställd.' : '';
	}
};

const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

export const tableWords = {
	area: 'Område',
	period: 'Period',
	measure: 'Mått',
	difference: 'Skillnad',
	alt: (title: string, rows: number) => `Tabell med ${rows} rader. ${title}.`
};
