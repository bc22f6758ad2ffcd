import { expect, test } from 'vitest';
import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { AreaRegister } from '$lib/core/register';
import { importFile } from '$lib/import/import-file';
import { allSources } from '$lib/sources/registry';

const names = createNameLookup(
	new AreaRegister({ city: 'stad:x', areas: [], aliases: [], lifetimes: [], relations: [] }),
	new MeasureTree([])
);
/** A template's headings with rows typed under them, as Excel saves it. */
const fill = (id: string, ...rows: string[]) => {
	const template = allSources.find((source) => source.id === id)?.template;
	const headings = template?.columns.map(({ heading }) => heading).join(';') ?? '';
	const bytes = Uint8Array.from([headings, ...rows].join('\r\n'), (sign) => sign.charCodeAt(0));
	return importFile(bytes, 'svar.csv', { names, now: 1 });
};

test('a grade written as a bare number is a grade, not an age', async () => {
	const row = (grade: string): string =>
		`Stockholmsenkäten;2024;Almby;Blivit rånad;;Flickor;${grade};1 142;74;2,1;;;`;
	const { observations, report } = await fill('stockholmsenkaten', row('9'), row('2'));
	expect(observations.map(({ age, n, value }) => [age, n, value])).toEqual([
		['ak9', 1142, 2.1],
		['ak9', null, 74]
	]);
	expect(report.rejected.map((one) => one.row)).toEqual([3]);
});

test('a dialogue of any name is known by its template', async () => {
	const { report } = await fill(
		'medborgardialog',
		'Torgträff;2024-05;Almby;Trafik;1 234;;Kvinnor;;'
	);
	expect([report.source, report.ledger.loaded]).toEqual(['medborgardialog', 1]);
});
