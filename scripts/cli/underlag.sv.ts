import type { Area } from '../../src/lib/core/area';

export const text = {
	usage:
		'Användning: npm run -s lagesbild -- underlag --area ID|NAMN --indicator ID|MÅTT [--period PERIOD] [--sex KÖN] ' +
		'[--age ÅLDER] [--unit ENHET] [--division ÅR] [--rest] [--derived SLAG] [--data FIL]… [--workspace ID] [--json]',
	noArea: 'Ange ett område med --area.',
	noIndicator: 'Ange en indikator eller ett mått med --indicator.',
	unknownOption: (option: string): string => `Okänd flagga: ${option}`,
	stray: (argument: string): string => `Oväntat argument: ${argument}`,
	missingValue: (option: string): string => `Flaggan ${option} saknar värde.`,
	badPeriod: (period: string): string =>
		`--period ${period} är ingen period. Skriv till exempel 2023, 2023-01 eller 2023/24.`,
	oneOf: (option: string, values: readonly string[]): string =>
		`${option} ska vara ett av: ${values.join(', ')}.`,
	noWorkspace: (id: string): string => `Det finns ingen kommun med id ”${id}” i data/.`,
	noFile: (file: string): string => `Filen finns inte: ${file}`,
	notRead: (file: string): string => `${file} kunde inte läsas (visa varför med check).`,
	unknownIndicator: (id: string, known: readonly string[]): string =>
		`Indikatorn ${id} finns inte. Välj bland: ${known.join(', ')}`,
	severalAreas: (name: string, candidates: readonly Area[]): string =>
		[
			`”${name}” kan betyda flera områden. Ange id:`,
			...candidates.map((area) => `  ${area.id}  (${area.name})`)
		].join('\n'),
	noDerived: (percent: boolean): string =>
		percent
			? 'Det går inte att räkna fram: det som behövs saknas, eller så får det inte sägas (procent bara vid förändringar som är större än vanlig variation och av minst tio fall).'
			: 'Det går inte att räkna fram: alla tal som behövs finns inte, eller så får de inte visas.',
	noFigure:
		'Det finns ingen sådan uppgift, inte heller som saknad: måttet finns inte för perioden eller gruppen.'
};
