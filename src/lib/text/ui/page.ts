/** Words of the page itself: what stands there before, instead of, or around the content. */
export const page = {
	description:
		'Gemensam lokal lägesbild: anmälda brott och trygghet per område, räknat i webbläsaren.',
	noScript:
		'Lägesbild räknar och ritar allt i webbläsaren och behöver JavaScript, som är avstängt här. Slå på JavaScript för den här sidan, eller be den som sköter datorn om det.',
	choices: 'Välj område, period och jämförelse',
	levels: { sdo: 'Stadsdelsområden', lpo: 'Lokalpolisområden', stad: 'Hela staden' },
	commonUnit: (unit: string) => `Tal ${unit} där inget annat sägs`,
	parts: 'Delarna var för sig',
	reload: 'Ladda om sidan',
	addressNotice: 'Om adressen',
	dismiss: 'Dölj',
	themeButton: (now: string, next: string) => `Utseende: ${now}. Byt till ${next}.`
} as const;
