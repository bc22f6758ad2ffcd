import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '$lib/core/ports';
import { openNodeEngine } from '$lib/engine/node';
import { ask, count, crime } from '../../../test/fixtures/ask-town';
import { delivery, madeTown, months } from '../../../test/fixtures/made-town';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

describe('where deliveries meet', () => {
	it('final beats preliminary, then the later one; what lost is kept', async () => {
		const town = madeTown([
			count('sdo:dala', '2021', 10, { status: 'preliminary' }),
			count('sdo:dala', '2022', 20),
			count('sdo:dala', '2023', 30)
		]);
		const later = delivery('later', 5, [
			count('sdo:dala', '2021', 11),
			count('sdo:dala', '2022', 21),
			count('sdo:dala', '2023', 31, { status: 'preliminary' })
		]);
		const latest = delivery('latest', 9, [count('sdo:dala', '2022', 22)]);
		const at = await ask(engine, town, [latest, later]);
		expect(at('sdo:dala', '2021')).toMatchObject({
			value: 11,
			status: 'ok',
			superseded: [{ ref: 'd||1|1', value: 10, status: 'preliminary' }]
		});
		expect(at('sdo:dala', '2022')).toMatchObject({
			value: 22,
			refs: ['latest||1|1'],
			superseded: [
				{ ref: 'later||2|1', value: 21, status: 'ok' },
				{ ref: 'd||2|1', value: 20, status: 'ok' }
			]
		});
		expect(at('sdo:dala', '2023')).toMatchObject({ value: 30, status: 'ok', refs: ['d||3|1'] });
	});

	it('a hole never hides a value, a withdrawn figure does, a repeat is not told', async () => {
		const town = madeTown([
			count('sdo:dala', '2021', 10),
			count('sdo:dala', '2022', 20),
			count('sdo:dala', '2023', 7),
			count('sdo:storby', '2022', 1)
		]);
		const later = delivery('later', 5, [
			count('sdo:dala', '2021', null),
			count('sdo:dala', '2022', null, { status: 'suppressed' }),
			count('sdo:dala', '2023', 7)
		]);
		const at = await ask(engine, town, [later]);
		expect(at('sdo:dala', '2021')).toMatchObject({ value: 10, reason: null });
		expect(at('sdo:dala', '2022')).toMatchObject({
			value: null,
			status: 'suppressed',
			reason: 'suppressed_in_source',
			refs: [],
			superseded: []
		});
		expect(at('sdo:dala', '2023')).toMatchObject({
			value: 7,
			refs: ['later||3|1'],
			superseded: []
		});
	});

	it('the same bytes embedded and imported count once', async () => {
		const same = [count('sdo:dala', '2021', 10)];
		const at = await ask(engine, madeTown(same), [delivery('d', 5, same)]);
		expect(at('sdo:dala', '2021')).toMatchObject({ value: 10, superseded: [] });
	});
});

describe('a year of months', () => {
	it('is their sum when all twelve are there, zeros included', async () => {
		const at = await ask(
			engine,
			madeTown([
				...months(crime.measure, 'sdo:dala', '2021', [0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 2]),
				...months(crime.measure, 'sdo:storby', '2021', Array<number>(12).fill(0)),
				...months(crime.measure, 'sdo:alby', '2021', [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
				...months(crime.measure, 'sdo:berga', '2021', [1, null, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
			])
		);
		expect(at('sdo:dala', '2021')).toMatchObject({
			value: 5,
			origin: 'computed',
			how: ['sum_of_months']
		});
		expect(at('sdo:dala', '2021')?.refs).toHaveLength(12);
		expect(at('sdo:storby', '2021')).toMatchObject({ value: 0, status: 'ok', reason: null });
		for (const area of ['sdo:alby', 'sdo:berga'])
			expect(at(area, '2021')).toMatchObject({ value: null, reason: 'months_missing' });
		expect(at('sdo:cedra', '2021')).toMatchObject({ value: null, reason: 'not_in_data' });
	});

	it('is preliminary if any month is, and yields to a final published year only', async () => {
		const prelim = months(crime.measure, 'sdo:dala', '2022', Array<number>(12).fill(2)).map(
			(one, i) => (i === 11 ? { ...one, status: 'preliminary' as const } : one)
		);
		const final = months(crime.measure, 'sdo:storby', '2022', Array<number>(12).fill(2));
		const at = await ask(engine, madeTown([...prelim, ...final]));
		expect(at('sdo:dala', '2022')).toMatchObject({ value: 24, status: 'preliminary' });
		const with25 = await ask(
			engine,
			madeTown([...prelim, ...final, count('sdo:dala', '2022', 25)])
		);
		expect(with25('sdo:dala', '2022')).toMatchObject({ value: 25, status: 'ok', how: [] });
		const early = count('sdo:storby', '2022', 23, { status: 'preliminary' });
		const with23 = await ask(engine, madeTown([...prelim, ...final, early]));
		expect(with23('sdo:storby', '2022')).toMatchObject({ value: 24, how: ['sum_of_months'] });
	});

	it('of only false zeros is outside the lifetime, then the predecessors speak', async () => {
		const zeros = months(crime.measure, 'sdo:cedra', '2023', Array<null>(12).fill(null)).map(
			(one) => ({
				...one,
				status: 'outside_lifetime' as const
			})
		);
		const at = await ask(
			engine,
			madeTown([...zeros, count('sdo:alby', '2023', 4), count('sdo:berga', '2023', 6)])
		);
		expect(at('sdo:cedra', '2023')).toMatchObject({ value: 10, how: ['sum_of_parts'] });
	});
});
