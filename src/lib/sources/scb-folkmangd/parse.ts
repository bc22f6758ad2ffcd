import { Harvest, type NamedArea } from '$lib/core/harvest';
import type { ParseContext, ParseResult, SourceDefinition, TableFile } from '$lib/core/source';
import type { ScbCell } from '../scb/cell';
import { readCells } from '../scb/cells';
import { checkSums, observePeople, population } from '../scb/observe';
import { groupBy, withSums, type People } from '../scb/sums';
import { asKommun, REGION_CODE } from '../scb/words.sv';

/** Figures as published, and the sums over sex and age that the file does not have itself. */
export function parse(
	source: Pick<SourceDefinition, 'id' | 'calendar'>,
	file: TableFile,
	context: ParseContext
): ParseResult {
	const harvest = new Harvest(source, context.names);
	const cells = readCells(file, harvest, context);
	const groups = groupBy(cells, ({ regions, contents }) =>
		[...regions]
			.sort()
			.concat(contents ?? '')
			.join('\u0000')
	);
	for (const group of groups) {
		const [first] = group as [ScbCell];
		const area = areaOf(harvest, first.regions);
		const meant =
			first.contents === null
				? population(harvest)
				: {
						measureAsWritten: first.contents,
						measure: context.names.measure(source.id, [first.contents])?.measure ?? null
					};
		const people = group.map((cell): People => ({ ...cell, how: [] }));
		observePeople(harvest, first.contents === null ? withSums(people) : people, {
			...meant,
			area,
			note: null,
			empty: new Set(),
			summed: false
		});
		for (const { sheet, row } of distinctRows(group)) {
			if (!area.id) harvest.unknown('unknown_area', area.asWritten, sheet, row);
			if (meant.measure === null)
				harvest.unknown('unknown_measure', meant.measureAsWritten, sheet, row);
		}
	}
	checkSums(harvest, [...harvest.observations]);
	return harvest.finish();
}

/** Kommuner stand as "0180 Name", or as a code and a name in columns of their own. */
function areaOf(harvest: Harvest, regions: readonly string[]): NamedArea {
	const named = [...regions].filter((region) => /\p{L}/u.test(region));
	const asWritten = named[0] ?? regions[0] ?? '';
	for (const region of named) {
		const bare = region.replace(REGION_CODE, '');
		for (const name of [region, bare, asKommun(bare)])
			if (harvest.names.area(harvest.source, name) !== null)
				return { ...harvest.area(name), asWritten: region };
	}
	return harvest.area(asWritten);
}

function distinctRows(cells: readonly ScbCell[]): ScbCell[] {
	return groupBy(cells, ({ sheet, row }) => `${sheet}\u0000${row}`).map(
		([first]) => first as ScbCell
	);
}
