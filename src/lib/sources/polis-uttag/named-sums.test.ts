import { expect, test } from 'vitest';
import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { AreaRegister } from '$lib/core/register';
import { importFile } from '$lib/import/import-file';

const names = createNameLookup(
	new AreaRegister({ city: 'stad:x', areas: [], aliases: [], lifetimes: [], relations: [] }),
	new MeasureTree([
		{ id: 'crime:skade', parent: null, label: 'Skadegörelse', labels: [], note: null }
	])
);
const open = (...rows: string[]) =>
	importFile(
		new TextEncoder().encode(['LPO;Brottsgrupp;År;Antal anmälda brott', ...rows].join('\n')),
		'x.csv',
		{ names, now: 1 }
	);
const parts = (area: string): string[] => [`${area};Misshandel;2024;100`, `${area};Rån;2024;20`];

test('a row that names a sum of the rows above it is compared and not read as a crime', async () => {
	const rows = [...parts('Alfaby'), 'Alfaby;Summa våldsbrott;2024;120', 'Alfaby;Stöld;2024;7'];
	const { report, observations, dataset } = await open(...rows, 'Alfaby;Totalt;2024;127');
	expect(observations.map(({ value }) => value)).toEqual([100, 20, 7]);
	expect([report.ledger.structural, report.ledger.rejected]).toEqual([3, 0]);
	expect(report.warnings.map(({ code }) => code)).not.toContain('totals_differ');
	const own = dataset?.own?.measures.map(({ id }) => id) ?? [];
	expect(own.some((id) => id.includes('summa'))).toBe(false);
});

test('a sum of other rows, or before its rows, is rejected', async () => {
	const wrong = await open(...parts('Alfaby'), 'Alfaby;Summa våldsbrott;2024;130');
	expect(wrong.report.rejected.map(({ row }) => row)).toEqual([4]);
	const early = await open('Alfaby;Delsumma: våldsbrott;2024;120', ...parts('Alfaby'));
	expect(early.report.rejected.map(({ row }) => row)).toEqual([2]);
	const other = await open(...parts('Alfaby'), 'Betadalen;Summa våldsbrott;2024;120');
	expect(other.report.rejected.map(({ row }) => row)).toEqual([4]);
});

test('a sum that the measures know by name is that measure', async () => {
	const { observations } = await open('Alfaby;Summa skadegörelse;2024;9');
	expect(observations.map(({ measure, value }) => [measure, value])).toEqual([['crime:skade', 9]]);
});
