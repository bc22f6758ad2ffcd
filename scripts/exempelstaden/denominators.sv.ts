import { dataTable } from './csv';
import { populationOfAll } from './population';
import { DISTRICTS, QUARTERS, TOWN } from './town.sv';

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

/** What the crime database's rates are reckoned on: the population of the last day of the year before. */
export function makeDenominators(): string {
	const rows = [
		{ id: TOWN.city, quarters: QUARTERS.map(({ slug }) => slug) },
		...DISTRICTS.map(({ slug, quarters }) => ({ id: `sdo:${slug}`, quarters: [...quarters] }))
	].flatMap(({ id, quarters }) =>
		YEARS.map((year) => {
			const population = populationOfAll(quarters, year - 1);
			return [
				id,
				'bra-sol',
				year,
				population,
				population,
				population,
				'övningsfolkmängd 31 december året före'
			];
		})
	);
	return dataTable(['area', 'series', 'year', 'low', 'high', 'official', 'basis'], rows);
}
