import { describe, expect, it } from 'vitest';
import { mayKeepBytes } from '$lib/import/keep-bytes';
import { read, figures } from '../../../../test/fixtures/police-extract';

describe('suspects who are children', () => {
	const head = 'LPO;Brottskod;År;Misstänktas ålder;Antal misstänkta';
	it('are never read below the city, nor what tells their number; the bytes go too', async () => {
		const result = await read([
			head,
			'Alfaby;0114;2024;Totalt;777',
			'Alfaby;0114;2024;15-17;333',
			'Alfaby;0114;2024;16;333',
			'Alfaby;0114;2024;18 år eller äldre;444',
			'Alfaby;0114;2024;Okänd;99'
		]);
		expect(figures(result)).toEqual(['lpo:alfaby crime:kod-0114@misstankta 2024 all 18+ 444']);
		expect(JSON.stringify(result)).not.toMatch(/777|333|;99/u);
		expect(result.report.warnings.map(({ code }) => code)).toContain('personal_data');
		expect(mayKeepBytes(result.report, new TextEncoder().encode('a;b'))).toBe(false);
	});
	it.each([
		['Misstänkta personer efter ålder', 'LPO;Brottskod;År;Åldersgrupp;Antal'],
		['', 'LPO;Brottskod;År;Åldersgrupp;Antal;Roll']
	])(
		'are known by a line above the table or a cell of the row (%s, %s)',
		async (title, heading) => {
			const role = heading.endsWith('Roll') ? ';Misstänkt' : '';
			const result = await read([
				...(title === '' ? [] : [title]),
				heading,
				`Alfaby;0114;2024;15-17;333${role}`,
				`Alfaby;0114;2024;femton till sjutton;333${role}`,
				`Alfaby;0114;2024;18+;444${role}`
			]);
			expect(figures(result)).toEqual(['lpo:alfaby crime:kod-0114@misstankta 2024 all 18+ 444']);
			expect(JSON.stringify(result)).not.toMatch(/;333|"value":333|sjutton/u);
			expect(mayKeepBytes(result.report, new TextEncoder().encode('a;b'))).toBe(false);
		}
	);
	it('are known where only the title says how old they are', async () => {
		const result = await read([
			'Misstänkta under 18 år',
			'LPO;Brottskod;År;Antal',
			'Alfaby;0114;2024;333'
		]);
		expect(JSON.stringify(result)).not.toMatch(/;333|:333/u);
	});
	it('are not taken for victims in a list of events', async () => {
		const result = await read([
			'LPO;Brottskod;Brottstid;Ålder;Kön;Roll',
			...Array<string>(8).fill('Alfaby;0114;2024-01-01 00:10;16;Man;Misstänkt')
		]);
		expect(figures(result)).toContain('lpo:alfaby crime:kod-0114 2024-01 all all 8');
		expect(result.observations.filter(({ age, sex }) => age !== 'all' || sex !== 'all')).toEqual(
			[]
		);
	});
	it('are left out whoever reads the file: a figure typed in, an unknown area', async () => {
		const head = 'område;mått;period;enhet;ålder;värde;källa;definition';
		const result = await read([
			head,
			'LPO Alfaby;Misstänkta för rån;2024;antal;15-17;333;Polisen;egen räkning',
			'Någonstans;Misstänkta under 18 år;2024;antal;;334;Polisen;egen räkning',
			'LPO Alfaby;Misstänkta för rån;2024;antal;18+;444;Polisen;egen räkning'
		]);
		expect(result.observations.map(({ value }) => value)).toEqual([444]);
		expect(JSON.stringify(result)).not.toMatch(/;33[34]|:33[34]/u);
		expect(result.report.ledger).toMatchObject({ records: 4, loaded: 1, rejected: 2 });
		expect(mayKeepBytes(result.report, new TextEncoder().encode('a;b'))).toBe(false);
	});
	it('are not told by the whole beside the grown up, in a table said to be open', async () => {
		const result = await read([
			'område;mått;period;enhet;ålder;värde;källa;definition;öppenhet',
			'LPO Alfaby;Misstänkta för rån;2024;antal;;777;Polisen;egen räkning;öppen',
			'LPO Alfaby;Misstänkta för rån;2024;antal;18+;444;Polisen;egen räkning;öppen',
			'LPO Alfaby;Misstänkta för rån;2023;antal;;555;Polisen;egen räkning;öppen'
		]);
		expect(result.dataset?.openness).toBe('open');
		expect(result.observations.map(({ value }) => value)).toEqual([444, 555]);
		expect(JSON.stringify(result)).not.toMatch(/777/u);
		expect(mayKeepBytes(result.report, new TextEncoder().encode('a;b'))).toBe(false);
	});
	it('are read for the city', async () => {
		const result = await read([
			head,
			'Exempelstad kommun;0114;2024;Under 18 år;333',
			'Exempelstad kommun;0114;2024;Totalt;777'
		]);
		expect(result.observations.map(({ age, value }) => [age, value])).toEqual([
			['0-17', 333],
			['all', 777]
		]);
	});
});
