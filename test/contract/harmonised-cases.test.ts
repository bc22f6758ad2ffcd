import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkspace, readDeliveries } from '../../scripts/cli/workspace';
import { repoRoot } from '../../scripts/repo-root';
import type { Figure } from '../../src/lib/core/figure';
import { openNodeEngine } from '../../src/lib/engine/node';
import { allIndicators } from '../../src/lib/indicators/registry';
import { queryFigures } from '../../src/lib/query/figures';
import { loadWorkspace } from '../../src/lib/query/load';
import { askedOf } from '../fixtures/asked';

/**
 * Figures in a division they were not published in, reckoned by hand from the source's rows as they stand in `data/`:
 * every number below is one that can be read in a file, and nothing of `src/` reckons the right-hand side.
 */
const SAMPLE = path.join(
	repoRoot(),
	...['..', 'shared', 'samples', 'scb', 'folkmangd-regso-2021-2024.csv']
);

async function figuresWith(id: string, files: readonly string[]) {
	const workspace = await openWorkspace(id);
	if (workspace === null) throw new Error(`data/${id} is gone`);
	const deliveries = (await readDeliveries(workspace, files)).flatMap(({ delivery }) =>
		delivery === null ? [] : [delivery]
	);
	const engine = await openNodeEngine();
	try {
		await loadWorkspace(engine, workspace, deliveries);
		return await queryFigures(engine, allIndicators);
	} finally {
		await engine.close();
	}
}
const figuresOf = async (municipality: 'stockholm' | 'exempelstaden') =>
	(await askedOf(municipality)).figures;
const stockholm = figuresOf('stockholm');
const exercise = figuresOf('exempelstaden');

type Asked = [area: string, indicator: string, period: string, unit: Figure['unit']];

async function figure(
	of: typeof stockholm,
	[area, indicator, period, unit]: Asked,
	scope: Figure['scope'] = 'area'
): Promise<Figure> {
	const figures = await of;
	const found = figures.filter(
		(one) =>
			one.area === area &&
			one.indicator === indicator &&
			one.period === period &&
			one.unit === unit &&
			one.scope === scope &&
			one.sex === 'all' &&
			one.value !== null
	);
	const hole = figures.find(
		(one) =>
			one.area === area &&
			one.indicator === indicator &&
			one.period === period &&
			one.unit === unit &&
			one.scope === scope
	);
	const only = found.length === 1 ? found[0] : hole;
	if (only === undefined || found.length > 1) throw new Error(`${found.length} figures`);
	return only;
}

describe('counts, of what the area was made of by Brå’s dates', () => {
	it.each<[string, string, number, string[], Figure['status']]>([
		// Two districts until Brå's 2024-01-01, though the city joined them on 2023-07-01.
		['sdo:norra-innerstaden', '2020', 1015 + 481, ['sdo:norrmalm', 'sdo:ostermalm'], 'ok'],
		['sdo:jarva', '2022', 682 + 353, ['sdo:rinkeby-kista', 'sdo:spanga-tensta'], 'ok'],
		['sdo:jarva', '2023', 755 + 426, ['sdo:rinkeby-kista', 'sdo:spanga-tensta'], 'preliminary'],
		// The city joined these on 2020-07-01, Brå on 2021-01-01: its 0 for 2020 is none, and its 936 its own.
		['sdo:hagersten-alvsjo', '2020', 688 + 212, ['sdo:alvsjo', 'sdo:hagersten-liljeholmen'], 'ok'],
		['sdo:hagersten-alvsjo', '2021', 936, [], 'ok']
	])('assault in %s %s', async (area, period, value, parts, status) => {
		expect(await figure(stockholm, [area, 'assault', period, 'count'])).toMatchObject({
			value,
			parts,
			status
		});
	});
});

