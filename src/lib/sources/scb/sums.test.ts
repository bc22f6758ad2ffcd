import { expect, test } from 'vitest';
import type { TellingCell } from '$lib/core/harvest';
import type { Sex } from '$lib/core/vocabulary';
import { addUp } from '$lib/core/totals';
import { coverOf, withSums, type People } from './sums';

const cell = (value: number): TellingCell => ({ kind: 'value', value, status: 'ok' });
const one = (sex: Sex, age: string, said: TellingCell, row = 1): People => ({
	...{ sheet: '', row, index: 0, period: '2023', preliminary: false, how: [] },
	...{ sex, age, cell: said }
});
const said = (people: readonly People[]): Record<string, number | string> =>
	Object.fromEntries(
		people.map(({ sex, age, cell: found }) => [
			`${sex} ${age}`,
			found.kind === 'value' ? found.value : found.status
		])
	);

test('women and men make all, ages what they make up exactly', () => {
	const ages = [...Array.from({ length: 20 }, (_, age) => String(age)), '20+'];
	const found = said(
		withSums(ages.flatMap((age) => [one('women', age, cell(1)), one('men', age, cell(2))]))
	);
	expect(found).toMatchObject({
		'all 3': 3,
		'women 0-17': 18,
		'men 7-14': 16,
		'all 15-17': 9,
		'all 0-19': 60,
		'all 18+': 9,
		'all all': 63
	});
});

test('five-year classes make 0–19 but not 0–17', () => {
	const bands = ['0-4', '5-9', '10-14', '15-19', '20+'].map((age) => one('all', age, cell(10)));
	const found = said(withSums(bands));
	expect(found['all 0-19']).toBe(40);
	expect(found['all all']).toBe(50);
	expect(found['all 0-17']).toBeUndefined();
});

test('what the file has itself is not summed anew', () => {
	const found = withSums([
		...['women', 'men'].map((sex) => one(sex as Sex, 'all', cell(5))),
		one('all', 'all', cell(11))
	]);
	expect(said(found)).toEqual({ 'women all': 5, 'men all': 5, 'all all': 11 });
});

test('a part without a value leaves the sum without one, for the same reason', () => {
	const hidden: TellingCell = { kind: 'symbol', status: 'suppressed' };
	expect(said(withSums([one('women', '3', cell(4)), one('men', '3', hidden)]))).toMatchObject({
		'all 3': 'suppressed'
	});
	expect(addUp([cell(1), { kind: 'value', value: 100, status: 'rounded' }])).toEqual({
		kind: 'value',
		value: 101,
		status: 'rounded'
	});
});

test('gaps and overlaps make up nothing', () => {
	expect(coverOf([one('all', '0-4', cell(1)), one('all', '6+', cell(1))], 'all')).toBeNull();
	expect(coverOf([one('all', '0-9', cell(1)), one('all', '5+', cell(1))], 'all')).toBeNull();
});
