import { faultOf, type TellingCell } from '$lib/core/harvest';
import type { TableBlock } from '$lib/core/headed-table';
import { squeezeCell } from '$lib/core/headings';
import { readNumberText } from '$lib/core/written/number';
import type { NumberStyle } from '$lib/core/recipe/recipe';
import type { GridRow } from '$lib/core/source';
import type { FigureColumn, SurveyRole } from './columns';
import type { SurveyHarvest } from './harvest';
import { statedRate } from './stated-rates';
import { messages, reasons } from './words.sv';

/** What stands beside a figure. */
export interface Belongings {
	/** How many the figure is of: those who answered, or of a response rate those who were asked. */
	n: number | null;
	/** As the source published them. */
	lower: number | null;
	upper: number | null;
	/** The response rate, in percent. */
	rate: number | null;
	/** How many were asked. */
	asked: number | null;
	note: string | null;
}

/** What belongs to a figure. What it cannot hold itself, as response rate and sample, is told in a note. */
export function belongings(
	harvest: SurveyHarvest,
	block: TableBlock<SurveyRole>,
	row: GridRow,
	style: NumberStyle,
	column: FigureColumn,
	cell: TellingCell
): Belongings {
	const plain = { ...style, fraction: false };
	const at = (index: number): string => squeezeCell(index < 0 ? '' : (row.cells[index] ?? ''));
	const number = (index: number): number | null => {
		const read = readNumberText(at(index), style);
		return read.kind === 'value' ? read.value : null;
	};
	const count = (index: number): number | null => {
		const read = readNumberText(at(index), plain);
		return read.kind === 'value' && faultOf(read, 'count') === null ? read.value : null;
	};
	const notes: string[] = [];
	const answers = count(column.answers);
	const asked = count(column.sample);
	const { kind } = readNumberText(at(column.answers), plain);
	if (kind === 'symbol' || (column.isRate && answers !== null))
		notes.push(messages.answers(at(column.answers)));
	else if (answers === null && kind !== 'empty')
		harvest.badCell(block.sheet.name, row, column.answers, reasons.badBase);
	const stated = statedRate(at(column.rate), style);
	const rate = stated === 'unreadable' ? null : stated;
	if (stated === 'unreadable') unreadableOnce(harvest, block.sheet.name, row, column.rate);
	if (rate !== null) notes.push(messages.responseRate(String(rate).replace('.', ',')));
	if (at(column.sample) !== '' && (asked === null || !column.isRate))
		notes.push(messages.sample(at(column.sample)));
	const note = block.headings.text('note', row.cells);
	if (note !== '') notes.push(note);
	const value = cell.kind === 'value' ? cell.value : null;
	const margin = number(column.margin);
	const lower = number(column.lower) ?? within(value, margin === null ? null : -margin);
	const upper = number(column.upper) ?? within(value, margin);
	const sound =
		value === null || ((lower === null || lower <= value) && (upper === null || upper >= value));
	if (!sound)
		harvest.badCell(
			block.sheet.name,
			row,
			Math.max(column.lower, column.upper),
			reasons.badInterval
		);
	return {
		n: column.isRate ? asked : answers,
		lower: sound ? lower : null,
		upper: sound ? upper : null,
		rate,
		asked,
		note: notes.length > 0 ? notes.join('; ') : null
	};
}

/** One cell may stand beside several figures. */
function unreadableOnce(harvest: SurveyHarvest, sheet: string, row: GridRow, index: number): void {
	const cells = harvest.rejectedCells;
	for (let at = cells.length - 1; cells[at]?.row === row.row && cells[at]?.sheet === sheet; at--)
		if (cells[at]?.column === index + 1) return;
	harvest.badCell(sheet, row, index, reasons.badRate);
}

/** A bound from a published margin, within 0–100; null where either is missing. */
function within(value: number | null, margin: number | null): number | null {
	if (value === null || margin === null) return null;
	return Math.min(100, Math.max(0, Number((value + margin).toFixed(6))));
}
