/** Words that belong to the drawing itself: what its signs mean. */
export const chartWords = {
	preliminaryPoint: 'ihålig punkt och streckad linje = preliminär uppgift',
	preliminaryBar: 'streckad kontur = preliminär uppgift',
	notFromZero: 'Axeln börjar inte vid noll.',
	noValues: 'inga uppgifter',
	chosen: (names: string) => `valt område: ${names}`,
	exercise: 'ÖVNING – påhittade uppgifter'
};
