import type { Ledger, ParseResult } from './source';
import { RECORD_CLASSES } from './vocabulary';

/**
 * Counts every record in the class it was decided into. `records` is the number of decisions, so the
 * ledger balances by construction; that each record was decided exactly once is what `undecided` checks.
 */
export function countRecords(classes: ParseResult['classes']): Ledger {
	const ledger: Ledger = {
		records: classes.length,
		loaded: 0,
		rejected: 0,
		repeated: 0,
		blank: 0,
		structural: 0
	};
	for (const { class: decided } of classes) ledger[decided] += 1;
	return ledger;
}

/** True when the classes add up to the records. */
export function balances(ledger: Ledger): boolean {
	return RECORD_CLASSES.reduce((sum, name) => sum + ledger[name], 0) === ledger.records;
}

/**
 * The first record that was not decided, was decided twice, or was decided out of file order; null when
 * every record of `records` has exactly one decision.
 */
export function undecided(
	records: Iterable<{ sheet: string; row: number }>,
	classes: ParseResult['classes']
): { sheet: string; row: number } | null {
	let index = 0;
	for (const record of records) {
		const decision = classes[index];
		if (decision?.sheet !== record.sheet || decision.row !== record.row) return record;
		index += 1;
	}
	return classes[index] ?? null;
}
