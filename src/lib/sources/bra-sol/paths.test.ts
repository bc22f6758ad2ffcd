import { describe, expect, test } from 'vitest';
import type { NameLookup } from '$lib/core/source';
import { PathCursor, createPaths } from './paths';

const nothingKnown: NameLookup = {
	area: () => null,
	base: () => null,
	existed: () => true,
	measure: () => null
};

/** Knows exactly these paths, written "A > B". */
function knowing(...paths: string[]): NameLookup {
	return {
		...nothingKnown,
		measure: (_, path) =>
			paths.includes(path.join(' > '))
				? { measure: `crime:${path.at(-1) ?? ''}`, sex: 'all', age: 'all' }
				: null
	};
}

/** Labels in order; `+` marks a new figure, the others head. Returns the path of each. */
function walk(names: NameLookup, rows: string): string[] {
	const cursor = new PathCursor(createPaths('x', names));
	return rows.split(', ').map((row) => {
		const figure = row.startsWith('+');
		const path = cursor.place(row.replace('+', ''));
		if (figure) cursor.figure(path);
		else cursor.heading(path);
		return path.labels().join(' > ');
	});
}

describe('without a crime tree, by the order of rows', () => {
	test('each figure is preceded by all its headings', () => {
		expect(walk(nothingKnown, '+P, P, +3, P, 3, +d, P, +4')).toEqual([
			'P',
			'P',
			'P > 3',
			'P',
			'P > 3',
			'P > 3 > d',
			'P',
			'P > 4'
		]);
	});

	test('headings never printed with figures', () => {
		expect(walk(nothingKnown, 'F, 8, +a, F, 8, +b').at(-1)).toBe('F > 8 > b');
	});

	test('"därav" belongs to the row above, several of them to the same row', () => {
		expect(walk(nothingKnown, '+3, +därav a, +därav b, +4')).toEqual([
			'3',
			'3 > därav a',
			'3 > därav b',
			'4'
		]);
	});
});

describe('with a crime tree', () => {
	const names = knowing('P', 'P > 3', 'P > 3 > d', 'N', 'V');

	test('figures of the first rank after one another', () => {
		expect(walk(names, '+P, +N, +V')).toEqual(['P', 'N', 'V']);
	});

	test('missing figures of the first rank are no headings of one another', () => {
		expect(walk(names, 'N, V, P, 3, +d')).toEqual(['N', 'V', 'P', 'P > 3', 'P > 3 > d']);
	});

	test('a heading left out is found where the tree knows the label', () => {
		expect(walk(names, '+P, +3, +d, +3')).toEqual(['P', 'P > 3', 'P > 3 > d', 'P > 3']);
	});

	test('two spellings of one crime are the same figure, unknown ones are themselves', () => {
		const root = createPaths('x', {
			...nothingKnown,
			measure: (_, path) =>
				['a', 'b'].includes(path[0] ?? '') ? { measure: 'crime:x', sex: 'all', age: 'all' } : null
		});
		expect(root.child('a').identity).toBe(root.child('b').identity);
		expect(root.child('c').identity).not.toBe(root.child('d').identity);
	});
});

test('nonsense does not pile up without end', () => {
	const cursor = new PathCursor(createPaths('x', nothingKnown));
	for (let index = 0; index < 500; index += 1) {
		const path = cursor.place(`rubrik ${index}`);
		expect(path.depth).toBeLessThan(20);
		cursor.heading(path);
	}
});
