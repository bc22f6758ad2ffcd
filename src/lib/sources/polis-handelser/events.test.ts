import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { AreaRegister } from '$lib/core/register';
import { importFile } from '$lib/import/import-file';

const { areas, measures } = JSON.parse(
	readFileSync('src/lib/sources/polis-handelser/fixture.names.json', 'utf8')
);
const names = createNameLookup(new AreaRegister(areas), new MeasureTree(measures));
const read = async (...rows: string[]) => {
	const bytes = new TextEncoder().encode(rows.join('\n'));
	const { observations, report } = await importFile(bytes, 'uttag.csv', { names, now: 1 });
	const counts = observations
		.filter(({ measure }) => !measure?.includes('@'))
		.map(({ period, value }) => `${period} ${value}`);
	const hours = [...observations].flatMap(({ measure }) => measure?.split('@')[1] ?? []);
	return { report, counts, hours };
};

test('crimes numbered within their case are crimes of their own', async () => {
	const { counts, report } = await read(
		'Diarienr;Brottsnr;LPO;Brottskod;Brottsdatum',
		'5000-K1-24;1;Alfaby;0114;2024-01-01',
		'5000-K1-24;2;Alfaby;0114;2024-01-01',
		'5000-K2-24;1;Alfaby;0114;2024-01-02',
		'5000-K2-24;1;Alfaby;0114;2024-01-02'
	);
	expect(counts).toEqual(['2024-01 3']);
	expect(report.ledger).toMatchObject({ loaded: 3, repeated: 1 });
});

test('of two dates the crime’s is counted, and the other is told', async () => {
	const { counts, hours, report } = await read(
		'LPO;Brottskod;Anmälningsdatum;Brottsdatum',
		'Alfaby;0114;2024-03-01 09:00;2024-01-01 23:15'
	);
	expect(counts).toEqual(['2024-01 1']);
	expect(hours).toEqual(['1T23']);
	const told = report.warnings.find(({ code }) => code === 'unused_columns');
	expect(told?.message).toMatch(/efter ”Brottsdatum”.*”Anmälningsdatum”/u);
});

test('days first with a time are no telephone numbers', async () => {
	const { counts } = await read('LPO;Brottskod;Brottsdatum', 'Alfaby;0114;07/03/2025 01:06');
	expect(counts).toEqual(['2025-03 1']);
});
