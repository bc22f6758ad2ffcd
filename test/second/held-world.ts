import type { DatasetWithObservations } from '../../src/lib/core/observation';
import type { Workspace } from '../../src/lib/core/workspace';
import { geographyOf } from './geography';
import type { Row, World } from './rows';

/**
 * The world of cells that the program has read: for deliveries in layouts of their own, whose reading is proven
 * apart, and for towns made in a test.
 */
export function heldWorld(
	workspace: Workspace,
	imported: readonly DatasetWithObservations[] = []
): World {
	const { areas, relations, lifetimes, city } = workspace.areas;
	const day = (text: string | null) => text ?? '';
	const seriesOf = new Map(workspace.series.map(({ source, series }) => [source, series]));
	const rows = [...workspace.datasets, ...imported].flatMap(({ dataset, observations }) =>
		[...observations].flatMap((one): Row[] => {
			const series = dataset.own?.series ?? seriesOf.get(one.source);
			const { area, measure, unit, sex, age, period, grain, value, n, lower, upper, status } = one;
			const of = { value, n, lower, upper, status };
			if (series === undefined || area === null || measure === null) return [];
			const [month, delivery] = [grain === 'month', dataset.importedAt];
			return [{ series, area, measure, unit, sex, age, period, month, ...of, delivery }];
		})
	);
	return {
		geography: geographyOf({
			city,
			areas: areas.map(({ id, shown }) => ({ id, shown: shown ? 'yes' : 'no' })),
			relations: relations.map(({ part, whole, calendar, from, to }) => ({
				part,
				whole,
				calendar,
				valid_from: day(from),
				valid_to: day(to)
			})),
			lifetimes: lifetimes.map(({ area, calendar, from, to }) => ({
				area,
				calendar,
				valid_from: day(from),
				valid_to: day(to)
			}))
		}),
		calendars: new Map(workspace.series.map(({ series, calendar }) => [series, calendar])),
		people: new Map(
			workspace.denominators.map(({ series, area, year, low, high, official }) => [
				[series, area, year].join(),
				official ?? (low + high) / 2
			])
		),
		rows
	};
}
