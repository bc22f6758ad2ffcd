import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine, SqlRow } from '$lib/core/ports';
import { openNodeEngine } from '$lib/engine/node';
import { ask, count, crime } from '../../../test/fixtures/ask-town';
import { madeTown, months } from '../../../test/fixtures/made-town';
import { figuresOf } from './harmonised';
import { sqlBehind } from './sql-behind';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

it('gives all that the figure is made of when it is run as it is printed', async () => {
	const at = await ask(
		engine,
		madeTown([
			...months(crime.measure, 'sdo:alby', '2023', Array<number>(12).fill(1)),
			count('sdo:berga', '2023', 5),
			count('stad:t', '2023', 40)
		])
	);
	for (const scope of ['area', 'rest'] as const) {
		const figure = at('sdo:cedra', '2023', { scope });
		if (figure === undefined) throw new Error('no figure');
		const stages = sqlBehind(crime, [figure]);
		expect(stages.map(({ name }) => name)).toEqual(
			'best reading line asked covered figure'.split(' ')
		);
		let rows: SqlRow[] = [];
		for (const { sql, parameters } of stages) rows = await engine.query(sql, [...parameters]);
		expect(rows).toHaveLength(scope === 'area' ? 1 : 2);
		const made = figuresOf(rows, new Map([[crime.id, crime.kind]]));
		expect(made.find((one) => one.area === 'sdo:cedra' && one.scope === scope)).toEqual(figure);
		expect(figure.value).toBe(scope === 'area' ? 17 : 23);
	}
});

it('gives all figures behind a derived one at once, without the comments of those who wrote it', async () => {
	const at = await ask(
		engine,
		madeTown([
			count('sdo:dala', '2022', 3),
			count('sdo:dala', '2023', 5),
			count('sdo:berga', '2023', 9)
		])
	);
	const figures = ['2022', '2023'].flatMap((year) => at('sdo:dala', year) ?? []);
	const stages = sqlBehind(crime, figures);
	expect(stages.map(({ sql }) => sql).join('\n')).not.toMatch(/--/u);
	let rows: SqlRow[] = [];
	for (const { sql, parameters } of stages) rows = await engine.query(sql, [...parameters]);
	const made = figuresOf(rows, new Map([[crime.id, crime.kind]]));
	expect(made.map(({ period, value }) => [period, value])).toEqual([
		['2022', 3],
		['2023', 5]
	]);
});
