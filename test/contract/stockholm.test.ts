import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileWorkspace } from '../../scripts/data/compile';
import { repoRoot } from '../../scripts/repo-root';
import { breaksFor } from '../../src/lib/core/breaks';
import { MeasureTree } from '../../src/lib/core/measures';
import { createNameLookup } from '../../src/lib/core/names';
import { parsePeriod } from '../../src/lib/core/period';
import { AreaRegister } from '../../src/lib/core/register';
import type { NameLookup } from '../../src/lib/core/source';
import type { Workspace } from '../../src/lib/core/workspace';

let workspace: Workspace;
let register: AreaRegister;
let names: NameLookup;

beforeAll(async () => {
	workspace = await compileWorkspace(path.join(repoRoot(), 'data', 'stockholm'));
	register = new AreaRegister(workspace.areas);
	names = createNameLookup(register, new MeasureTree(workspace.measures));
});

const parts = (target: string, calendar: string, date: string) => {
	const { kind, parts, straddling } = register.composition(target, calendar, date);
	return { kind, parts: [...parts].sort(), straddling: [...straddling].sort() };
};

describe('spellings', () => {
	it.each([
		['Stadsdelsområde Rinkeby-Kista (Sthlm)', 'sdo:rinkeby-kista'],
		['Rinkeby-Kista stadsdel (upphörde 2024-01-01)', 'sdo:rinkeby-kista'],
		['Spånga - Tensta stadsdel (upphörde 2024-01-01)', 'sdo:spanga-tensta'],
		['Stadsdelsområde Enskede - Årsta - Vantör (Sthlm)', 'sdo:enskede-arsta-vantor'],
		['Enskede - Årsta - Vantör (Sthlm)', 'sdo:enskede-arsta-vantor'],
		['stadsdelsområde  hägersten–älvsjö\u00a0(sthlm)', 'sdo:hagersten-alvsjo'],
		['Vantör stadsdel (upphörde 2007-01-01)', 'sdo:vantor'],
		['Enskede - Årsta stadsdel (upphörde 2007-01-01)', 'sdo:enskede-arsta'],
		['Katarina - Sofia stadsdel (upphörde 2007-01-01)', 'sdo:katarina-sofia'],
		['Stockholm kommun', 'stad:stockholm'],
		['Hela staden', 'stad:stockholm'],
		['Arjeplogs kommun', 'kommun:arjeplog'],
		['Upplands Väsby kommun', 'kommun:upplands-vasby'],
		['LPO Rinkeby', 'lpo:jarva'],
		['Lokalpolisområde Globen', 'lpo:globen'],
		['Norrmalm stadsdel (upphörde 2023-01-01)', null],
		['Stadsdelsområde Atlantis (Sthlm)', null]
	])('“%s” is %s in Brå’s files', (name, area) => {
		expect(names.area('bra-sol-databasfil', name)).toBe(area);
		expect(names.area('bra-sol-excel', name)).toBe(area);
	});

	it('keeps the old district apart from today’s delområde', () => {
		expect(register.get('sdo:vantor')?.shown).toBe(false);
		expect(register.partsOf('sdo:vantor', 'bra', '2006-06-01')).toEqual([]);
		expect(names.existed('sdo:vantor', 'bra', '2006-12')).toBe(true);
		expect(names.existed('sdo:vantor', 'bra', '2020')).toBe(false);
	});

	it('reads bare names by the year', () => {
		expect(register.candidates('Norrmalm', 2020)[0]?.id).toBe('sdo:norrmalm');
		expect(register.candidates('Norrmalm', 2024)[0]?.id).toBe('lpo:norrmalm');
		expect(register.candidates('Norrmalm', 2025)[0]?.level).toBe('delomrade');
		expect(register.candidates('Järva', 2020)[0]?.id).toBe('lpo:jarva');
		expect(register.candidates('Järva', 2024)[0]?.id).toBe('sdo:jarva');
		expect(register.candidates('Globen')[0]?.id).toBe('lpo:globen');
		expect(register.candidates('Skarpnäck')[0]?.id).toBe('sdo:skarpnack');
		expect(register.candidates('Stockholm')[0]?.id).toBe('stad:stockholm');
		expect(register.candidates('Vantör').map(({ level }) => level)).toEqual(['delomrade', 'sdo']);
		expect(register.candidates('sdo:farsta')[0]?.id).toBe('sdo:farsta');
	});
});

