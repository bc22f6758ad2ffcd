import type { Area } from '../../src/lib/core/area';

export const text = {
	usage:
		'Användning: npm run -s lagesbild -- figures --area ID|NAMN [--indicator ID|MÅTT] [--from PERIOD] [--to PERIOD] ' +
		'[--division ÅR] [--by sex,age] [--grain year|month|both] [--data FIL…] [--workspace ID] --json|--csv\n' +
		'eller: npm run -s lagesbild -- figures --list [--data FIL…] [--workspace ID] (allt som --indicator kan heta)',
	noArea: 'Ange ett område med --area.',
	noFormat: 'Ange --json eller --csv (ett av dem).',
	unknownOption: (option: string): string => `Okänd flagga: ${option}`,
	stray: (argument: string): string => `Oväntat argument: ${argument}`,
	missingValue: (option: string): string => `Flaggan ${option} saknar värde.`,
	badPeriod: (option: string, period: string): string =>
		`${option} ${period} är ingen period. Skriv till exempel 2023, 2023-01 eller 2023-Q1.`,
	badBreakdown: (name: string): string => `Uppdelningen ${name} finns inte. Välj sex och age.`,
	badGrain: (grain: string): string =>
		`Upplösningen ${grain} finns inte. Välj year, month eller both.`,
	noWorkspace: (id: string): string => `Det finns ingen kommun med id ”${id}” i data/.`,
	noFile: (file: string): string => `Filen finns inte: ${file}`,
	notRead: (file: string, why: string): string => `${file} kunde inte läsas: ${why}`,
	unknownSource: 'ingen känd källa känns igen i filen',
	nothingRead: 'inga siffror kunde läsas',
	rejectedSome: (file: string, rows: number): string =>
		`${file}: ${rows} rader avvisades (visa dem med check).`,
	unknownIndicator: (id: string, nearest: readonly string[]): string =>
		`Indikatorn ${id} finns inte.${nearest.length === 0 ? '' : ` Menas ${nearest.join(', ')}?`} Alla visas av: npm run -s lagesbild -- figures --list`,
	listed: (id: string, title: string): string => `${id}\t${title}\n`,
	severalAreas: (name: string, candidates: readonly Area[]): string =>
		[
			`”${name}” kan betyda flera områden. Ange id:`,
			...candidates.map((area) => `  ${area.id}  (${area.name})`)
		].join('\n'),
	noFiguresFor: (area: Area): string =>
		`${area.id} (${area.name}) har inga siffror. De finns för stadsdelsområden (sdo), lokalpolisområden (lpo), polisområden (po), staden och de områden som någon källa redovisar.`
};
