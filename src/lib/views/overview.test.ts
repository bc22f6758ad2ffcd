import { describe, expect, it } from 'vitest';
import { contextOf, figure, indicators, readable, selection } from './fixture-town';
import { overviewModel } from './overview';

const context = contextOf([
	figure({ period: '2023', value: 1100 }),
	figure({ value: 1081.4 }),
	figure({ value: 1202.6, scope: 'rest', origin: 'computed', how: ['rate_city_minus_area'] }),
	figure({ period: '2023', value: 1150, scope: 'rest', origin: 'computed' }),
	figure({ period: '2023', value: 512, unit: 'count', status: 'preliminary' }),
	figure({ indicator: 'quarrel', measure: 'crime:quarrel', value: 40 }),
	figure({ indicator: 'quarrel', measure: 'crime:quarrel', value: 18, unit: 'count' }),
	figure({ indicator: 'quarrel', measure: 'crime:quarrel', value: 40, scope: 'rest' }),
	figure({
		indicator: 'quarrel',
		measure: 'crime:quarrel',
		value: 12,
		unit: 'count',
		sex: 'women'
	}),
	figure({ indicator: 'quarrel', measure: 'crime:quarrel', value: 6, unit: 'count', sex: 'men' }),
	...(['all', 'girls', 'boys'] as const).map((sex, at) =>
		figure({
			indicator: 'eligible',
			measure: 'school:eligible',
			area: 'stad:provstaden',
			series: 'skola',
			source: 'skola-fil',
			unit: 'percent',
			age: 'ak9',
			sex,
			value: [88.7, 88.5, 89][at] ?? null
		})
	),
	figure({
		indicator: 'population',
		measure: 'population:total',
		series: 'arsbok',
		source: 'arsbok-fil',
		unit: 'count',
		value: 47300
	}),
	figure({
		indicator: 'population',
		measure: 'population:total',
		series: 'arsbok',
		source: 'arsbok-fil',
		unit: 'count',
		age: '0-19',
		value: 9900
	})
]);