describe('divisions', () => {
	it.each([
		['staden', '2019-06-01', 14],
		['staden', '2022-06-01', 13],
		['staden', '2023-07-01', 11],
		['bra', '2020-12-31', 14],
		['bra', '2021-01-01', 13],
		['bra', '2024-01-01', 11]
	])('the %s knows on %s %i districts', (calendar, date, count) => {
		expect(register.shown('sdo', date, calendar)).toHaveLength(count);
	});

	it('has 117 stadsdelar in 15 delområden in 8 LPOs', () => {
		expect(register.shown('stadsdel')).toHaveLength(117);
		expect(register.shown('delomrade')).toHaveLength(15);
		expect(register.shown('lpo', '2024-06-01')).toHaveLength(7);
		expect(register.shown('lpo')).toHaveLength(8);
		expect(register.outlinesOf('stad:stockholm', 'staden', '2025-01-01')).toHaveLength(117);
	});

	it('says false zeros are outside the lifetime in Brå’s files', () => {
		for (const year of ['2020', '2021', '2023'])
			expect(names.existed('sdo:jarva', 'bra', year)).toBe(false);
		expect(names.existed('sdo:jarva', 'bra', '2024')).toBe(true);
		expect(names.existed('sdo:hagersten-alvsjo', 'bra', '2020-12')).toBe(false);
		expect(names.existed('sdo:alvsjo', 'bra', '2021-01')).toBe(false);
		expect(names.existed('sdo:skarpnack', 'bra', '1999')).toBe(true);
	});

	it('has lifetimes that agree with the relations', () => {
		for (const { part, whole, calendar, from, to } of workspace.areas.relations) {
			if (!part.startsWith('delomrade:') || register.lifetimes(whole).length === 0) continue;
			const lives = register.lifetimes(whole).filter((life) => life.calendar === calendar);
			expect(
				lives.some((life) => life.from === from && life.to === to),
				`${part} ${whole} ${calendar}`
			).toBe(true);
		}
	});
});

describe('compositions', () => {
	it('sums the predecessors that Brå’s files hold', () => {
		expect(parts('sdo:norra-innerstaden', 'bra', '2022-06-01')).toEqual({
			kind: 'parts',
			parts: ['sdo:norrmalm', 'sdo:ostermalm'],
			straddling: []
		});
		expect(parts('sdo:jarva', 'bra', '2020-06-01').parts).toEqual([
			'sdo:rinkeby-kista',
			'sdo:spanga-tensta'
		]);
		expect(parts('sdo:hagersten-alvsjo', 'bra', '2020-12-31').parts).toEqual([
			'sdo:alvsjo',
			'sdo:hagersten-liljeholmen'
		]);
		expect(parts('sdo:hagersten-alvsjo', 'bra', '2021-01-01').kind).toBe('self');
		expect(parts('sdo:jarva', 'bra', '2023-12-31').kind).toBe('parts');
		expect(parts('sdo:jarva', 'staden', '2023-07-01').kind).toBe('self');
	});

	it('refuses the LPOs that cross Brå’s districts, and shows what lies inside', () => {
		expect(parts('lpo:globen', 'bra', '2024-06-01')).toEqual({
			kind: 'impossible',
			parts: ['sdo:skarpnack'],
			straddling: ['sdo:enskede-arsta-vantor', 'sdo:hagersten-alvsjo']
		});
		expect(parts('lpo:globen', 'bra', '2020-06-01')).toEqual({
			kind: 'impossible',
			parts: ['sdo:alvsjo', 'sdo:skarpnack'],
			straddling: ['sdo:enskede-arsta-vantor']
		});
		expect(parts('lpo:farsta', 'bra', '2024-06-01').straddling).toEqual([
			'sdo:enskede-arsta-vantor'
		]);
		expect(parts('lpo:skarholmen', 'bra', '2024-06-01').straddling).toEqual([
			'sdo:hagersten-alvsjo'
		]);
		expect(parts('lpo:skarholmen', 'bra', '2020-06-01').kind).toBe('parts');
	});

	it('composes the others, two of them within the city only', () => {
		expect(parts('lpo:vallingby', 'bra', '2024-06-01')).toEqual({
			kind: 'parts',
			parts: ['sdo:bromma', 'sdo:hasselby-vallingby'],
			straddling: []
		});
		expect(register.get('lpo:vallingby')?.outside).toBe('Ekerö kommun');
		expect(register.get('lpo:lidingo-kungsholmen')?.outside).toBe('Lidingö kommun');
		expect(parts('lpo:lidingo-kungsholmen', 'bra', '2023-06-01').parts).toEqual([
			'sdo:kungsholmen'
		]);
		expect(parts('lpo:norra-innerstaden', 'bra', '2024-06-01').parts).toEqual([
			'sdo:norra-innerstaden'
		]);
		expect(parts('lpo:jarva', 'bra', '2020-06-01').parts).toEqual([
			'sdo:rinkeby-kista',
			'sdo:spanga-tensta'
		]);
		expect(parts('po:stockholm-syd', 'bra', '2024-06-01').kind).toBe('parts');
		expect(parts('stad:stockholm', 'bra', '2024-06-01').kind).toBe('self');
	});
});

