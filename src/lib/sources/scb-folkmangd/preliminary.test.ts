import { expect, test } from 'vitest';
import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { AreaRegister } from '$lib/core/register';
import { importFile } from '$lib/import/import-file';

const names = createNameLookup(
	new AreaRegister({ city: 'stad:x', areas: [], aliases: [], lifetimes: [], relations: [] }),
	new MeasureTree([])
);
const statuses = async (...rows: string[]): Promise<string[]> => {
	const bytes = new TextEncoder().encode(rows.join('\n'));
	const { observations } = await importFile(bytes, 'x.csv', { names, now: 1 });
	return observations.map(({ sex, period, status }) => [sex, period, status].join(' '));
};

test('a word in a column of one’s own makes its row preliminary, and the sums that hold it', async () => {
	const rows = ['Almby;Kvinnor;17 år;2023;40;', 'Almby;Män;17 år;2023;41;fastställd'];
	expect(
		await statuses(
			'Område;Kön;Ålder;År;Folkmängd;Status',
			...rows,
			'Almby;Kvinnor;17 år;2024;42;prel',
			'Almby;Män;17 år;2024;43;'
		)
	).toEqual([
		...['women 2023 ok', 'men 2023 ok', 'women 2024 preliminary', 'men 2024 ok'],
		...['all 2023 ok', 'all 2024 preliminary']
	]);
});

test('so does its year, in the row or in the heading', async () => {
	expect(
		await statuses('Område;Kön;År;Folkmängd', 'Almby;Kvinnor;2024 prel.;42', 'Almby;Män;2024;43')
	).toEqual(['women 2024 preliminary', 'men 2024 ok', 'all 2024 preliminary']);
	expect(
		await statuses('Folkmängd;;;', 'Område;Kön;2023;2024 prel.', 'Almby;Kvinnor;41;42')
	).toEqual(['women 2023 ok', 'women 2024 preliminary']);
});