describe('overviewModel', () => {
	const model = overviewModel(context, selection());
	const row = (id: string) => model.rows.find(({ indicator }) => indicator === id);

	it('heads with the area, its LPO, its people with their year', () => {
		expect(model.heading).toBe('Björkvik');
		expect(model.headLine.map(({ text }) => readable(text))).toEqual([
			'LPO Öster',
			'47_300 invånare 2024',
			'9_900 barn och unga 0–19 år 2024',
			'senast tillgängliga uppgifter, jämfört med staden utom Björkvik'
		]);
		expect(model.headLine[1]?.note).toBe('Källa: Årsboken, tabell 1, uppdaterad 2025-04-30.');
	});

	it('leads with facts: place, period, comparison with both numbers, count', () => {
		expect(model.lead.map(({ text }) => readable(text))).toEqual([
			'I Björkvik anmäldes år 2024, per 100_000 invånare: 1_081 skadebrott (1_203 i staden utom Björkvik) och 40 fall av gräl inkl. grovt (40).',
			'Antal år 2023 (preliminärt): 512 skadebrott.',
			'Antal år 2024: 18 fall av gräl inkl. grovt.',
			'Brotten räknas där de begicks och när de anmäldes, inte efter var de inblandade bor.'
		]);
		for (const { text, strong } of model.lead) expect(text.startsWith(strong)).toBe(true);
		expect(model.lead.some(({ detail }) => detail)).toBe(false);
	});

	it('gives every number its own period, and differences between numbers as printed', () => {
		expect(row('vandalism')).toMatchObject({
			title: 'Skadebrott',
			period: '2024',
			latest: { text: '1\u00a0081', preliminary: false, computed: false },
			comparison: { label: 'staden utom Björkvik', difference: '−122' },
			count: { text: 'antal 512 (2023*)' }
		});
		expect(readable(row('vandalism')?.sublabel ?? '')).toBe('1 kap. BrB, per 100_000 invånare');
		expect(row('quarrel')?.comparison.difference).toBe('0');
		expect(row('quarrel')?.count?.text).toBe('antal 18');
	});

	it('shows both sexes where the data has them, otherwise how to get them', () => {
		expect(row('quarrel')?.sex).toMatchObject({
			kind: 'values',
			unit: 'antal',
			text: 'Kvinnor 12 och män 6 (2024).',
			values: [{ role: 'women' }, { role: 'men' }]
		});
		expect(row('vandalism')?.sex).toEqual({
			kind: 'missing',
			text: 'saknas',
			request: 'Kryssa kvinna och man.'
		});
		expect(row('vandalism')?.children).toMatchObject({ kind: 'missing', request: 'Kryssa barn.' });
	});

	it('says why a figure is missing, how to get it, and what the city has', () => {
		const eligible = row('eligible');
		expect(eligible?.latest).toMatchObject({ value: null, text: 'saknas' });
		expect(eligible?.missing).toEqual({
			text: `Uppgiften för Björkvik finns inte i de data som är inlästa. ${eligible?.city?.text}`,
			request: 'Hämta i SOL.'
		});
		expect(readable(eligible?.city?.text ?? '')).toBe(
			'Andelen elever i årskurs 9 i Provstaden som är behöriga var 88,7_procent år 2024. Flickor 88,5_% och pojkar 89,0_% (2024).'
		);
	});

	it('does not tell the city’s figure of one sex twice', () => {
		const girls = indicators.map((one) =>
			one.id === 'eligible'
				? {
						...one,
						sexes: ['girls' as const, 'boys' as const],
						lines: one.lines.map((line) => ({ ...line, sex: 'girls' as const, age: 'ak9' }))
					}
				: one
		);
		const told = overviewModel({ ...context, indicators: girls }, selection());
		const city = told.rows.find(({ indicator }) => indicator === 'eligible')?.city;
		expect(readable(city?.text ?? '')).toMatch(/88,5_procent år 2024\. Pojkar 89,0_% \(2024\)\.$/u);
	});

	it('shows exactly a chosen year, or why not', () => {
		const chosen = overviewModel(context, selection({ period: '2023' }));
		expect(readable(chosen.rows[0]?.fact ?? '')).toBe(
			'I Björkvik anmäldes 1_100 skadebrott per 100_000 invånare år 2023, i staden utom Björkvik 1_150. Antalet var 512 (preliminärt).'
		);
		const quarrel = chosen.rows.find(({ indicator }) => indicator === 'quarrel');
		expect(quarrel?.latest.reason).toBe(
			'Uppgiften för Björkvik 2023 finns inte i de data som är inlästa.'
		);
		expect(quarrel?.period).toBe('2023');
	});

	it('compares with an earlier year of the area itself', () => {
		const chosen = overviewModel(
			context,
			selection({ comparison: { kind: 'year', year: '2023' } })
		);
		expect(readable(chosen.rows[0]?.comparison.text ?? '')).toBe(
			'I Björkvik anmäldes 1_081 skadebrott per 100_000 invånare år 2024 mot 1_100 år 2023.'
		);
		expect(chosen.comparisonLabel).toBe('jämfört med 2023');
	});

	it('compares no figure with its own or a later year', () => {
		const chosen = overviewModel(
			context,
			selection({ comparison: { kind: 'year', year: '2024' } })
		);
		expect(chosen.rows[0]?.comparison).toMatchObject({
			difference: '',
			text: 'Uppgiften gäller 2024 och jämförs inte med 2024, som inte är ett tidigare år.'
		});
	});

	it('speaks of no period where a measure has none', () => {
		const year = { kind: 'year', year: '2022' } as const;
		const { rows } = overviewModel(contextOf([figure({})]), selection({ comparison: year }));
		const empty = rows.filter(({ period }) => period === '');
		expect(empty.length).toBeGreaterThan(0);
		for (const { comparison, latest } of empty) {
			expect(comparison.text).toBe(latest.reason);
			expect(comparison.text).toMatch(/^Uppgiften för \S+ finns inte/u);
		}
	});

	it('does not compare the city with its rest', () => {
		const city = overviewModel(context, selection({ area: 'stad:provstaden' }));
		expect(city.comparisonLabel).toBe('ingen jämförelse');
		expect(city.lead.map(({ text }) => readable(text))).toEqual([
			'Andelen elever i årskurs 9 i Provstaden som är behöriga var 88,7_procent år 2024. Hur många elever uppgiften gäller är inte känt.'
		]);
		expect(city.rows.at(-1)?.sex).toMatchObject({
			text: 'Flickor 88,5\u00a0% och pojkar 89,0\u00a0% (2024).'
		});
	});

	it('names its sources once each, with delivery', () => {
		expect(model.sources).toEqual([
			'Brå, Anmälda brott, hämtat: okänt',
			'Årsboken, tabell 1, uppdaterad 2025-04-30'
		]);
	});

	it('never says that something is established, and gives the same words every time', () => {
		expect(JSON.stringify(overviewModel(context, selection()))).toBe(JSON.stringify(model));
		expect(JSON.stringify(model)).not.toMatch(/säkerställ|signifikant|värst|bäst|sämst/);
	});

	it('marks exercise data', () => {
		const exercise = overviewModel({ ...context, exercise: true }, selection());
		expect(exercise.exercise).toBe(true);
		expect(exercise.notes[0]).toMatch(/^ÖVNING/);
		expect(exercise.rows[0]?.history?.caption).toMatchObject({
			exercise: true,
			source: 'ÖVNING. Källa: Brå, Anmälda brott, hämtat: okänt. Egen bearbetning.'
		});
	});
});
