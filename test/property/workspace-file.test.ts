import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaData } from '../../src/lib/core/area';
import type { Observation } from '../../src/lib/core/observation';
import { GRAINS, ORIGINS, SEXES, STATUSES, UNITS } from '../../src/lib/core/vocabulary';
import type { Workspace } from '../../src/lib/core/workspace';
import {
	addObservations,
	decodeWorkspace,
	encodeWorkspace,
	WorkspaceFileError
} from '../../src/lib/core/workspace-file';

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const number = fc.oneof(
	fc.integer(),
	fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0))
);
const observation: fc.Arbitrary<Observation> = fc.record({
	source: text,
	areaAsWritten: text,
	area: fc.option(text),
	measureAsWritten: text,
	measure: fc.option(text),
	period: text,
	grain: fc.constantFrom(...GRAINS),
	unit: fc.constantFrom(...UNITS),
	sex: fc.constantFrom(...SEXES),
	age: text,
	value: fc.option(number),
	n: fc.option(number),
	lower: fc.option(number),
	upper: fc.option(number),
	status: fc.constantFrom(...STATUSES),
	origin: fc.constantFrom(...ORIGINS),
	note: fc.option(text),
	sheet: text,
	row: fc.nat(),
	column: fc.nat()
});
/** Real files count rows evenly and repeat most cells: such columns are packed in other ways. */
const observations = fc.oneof(
	fc.array(observation, { maxLength: 20 }),
	fc
		.tuple(observation, fc.nat(50), fc.integer({ min: -3, max: 3 }))
		.map(([one, count, step]) =>
			Array.from({ length: count }, (_, index) => ({ ...one, row: 2 + index * step }))
		)
);
const workspace: fc.Arbitrary<Workspace> = fc.record({
	id: text,
	name: text,
	exercise: fc.boolean(),
	defaultArea: text,
	areas: fc.constant<AreaData>({
		city: 'stad:s',
		areas: [],
		aliases: [{ area: 'stad:s', source: null, name: 'Staden' }],
		lifetimes: [],
		relations: []
	}),
	measures: fc.array(
		fc.record(
			{
				id: text,
				parent: fc.option(text),
				label: text,
				labels: fc.array(text, { maxLength: 3 }),
				sources: fc.array(text, { maxLength: 2 }),
				note: fc.option(text)
			},
			{ requiredKeys: ['id', 'parent', 'label', 'labels', 'note'] }
		),
		{ maxLength: 3 }
	),
	denominators: fc.constant([]),
	topics: fc.constant([]),
	breaks: fc.constant([]),
	series: fc.constant([{ source: 's', series: 's', calendar: 'c' }]),
	datasets: fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{16}$/), { maxLength: 3 }).chain((ids) =>
		fc.tuple(
			...ids.map((id) =>
				fc.record({
					dataset: fc.constant({
						id,
						sha256: id.repeat(4),
						file: 'f.csv',
						source: 's',
						citation: 'c',
						producer: 'p',
						retrieved: 'okänt',
						licence: 'okänt',
						embedded: true,
						importedAt: 0,
						openness: 'open' as const
					}),
					observations
				})
			)
		)
	)
});

describe('workspace files', () => {
	it('give back what was put in', () => {
		fc.assert(
			fc.property(workspace, (given) => {
				const files = encodeWorkspace(given);
				const head = decodeWorkspace(files.workspace);
				expect(head).toEqual({
					...given,
					areas: { ...given.areas, aliases: [] },
					measures: given.measures.map(({ id, parent, label }) => ({
						id,
						parent,
						label,
						labels: [],
						note: null
					})),
					datasets: given.datasets.map(({ dataset }) => ({ dataset, observations: [] }))
				});
				const again = addObservations(head, files.observations);
				const datasets = again.datasets.map(({ dataset, observations }) => ({
					dataset,
					observations: [...observations]
				}));
				expect({ ...again, datasets }).toEqual(given);
			}),
			{ numRuns: 300 }
		);
	});

	it('refuse what they did not write', () => {
		fc.assert(
			fc.property(workspace, (given) => {
				const files = encodeWorkspace(given);
				expect(() => decodeWorkspace(files.observations)).toThrow(WorkspaceFileError);
				expect(() => addObservations(given, files.workspace)).toThrow(WorkspaceFileError);
			}),
			{ numRuns: 20 }
		);
		expect(() => decodeWorkspace('{}')).toThrow(WorkspaceFileError);
	});
});
