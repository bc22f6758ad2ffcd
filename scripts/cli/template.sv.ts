export const text = {
	usage: [
		'Användning: npm run -s lagesbild -- template [ID] [--out KATALOG] [--workspace KOMMUN]',
		'  Utan ID listas mallarna. Med ID skrivs mallen som .xlsx och .csv i katalogen (annars här).',
		'  I övningskommunen märks den ÖVNING, så att ingen verklig kommun tar den.'
	].join('\n'),
	unknownOption: (option: string): string => `Okänt tillval: ${option}`,
	missingValue: (option: string): string => `Tillvalet ${option} saknar värde.`,
	tooMany: 'Ange en mall i taget.',
	unknown: (id: string): string => `Det finns ingen mall ${id}.`,
	noWorkspace: (id: string): string => `Det finns ingen kommun ${id}.`,
	notWritable: (dir: string): string => `Det går inte att skriva i ${dir}.`,
	listed: (id: string, title: string): string => `${id}\t${title}\n`,
	written: (file: string): string => `${file}\n`
};
