import { expect, it } from 'vitest';
import { citationTexts } from './captions';

it('names a source once, with all its deliveries in order', () => {
	const of = (citation: string, retrieved: string) => ({ citation, retrieved });
	expect(
		citationTexts([
			of('Mätningen', '2024-02-15'),
			of('Registret', 'okänt'),
			of('Mätningen', '2018-02-15'),
			of('Mätningen', '2024-02-15'),
			of('Mätningen', 'uppdaterad 2025-05-15')
		])
	).toEqual([
		'Mätningen, hämtat: 2018-02-15 och 2024-02-15',
		'Mätningen, uppdaterad 2025-05-15',
		'Registret, hämtat: okänt'
	]);
});
