import type { Figure } from '$lib/core/figure';
import type { FigureChanges } from '$lib/state/figure-changes';
import { describe, expect, it } from 'vitest';
import { deliveryText } from '$lib/text/ui/loaded';
import { changesSummary } from './changes-summary';
import { ledgerParts } from './ledger-parts';

describe('what a report shows', () => {
	it('shows ledger parts that sum to the records, empty ones but loaded and rejected left out', () => {
		const ledger = {
			records: 21,
			loaded: 10,
			rejected: 0,
			repeated: 0,
			blank: 4,
			structural: 7
		};
		const parts = ledgerParts(ledger);
		expect(parts.map(({ key, count }) => [key, count])).toEqual([
			['loaded', 10],
			['structural', 11],
			['rejected', 0]
		]);
		expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(ledger.records);
	});

	it('says of what is not in the new delivery alone that it is not', () => {
		const parts = [deliveryText.revised(2), deliveryText.dropped(3)];
		expect(deliveryText.told(parts)).toBe('2 ändrade värden; 3 siffror finns inte i den nya.');
	});

	it('tells new values apart from figures that only became final', () => {
		const change = (before: number, after: number) => {
			return { before: { value: before } as Figure, after: { value: after } as Figure };
		};
		const changes: FigureChanges = {
			added: 1,
			removed: 0,
			changed: [change(1, 2), change(3, 3), change(4, 4)]
		};
		expect(changesSummary(changes)).toMatch(/^1 siffra tillkom, 1 siffra ändrades och 2 siffror har samma/);
		expect(changesSummary({ added: 0, removed: 0, changed: [] })).toMatch(/^Inga siffror/);
	});
});
