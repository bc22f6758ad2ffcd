import type { CrimeType } from '../crime-types.sv';
import { workbook, type SheetCell } from '../workbook';
import { MARK } from '../words.sv';
import { linesOf, solAreas, solRate } from './sol-lines.sv';

export interface SolExcelTable {
	years: readonly number[];
	unit: 'Antal' | '/100 000 inv';
	victims: 'no' | 'yes' | 'with relation';
	types: readonly CrimeType[];
	container: 'xls' | 'xlsx';
	/** Both forms occur: "År" above the year, and the year above "Helår". */
	yearAbove: boolean;
}

/** The database's Excel export: areas and labels down, headings anew for every figure, years across. */
export function solExcel(table: SolExcelTable): Uint8Array {
	const { years, unit } = table;
	const yearRow = ['', ...years.map(String)];
	const wordRow = ['', ...years.map(() => (table.yearAbove ? 'Helår' : 'År'))];
	const rows: SheetCell[][] = [
		['Anmälda brott', '', 'Brottsförebyggande rådet', '', '', MARK],
		[],
		...(table.yearAbove ? [yearRow, wordRow] : [wordRow, yearRow]),
		['', ...years.map(() => unit)]
	];
	const areas = solAreas(years);
	for (const area of areas) {
		rows.push([area.written]);
		for (const line of linesOf(table.types, table.victims)) {
			for (const heading of line.headings) rows.push([heading.label]);
			const cells = years.map((year) => {
				if (!area.exists(`${year}-01-01`)) return 0;
				const count = line.count(area, year, null);
				return unit === 'Antal' ? count : Math.round(solRate(count, area, year));
			});
			rows.push([line.label, ...cells]);
		}
	}
	rows.push([], [], [MARK]);
	return workbook([{ name: 'Resultat', rows }], table.container);
}
