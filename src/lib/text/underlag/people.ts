import { formatNumber } from '../format';
import { words } from './words';

/** Words for the people that rates and shares are of, and for the rows they stand on. */
export const peopleWords = {
	/** What a rate is divided by, after where it stands: an official number, or the middle of two bounds. */
	ofRate: (rows: number, official: boolean, low: number, high: number, basis: string) =>
		after(
			rows,
			(official
				? 'folkmängd'
				: `mitten av ${formatNumber(low)}–${formatNumber(high)}, som folkmängden kan ligga mellan`) +
				(basis === '' ? '' : ` (${basis})`)
		),
	ofParts: (rows: number) => after(rows, 'summan av delarnas folkmängd'),
	asked: (rows: number, year: string | null) =>
		after(rows, `folkmängd i de åldrar som tillfrågats${year === null ? '' : `, ${year}`}`),
	askedBase: (rows: number) => after(rows, 'antal som andelen gäller, enligt källan'),
	evenAges: 'lika många i varje ålder antas',
	/** Cells of the municipality's own table of denominators, as they were understood. */
	cells: {
		official: 'folkmängd som kvoterna räknas på',
		low: 'folkmängd som kvoterna räknas på, minst',
		high: 'folkmängd som kvoterna räknas på, högst'
	}
} as const;

function after(rows: number, what: string): string {
	return rows === 0 ? what : `${words.inFile(rows)}; ${what}`;
}
