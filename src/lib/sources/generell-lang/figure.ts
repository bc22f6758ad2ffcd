import { faultOf, type TellingCell } from '$lib/core/harvest';
import { harvestWords } from '$lib/core/harvest.sv';
import type { Headings } from '$lib/core/headings';
import type { NumberStyle } from '$lib/core/recipe/recipe';
import { EMPTY_STATUSES, type Status } from '$lib/core/vocabulary';
import { mayBeGrouped, readNumberText } from '$lib/core/written/number';
import { foldText } from '$lib/core/written/squeeze';
import type { LongRole, RowFacts } from './facts';
import { reasons, STATUS_WORDS } from './words.sv';

export interface ReadFigure {
	cell: TellingCell;
	preliminary: boolean;
	n: number | null;
	lower: number | null;
	upper: number | null;
	/** Cells (from 0) that could not be read, beside a value that could. */
	bad: { index: number; reason: string }[];
}

/**
 * The row's value with what belongs to it, or in Swedish why there is none. Whole numbers of something may
 * be written in another style than what is measured.
 */
export function readFigure(
	headings: Headings<LongRole>,
	cells: readonly string[],
	facts: RowFacts,
	{ counted, measured }: { counted: NumberStyle; measured: NumberStyle }
): ReadFigure | string {
	const text = (role: LongRole): string => headings.text(role, cells);
	const said = text('status') === '' ? null : statusOf(text('status'));
	if (said === undefined) return reasons.badStatus(text('status'));
	const style = facts.unit === 'count' ? counted : measured;
	const read = readNumberText(text('value'), style);
	if (read.kind === 'junk' && mayBeGrouped(text('value'))) return reasons.twoNumbers(text('value'));
	const cell = cellOf(read, said);
	if (typeof cell === 'string') return cell;
	const fault = faultOf(cell, facts.unit);
	if (fault !== null) return fault;
	const bad: ReadFigure['bad'] = [];
	const number = (role: LongRole, reason: string, style: NumberStyle): number | null => {
		const read = readNumberText(text(role), style);
		if (read.kind === 'junk') bad.push({ index: headings.column(role), reason });
		return read.kind === 'value' ? read.value : null;
	};
	let n = number('n', reasons.badN, counted);
	if (n !== null && (n < 0 || !Number.isInteger(n))) {
		bad.push({ index: headings.column('n'), reason: reasons.badN });
		n = null;
	}
	const lower = number('lower', reasons.badBound, style);
	const upper = number('upper', reasons.badBound, style);
	const value = cell.kind === 'value' ? cell.value : null;
	const crossed =
		value !== null && ((lower !== null && lower > value) || (upper !== null && upper < value));
	if (crossed)
		bad.push({
			index: headings.column(lower === null ? 'upper' : 'lower'),
			reason: reasons.crossed
		});
	const bounds = crossed ? { lower: null, upper: null } : { lower, upper };
	const preliminary = said === 'preliminary' || facts.period.preliminary;
	return { cell, preliminary, n, ...bounds, bad };
}

function statusOf(text: string): Status | undefined {
	const folded = foldText(text);
	return Object.hasOwn(STATUS_WORDS, folded) ? STATUS_WORDS[folded] : undefined;
}

/** What the value and the status say together. */
function cellOf(
	cell: ReturnType<typeof readNumberText>,
	said: Status | null
): TellingCell | string {
	const empty = said !== null && EMPTY_STATUSES.has(said);
	if (cell.kind === 'junk') return harvestWords.junk;
	if (cell.kind === 'value') {
		if (empty) return reasons.valueAndStatus;
		return said === 'rounded' ? { ...cell, status: 'rounded' } : cell;
	}
	if (!empty) return cell.kind === 'empty' ? reasons.noValue : cell;
	return said === 'suppressed' || said === 'missing' || said === 'not_applicable'
		? { kind: 'symbol', status: said }
		: reasons.noValue;
}
