import { districtsOn, policeAreasOn, WHOLE_TOWN, type Delivery, type Reported } from '../delivery';
import { answerOf, type Question } from '../survey';
import { swedishDecimal, swedishWhole, utf8 } from '../text-file';
import { TOWN } from '../town.sv';
import { workbook, type SheetCell } from '../workbook';
import { MARK } from '../words.sv';

interface Asked extends Question {
	/** As the survey words it. */
	text: string;
}

const CITY: readonly Asked[] = [
	{
		id: 'misshandel',
		text: 'Utsatt för misshandel senaste 12 månaderna',
		level: 2.6,
		trend: 0,
		women: -0.7,
		safety: -0.08
	},
	{
		id: 'hot',
		text: 'Utsatt för hot senaste 12 månaderna',
		level: 6.4,
		trend: 0.1,
		women: 0.1,
		safety: -0.17
	},
	{
		id: 'ran',
		text: 'Utsatt för rån senaste 12 månaderna',
		level: 1.4,
		trend: -0.05,
		women: -0.4,
		safety: -0.05
	},
	{
		id: 'trakasserier',
		text: 'Utsatt för sexuella trakasserier senaste 12 månaderna',
		level: 6,
		trend: 0.1,
		women: 4.4,
		safety: -0.12
	},
	{
		id: 'nedskrapning',
		text: 'Ser nedskräpning som ett problem i området',
		level: 31,
		trend: 0.3,
		women: 0.6,
		safety: -0.9
	},
	{
		id: 'narkotika',
		text: 'Ser öppen narkotikahandel i området',
		level: 11,
		trend: 0.4,
		women: -0.4,
		safety: -0.7
	},
	{
		id: 'otrygg',
		text: 'Otrygg ensam ute sent en kväll i bostadsområdet',
		level: 20,
		trend: 0.2,
		women: 8.5,
		safety: -0.95
	},
	{
		id: 'polisen',
		text: 'Förtroende för polisen i området',
		level: 54,
		trend: 0.4,
		women: 2.4,
		safety: 0.4
	},
	{
		id: 'ofta-orolig',
		text: 'Ofta orolig för att utsättas för brott av något slag, senaste 12 mån',
		level: 10,
		trend: 0.2,
		women: 2.2,
		safety: -0.45
	},
	{
		id: 'oro-inbrott',
		text: 'Orolig för bostadsinbrott',
		level: 17,
		trend: -0.3,
		women: 1.4,
		safety: -0.2
	},
	{
		id: 'undviker',
		text: 'Undviker specifika platser på grund av oro för brott',
		level: 18,
		trend: 0.2,
		women: 6,
		safety: -0.6
	}
];

const CITY_RATE = new Map([
	[2017, 0.56],
	[2020, 0.53],
	[2023, 0.47],
	[2026, 0.45]
]);

const GROUPS = [
	['women', 'kvinnor'],
	['men', 'män'],
	['all', 'samtliga']
] as const;

/** Which quarter a sample is drawn from: 900 per district, whatever its size. */
const SAMPLE = 900;
/** Fewer answers than this give no value. */
const FEW = 60;

function cityAreas(wave: number): (Reported & { written: string })[] {
	const districts = districtsOn(`${wave}-06-01`).map((area) => ({
		...area,
		written: `SDO${String(wave).slice(2)} - ${area.name}`
	}));
	return [...districts, { ...WHOLE_TOWN, written: 'Hela staden' }];
}

/** The city's survey: a table per question and sex, one below the other, with a margin of error. */
function citySurvey(wave: number): SheetCell[][] {
	const areas = cityAreas(wave);
	const rate = CITY_RATE.get(wave) ?? 0.5;
	const sample = ({ level }: Reported) => (level === 'stad' ? SAMPLE * (areas.length - 1) : SAMPLE);
	const rows: SheetCell[][] = [
		[`${TOWN.name}s trygghetsmätning ${wave}, boende 16–79 år`],
		[MARK],
		['Tabell 1. Svar per område'],
		['Område', 'Urval', 'Antal svar', 'Andel svar'],
		...areas.map((area): SheetCell[] => {
			const asked = sample(area);
			const answered = Math.round(asked * rate);
			return [
				area.written,
				swedishWhole(asked),
				swedishWhole(answered),
				swedishDecimal(rate * 100)
			];
		}),
		[]
	];
	let number = 1;
	for (const question of CITY)
		for (const [sex, word] of GROUPS) {
			number += 1;
			rows.push([`Tabell ${number}. ${question.text}, ${word}`]);
			rows.push(['Område', 'Antal svar', 'Andel (%)', 'Felmarginal']);
			for (const area of areas) {
				const size = { sample: sample(area), rate };
				const { n, percent, margin } = answerOf(question, area.quarters, wave, sex, size);
				// In the oldest wave one district was asked too few for anything by sex.
				const few = wave === 2017 && area.slug === 'skogalid' && sex !== 'all';
				const answers = few ? FEW - 22 : n;
				rows.push([
					area.written,
					swedishWhole(answers),
					answers < FEW ? '..' : swedishDecimal(percent),
					answers < FEW ? '' : swedishDecimal(margin)
				]);
			}
			rows.push([]);
		}
	rows.push([`Källa: ${MARK}`]);
	return rows;
}

