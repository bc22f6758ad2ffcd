import { reported } from '../crime';
import { WHOLE_TOWN, type Delivery } from '../delivery';
import { populationOfAll } from '../population';
import { DISTRICTS, SIDES, TOWN } from '../town.sv';
import { workbook, type SheetCell } from '../workbook';
import { MARK } from '../words.sv';

/** The districts of today, which the yearbook is about. */
export const NOW = DISTRICTS.filter(({ spans }) => spans['staden']?.[1] === null);

/** Rows of the yearbook: each side of the town with its districts, then the town. */
function blocks(row: (name: string, quarters: readonly string[]) => SheetCell[]): SheetCell[][] {
	return SIDES.flatMap(({ name, districts }) => {
		const inside = NOW.filter(({ slug }) => (districts as readonly string[]).includes(slug));
		return [
			row(
				name,
				inside.flatMap(({ quarters }) => quarters)
			),
			...inside.map((district) => row(district.name, district.quarters)),
			[]
		];
	});
}

const CRIMES = [
	{ heading: ['Vålds-', 'brott2', ''], rate: ['Vålds-', 'brott', ''], types: ['brb3', 'brb6'] },
	{ heading: ['Stöld', ' & rån3', ''], rate: ['Stöld', ' & rån', ''], types: ['brb8'] },
	{ heading: ['Narkotika-', 'brott4', ''], rate: ['Narkotika-', 'brott', ''], types: ['narkotika'] }
];

/** Table 1.63: headings over three rows, footnote digits at the words, counts and rates side by side. */
function crime(year: number): Uint8Array {
	const counts = (quarters: readonly string[]) =>
		[['all'], ...CRIMES.map(({ types }) => types)].map((types) =>
			types.reduce((sum, type) => sum + reported(type, quarters, year), 0)
		);
	const row = (name: string, quarters: readonly string[]): SheetCell[] => {
		const [all = 0, ...others] = counts(quarters);
		const people = populationOfAll(quarters, year);
		const rates = [all, ...others].map((count) => (count / people) * 1000);
		return [name, all, '', ...others, '', ...rates];
	};
	return workbook(
		[
			{
				name: 'b029',
				rows: [
					[`Anmälda brott ${year}. ${TOWN.name}`],
					[`Number of reported crimes in ${year}`],
					['', 'An-', '', 'Därav', '', '', '', 'Brott per 1 000 invånare'],
					[
						'',
						'mälda',
						'',
						...CRIMES.map(({ heading }) => heading[0] ?? ''),
						'',
						'An-',
						...CRIMES.map(({ rate }) => rate[0] ?? '')
					],
					[
						'',
						'brott1',
						'',
						...CRIMES.map(({ heading }) => heading[1] ?? ''),
						'',
						'mälda',
						...CRIMES.map(({ rate }) => rate[1] ?? '')
					],
					['', '', '', '', '', '', '', 'brott'],
					...blocks(row),
					row('Hela staden5', WHOLE_TOWN.quarters),
					[`Källa: ${MARK}`],
					['1 I samtliga brott ingår allt som är anmält'],
					['2 Ingående brottskoder: 3 kap. brott mot liv och hälsa inklusive 6 kap. sexualbrott'],
					['3 Exklusive häleri '],
					['4 Brott mot narkotikastrafflagen'],
					['5 Inklusive anmälda brott vars uppgift om brottsplats saknas '],
					[`Senast uppdaterad: ${year + 1}-04-30`]
				],
				merges: [{ top: 0, left: 0, bottom: 0, right: 11 }]
			}
		],
		'xlsx'
	);
}

const FORECAST = 2034;
/** Years of table 1.2. */
export const PEOPLE_YEARS: readonly number[] = [2014, 2019, 2023, 2024];

/** Table 1.2: population of some years, and a forecast. */
function people(years: readonly number[]): Uint8Array {
	const last = years.at(-1) ?? 0;
	const town = WHOLE_TOWN.quarters;
	const row = (name: string, quarters: readonly string[]): SheetCell[] => {
		const share = (year: number) =>
			(populationOfAll(quarters, year) / populationOfAll(town, year)) * 100;
		return [
			name,
			...years.map((year) => populationOfAll(quarters, year)),
			'',
			populationOfAll(quarters, FORECAST),
			'',
			share(last),
			share(FORECAST)
		];
	};
	return workbook(
		[
			{
				name: 'a1',
				rows: [
					[`Folkmängd den 31 dec ${years[0]}-${FORECAST}`],
					['Population'],
					['', ...years.map(String), '', `${FORECAST}¹`, '', 'Fördelning, %'],
					['', ...years.map(() => ''), '', '', '', String(last), `${FORECAST}¹`],
					...blocks(row),
					row('Hela staden', town),
					[`Källa: ${MARK}`],
					['1 Prognos utarbetad för övning'],
					[`Senast uppdaterad: ${last + 1}-05-15`]
				],
				merges: [{ top: 2, left: 8, bottom: 2, right: 9 }]
			}
		],
		'xlsx'
	);
}

export function yearbookDeliveries(): Delivery[] {
	return [
		{
			folder: 'statistisk-arsbok-brott',
			file: 'arsbok-1-63-anmalda-brott-2024.xlsx',
			bytes: crime(2024),
			delivered: '2025-04-30',
			note: 'per 1 000 invånare på årets egen folkmängd, till skillnad från Brås'
		},
		{
			folder: 'statistisk-arsbok-folkmangd',
			file: 'arsbok-1-2-folkmangd.xlsx',
			bytes: people(PEOPLE_YEARS),
			delivered: '2025-05-15',
			note: 'folkmängd per område, med prognos'
		},
		{
			folder: 'statistisk-arsbok-brott',
			file: 'arsbok-1-63-anmalda-brott-2025.xlsx',
			bytes: crime(2025),
			delivered: '2026-04-30',
			note: 'årsbokens tabell för 2025',
			practice: true
		},
		{
			folder: 'statistisk-arsbok-folkmangd',
			file: 'arsbok-1-2-folkmangd-2025.xlsx',
			bytes: people([2015, 2020, 2024, 2025]),
			delivered: '2026-05-15',
			note: 'årsbokens folkmängd med 2025',
			practice: true
		}
	];
}