describe('calendars of the sources', () => {
	it('let the yearbook reckon all years in today’s districts', () => {
		expect(parts('sdo:jarva', 'arsbok', '2010-06-01').kind).toBe('self');
		expect(parts('lpo:globen', 'arsbok', '2010-06-01').kind).toBe('impossible');
		expect(parts('sdo:rinkeby-kista', 'arsbok', '2010-06-01').kind).toBe('impossible');
	});

	it('have districts and LPOs side by side where a source publishes both', () => {
		expect(parts('lpo:globen', 'staden-polisen', '2024-06-01').kind).toBe('self');
		expect(parts('sdo:skarpnack', 'staden-polisen', '2024-06-01').kind).toBe('self');
		expect(parts('sdo:jarva', 'staden-polisen', '2020-06-01').parts).toEqual([
			'sdo:rinkeby-kista',
			'sdo:spanga-tensta'
		]);
	});

	it('know every published area in the period it is published for', () => {
		for (const { dataset, observations } of workspace.datasets) {
			const calendar = workspace.series.find(({ source }) => source === dataset.source)?.calendar;
			// The table of denominators holds no figures.
			if (dataset.file !== 'denominators.csv') expect(calendar, dataset.source).toBeDefined();
			else expect(observations).toHaveLength(0);
			for (const { area, period, status } of observations) {
				if (area === null || !/^(sdo|lpo|stad):/u.test(area)) continue;
				if (status === 'outside_lifetime' || !register.get(area)?.shown) continue;
				const span = parsePeriod(period);
				const there = register
					.compositions(area, calendar ?? '')
					.some(
						({ kind, from, to }) =>
							kind === 'self' &&
							span !== null &&
							(to === null || to > span.from) &&
							(from === null || from < span.to)
					);
				expect(there, `${dataset.file} ${area} ${period}`).toBe(true);
			}
		}
	});
});

describe('measures', () => {
	it.each([
		[['3-7 kap. Brott mot person', '3 kap. Brott mot liv och hälsa'], 'crime:brb3'],
		[
			[
				'3-7 kap. Brott mot person',
				'3 kap. Brott mot liv och hälsa',
				'därav misshandel inkl. grov'
			],
			'crime:brb3.misshandel'
		],
		[
			[
				'3-7 kap. Brott mot person',
				'3 kap. Brott mot liv och hälsa',
				'Misshandel inkl. grov (5, 6 §)'
			],
			'crime:brb3.misshandel'
		],
		[
			['8-12 kap. Brott mot förmögenhet', '8 kap. Stöld, rån m.m.', 'därav inbrottsstöld i bostad'],
			'crime:brb8.bostadsinbrott'
		],
		[
			[
				'8-12 kap. Brott mot förmögenhet',
				'8 kap. Stöld, rån m.m.',
				'Stöld av icke motordrivet fortskaffningsmedel (1, 2, 4 §)',
				'Cykel'
			],
			'crime:brb8.cykel'
		],
		[['8 kap. Stöld, rån m.m.', 'Cykel'], 'crime:brb8.cykel'],
		[['3 kap. Brott mot liv och hälsa', 'Cykel'], null],
		[['Våldsbrott (3 kap + 6 kap BrB)'], null]
	])('%s is %s', (path, measure) => {
		expect(names.measure('bra-sol-excel', path)?.measure ?? null).toBe(measure);
	});

	it('takes a source’s own words in its files alone', () => {
		const path = ['Våldsbrott (3 kap + 6 kap BrB)'];
		expect(names.measure('statistisk-arsbok-brott', path)?.measure).toBe('crime:arsbok.vald');
	});

	it('tells every measure by its label path, and labels apart', () => {
		const tree = new MeasureTree(workspace.measures);
		for (const measure of workspace.measures) {
			const headings = tree.pathOf(measure.id).slice(0, -1);
			for (const label of [measure.label, ...measure.labels]) {
				const path = [...headings.map((id) => tree.get(id)?.labels[0] ?? ''), label];
				const source = measure.sources?.[0] ?? 'bra-sol-excel';
				expect(names.measure(source, path.filter(Boolean))?.measure, label).toBe(measure.id);
			}
		}
	});
});

describe('cautions', () => {
	it('stand with the measure and the area they concern', () => {
		const dates = (measure: string, area: string) =>
			breaksFor(workspace.breaks, measure, area).map(({ from }) => from);
		expect(dates('crime:brb4', 'sdo:skarpnack')).toContain('2021-07-01');
		expect(dates('crime:brb3', 'sdo:skarpnack')).not.toContain('2021-07-01');
		expect(dates('crime:brb3', 'sdo:norra-innerstaden')).toContain(null);
		expect(dates('crime:brb3', 'sdo:jarva')).toContain('2024-01-01');
		expect(dates('population:total', 'sdo:jarva')).toEqual([]);
	});
});
