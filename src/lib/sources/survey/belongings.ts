import { faultOf, type FigureFacts, type TellingCell } from '$lib/core/harvest';
import type { TableBlock } from '$lib/core/headed-table';
import { squeezeCell } from '$lib/core/headings';
import { readNumberText } from '$lib/core/written/number';
import type { NumberStyle } from '$lib/core/recipe/recipe';
import type { GridRow } from '$lib/core/source';
import type { FigureColumn, SurveyRole } from './columns';
import type { SurveyHarvest } from './harvest';
import { messages, reasons } from './words.sv';

/** What belongs to a figure: how many answered, its published interval, and response rate and sample as a note. */
export function belongings(
	harvest: SurveyHarvest,
	block: TableBlock<SurveyRole>,
	row: GridRow,
	style: NumberStyle,
	column: FigureColumn,
	cell: TellingCell
): Pick<FigureFacts, 'n' | 'lower' | 'upper' | 'note'> {
	const plain = { ...style, fraction: false };
	const at = (index: number): string => squeezeCell(index < 0 ? '' : (row.cells[index] ?? ''));
	const number = (index: number): number | null => {
		const read = readNumberText(at(index), style);
		return read.kind === 'value' ? read.value : null;
	};
	const notes: string[] = [];
	const answers = readNumberText(at(column.answers), plain);
	const n = answers.kind === 'value' && faultOf(answers, 'count') === null ? answers.value : null;
	if (answers.kind === 'symbol') notes.push(messages.suppressedBase(at(column.answers)));
	else if (n === null && answers.kind !== 'empty')
		harvest.badCell(block.sheet.name, row, column.answers, reasons.badBase);
	const rate = readNumberText(at(column.rate), style);
	if (rate.kind === 'value')
		notes.push(messages.responseRate(String(rate.value).replace('.', ',')));
	if (at(column.sample) !== '') notes.push(messages.sample(at(column.sample)));
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
		n,
		lower: sound ? lower : null,
		upper: sound ? upper : null,
		note: notes.length > 0 ? notes.join('; ') : null
	};
}

/** A bound from a published margin, within 0–100; null where either is missing. */
function within(value: number | null, margin: number | null): number | null {
	if (value === null || margin === null) return null;
	return Math.min(100, Math.max(0, Number((value + margin).toFixed(6))));
}
