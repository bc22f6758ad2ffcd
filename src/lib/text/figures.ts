import { formatNumber, sentenceCase } from './format';

/** Words of figures: alternative texts, labels of patterns, names of columns. */
export const choroplethWords = {
	pattern: { hatch: 'dolt värde', pale: 'saknas' },
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
	line: (label: string, points: readonly string[]) => `${sentenceCase(label)}: ${points.join('; ')}`
};

export const comparisonWordsOf = {
	title: (area: string, other: string, more: number, all: number) => {
		const many = more === 0 ? 'inget' : formatNumber(more);
		return more === all && all > 1
			? `I ${area} var alla ${all} mått högre än ${other}`
			: `I ${area} var ${many} av ${all} mått högre än ${other}`;
	},
	nothing: (area: string) => `Uppgifter för ${area} saknas i de data som är inlästa`,
	alone: (area: string, all: number) => `${all} mått för ${area}`,
	alt: (groups: readonly string[]) => `Stapeldiagram. ${groups.join('. ')}.`,
	subtitle: (area: string, other: string) => `${area} och ${other}`,
	leftOut: (measures: string) => `Utan uppgift och därför inte med: ${measures}.`
};

export const tableWords = {
	area: 'Område',
	period: 'Period',
	measure: 'Mått',
	difference: 'Skillnad',
	alt: (title: string, rows: number) => `Tabell med ${rows} rader. ${title}.`
};
