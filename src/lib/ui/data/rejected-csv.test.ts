import { describe, expect, it } from 'vitest';
import { rejectedCsv, rejectedEntries } from './rejected-csv';

const report = {
	file: 'a;b.txt',
	rejected: [
		{ sheet: '', row: 9, reason: 'Okänd "period"', text: '=HYPERLINK("x")' },
		{ sheet: '', row: 3, reason: 'Fel', text: '-1+2' }
	],
	rejectedCells: [{ sheet: '', row: 3, column: 5, text: 'två\nrader', reason: 'Inte ett tal' }]
};

describe('rejected rows as CSV', () => {
	it('comes in file order with BOM, semicolons and quotes where needed', () => {
		const [bom, rest] = [rejectedCsv(report, false).slice(0, 3), rejectedCsv(report, false).slice(3)];
		expect([...bom]).toEqual([0xef, 0xbb, 0xbf]);
		expect(new TextDecoder().decode(rest)).toBe(
			[
				'fil;blad;rad;kolumn;orsak;text',
				`"a;b.txt";;3;;Fel;'-1+2`,
				'"a;b.txt";;3;5;Inte ett tal;"två\nrader"',
				`"a;b.txt";;9;;"Okänd ""period""";"'=HYPERLINK(""x"")"`,
				''
			].join('\r\n')
		);
	});

	it('says in an exercise municipality that it is practice, and nothing else differs', () => {
		const [plain, marked] = [false, true].map((exercise) =>
			new TextDecoder().decode(rejectedCsv(report, exercise))
		);
		expect(marked).toBe(`ÖVNING – påhittade uppgifter\r\n${plain}`);
	});

	it.each(['=1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '−1+1', '＝1', '|x'])(
		'never lets %j start a formula',
		(text) => {
			const csv = new TextDecoder().decode(
				rejectedCsv(
					{ file: 'f', rejected: [{ sheet: '', row: 1, reason: 'r', text }], rejectedCells: [] },
					false
				)
			);
			expect(csv).toContain(`'${text}`);
		}
	);

	it('keeps sheets apart', () => {
		const entries = rejectedEntries({
			rejected: [
				{ sheet: 'B', row: 1, reason: '', text: 'b1' },
				{ sheet: 'A', row: 2, reason: '', text: 'a2' },
				{ sheet: 'B', row: 0, reason: '', text: 'b0' }
			],
			rejectedCells: []
		});
		expect(entries.map((entry) => entry.text)).toEqual(['b0', 'b1', 'a2']);
	});
});
