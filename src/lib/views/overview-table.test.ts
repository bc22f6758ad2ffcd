import { describe, expect, it } from 'vitest';
import { figureModel } from './figure-model';
import { contextOf, figure, readable, selection } from './fixture-town';
import { overviewModel } from './overview';

const quarrel = { indicator: 'quarrel', measure: 'crime:quarrel' as const };
const context = contextOf([
	figure({ value: 1081 }),
	figure({ value: 1203, scope: 'rest', origin: 'computed', how: ['rate_city_minus_area'] }),
	figure({ period: '2023', value: 512, unit: 'count', status: 'preliminary' }),
	figure({ ...quarrel, value: 40 }),
	figure({ ...quarrel, value: 12, unit: 'count', sex: 'women' }),
	figure({ ...quarrel, value: 6, unit: 'count', sex: 'men' })
]);

describe("the first page's table as a figure", () => {
	const model = figureModel(context, 'table', selection());
	const rows = model?.kind === 'table' ? model.rows : [];

	it('holds what the card shows: measures, counts with their own period, both sexes', () => {
		expect(model?.caption.title).toBe('Nuläge i Björkvik, jämfört med staden utom Björkvik');
		expect(
			rows.map(({ header, cells }) => [
				readable(header),
				...cells.map(({ text, preliminary }) => readable(text) + (preliminary ? '*' : ''))
			])
		).toEqual([
			['Skadebrott, per 100_000 invånare, 2024', '1_081', '1_203'],
			['Skadebrott, antal, 2023', '512*', ''],
			['Gräl inkl. grovt, per 100_000 invånare, 2024', '40', 'saknas'],
			['Gräl inkl. grovt, kvinnor, antal, 2024', '12', ''],
			['Gräl inkl. grovt, män, antal, 2024', '6', ''],
			['Behöriga elever, procent', 'saknas', 'saknas']
		]);
	});

	it('says what a count is per inhabitant where the source has no rate, with its formula', () => {
		const base = { series: 'bra', year: 2024, low: 20000, high: 20000, official: 20000, basis: '' };
		const counted = {
			...contextOf([figure({ unit: 'count', value: 64 })]),
			denominators: [{ area: 'sdo:bjorkvik', ...base }]
		};
		const found = figureModel(counted, 'table', selection());
		const cells = found?.kind === 'table' ? found.rows.slice(0, 2) : [];
		expect(cells.map(({ header, cells: [own] }) => [readable(header), own?.text])).toEqual([
			['Skadebrott, antal, 2024', '64'],
			['Skadebrott, per 100_000 invånare, 2024', '320']
		]);
		expect(cells[1]?.cells[0]?.computed).toBe(true);
		expect(cells[1]?.cells[0]?.figure?.made?.formula.id).toBe('rate_of_count');
	});

	it('marks what a preliminary count is per inhabitant as preliminary too, in the cell as well', () => {
		const base = { series: 'bra', year: 2024, low: 20000, high: 20000, official: 20000, basis: '' };
		const counted = {
			...contextOf([figure({ unit: 'count', value: 64, status: 'preliminary' })]),
			denominators: [{ area: 'sdo:bjorkvik', ...base }]
		};
		const { rows: of } = overviewModel(counted, selection());
		expect(readable(of[0]?.rate?.text ?? '')).toBe('320* per 100_000 invånare (beräknat)');
	});

	it('says that a difference beside two published figures is ours, and not where none is said', () => {
		const published = contextOf([
			figure({ value: 1081 }),
			figure({ area: 'sdo:lindhult', value: 900 })
		]);
		const beside = (area: string) =>
			figureModel(published, 'table', selection({ comparison: { kind: 'area', area } }))?.caption
				.source;
		expect(beside('sdo:lindhult')).toBe(
			'Källa: Brå, Anmälda brott, hämtat: okänt. Egen bearbetning.'
		);
		expect(beside('sdo:solangen')).toBe('Källa: Brå, Anmälda brott, hämtat: okänt.');
	});

	it('says of a made-up figure too that it was worked out here', () => {
		const put = figure({ value: 1081, origin: 'exercise', how: ['sum_of_parts'] });
		expect(figureModel(contextOf([put]), 'table', selection())?.caption.source).toMatch(
			/Egen bearbetning\.$/u
		);
		const read = figure({ value: 1081, origin: 'exercise' });
		expect(figureModel(contextOf([read]), 'table', selection())?.caption.source).not.toContain(
			'Egen'
		);
	});

	it('has the cautions of its measures and one column less without a comparison', () => {
		expect(model?.caption.notes).toContain('Mörkertal finns.');
		expect(model?.caption.notes).not.toContain('. = uppgift kan inte förekomma');
		const city = figureModel(context, 'table', selection({ area: 'stad:provstaden' }));
		expect(city?.kind === 'table' && city.columns.map(({ label }) => label)).toEqual([
			'Mått',
			'Provstaden'
		]);
	});
});
