import { beforeAll, describe, expect, it } from 'vitest';
import { MeasureTree } from '$lib/core/measures';
import { AreaRegister } from '$lib/core/register';
import type { Selection } from '$lib/core/selection';
import { allIndicators } from '$lib/indicators/registry';
import { choroplethModel } from '$lib/views/choropleth';
import { comparisonModel } from '$lib/views/comparison';
import type { ViewContext } from '$lib/views/context';
import { overviewModel } from '$lib/views/overview';
import { trendModel } from '$lib/views/trend';
import { askedOf } from '../fixtures/asked';

let context: ViewContext;

beforeAll(async () => {
	const { workspace, figures } = await askedOf('stockholm');
	context = {
		register: new AreaRegister(workspace.areas),
		measures: new MeasureTree(workspace.measures),
		breaks: workspace.breaks,
		denominators: workspace.denominators,
		topics: workspace.topics,
		indicators: allIndicators,
		figures,
		months: [],
		judge: null,
		datasets: workspace.datasets.map(({ dataset }) => dataset),
		exercise: workspace.exercise
	};
});

const readable = (text: string | undefined) => (text ?? '').replaceAll('\u00a0', '_');

function selection(area: string, more: Partial<Selection> = {}): Selection {
	return {
		workspace: 'stockholm',
		area,
		period: 'latest',
		comparison: { kind: 'rest' },
		indicator: 'assault',
		unit: null,
		...more
	};
}

const lead = (area: string, more: Partial<Selection> = {}) =>
	overviewModel(context, selection(area, more)).lead.map(({ text }) => readable(text));

describe('the first page over the embedded data', () => {
	it('leads with facts about Skarpnäck', () => {
		expect(lead('sdo:skarpnack')).toEqual([
			'I Skarpnäck anmäldes år 2025, per 100_000 invånare: 769 fall av misshandel (1_087 i staden utom Skarpnäck), 353 fall av olaga hot (457), 366 sexualbrott (279), 22 fall av rån (51) och 586 narkotikabrott (1_694).',
			'Antal år 2023 (preliminärt): 379 fall av misshandel och 95 sexualbrott.',
			'Brotten räknas där de begicks och när de anmäldes, inte efter var de inblandade bor.'
		]);
	});

	it('heads with LPO, people and children, each with its year', () => {
		const { headLine } = overviewModel(context, selection('sdo:skarpnack'));
		expect(headLine.map(({ text }) => readable(text))).toEqual([
			'LPO Globen',
			'46_407 invånare 2024',
			'10_580 barn och unga 0–19 år 2024',
			'senast tillgängliga uppgifter, jämfört med staden utom Skarpnäck'
		]);
		expect(overviewModel(context, selection('sdo:enskede-arsta-vantor')).headLine[0]?.text).toBe(
			'LPO Farsta (Vantör) och LPO Globen (Enskede-Årsta)'
		);
	});

	it('shows the city’s eligible pupils by sex where the area has no figure', () => {
		const row = overviewModel(context, selection('sdo:skarpnack')).rows.at(-1);
		expect(row?.latest.value).toBeNull();
		expect(readable(row?.city?.text)).toBe(
			'Andelen elever i årskurs 9 i Stockholms stad som är behöriga till gymnasieskolans yrkesprogram var 88,7_procent år 2024. Flickor 88,5_% och pojkar 88,8_% (2024).'
		);
	});

	it('shows exactly the chosen year, or why not', () => {
		expect(lead('sdo:norra-innerstaden', { period: '2022' })).toEqual([
			'Östermalm saknas 2022 i de data som är inlästa, så Norra innerstaden kan inte räknas ut. De områden som Norra innerstaden bestod av då visas var för sig.'
		]);
		const { rows, notice } = overviewModel(
			context,
			selection('sdo:norra-innerstaden', { period: '2022' })
		);
		expect(notice?.parts.map(({ area }) => area)).toEqual(['sdo:norrmalm', 'sdo:ostermalm']);
		expect(notice?.table?.rows.map(({ cells }) => readable(cells[0]?.text))).toEqual([
			'1_799',
			'saknas'
		]);
		expect(rows[0]?.latest.reason).toBe('Östermalm saknas 2022 i de data som är inlästa.');
	});

	it('explains LPO Globen and shows its parts', () => {
		const { notice, rows } = overviewModel(context, selection('lpo:globen'));
		expect(notice?.text).toBe(
			'Källan redovisar stadsdelsområden, och Enskede-Årsta-Vantör och Hägersten-Älvsjö ligger bara delvis inom LPO Globen. ' +
				'Därför kan siffrorna inte läggas ihop. Områdena visas var för sig; uppgifter för hela LPO Globen kan lokalpolisområdet ta fram ur polisens eget system.'
		);
		expect(notice?.parts.map(({ label, relation }) => `${label} ${relation}`)).toEqual([
			'Enskede-Årsta-Vantör ligger delvis inom LPO Globen: Enskede-Årsta',
			'Hägersten-Älvsjö ligger delvis inom LPO Globen: Älvsjö',
			'Skarpnäck ligger helt inom LPO Globen'
		]);
		expect(notice?.table?.rows.map(({ cells }) => readable(cells[0]?.text))).toEqual([
			'1_033',
			'773',
			'769'
		]);
		expect(rows.every(({ latest }) => latest.value === null)).toBe(true);
	});

	it('calls LPO Vällingby by Stockholm’s part', () => {
		const model = overviewModel(context, selection('lpo:vallingby'));
		expect(model.heading).toBe('LPO Vällingby (Stockholms del)');
		expect(readable(model.lead[0]?.text)).toBe(
			'I LPO Vällingby (Stockholms del) anmäldes år 2025, per 100_000 invånare: 813 fall av misshandel (1_121 i staden utom LPO Vällingby), 390 fall av olaga hot (464), 224 sexualbrott (294), 34 fall av rån (53) och 919 narkotikabrott (1_780).'
		);
		expect(model.rows[0]?.latest.computed).toBe(true);
	});

	it('sets every shown figure in one place only: sentence, row and trend agree', () => {
		for (const area of context.register.shown('sdo')) {
			const model = overviewModel(context, selection(area.id));
			for (const row of model.rows) {
				if (row.latest.value === null) continue;
				expect(row.fact).toContain(row.latest.text);
				const last = row.history?.lines[0]?.points.findLast(({ shown }) => shown.value !== null);
				if (last) expect(last.shown.text).toBe(row.latest.text);
			}
		}
	});
});

