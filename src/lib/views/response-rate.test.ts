import { expect, it } from 'vitest';
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
