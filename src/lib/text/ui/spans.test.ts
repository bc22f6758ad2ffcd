import { describe, expect, it } from 'vitest';
import { periodSpan } from './data';
import { daySpan } from './method';

describe('spans as people write them', () => {
	it.each([
		['2020-01-01', '2022-01-01', '2020–2021'],
		['2019-01-01', '2020-01-01', '2019'],
		['2007-01-01', '2020-07-01', '1 januari 2007–30 juni 2020'],
		['2024-01-01', null, 'från 1 januari 2024'],
		[null, '2024-01-01', 'till och med 31 december 2023'],
		[null, null, 'alltid']
	])('%s to %s: %s', (from, to, text) => expect(daySpan(from, to)).toBe(text));

	it.each([
		['2023', '2023', '2023'],
		['2021', '2025', '2021–2025'],
		['2023-01', '2023-12', 'januari–december 2023'],
		['2023-11', '2024-02', 'november 2023–februari 2024']
	])('%s–%s: %s', (from, to, text) => expect(periodSpan({ from, to })).toBe(text));
});
