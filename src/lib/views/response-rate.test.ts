import { expect, it } from 'vitest';
import { togetherId } from '$lib/core/selection';
import { answersOf } from './answers';
import { contextOf, figure, readable } from './fixture-town';
import { responseRateOrUnknown } from './response-rate';

it('says how many answered a survey, or that it is not known; nothing of what is no survey', () => {
	const share = figure({ measure: 'survey:stad.otrygg', unit: 'percent', value: 24 });
	const rate = { ...share, measure: 'survey:stad.svarsfrekvens', value: 47 };
	const said = (of: typeof share, held = [share, rate]) =>
		readable(responseRateOrUnknown(contextOf(held), of));
	expect(said(share)).toBe('Svarsfrekvensen var 47_procent.');
	expect(said(share, [share])).toBe('Svarsfrekvensen är inte känd.');
	expect(said({ ...share, measure: 'survey:stockholmsenkaten.skolk' })).toBe(
		'Svarsfrekvensen är inte känd.'
	);
	expect(said(rate)).toBe('');
	expect(said({ ...share, value: null })).toBe('');
	expect(said(figure({ value: 24 }))).toBe('');
});

it('says whose rate it is: their own, or that of all who were asked', () => {
	const share = figure({ measure: 'survey:stad.otrygg', unit: 'percent', value: 24 });
	const rate = { ...share, measure: 'survey:stad.svarsfrekvens', age: '16-79', value: 47 };
	const women = { ...share, sex: 'women', age: '16-79' } as const;
	const said = (of: typeof share, ...held: (typeof share)[]) =>
		readable(responseRateOrUnknown(contextOf(held), of));
	const ofAll = 'Svarsfrekvensen bland alla tillfrågade var 47_procent.';
	expect(said(women, rate)).toBe(ofAll);
	expect(said(women, rate, { ...rate, sex: 'women', value: 44 })).toBe(
		'Svarsfrekvensen bland kvinnor var 44_procent.'
	);
	expect(said({ ...share, age: '16-29' }, rate)).toBe(ofAll);
	expect(said({ ...share, age: '16-79' }, rate)).toBe('Svarsfrekvensen var 47_procent.');
	// Of the young alone, or of men alone: not theirs.
	expect(said({ ...share, age: '16-84' }, rate)).toBe('Svarsfrekvensen är inte känd.');
	expect(said(women, { ...rate, sex: 'men' })).toBe('Svarsfrekvensen är inte känd.');
});

it('is no answer itself: how many were asked is never told as how many answered', () => {
	const rate = figure({ measure: 'survey:stad.svarsfrekvens', unit: 'percent', value: 47, n: 900 });
	expect(answersOf(contextOf([rate]), rate)).toBe(null);
	const share = { ...rate, measure: 'survey:stad.otrygg' };
	expect(answersOf(contextOf([share]), share)?.n).toBe(900);
});

it('is that of the rest of the city beside the rest, and of chosen areas by how many were asked in each', () => {
	const share = figure({ measure: 'survey:stad.otrygg', unit: 'percent', value: 24 });
	const rate = { ...share, measure: 'survey:stad.svarsfrekvens', value: 50, n: 900 };
	const other = { ...rate, area: 'sdo:lindhult', value: 20, n: 300 };
	const said = (of: typeof share, ...held: (typeof share)[]) =>
		readable(responseRateOrUnknown(contextOf(held), of));
	const rest = { ...share, scope: 'rest' } as const;
	expect(said(rest, rate)).toBe('Svarsfrekvensen är inte känd.');
	expect(said(rest, rate, { ...rate, scope: 'rest', value: 40 })).toBe(
		'Svarsfrekvensen var 40_procent.'
	);
	// 450 of 900 and 60 of 300.
	const chosen = { ...share, area: togetherId([rate.area, other.area]) };
	expect(said(chosen, rate, other)).toBe('Svarsfrekvensen var 42,5_procent.');
	expect(said(chosen, rate, { ...other, n: null })).toBe('Svarsfrekvensen är inte känd.');
	expect(said(chosen, rate)).toBe('Svarsfrekvensen är inte känd.');
});
