import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { balances } from '$lib/core/ledger';
import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { AreaRegister } from '$lib/core/register';
import { parsePeriod } from '$lib/core/period';
import type { NameLookup } from '$lib/core/source';
import { EMPTY_STATUSES, LAYOUT_STATUSES, OPENNESS } from '$lib/core/vocabulary';
import { importFile, type ImportResult } from '$lib/import/import-file';
import { compileWorkspace } from '../../scripts/data/compile';
import { municipalityFolders } from '../../scripts/data/municipalities';
import { allSources, sourceById } from '$lib/sources/registry';
import { compiledOnce } from '../fixtures/kept-open';

/** Every source folder is tested here by being there. `UPDATE_EXPECTED=1` rewrites the golden files for review. */

const ROOT = 'src/lib/sources';
const compileOnce = compiledOnce(compileWorkspace);
const folders = readdirSync(ROOT, { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && existsSync(`${ROOT}/${entry.name}/index.ts`))
	.map(({ name }) => name);

function fixturesOf(folder: string): string[] {
	return readdirSync(`${ROOT}/${folder}`).filter(
		(name) => name.startsWith('fixture') && name !== 'fixture.names.json'
	);
}

function namesOf(folder: string): NameLookup {
	const { areas, measures, questions } = JSON.parse(
		readFileSync(`${ROOT}/${folder}/fixture.names.json`, 'utf8')
	);
	return createNameLookup(new AreaRegister(areas), new MeasureTree(measures), [], questions);
}

/** Knows one city, of a name in no file, and no measure. */
const NOBODY = createNameLookup(
	new AreaRegister({
		city: 'stad:x',
		areas: [
			{ id: 'stad:x', level: 'stad', name: '#', code: null, shown: true, outside: null, note: null }
		],
		aliases: [],
		lifetimes: [],
		relations: []
	}),
	new MeasureTree([])
);

function readFixture(
	folder: string,
	fixture: string,
	as = fixture,
	names = namesOf(folder)
): Promise<ImportResult> {
	const bytes = new Uint8Array(readFileSync(`${ROOT}/${folder}/${fixture}`));
	return importFile(bytes, as, { names, now: 0 });
}

/** What a golden file holds: everything but the hash and the words of messages. */
function summary({ report, observations }: ImportResult): unknown {
	const { codeBook } = report;
	return {
		...(codeBook && {
			codeBook: {
				...codeBook,
				questions: codeBook.questions.map((q) =>
					[`${q.sheet}!${q.row}`, q.variable, q.wording, q.match, q.known?.variable, q.measure]
						.concat(Object.entries(q.answers).map(([code, label]) => `${code}=${label}`))
						.join(' | ')
				)
			}
		}),
		ledger: report.ledger,
		period: report.period,
		rejected: report.rejected.map(({ sheet, row, text }) => `${sheet}!${row}: ${text}`),
		rejectedCells: report.rejectedCells.map(
			({ sheet, row, column, text }) => `${sheet}!${row},${column}: ${text}`
		),
		warnings: report.warnings.map(({ code, sheet, row }) => `${code} ${sheet}!${row ?? '-'}`),
		observations: observations.map((o) =>
			[o.row, o.column, o.area ?? `? ${o.areaAsWritten}`, o.measure ?? `? ${o.measureAsWritten}`]
				.concat([o.period, o.grain, o.unit, o.sex, o.age, String(o.value ?? ''), o.status])
				.concat(o.n === null ? [] : `n ${o.n}`)
				.concat(o.lower === null && o.upper === null ? [] : `${o.lower}–${o.upper}`)
				.join(' | ')
		)
	};
}

test('the registry finds every source folder', () => {
	expect(allSources.map(({ id }) => id)).toEqual([...folders].sort());
	expect(sourceById('no-such-source')).toBeUndefined();
});

describe.each(folders)('source %s', (folder) => {
	const source = sourceById(folder);

	test('is declared in full, under the name of its folder', () => {
		expect(source?.id).toBe(folder);
		for (const field of ['series', 'calendar', 'title', 'producer', 'citation', 'licence'] as const)
			expect(source?.[field], field).toMatch(/\S/u);
		expect(LAYOUT_STATUSES).toContain(source?.layoutStatus);
		expect(OPENNESS).toContain(source?.openness);
	});

	test('has its figures follow its series and calendar in every municipality, with no row for it', async () => {
		for (const dir of await municipalityFolders('data')) {
			const { series } = await compileOnce(dir);
			expect(series).toContainEqual({
				source: folder,
				series: source?.series,
				calendar: source?.calendar
			});
		}
	});

	test('has a README that states its layout status', () => {
		const readme = readFileSync(`${ROOT}/${folder}/README.md`, 'utf8');
		expect(readme).toContain(`**${source?.layoutStatus}**`);
	});

	test('has fixtures', () => {
		expect(fixturesOf(folder)).not.toHaveLength(0);
	});

	test.each(fixturesOf(folder))('%s gives what its golden file says', async (fixture) => {
		const result = await readFixture(folder, fixture);
		expect(result.report.source).toBe(folder);
		expect(result.report.layoutStatus).toBe(source?.layoutStatus);
		const golden = `${ROOT}/${folder}/${fixture.replace(/^fixture(.*)\.[^.]+$/u, 'expected$1.json')}`;
		if (process.env['UPDATE_EXPECTED'])
			writeFileSync(golden, `${JSON.stringify(summary(result), null, '\t')}\n`);
		expect(summary(result)).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
	});

	test.each(fixturesOf(folder))('%s is recognised by content alone', async (fixture) => {
		const named = await readFixture(folder, fixture);
		const renamed = await readFixture(folder, fixture, 'bild.png');
		expect(summary(renamed)).toEqual(summary(named));
		for (const other of folders.filter((name) => name !== folder)) {
			const foreign = await readFixture(other, fixturesOf(other)[0] as string);
			expect(foreign.report.source).toBe(other);
		}
	});

	test.each(fixturesOf(folder))(
		'%s: ledger balances, values and statuses agree',
		async (fixture) => {
			const { report, observations, dataset } = await readFixture(folder, fixture);
			expect(balances(report.ledger)).toBe(true);
			expect(report.rejected).toHaveLength(report.ledger.rejected);
			// A code book has questions and no figures.
			if (report.codeBook) expect([dataset, observations.length]).toEqual([null, 0]);
			else expect(dataset?.source).toBe(folder);
			for (const observation of observations) {
				expect(observation.value === null).toBe(EMPTY_STATUSES.has(observation.status));
				expect(observation.source).toBe(folder);
				expect(parsePeriod(observation.period), observation.period).not.toBeNull();
			}
		}
	);

	test.each(fixturesOf(folder))('%s: a name nobody knows is told', async (fixture) => {
		const { report, observations } = await readFixture(folder, fixture, fixture, NOBODY);
		const told = new Set(report.warnings.map(({ code }) => code));
		if ([...observations].some(({ area }) => area === null)) expect(told).toContain('unknown_area');
		if ([...observations].some(({ measure }) => measure === null))
			expect(told).toContain('unknown_measure');
	});
});
