import { expect, test } from 'vitest';
import { balances, countRecords, undecided } from './ledger';
import type { RecordClass } from './vocabulary';

const classes = (...decided: RecordClass[]) =>
	decided.map((name, index) => ({ sheet: '', row: index + 1, class: name }));

test('every record is counted in its class', () => {
	const ledger = countRecords(
		classes('structural', 'loaded', 'repeated', 'rejected', 'blank', 'loaded')
	);
	expect(ledger).toEqual({
		records: 6,
		loaded: 2,
		rejected: 1,
		repeated: 1,
		blank: 1,
		structural: 1
	});
	expect(balances(ledger)).toBe(true);
	expect(balances({ ...ledger, loaded: 3 })).toBe(false);
});

test('a record that was not decided, or twice, is found', () => {
	const records = [1, 2, 3].map((row) => ({ sheet: '', row }));
	const [first, second, third] = classes('loaded', 'loaded', 'loaded');
	expect(undecided(records, [first!, second!, third!])).toBeNull();
	expect(undecided(records, [first!, third!])).toEqual({ sheet: '', row: 2 });
	expect(undecided(records, [first!, second!])).toEqual({ sheet: '', row: 3 });
	expect(undecided(records, [first!, second!, third!, third!])).toMatchObject({ row: 3 });
	expect(undecided(records, [second!, first!, third!])).toEqual({ sheet: '', row: 1 });
});
