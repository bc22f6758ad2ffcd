import { withOwnMeasures } from '$lib/core/own-measures';
import type { DatasetWithObservations } from '$lib/core/observation';
import type { Engine } from '$lib/core/ports';
import { openNodeEngine } from '$lib/engine/node';
import { allIndicators } from '$lib/indicators/registry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { count } from '../../../test/fixtures/ask-town';
import { delivery, madeTown } from '../../../test/fixtures/made-town';
import { queryFigures } from './figures';
import { indicatorsHeld } from './indicators-held';
import { loadWorkspace } from './load';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const measure = {
	id: 'survey:egen',
	parent: null,
	label: 'Eget mått',
	labels: [],
	note: 'Märk väl'
};

/** A delivery that defines its own series and measure, as a table mapped by hand does. */
function mapped(unit: 'count' | 'percent', value: number): DatasetWithObservations {
	const { dataset, observations } = delivery(`mapped-${unit}`, 5, [
		count('sdo:dala', '2023', value, { unit, measure: measure.id })
	]);
	return {
		dataset: { ...dataset, own: { series: 'recept:egen', calendar: 'bra', measures: [measure] } },
		observations: observations.map((one) => ({ ...one, source: 'recept:egen' }))
	};
}

describe('what a dataset defines itself', () => {
	it('gives figures in its own series, by an indicator of its own', async () => {
		const town = madeTown([count('sdo:dala', '2023', 4)]);
		const imported = [mapped('count', 7)];
		const indicators = indicatorsHeld(town, imported, allIndicators);
		const own = indicators.find(({ id }) => id === measure.id);
		expect(own).toMatchObject({
			title: 'Eget mått',
			cautions: ['Märk väl'],
			lines: [{ unit: 'count', series: ['recept:egen'] }]
		});
		await loadWorkspace(engine, town, imported);
		const figures = await queryFigures(engine, indicators);
		const found = figures.filter(({ indicator, area, scope, value }) => {
			return indicator === measure.id && area === 'sdo:dala' && scope === 'area' && value !== null;
		});
		expect(found).toMatchObject([{ series: 'recept:egen', period: '2023', value: 7 }]);
	});

	it('keeps counts and shares of one measure apart, under ids of their own', async () => {
		const town = madeTown([count('sdo:dala', '2023', 4)]);
		const imported = [mapped('count', 7), mapped('percent', 24)];
		const indicators = indicatorsHeld(town, imported, allIndicators);
		const own = indicators.filter((one) => one.measure === measure.id);
		expect(own.map(({ id }) => id)).toEqual(['survey:egen', 'survey:egen~andel']);
		expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
		await loadWorkspace(engine, town, imported);
		const figures = await queryFigures(engine, indicators);
		const shares = figures.filter(({ indicator, area, scope, value }) => {
			return indicator === 'survey:egen~andel' && area === 'sdo:dala' && scope === 'area' && value;
		});
		expect(shares).toMatchObject([{ unit: 'percent', value: 24 }]);
	});

	it('tells two tables’ measures of the same name apart by what they come from', () => {
		const table = (name: string): DatasetWithObservations => {
			const own = { ...measure, id: `own:${name}`, label: 'Antal' };
			const { dataset, observations } = delivery(name, 5, [
				count('sdo:dala', '2023', 1, { measure: own.id })
			]);
			const series = `recept:${name}`;
			return {
				dataset: { ...dataset, citation: name, own: { series, calendar: 'bra', measures: [own] } },
				observations: observations.map((one) => ({ ...one, source: series }))
			};
		};
		const titles = (...names: string[]) =>
			indicatorsHeld(madeTown([]), names.map(table), [])
				.filter(({ measure: id }) => id.startsWith('own:'))
				.map(({ title }) => title);
		expect(titles('hundar', 'katter')).toEqual(['Antal (hundar)', 'Antal (katter)']);
		expect(titles('hundar')).toEqual(['Antal']);
	});

	it('never stands before what the municipality defines', () => {
		const known = { ...measure, label: 'Kommunens' };
		expect(withOwnMeasures([known], [mapped('count', 1)])).toEqual([known]);
		expect(withOwnMeasures([], [mapped('count', 1), mapped('percent', 1)])).toEqual([measure]);
	});
});
