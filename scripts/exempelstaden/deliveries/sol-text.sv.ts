import type { CrimeType } from '../crime-types.sv';
import { swedishWhole, windows1252 } from '../text-file';
import { MARK } from '../words.sv';
import { linesOf, SOL_MONTHS, solAreas, solRate, type Line, type SolArea } from './sol-lines.sv';

export interface SolTextTable {
	years: readonly number[];
	months: boolean;
	preliminary?: boolean;
	types: readonly CrimeType[];
	/** Reports that came in or were taken back since a preliminary delivery, as a share. */
	revision?: (area: SolArea, label: string) => number;
	only?: readonly string[];
}

/** A "Databasfil": a row per area, crime, year and period; each figure after all its headings once more. */
export function solText(table: SolTextTable): Uint8Array {
	const rows = ['Region;Brott;År;Period;Antal;/100 000 inv'];
	const lines = linesOf(table.types, table.months ? 'no' : 'yes');
	const byLabel = new Map(lines.map((line) => [line.label, line]));
	const areas = solAreas(table.years).filter(
		({ slug }) => table.only === undefined || table.only.includes(slug)
	);
	const revise = table.revision ?? (() => 1);
	for (const area of areas)
		for (const year of table.years) {
			const label = `${year}${table.preliminary ? ' prel.' : ''}`;
			const periods = table.months ? SOL_MONTHS.map((_, index) => index + 1) : [null];
			for (const month of periods) {
				const day = `${year}-${String(month ?? 1).padStart(2, '0')}-01`;
				const period = month === null ? 'Helår' : (SOL_MONTHS[month - 1] ?? '');
				const print = (line: Line) => {
					const count = area.exists(day)
						? Math.round(line.count(area, year, month) * revise(area, line.label))
						: 0;
					const rate = area.exists(day) ? solRate(count, area, year) : 0;
					rows.push(
						`${area.written};${line.label};${label};${period};${swedishWhole(count)};${swedishWhole(rate)};`
					);
				};
				for (const line of lines) {
					for (const heading of line.headings) {
						const above = byLabel.get(heading.label);
						if (above) print(above);
					}
					print(line);
				}
			}
		}
	return windows1252(`${rows.join('\r\n')}\r\n\r\n${MARK}\r\n`);
}