describe('figures over the embedded data', () => {
	it('leaves Norra innerstaden 2021–22 open and names the part that is missing', () => {
		const model = trendModel(
			context,
			selection('sdo:norra-innerstaden', { indicator: 'life-and-health' })
		);
		expect(
			model?.lines[0]?.points.map(({ period, shown }) => [period, readable(shown.text)])
		).toEqual([
			['2020', '1_607'],
			['2021', 'saknas'],
			['2022', 'saknas'],
			['2023', '2_091']
		]);
		expect(model?.lines[0]?.points[1]?.shown.reason).toBe(
			'Östermalm saknas 2021 i de data som är inlästa.'
		);
		expect(readable(model?.caption.title)).toBe(
			'I Norra innerstaden anmäldes 2_091 brott mot liv och hälsa år 2023 (preliminärt) mot 1_607 år 2020'
		);
	});

	it('sums Järva from its predecessors and marks 2023 as preliminary', () => {
		const model = trendModel(context, selection('sdo:jarva', { indicator: 'life-and-health' }));
		const own = model?.lines[0]?.points ?? [];
		expect(readable(own[0]?.shown.text)).toBe('1_180');
		expect(own.filter(({ shown }) => shown.preliminary).map(({ period }) => period)).toEqual([
			'2023'
		]);
		expect(own[0]?.shown.computed).toBe(true);
		expect(model?.caption.source).toMatch(/Egen bearbetning\.$/);
	});

	it('breaks the line where the districts of Järva change', () => {
		const model = trendModel(context, selection('sdo:jarva', { indicator: 'assault' }));
		expect(model?.breaks).toContainEqual({
			time: 2023.5,
			label: 'Ny indelning 2024. Tidigare: Rinkeby-Kista och Spånga-Tensta',
			line: 'sdo:jarva'
		});
	});

	it('draws eleven districts in five classes with round breaks, and cautions about visitors', () => {
		const model = choroplethModel(context, selection('sdo:skarpnack'));
		expect(model?.areas).toHaveLength(11);
		expect(model?.classes.map(({ label }) => readable(label))).toEqual([
			'under 800',
			'800–1_000',
			'1_000–1_200',
			'1_200–1_400',
			'1_400 och över'
		]);
		expect(readable(model?.caption.title)).toBe(
			'I Skarpnäck anmäldes 769 fall av misshandel per 100_000 invånare år 2025'
		);
		expect(
			model?.caption.notes.some((note) => note.startsWith('Norra innerstaden: Många besökare'))
		).toBe(true);
	});

	it('compares measures, never the sum of all crime', () => {
		const model = comparisonModel(context, selection('sdo:skarpnack'));
		expect(model.caption.title).toBe('Skarpnäck jämfört med staden utom Skarpnäck');
		expect(model.groups.map(({ label }) => label)).toEqual([
			'Misshandel, 2025',
			'Olaga hot, 2025',
			'Sexualbrott, 2025',
			'Rån, 2025',
			'Narkotikabrott, 2025'
		]);
	});

	it('makes every page of every shown area in every year without an error', () => {
		const years = [...new Set(context.figures.map(({ period }) => period))].filter((period) =>
			/^\d{4}$/.test(period)
		);
		for (const level of ['sdo', 'lpo', 'stad'] as const)
			for (const { id } of context.register.shown(level))
				for (const period of ['latest', ...years]) {
					const model = overviewModel(context, selection(id, { period }));
					for (const row of model.rows)
						expect(row.latest.value !== null || (row.latest.reason ?? '') !== '').toBe(true);
					expect(JSON.stringify(model)).not.toMatch(/undefined|NaN/);
				}
	});
});
