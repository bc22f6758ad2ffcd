import type { TableBlock } from '$lib/core/headed-table';
import type { Harvest, TellingCell } from '$lib/core/harvest';
import type { GridRow } from '$lib/core/source';
import type { WrittenPeriod } from '$lib/core/written/period';
import type { PoliceTable, Role } from '../polis/table';
import { readRowPeriod } from '../polis/time';
import { policeReasons as reasons } from '../polis/words.sv';

/** A cell of a row that holds a figure: of what, and for when. */
export interface ValueColumn {
	/** From 0. */
	column: number;
	role: 'count' | 'suspects';
	period: WrittenPeriod;
}

const MONTHS_OF_A_YEAR = 12;

/**
 * The columns with figures of one table. Where each is a period of its own, the column that adds them up is
 * the year's figure if they are its twelve months, and is otherwise only compared with them.
 */
export class ValueColumns {
	readonly #harvest: Harvest;
	readonly #table: PoliceTable;
	#differing = { rows: 0, first: null as [string, number] | null };
	#left: [string, number] | null = null;

	constructor(harvest: Harvest, table: PoliceTable) {
		this.#harvest = harvest;
		this.#table = table;
	}

	/** Null where a period cannot be read; `unread` is then told what stands there. */
	of(
		{ headings, sheet }: TableBlock<Role>,
		row: GridRow,
		own: { year: string; month: string; period: string },
		aboutSuspects: boolean,
		unread: (text: string) => void
	): ValueColumn[] | null {
		const { wide, total } = this.#table;
		const role = aboutSuspects ? ('suspects' as const) : ('count' as const);
		const counts = headings.column('count');
		const narrow = [
			...(counts >= 0 ? [{ column: counts, role }] : []),
			...headings.columns('suspects').map((column) => ({ column, role: 'suspects' as const }))
		].map((one) => ({ ...one, period: readRowPeriod(own.year, own.month, own.period) }));
		const across = wide.map(({ column, period, isMonth }) => ({
			column,
			role,
			period: isMonth ? readRowPeriod(own.year, period, '') : readRowPeriod('', '', period)
		}));
		const found: ValueColumn[] = [];
		for (const { period, ...rest } of wide.length > 0 ? across : narrow) {
			if (period) found.push({ ...rest, period });
			else {
				const words = [own.period, own.year, own.month].filter((word) => word !== '').join(' ');
				this.#harvest.unknown('unknown_period', words, sheet.name, row.row);
				unread(words);
				return null;
			}
		}
		const year = total < 0 ? null : wholeYear(found);
		if (year) found.push({ column: total, role, period: year });
		else if (total >= 0 && this.#left === null) this.#left = [sheet.name, row.row];
		return found;
	}

	/** Compares the column that adds up the others with them. */
	compare(sheet: string, row: GridRow, cellOf: (column: number) => TellingCell | null): void {
		const { wide, total } = this.#table;
		const sum = total < 0 ? null : cellOf(total);
		if (sum?.kind !== 'value' || sum.status === 'rounded') return;
		const parts = wide.map(({ column }) => cellOf(column));
		if (!parts.every((part) => part?.kind === 'value' && part.status === 'ok')) return;
		const value = parts.reduce((all, part) => all + (part?.kind === 'value' ? part.value : 0), 0);
		if (value === sum.value) return;
		this.#differing.rows += 1;
		this.#differing.first ??= [sheet, row.row];
	}

	finish(): void {
		if (this.#left) this.#harvest.warn('unused_columns', reasons.columnLeft, ...this.#left);
		const { rows, first } = this.#differing;
		if (!first) return;
		const [sheet, row] = first;
		this.#harvest.warn('totals_differ', reasons.columnDiffers(rows, row), sheet, row);
	}
}

/** The year that twelve columns are the months of, or null. */
function wholeYear(columns: readonly ValueColumn[]): WrittenPeriod | null {
	const months = new Set(
		columns.flatMap(({ period }) => (period.grain === 'month' ? [period.period] : []))
	);
	const years = new Set([...months].map((month) => month.slice(0, 4)));
	const [year] = years;
	if (columns.length !== MONTHS_OF_A_YEAR || months.size !== columns.length) return null;
	if (years.size !== 1 || year === undefined) return null;
	const preliminary = columns.some(({ period }) => period.preliminary);
	return { period: year, grain: 'year', preliminary };
}
