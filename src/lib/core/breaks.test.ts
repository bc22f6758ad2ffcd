import { describe, expect, it } from 'vitest';
import { breaksFor } from './breaks';
import type { ComparabilityBreak } from './workspace';

const told = (
	measure: string,
	from: string | null,
	more: Partial<ComparabilityBreak> = {}
): ComparabilityBreak => ({ measure, area: null, from, to: null, text: measure, ...more });

describe('breaksFor', () => {
	const texts = (breaks: ComparabilityBreak[], measure: string, area: string | null = 'sdo:a') =>
		breaksFor(breaks, measure, area).map(({ text }) => text);

	it('finds those of the measure, of its kind and of all, in order of time', () => {
		const breaks = [told('*', '2020-01-01'), told('crime:a', '2019-01-01'), told('crime:*', null)];
		expect(texts(breaks, 'crime:a')).toEqual(['crime:*', 'crime:a', '*']);
		expect(texts(breaks, 'survey:a')).toEqual(['*']);
	});

	it('holds a family’s for the measure itself and all below it, and for no other', () => {
		const breaks = [told('crime:a.*', '2018-07-01')];
		for (const measure of ['crime:a', 'crime:a.b', 'crime:a.b.c'])
			expect(texts(breaks, measure), measure).toEqual(['crime:a.*']);
		for (const measure of ['crime:ab', 'crime:a_b', 'crime:all', 'crime:b.a'])
			expect(texts(breaks, measure), measure).toEqual([]);
	});

	it('takes a measure’s own word of a day before that of the family it lies in', () => {
		const breaks = [
			told('crime:a.b.c', '2018-07-01', { comparable: true }),
			told('crime:a.*', '2018-07-01'),
			told('crime:a.b.*', '2018-07-01'),
			told('crime:a.*', '2022-08-01')
		];
		expect(texts(breaks, 'crime:a.b.c')).toEqual(['crime:a.b.c', 'crime:a.*']);
		expect(texts(breaks, 'crime:a.b.d')).toEqual(['crime:a.b.*', 'crime:a.*']);
		expect(texts(breaks, 'crime:a.e')).toEqual(['crime:a.*', 'crime:a.*']);
	});

	it('lets no word of one kind of crime replace what holds for all', () => {
		const breaks = [told('crime:*', '2020-01-01'), told('crime:a.*', '2020-01-01')];
		expect(texts(breaks, 'crime:a')).toEqual(['crime:*', 'crime:a.*']);
	});

	it('leaves out other areas’, and all areas’ own where none is asked for', () => {
		const breaks = [told('crime:*', null), told('crime:*', null, { area: 'sdo:a', text: 'a' })];
		expect(texts(breaks, 'crime:a')).toEqual(['crime:*', 'a']);
		expect(texts(breaks, 'crime:a', 'sdo:b')).toEqual(['crime:*']);
		expect(texts(breaks, 'crime:a', null)).toEqual(['crime:*']);
	});
});
