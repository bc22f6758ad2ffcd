/** Practice files of a made-up municipality, on the page Data. */
export const practice = {
	title: 'Övningsfiler',
	intro:
		'Påhittade leveranser i källornas egna uppställningar. Hämta en fil och läs in den som om någon hade skickat den: siffrorna på översikten ändras, och rapporten säger hur.',
	fileName: (path: string): string => path.slice(path.lastIndexOf('/') + 1)
};
