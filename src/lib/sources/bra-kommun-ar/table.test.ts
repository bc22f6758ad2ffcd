import { expect, test } from 'vitest';
import { readKommunTable } from './table';

const tableOf = (...lines: string[]) =>
	readKommunTable({
		name: '',
		hidden: false,
		rows: lines.map((text, index) => ({ row: index + 1, cells: text.split(';'), text }))
	});
const kommuner = (figures: readonly string[]): string[] =>
	figures.map((cells, index) => `Exempel${'abcdefghij'[index]} kommun;${cells}`);

test('a table without headings may have many rows without figures, from the first on', () => {
	const most = ['..;..', '1 204;8 000', '77;5 020', '..;..', '80;500', 'x;x', '9;50', '55;5 000'];
	expect(tableOf(...kommuner(most))?.columns).toMatchObject({ kommun: 0, count: 1, rate: 2 });
});

test('rows of words, or of hardly any figures, are no such table', () => {
	expect(tableOf(...kommuner(['..;..', '..;..', '..;..', '..;..', '80;500']))).toBeNull();
	expect(tableOf(...kommuner(['ja;nej', '1;2', '3;nej', '5;6', '80;500']))).toBeNull();
	expect(tableOf(...kommuner(['1,5;2', '1,5;2', '3,5;4', '5,5;6', '8,5;5']))).toBeNull();
});
