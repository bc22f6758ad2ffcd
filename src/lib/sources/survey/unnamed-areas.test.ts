import { expect, test } from 'vitest';
import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { AreaRegister } from '$lib/core/register';
import { importFile } from '$lib/import/import-file';

const area = (id: string, name: string) => ({
	...{ id, level: 'sdo' as const, name, code: null, shown: true, outside: null, note: null }
});
const names = createNameLookup(
	new AreaRegister({
		city: 'stad:x',
		areas: [area('stad:x', 'Exempelstad'), area('sdo:a', 'Almby')],
		aliases: [
			{ area: 'sdo:a', source: null, name: 'Almby' },
			{ area: 'stad:x', source: null, name: 'Hela staden' }
		],
		lifetimes: [],
		relations: []
	}),
	new MeasureTree([])
);
const open = (...lines: string[]) =>
	importFile(new TextEncoder().encode(lines.join('\n')), 'x.csv', { names, now: 1 });

test('areas stand in a first column without a heading, in every table of the sheet', async () => {
	const rows = [
		';Flickor;;Pojkar;',
		';Åk 9;Gy 2;Åk 9;Gy 2',
		'Almby;2,1;4,4;1,0;3,3',
		'Hela staden;5;6;7;..'
	];
	const { report, observations } = await open(
		...['Stockholmsenkäten 2024. Blivit rånad, andel (%);;;;', ...rows, ';;;;'],
		...['Stockholmsenkäten 2024. Burit vapen, andel (%);;;;', ...rows, 'Källa: enkäten;;;;']
	);
	expect([report.source, report.ledger.loaded]).toEqual(['stockholmsenkaten', 4]);
	expect(
		observations.map(({ row, area, sex, age, value }) => [row, area, sex, age, value].join(' '))
	).toEqual(
		[0, 6].flatMap((more) => [
			...[`${4 + more} sdo:a girls ak9 2.1`, `${4 + more} sdo:a girls gy2 4.4`],
			...[`${4 + more} sdo:a boys ak9 1`, `${4 + more} sdo:a boys gy2 3.3`],
			...[`${5 + more} stad:x girls ak9 5`, `${5 + more} stad:x girls gy2 6`],
			...[`${5 + more} stad:x boys ak9 7`, `${5 + more} stad:x boys gy2 `]
		])
	);
});

test('names of answers in that column are no areas: nothing is read', async () => {
	const { report, dataset } = await open(
		...['Stadens trygghetsmätning 2023. Almby. Trygg ute', ';Andel kvinnor (%);Andel män (%)'],
		...['Mycket trygg;61,2;55,1', 'Ganska trygg;58,2;50,1']
	);
	expect([dataset, report.failure?.code, report.ledger.rejected]).toEqual([
		null,
		'nothing_read',
		2
	]);
});

test.each([
	['years', '2020;61;55'],
	['sexes', 'Kvinnor;61;55'],
	['nothing', ';61;55']
])('%s in that column make no table of areas', async (_, row) => {
	const title = 'Stadens trygghetsmätning. Trygg ute';
	const { report } = await open(title, ';Andel (%);Andel unga (%)', row);
	expect(report.source).toBeNull();
});
