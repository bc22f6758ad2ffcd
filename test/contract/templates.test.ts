import { beforeAll, describe, expect, test } from 'vitest';
import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { AreaRegister } from '$lib/core/register';
import type { NameLookup } from '$lib/core/source';
import { templateFiles } from '$lib/export/template';
import { importFile } from '$lib/import/import-file';
import { allSources } from '$lib/sources/registry';
import { compileWorkspace } from '../../scripts/data/compile';

/** What is sent to those who deliver: filled in as its own examples are, it must come back readable. */

const withTemplate = allSources.filter(({ template }) => template !== undefined);
let names: NameLookup;
let areaNames: Set<string>;

beforeAll(async () => {
	const { areas, measures, denominators, questions } = await compileWorkspace('data/stockholm');
	areaNames = new Set(areas.areas.map(({ name }) => name.toLowerCase()));
	names = createNameLookup(
		new AreaRegister(areas),
		new MeasureTree(measures),
		denominators,
		questions
	);
});

test('every source whose layout is only assumed has a template', () => {
	const without = allSources.filter(
		// Nobody is asked for rows about single events.
		({ layoutStatus, template, rowsAreEvents }) =>
			layoutStatus === 'assumed' && !template && !rowsAreEvents
	);
	// Brå, SCB and Skolverket have fixed exports to ask for.
	expect(
		without.filter(({ id }) => !/^(?:bra|scb|skolverket)-/u.test(id)).map(({ id }) => id)
	).toEqual([]);
});

test('file names of templates differ', () => {
	const files = withTemplate.map(({ template }) => template?.file);
	expect(new Set(files).size).toBe(files.length);
});

describe.each(withTemplate.map((source) => [source.id, source] as const))('%s', (id, source) => {
	const template = source.template as NonNullable<typeof source.template>;

	test('names no real area and has a cell for every column', () => {
		for (const row of template.examples) {
			expect(row).toHaveLength(template.columns.length);
			for (const cell of row) expect(areaNames.has(cell.toLowerCase()), cell).toBe(false);
		}
		expect(template.examples.length).toBeGreaterThan(0);
		for (const { heading, explanation } of template.columns)
			expect([heading, explanation]).toEqual([
				expect.stringMatching(/\S/u),
				expect.stringMatching(/\S/u)
			]);
	});

	test.each(templateFiles(template).map((file) => [file.name, file.bytes] as const))(
		'%s is recognised and every row of it loads',
		async (_, bytes) => {
			const { report } = await importFile(bytes, 'svar', { names, now: 0 });
			expect([report.failure, report.source]).toEqual([null, id]);
			expect(report.rejected).toEqual([]);
			expect(report.rejectedCells).toEqual([]);
			expect(report.ledger.loaded).toBe(template.examples.length);
		}
	);

	test.each(templateFiles(template, 'ÖVNING').map((file) => [file.name, file.bytes] as const))(
		'%s of the exercise is read there, and refused in a real municipality',
		async (_, bytes) => {
			const there = await importFile(bytes, 'svar', { names, now: 0, exercise: true });
			expect([there.report.failure, there.report.source]).toEqual([null, id]);
			expect(there.report.ledger.loaded).toBe(template.examples.length);
			expect([...there.observations].every(({ origin }) => origin === 'exercise')).toBe(true);
			const here = await importFile(bytes, 'svar', { names, now: 0 });
			expect(here.report.failure?.code).toBe('exercise_file');
			expect([...here.observations]).toEqual([]);
		}
	);

	test('filled in by somebody who does not know of the exercise is read there too', async () => {
		for (const { bytes } of templateFiles(template)) {
			const { report } = await importFile(bytes, 'svar', { names, now: 0, exercise: true });
			expect(report.failure).toBe(null);
		}
	});

	test('is built the same every time', () => {
		expect(templateFiles(template)).toEqual(templateFiles(template));
	});
});
