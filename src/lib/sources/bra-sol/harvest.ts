import { faultOf, Harvest, type NamedArea } from '$lib/core/harvest';
import { readPublished } from '$lib/core/numbers';
import type {
	GridRow,
	NameLookup,
	ParseResult,
	RejectedCell,
	SourceDefinition
} from '$lib/core/source';
import type { Unit, WarningCode } from '$lib/core/vocabulary';
import type { CrimePath } from './paths';
import type { SolPeriod } from './periods';
import { warnings as words } from './words.sv';

/** A value column of one row: which column, in what unit, for what period. */
export interface ValueColumn {
	/** From 0. */
	index: number;
	unit: Unit;
	period: SolPeriod;
}

/** Everything read from one file of the crime database, gathered row by row. */
export class CrimeHarvest extends Harvest {
	readonly #differing = { count: 0, sheet: '', row: 0 };

	constructor(source: Pick<SourceDefinition, 'id' | 'calendar'>, names: NameLookup) {
		super(source, names, { unknownMeasure: words.unknownMeasure });
	}

	/**
	 * Reads the row's value cells into observations. Returns how many were read; cells that cannot be read
	 * are listed only when something else in the row could.
	 */
	figures(
		sheet: string,
		row: GridRow,
		area: NamedArea,
		path: CrimePath,
		columns: readonly ValueColumn[],
		pointIsDecimal: boolean
	): number {
		let read = 0;
		let bad: RejectedCell[] | null = null;
		for (const { index, unit, period } of columns) {
			const text = row.cells[index] ?? '';
			const cell = readPublished(text, pointIsDecimal);
			if (cell.kind === 'empty') continue;
			const fault = faultOf(cell, unit);
			if (fault !== null || cell.kind === 'junk') {
				const reason = fault ?? this.words.junk;
				(bad ??= []).push({ sheet, row: row.row, column: index + 1, text, reason });
				continue;
			}
			const meaning = path.meaning;
			this.observe(
				sheet,
				row.row,
				index,
				{
					area,
					measureAsWritten: path.label,
					measure: meaning ? meaning.measure : null,
					period: period.period,
					grain: period.grain,
					unit,
					sex: meaning ? meaning.sex : 'all',
					age: meaning ? meaning.age : 'all',
					preliminary: period.preliminary
				},
				cell
			);
			read += 1;
		}
		if (read > 0) {
			if (bad) this.rejectedCells.push(...bad);
			if (!area.id) this.unknown('unknown_area', area.asWritten, sheet, row.row);
			if (!path.meaning) this.unknown('unknown_measure', path.label, sheet, row.row);
		}
		return read;
	}

	/** Notes cells of a repeated row that say something else than the first one. */
	compareRepeat(
		sheet: string,
		row: GridRow,
		columns: readonly ValueColumn[],
		first: { sheet: string; row: GridRow; columns: readonly ValueColumn[] }
	): void {
		let differs = false;
		for (const column of columns) {
			const same = first.columns.find(
				({ unit, period }) => unit === column.unit && period.period === column.period.period
			);
			const text = (row.cells[column.index] ?? '').trim();
			const before = (first.row.cells[same?.index ?? -1] ?? '').trim();
			if (text === before || text === '' || text === '..') continue;
			const [a, b] = [readPublished(text), readPublished(before)];
			if (a.kind === 'value' && b.kind === 'value' && a.value === b.value) continue;
			differs = true;
			const reason = this.words.differs(first.row.row, first.sheet === sheet ? '' : first.sheet);
			this.rejectedCells.push({ sheet, row: row.row, column: column.index + 1, text, reason });
		}
		if (!differs) return;
		if (this.#differing.count === 0) Object.assign(this.#differing, { sheet, row: row.row });
		this.#differing.count += 1;
	}

	override finish(): ParseResult {
		const result = super.finish();
		const { count, sheet, row } = this.#differing;
		if (count > 0) this.warn('totals_differ', words.repeatsDiffer(count), sheet, row);
		return result;
	}

	/** An area that is called as a crime is a sign of headings that have changed places. */
	protected override hint(code: WarningCode, name: string): string {
		const crime = code === 'unknown_area' && this.names.measure(this.source, [name]) !== null;
		return crime ? words.crimeAsArea : '';
	}
}
