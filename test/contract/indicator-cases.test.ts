import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { breaksFor } from '../../src/lib/core/breaks';
import type { Figure } from '../../src/lib/core/figure';
import type { Workspace } from '../../src/lib/core/workspace';
import { allFamilies, allIndicators } from '../../src/lib/indicators/registry';
import { reckoned } from '../fixtures/arithmetic';
import { askedOf } from '../fixtures/asked';

/**
 * Every family folder has a `cases.csv`: figures computed by hand from the published ones, with the
 * arithmetic beside them. `value` is a number (compared to two decimals) or the reason there is none.
 */
const files = import.meta.glob<string>('/src/lib/indicators/*/cases.csv', {
	eager: true,
	query: '?raw',
	import: 'default'
});

interface Case extends Record<string, string> {
	indicator: string;
	value: string;
	because: string;
}

const casesOf = (family: string): Case[] =>
	Papa.parse<Case>(files[`/src/lib/indicators/${family}/cases.csv`] ?? '', {
		header: true,
		delimiter: ',',
		skipEmptyLines: true
	}).data;

/** The made-up municipality has what no public file of the real one holds. */
const MUNICIPALITIES = ['stockholm', 'exempelstaden'] as const;

const workspaces: Workspace[] = [];
/** Of each municipality. No area is called the same in both. */
const byFolder: (readonly Figure[])[] = [];
let figures: Figure[];
let byKey: Map<string, Figure[]>;

beforeAll(async () => {
	for (const municipality of MUNICIPALITIES) {
		const held = await askedOf(municipality);
		workspaces.push(held.workspace);
		byFolder.push(held.figures);
	}
	figures = byFolder.flat();
	byKey = new Map();
	for (const figure of figures)
		byKey.set(keyOf(figure), [...(byKey.get(keyOf(figure)) ?? []), figure]);
});

const KEYS = ['indicator', 'area', 'scope', 'period', 'unit', 'series', 'sex', 'age'] as const;
const keyOf = (of: Partial<Record<(typeof KEYS)[number], string>>) =>
	KEYS.map((key) => of[key]).join(' ');

describe.each(allFamilies.map(({ id, indicators }) => [id, indicators] as const))(
	'%s',
	(id, indicators) => {
		const cases = casesOf(id);

		it('has a case computed by hand for each indicator', () => {
			const covered = new Set(cases.map(({ indicator }) => indicator));
			expect(
				indicators.map((indicator) => indicator.id).filter((one) => !covered.has(one))
			).toEqual([]);
		});

		it('has arithmetic that comes to what it says', () => {
			for (const { value, because, indicator } of cases) {
				const sum = reckoned(because);
				if (sum !== null) expect(sum, `${indicator}: ${because}`).toBeCloseTo(Number(value), 2);
			}
		});

		it.each(cases.map((one) => [keyOf(one), one] as const))('%s', (_, one) => {
			const found = byKey.get(keyOf(one));
			expect(found).toHaveLength(1);
			const [figure] = found ?? [];
			if (Number.isNaN(Number(one.value))) expect(figure?.reason).toBe(one.value);
			else expect(figure?.value).toBeCloseTo(Number(one.value), 2);
			expect(one.because).not.toBe('');
		});
	}
);

/** Ids of indicators with a figure of an area of one of these levels. */
function withFigure(of: readonly Figure[], levels: RegExp): Set<string> {
	return new Set(
		of
			.filter(({ area, scope, value }) => value !== null && scope === 'area' && levels.test(area))
			.map(({ indicator }) => indicator)
	);
}

