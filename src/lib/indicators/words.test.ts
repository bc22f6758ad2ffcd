import { expect, it } from 'vitest';
import { allIndicators } from './registry';

it.each(allIndicators.map((one) => [one.id, one] as const))(
	'%s: no words stand twice in a row',
	(_, one) => {
		const { title, definition, short, numerator, method, cautions, request } = one;
		const said = [
			title,
			definition,
			short,
			numerator,
			method,
			...cautions,
			...Object.values(request)
		];
		for (const text of said)
			expect(text).not.toMatch(/(?<!\p{L})(\p{L}+(?: \p{L}+)?) \1(?!\p{L})/u);
	}
);
