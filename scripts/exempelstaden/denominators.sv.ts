import { dataTable } from './csv';
import { NOW, PEOPLE_YEARS } from './deliveries/yearbook.sv';
import { populationOfAll } from './population';
import { DISTRICTS, QUARTERS, TOWN } from './town.sv';

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

/**
 * What the crime database's rates are reckoned on: the population of the last day of the year before. Where the
 * yearbook prints it, its figure is named; the others stand in this table alone.
 */
export function makeDenominators(): string {
	const town = { id: TOWN.city, quarters: QUARTERS.map(({ slug }) => slug), printed: true };
	const rows = [
		town,
		...DISTRICTS.map((district) => ({
			id: `sdo:${district.slug}`,
			quarters: [...district.quarters],
			printed: NOW.includes(district)
		}))
	].flatMap(({ id, quarters, printed }) =>
		YEARS.map((year) => {
			const population = populationOfAll(quarters, year - 1);
			const inYearbook = printed && PEOPLE_YEARS.includes(year - 1);
			return [
				...[id, 'bra-sol', year, population, population, population],
				'övningsfolkmängd 31 december året före',
				...(inYearbook
					? ['statistisk-arsbok-folkmangd', '', 'population:total', year - 1]
					: ['', '', '', ''])
			];
		})
	);
	return dataTable(
		[
			...['area', 'series', 'year', 'low', 'high', 'official', 'basis'],
			...['count_source', 'rate_source', 'measure', 'period']
		],
		rows
	);
}

/** Where the numbers of that table come from that no delivery holds. */
export function makeSources(): string {
	return dataTable(
		['file', 'source', 'citation', 'producer', 'retrieved', 'licence', 'note', 'origin'],
		[
			[
				'denominators.csv',
				'denominators',
				`Övningsfolkmängd för ${TOWN.name}, 31 december året före`,
				'påhittad',
				'okänt',
				'fri',
				'folkmängd som kvoterna räknas på',
				''
			]
		]
	);
}
