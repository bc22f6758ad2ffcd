import type { Area } from '../../src/lib/core/area';

/** What the command `annex` says. */
export const text = {
	usage:
		'Användning: npm run -s lagesbild -- annex --area ID|NAMN --year ÅR [--division ÅR] [--data FIL…] --out FIL.docx [--workspace ID]',
	unknownOption: (option: string): string => `Okänd flagga: ${option}`,
	missingValue: (option: string): string => `Flaggan ${option} saknar värde.`,
	required: (option: string): string => `Flaggan ${option} måste anges.`,
	notYear: (year: string): string => `${year} är inget år. Skriv fyra siffror.`,
	notDocx: (file: string): string => `${file} ska sluta på .docx.`,
	noFile: (file: string): string => `Filen finns inte: ${file}`,
	noWorkspace: (id: string): string => `Det finns ingen kommun med id ”${id}” i data/.`,
	ambiguousArea: (name: string, candidates: readonly string[]): string =>
		`”${name}” kan betyda flera områden. Ange id:\n${candidates.map((id) => `  ${id}`).join('\n')}`,
	noFiguresFor: ({ name, id }: Area): string =>
		`För ${name} (${id}) finns inga siffror i programmet: välj ett stadsdelsområde, ett lokalpolisområde eller staden.`,
	noBytes: (file: string): string => `Det går inte att skriva till ${file}.`,
	notRead: (file: string, message: string): string => `${file}: ${message} Filen ingår inte.`,
	unknownKind: 'Filens innehåll känns inte igen.',
	rejected: (file: string, rows: number): string =>
		`${file}: ${rows} ${rows === 1 ? 'rad' : 'rader'} kunde inte läsas. Kör kommandot check för att se vilka.`,
	nothing: (area: string, year: string): string =>
		`Det finns inga siffror för ${area} ${year} i de data som är inlästa. Bilagan skrevs ändå, med vad som saknas.`,
	written: (file: string, kilobytes: number): string => `Skrev ${file} (${kilobytes} kB).`
};
