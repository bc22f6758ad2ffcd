import { isOfChildSuspects, isOfSuspects, wholesBesideAdults } from '$lib/core/child-suspects';
import { columnsOf } from '$lib/core/observation-columns';
import type { ParseResult } from '$lib/core/source';
import { personalWords } from './personal-data.sv';

/**
 * What was read without figures of suspects who are children below the city, whoever read it: a source, a
 * recipe of the user's, a figure typed in. A row that held nothing else is rejected, and no row of such a
 * file is told in its own words.
 */
export function withoutChildSuspects(parsed: ParseResult): ParseResult {
	// Measures are few and figures many: each measure is asked about once.
	const { observations: packed } = parsed;
	const measures = packed.groups(['measure', 'measureAsWritten']).firsts.map((at) => packed.at(at));
	if (!measures.some((one) => isOfSuspects(one.measure, one.measureAsWritten))) return parsed;
	const read = [...packed];
	const wholes = wholesBesideAdults(read);
	const observations = read.filter((one) => !wholes.has(one) && !isOfChildSuspects(one));
	const left = read.length - observations.length;
	if (left === 0) return parsed;
	const place = ({ sheet, row }: { sheet: string; row: number }): string => `${sheet}\n${row}`;
	const kept = new Set(observations.map(place));
	const gone = new Set(read.map(place).filter((one) => !kept.has(one)));
	const { classes, rejected, rejectedCells, warnings } = parsed;
	const isDropped = (one: (typeof classes)[number]): boolean =>
		one.class === 'loaded' && gone.has(place(one));
	const told = { reason: personalWords.suspects, text: personalWords.withheld };
	return {
		...parsed,
		observations: columnsOf(observations),
		classes: classes.map((one) => (isDropped(one) ? { ...one, class: 'rejected' } : one)),
		rejected: [
			...rejected.map((one) => ({ ...one, text: personalWords.withheld })),
			...classes.filter(isDropped).map(({ sheet, row }) => ({ sheet, row, ...told }))
		],
		rejectedCells: rejectedCells.map((one) => ({ ...one, text: '' })),
		warnings: [
			...warnings,
			{ code: 'personal_data', message: personalWords.suspectsLeft(left), sheet: '', row: null }
		]
	};
}
