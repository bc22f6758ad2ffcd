import { expect, test } from 'vitest';
import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { AreaRegister } from '$lib/core/register';
import { importFile } from '$lib/import/import-file';

const crime = (id: string, label: string) => ({
	...{ id, parent: null, label, labels: [label], note: null }
});
const names = createNameLookup(
	new AreaRegister({ city: 'stad:x', areas: [], aliases: [], lifetimes: [], relations: [] }),
	new MeasureTree([
		crime('crime:all', 'Totalt antal brott'),
		crime('crime:skade', 'Skadegörelse'),
		crime('crime:ran', 'Rån')
	])
);
const open = async (...rows: string[]) => {
	const text = ['Kommun;Brott;År;Antal;Per 100 000 inv.', ...rows].join('\n');
	const bytes = new TextEncoder().encode(text);
	const { observations, report } = await importFile(bytes, 'x.csv', { names, now: 1 });
	return {
		counts: [...observations].flatMap(({ unit, value }) => (unit === 'count' ? [value] : [])),
		measures: [...new Set(observations.map(({ measure }) => measure))],
		rejected: report.rejected.map(({ row }) => row),
		structural: report.ledger.structural,
		unknown: report.warnings.filter(({ code, message }) =>
			code === 'unknown_measure' ? message.includes('umma') : false
		)
	};
};
const rows = ['Almby;Misshandel;2021;100;1 000,4', 'Almby;Rån;2021;20;200,4'];

test('a sum of the rows above it is no crime; a total of all is one if the measures know it', async () => {
	const { counts, structural, rejected, unknown } = await open(
		...rows,
		'Almby;Summa våldsbrott;2021;120;1 201',
		'Almby;Skadegörelse;2021;7;70',
		'Almby;Summa;2021;127;1 271',
		'Almby;Totalt antal brott;2021;300;3 000',
		'Bergnäs;Rån;2021;1;9'
	);
	expect([counts, structural, rejected]).toEqual([[100, 20, 7, 300, 1], 3, []]);
	expect(unknown).toEqual([]);
});

test('a sum of other rows, of another kommun or year, or before its rows is rejected', async () => {
	expect((await open(...rows, 'Almby;Summa våldsbrott;2021;130;1 201')).rejected).toEqual([4]);
	expect((await open(...rows, 'Bergnäs;Summa våldsbrott;2021;120;1 201')).rejected).toEqual([4]);
	expect((await open(...rows, 'Almby;Delsumma: våldsbrott;2022;120;1 201')).rejected).toEqual([4]);
	expect((await open('Almby;Summa;2021;120;1 201', ...rows)).rejected).toEqual([2]);
});

test('a sum that the measures know by name is that measure', async () => {
	const { measures, counts } = await open('Almby;Summa skadegörelse;2021;9;90');
	expect([measures, counts]).toEqual([['crime:skade'], [9]]);
});