describe('rates, through the populations the source divides by', () => {
	it.each<[string, number]>([
		// Kungsholmen 809 of 70 932 and Norra innerstaden 1 400 of 155 286: what was LPO Norrmalm until 2025.
		['lpo:norrmalm', (809 * 70_932 + 1400 * 155_286) / (70_932 + 155_286)],
		// Hässelby-Vällingby 1 041 of 76 340 and Bromma 603 of 83 118.
		['lpo:vallingby', (1041 * 76_340 + 603 * 83_118) / (76_340 + 83_118)],
		['lpo:jarva', 1279]
	])('assault in %s 2025', async (area, value) => {
		const made = await figure(stockholm, [area, 'assault', '2025', 'per_100k']);
		expect(made.value).toBeCloseTo(value, 9);
	});

	it.each<[string, string, number, string[], Figure['status']]>([
		// Of no published rate: 682 + 353 cases among 52 189–52 196 and 39 345–39 353 people, by the middle of each.
		[
			'sdo:jarva',
			'2022',
			(100_000 * (682 + 353)) / (52_192.5 + 39_349),
			['sdo:rinkeby-kista', 'sdo:spanga-tensta'],
			'ok'
		],
		// 1 408 + 568 cases among 73 950–73 965 and 80 447–80 459.
		[
			'sdo:norra-innerstaden',
			'2023',
			(100_000 * (1408 + 568)) / (73_957.5 + 80_453),
			['sdo:norrmalm', 'sdo:ostermalm'],
			'preliminary'
		],
		// The same with Kungsholmen, whose 755 is published, of 70 762–70 852.
		[
			'lpo:norrmalm',
			'2023',
			(100_000 * (1408 + 568) + 755 * 70_807) / (73_957.5 + 80_453 + 70_807),
			['sdo:kungsholmen', 'sdo:norrmalm', 'sdo:ostermalm'],
			'preliminary'
		]
	])('assault in %s %s, where a part has cases and people but no published rate', async (...of) => {
		const [area, period, value, parts, status] = of;
		const made = await figure(stockholm, [area, 'assault', period, 'per_100k']);
		expect(made.value).toBeCloseTo(value, 9);
		expect(made).toMatchObject({ parts, status, origin: 'computed' });
	});

	it('assault in the city without Järva 2025', async () => {
		const rest = await figure(stockholm, ['sdo:jarva', 'assault', '2025', 'per_100k'], 'rest');
		expect(rest.value).toBeCloseTo((1072 * 995_574 - 1279 * 95_220) / (995_574 - 95_220), 9);
	});
});

describe('shares', () => {
	const vintersund = (indicator: string, period: string): Asked => [
		'sdo:vintersund',
		indicator,
		period,
		'percent'
	];

	it('of everybody counted: by how many they are', async () => {
		// Brunnsäter 88,0 % of 183 pupils, Lyktinge 89,5 % of 219.
		expect(await figure(exercise, vintersund('eligible-upper-secondary', '2021'))).toMatchObject({
			value: (88 * 183 + 89.5 * 219) / 402,
			n: 402,
			lower: null,
			upper: null
		});
	});

	it('of a sample: by people of the ages asked, not by the equal numbers of answers; with its interval', async () => {
		// 18,0 % and 16,9 %, 477 answers each; people 16–79 as Underlag prints them.
		const [first, second] = [11_410.8045, 11_902.7199];
		const made = await figure(exercise, vintersund('unsafe-late-evening', '2020'));
		expect(made.value).toBeCloseTo((18.0 * first + 16.9 * second) / (first + second), 6);
		expect(made.n).toBe(954);
		// The file's own 14,1–21,9 and 13,1–20,7 % are as wide as Wilson's of 371.585 and 372.740 answers; those joined
		// after Zou, Huang & Zhang (worked out apart).
		expect(made.lower).toBeCloseTo(14.951961, 5);
		expect(made.upper).toBeCloseTo(20.395387, 5);
	});

	it.skipIf(!existsSync(SAMPLE))(
		'of a sample in Stockholm, once SCB’s ages are read in; without them it says whose are missing',
		async () => {
			const asked: Asked = ['sdo:jarva', 'often-worried', '2017', 'percent'];
			const parts = ['sdo:rinkeby-kista', 'sdo:spanga-tensta'];
			expect(await figure(stockholm, asked)).toMatchObject({
				value: null,
				reason: 'denominator_missing',
				missingParts: parts
			});
			// 21 % and 26 %; four fifths of those 15–19, those 20–74, and those 75–79 of the RegSO: 41 855 and 32 102,6.
			const made = await figure(figuresWith('stockholm', [SAMPLE]), asked);
			expect(made.value).toBeCloseTo((21 * 41_855 + 26 * 32_102.6) / (41_855 + 32_102.6), 9);
			expect(made).toMatchObject({ parts, n: null, lower: null, upper: null });
		}
	);
});

describe('what cannot be had says why', () => {
	it.each<[Asked, Figure['reason'], string[]]>([
		[
			['lpo:globen', 'assault', '2025', 'per_100k'],
			'not_composable',
			['sdo:enskede-arsta-vantor', 'sdo:hagersten-alvsjo']
		],
		[['sdo:norra-innerstaden', 'assault', '2021', 'count'], 'part_missing', ['sdo:ostermalm']],
		[['sdo:norra-innerstaden', 'assault', '2021', 'per_100k'], 'part_missing', ['sdo:ostermalm']],
		[['sdo:norrmalm', 'assault', '2025', 'per_100k'], 'outside_lifetime', []]
	])('%s', async (asked, reason, missing) => {
		const made = await figure(stockholm, asked);
		expect(made).toMatchObject({ value: null, reason });
		expect([...made.missingParts].sort()).toEqual(missing);
	});
});
