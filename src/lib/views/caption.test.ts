import { expect, it } from 'vitest';
import { notesFor } from './caption';
import { indicators } from './fixture-town';

const [first, second, third] = indicators.map((one, at) => ({
	...one,
	title: ['Gräl', 'Bråk', 'Trivsel'][at] ?? one.title,
	kind: at < 2 ? ('reported_crime' as const) : ('total_survey' as const),
	cautions:
		[['Få anmäler sådant.', 'Gäller alla brott.'], ['Gäller alla brott.'], ['Alla är inte med.']][
			at
		] ?? []
}));

it('a caution that does not hold of all that are shown says of what it holds', () => {
	if (!first || !second || !third) throw new Error('no fixture');
	expect(notesFor([first], [])).toEqual(['Få anmäler sådant.', 'Gäller alla brott.']);
	expect(notesFor([first, second, third], [])).toEqual([
		'Gräl: Få anmäler sådant.',
		'Gäller alla brott.',
		'Trivsel: Alla är inte med.'
	]);
});
