/** A figure as someone sees it who tries to work out the hidden ones: its number only if it is shown. */
export interface AuditCell {
	readonly value: number | null;
	readonly hidden: boolean;
	/** Numbers from 1 and under this are what is protected. */
	readonly threshold: number;
}

/** Cells that add up to another, or to a part of it. */
export interface Relation<Cell extends AuditCell> {
	whole: Cell;
	parts: Cell[];
}

interface Bounds {
	low: number;
	high: number;
}

/** More rounds than this draw bounds together by one at a time; what is left is wide enough. */
const MOST_ROUNDS = 50;

/**
 * Hidden small numbers that can be only one, for who knows all relations, and of the hidden ones that they
 * are whole and not under 1; with each of them what else has to be hidden, if there is anything left to.
 * Bounds are drawn together relation by relation.
 */
export function whatToHide<Cell extends AuditCell>(relations: readonly Relation<Cell>[]): Cell[] {
	const known = relations.flatMap((relation) => closedRelation(relation) ?? []);
	const bounds = new Map<Cell, Bounds>();
	const of = (cell: Cell): Bounds => {
		let own = bounds.get(cell);
		if (!own) bounds.set(cell, (own = firstBounds(cell)));
		return own;
	};
	for (let round = 0, moved = true; moved && round < MOST_ROUNDS; round += 1) {
		moved = false;
		for (const { whole, parts, rest } of known)
			moved = tighten(of(whole), parts.map(of), rest) || moved;
	}
	const hide = new Set<Cell>();
	for (const { whole, parts } of known)
		for (const cell of [whole, ...parts]) {
			const { low, high } = of(cell);
			if (!isSecret(cell) || low !== high) continue;
			const next = smallestShown(parts) ?? (whole.hidden ? null : whole);
			if (next) hide.add(next);
		}
	return [...hide];
}

/** A relation with a hidden cell; `rest` where the parts are not all of the whole. Null for any other. */
function closedRelation<Cell extends AuditCell>({
	whole,
	parts
}: Relation<Cell>): (Relation<Cell> & { rest: boolean }) | null {
	if (whole.value === null || !(whole.hidden || parts.some(({ hidden }) => hidden))) return null;
	const sum = parts.reduce((all, { value }) => all + (value ?? 0), 0);
	// More than the whole: groups that overlap tell nothing by subtraction.
	if (sum > whole.value) return null;
	return { whole, parts, rest: sum < whole.value || parts.some(({ value }) => value === null) };
}

function firstBounds({ value, hidden }: AuditCell): Bounds {
	if (value === null) return { low: 0, high: Infinity };
	return hidden ? { low: value > 0 ? 1 : 0, high: Infinity } : { low: value, high: value };
}

function tighten(whole: Bounds, parts: readonly Bounds[], rest: boolean): boolean {
	let lows = 0;
	let highs = rest ? Infinity : 0;
	let unbounded = rest ? 1 : 0;
	for (const { low, high } of parts) {
		lows += low;
		highs += high;
		if (high === Infinity) unbounded += 1;
	}
	let moved = narrow(whole, lows, highs);
	for (const part of parts) {
		const alone = unbounded === (part.high === Infinity ? 1 : 0);
		// What the others can be at most is only known where none of them is without a bound.
		const others = alone ? sumOfOthers(parts, part) : Infinity;
		moved = narrow(part, whole.low - others, whole.high - (lows - part.low)) || moved;
		if (moved) lows = parts.reduce((sum, { low }) => sum + low, 0);
	}
	return moved;
}

function sumOfOthers(parts: readonly Bounds[], one: Bounds): number {
	return parts.reduce((sum, part) => sum + (part === one ? 0 : part.high), 0);
}

function narrow(bounds: Bounds, low: number, high: number): boolean {
	const moved = low > bounds.low || high < bounds.high;
	bounds.low = Math.max(bounds.low, low);
	bounds.high = Math.min(bounds.high, high);
	return moved;
}

function isSecret({ value, hidden, threshold }: AuditCell): boolean {
	return hidden && value !== null && value > 0 && value < threshold;
}

function smallestShown<Cell extends AuditCell>(cells: readonly Cell[]): Cell | null {
	let smallest: Cell | null = null;
	for (const cell of cells)
		if (!cell.hidden && (cell.value ?? 0) > 0 && (cell.value ?? 0) < (smallest?.value ?? Infinity))
			smallest = cell;
	return smallest;
}
