import { expect, test } from 'vitest';
import { splitBase } from './base-size';

test.each([
	['Almskog (n=120)', 'Almskog', 120],
	['Kvinnor (n = 1\u00a0204)', 'Kvinnor', 1204],
	['Män, n=98', 'Män', 98],
	['Män [N=98]', 'Män', 98],
	['Män\nn=98', 'Män', 98]
])('%j', (text, label, n) => {
	const split = splitBase(text);
	expect({ ...split, label: split.label.trim() }).toEqual({ label, n });
});

test.each(['Almskog', 'n=120', '(n=3)', 'Span=3', 'Almskog (n=få)', 'Antal n'])(
	'%j is a label only',
	(label) => expect(splitBase(label)).toEqual({ label, n: null })
);