describe('the catalogue', () => {
	it('has a case of the real municipality for each of what it has figures of', () => {
		const held = byFolder[0]?.filter(({ value }) => value !== null) ?? [];
		const areas = new Set(workspaces[0]?.areas.areas.map(({ id }) => id));
		const cases = allFamilies.flatMap(({ id }) => casesOf(id));
		const real = new Set(
			cases.flatMap(({ area, indicator }) => (areas.has(area ?? '') ? indicator : []))
		);
		const without = new Set(held.map(({ indicator }) => indicator).filter((id) => !real.has(id)));
		expect([...without]).toEqual([]);
		const summed = cases.filter(({ because }) => reckoned(because) !== null);
		expect(summed.length).toBeGreaterThan(50);
	});

	it('has a figure of a district for each of at least 40, for 15 of the real municipality', () => {
		const ids = allIndicators.map(({ id }) => id);
		const anywhere = withFigure(figures, /^(sdo|lpo):/u);
		expect(ids.filter((id) => !anywhere.has(id))).toEqual([]);
		expect(withFigure(figures, /^sdo:/u).size).toBeGreaterThanOrEqual(40);
		expect(withFigure(byFolder[0] ?? [], /^sdo:/u).size).toBeGreaterThanOrEqual(15);
	});

	it('bears on every topic but the one that statistics say nothing of', () => {
		const topics = workspaces[0]?.topics.map(({ id }) => id) ?? [];
		expect(topics).toHaveLength(7);
		const used = new Set(allIndicators.flatMap((indicator) => indicator.topics));
		expect([...used].filter((topic) => !topics.includes(topic))).toEqual([]);
		expect(topics.filter((topic) => !used.has(topic))).toEqual(['systemhotande-brottslighet']);
		for (const { topics: own } of allIndicators) expect(new Set(own).size).toBe(own.length);
	});

	it('says what rates and shares are divided by and as of when, and of counts that nothing is', () => {
		for (const { id, lines } of allIndicators)
			for (const { unit, denominator } of lines)
				if (unit === 'count') expect(denominator, id).toBeNull();
				else expect(Object.values(denominator ?? {}).filter(Boolean), id).toHaveLength(2);
	});

	it('says each thing of each, and calls no two the same', () => {
		const titles = allIndicators.map(({ title }) => title);
		expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
		for (const { id, short, numerator, method } of allIndicators) {
			expect(short.length, short).toBeLessThanOrEqual(40);
			expect(numerator, id).toMatch(/^\p{L}.*[^.]$/u);
			expect(method, id).toMatch(/^\p{Lu}.*\.$/u);
		}
	});

	it('never puts two surveys, or two bases, into one series', () => {
		for (const { id, measure, lines } of allIndicators) {
			const series = lines.flatMap((line) => line.series);
			expect(series.filter((one) => one.startsWith('trygghetsmatning')).length, id).toBe(
				/^survey:(stad|polisregion)\./u.test(measure) ? 1 : 0
			);
			for (const { unit, series: own } of lines)
				if (unit.startsWith('per_')) expect(own, id).toHaveLength(1);
		}
	});

	it('calls no way better of a sum of which a part has none', () => {
		const without = allIndicators.filter(({ direction }) => direction === null);
		const parts = new Set(without.map(({ measure }) => measure));
		const sums = allIndicators.filter(
			({ composite }) => composite?.parts.some(({ measure }) => parts.has(measure)) ?? false
		);
		expect(sums.length).toBeGreaterThan(1);
		for (const { id, direction } of sums) expect(direction, id).toBeNull();
	});

	it('knows the changes of law and the pandemic in every municipality', () => {
		for (const { id, breaks, measures } of workspaces) {
			const days = (measure: string) =>
				breaksFor(breaks, measure, '').map(({ from }) => from?.slice(0, 7));
			expect(days('crime:brb6'), id).toEqual(expect.arrayContaining(['2018-07', '2022-08']));
			expect(days('crime:brb6.valdtakt'), id).toEqual(
				expect.arrayContaining(['2018-07', '2022-08'])
			);
			// A change of law holds for what lies below the measure it is told of.
			for (const measure of measures
				.map(({ id }) => id)
				.filter((it) => it.startsWith('crime:brb6')))
				expect(days(measure), measure).toEqual(expect.arrayContaining(['2018-07', '2022-08']));
			expect(days('crime:brb4'), id).toContain('2021-07');
			expect(days('crime:brb4.hot'), id).not.toContain('2021-07');
			// What holds it with much else is told of it, and may be compared all the same.
			const person = breaksFor(breaks, 'crime:person', null).filter(({ text }) =>
				/sexualbrott/u.test(text)
			);
			expect(person.map(({ from, comparable }) => [from, comparable])).toEqual([
				['2018-07-01', true],
				['2022-08-01', true]
			]);
			expect(
				breaksFor(breaks, 'crime:all', null).find(({ from }) => from === '2021-07-01')?.comparable
			).toBe(true);
			for (const measure of ['crime:brb8', 'survey:stad.utsatt_hot'])
				expect(days(measure), id).toContain('2020-01');
			// Sentences find these by their kind: one that says so and is not marked would be left untold.
			for (const { text, kind = '' } of breaks) {
				expect(/pandemiår/iu.test(text), text).toBe(kind === 'pandemic');
				expect(/besökare/iu.test(text), text).toBe(kind === 'visitors');
			}
			expect(new Set(breaks.map(({ kind }) => kind))).toContain('visitors');
		}
	});

	it('speaks of the yearbook’s base where it has rates of it, and nowhere else', () => {
		const crime = allIndicators.filter(({ lines }) =>
			lines.some(({ series }) => series.includes('bra-sol'))
		);
		for (const { id, definition, lines } of crime)
			expect(/Statistisk årsbok delar/u.test(definition), id).toBe(
				lines.some(({ unit }) => unit === 'per_1000')
			);
	});

	it('says of what time a question asks, as the source does', () => {
		const notes = new Map(workspaces[0]?.measures.map(({ id, note }) => [id, note ?? '']));
		const times = [/senaste 12 månaderna/u, /läsår/u, /senaste fyra veckorna/u];
		let asked = 0;
		for (const { id, measure, definition } of allIndicators)
			for (const time of times.filter((one) => one.test(notes.get(measure) ?? ''))) {
				asked += 1;
				expect(definition, id).toMatch(time);
			}
		expect(asked).toBeGreaterThanOrEqual(5);
	});

	it('puts no kind of fraud on a map, and takes it for no sign of anything', () => {
		const fraud = allIndicators.filter(({ measure }) => measure.startsWith('crime:brb9'));
		expect(fraud.length).toBeGreaterThan(0);
		for (const { mappable, topics, direction, overview } of fraud)
			expect([mappable, topics, direction, overview]).toEqual([false, [], null, null]);
	});

	it('says in the title what a measure made of others is made of', () => {
		const made = allIndicators.filter(({ composite }) => composite !== null);
		expect(made.map(({ composite }) => composite?.by).sort()).toContain('source');
		const known = new Set(workspaces[0]?.measures.map(({ id }) => id));
		for (const { id, title, composite, sexes, ages } of made) {
			expect(title, id).toMatch(/\(\d.* kap\. BrB\) |0–17 år$/u);
			for (const { measure } of composite?.parts ?? []) expect(known, id).toContain(measure);
			if (composite?.by === 'program') expect([sexes.length, ages.length]).toEqual([1, 1]);
		}
	});
});