const POLICE: readonly Asked[] = [
	{ id: 'p-trygg', text: 'Trygg ute sena kvällar', level: 72, trend: -0.3, women: -9, safety: 0.8 },
	{ id: 'p-hot', text: 'Utsatt för hot', level: 5.8, trend: 0.1, women: -0.3, safety: -0.15 },
	{ id: 'p-stold', text: 'Utsatt för stöld', level: 9.5, trend: -0.2, women: 0.4, safety: -0.1 },
	{ id: 'p-nedskrapning', text: 'Nedskräpning', level: 33, trend: 0.2, women: 0.5, safety: -0.85 },
	{ id: 'p-skadegorelse', text: 'Skadegörelse', level: 21, trend: 0.1, women: 0.2, safety: -0.6 }
];

/** 2022 was asked in two LPOs only. */
const POLICE_WAVES = new Map<number, { rate: number; only?: readonly string[] }>([
	[2021, { rate: 0.6 }],
	[2022, { rate: 0.55, only: ['vintersund', 'granvalla'] }],
	[2024, { rate: 0.49 }],
	[2025, { rate: 0.47 }]
]);

/** The polisregion's survey: long, one row per area, question, sex and wave. */
function policeSurvey(waves: readonly number[]): Uint8Array {
	const rows = [
		'Undersökning;År;LPO;Fråga;Svarsalternativ;Kön;Ålder;Antal svar;Svarsfrekvens (%);Andel (%);Undre gräns;Övre gräns;Anmärkning'
	];
	for (const wave of waves) {
		const { rate = 0.5, only } = POLICE_WAVES.get(wave) ?? {};
		const areas = policeAreasOn(`${wave}-06-01`).filter(
			({ slug }) => only === undefined || only.includes(slug)
		);
		for (const area of areas)
			for (const question of POLICE)
				for (const [sex, word] of GROUPS) {
					const size = { sample: 800, rate };
					const { n, percent, margin } = answerOf(question, area.quarters, wave, sex, size);
					const [low, high] = [Math.max(0, percent - margin), Math.min(100, percent + margin)];
					rows.push(
						[
							'Polisregionens trygghetsmätning',
							wave,
							area.name,
							question.text,
							'',
							word[0]?.toUpperCase() + word.slice(1),
							'16–84 år',
							n,
							Math.round(rate * 100),
							swedishDecimal(percent),
							swedishDecimal(low),
							swedishDecimal(high),
							MARK
						].join(';')
					);
				}
	}
	return utf8(`${rows.join('\r\n')}\r\n`, true);
}

function cityDelivery(wave: number, note: string): Delivery {
	const name = `trygghetsmatning-${wave}`;
	const rows = citySurvey(wave);
	const folder = 'trygghetsmatning-stad';
	const delivered = `${wave + 1}-02-15`;
	if (wave === 2023)
		return {
			folder,
			file: `${name}.xlsx`,
			bytes: workbook([{ name: 'Tabeller', rows }], 'xlsx'),
			delivered,
			note
		};
	const text = rows.map((cells) => cells.join(';')).join('\r\n');
	return { folder, file: `${name}.csv`, bytes: utf8(`${text}\r\n`, true), delivered, note };
}

export function safetyDeliveries(): Delivery[] {
	const folder = 'trygghetsmatning-polisregion';
	return [
		cityDelivery(2017, 'i indelningen före sammanslagningen; för få svar i ett område'),
		cityDelivery(2020, 'i indelningen före sammanslagningen; pandemiår'),
		cityDelivery(2023, 'i dagens indelning; frågan om otrygghet ändrades'),
		{
			folder,
			file: 'trygghetsmatning-polisregion-2021-2024.csv',
			bytes: policeSurvey([2021, 2022, 2024]),
			delivered: '2024-11-20',
			note: 'tre mätningar: 2022 frågades bara i två LPO och 2023 gjordes ingen; ett LPO delades 2024'
		},
		{ ...cityDelivery(2026, 'en ny mätning'), practice: true },
		{
			folder,
			file: 'trygghetsmatning-polisregion-2025.csv',
			bytes: policeSurvey([2025]),
			delivered: '2025-11-20',
			note: 'en ny mätning',
			practice: true
		}
	];
}
