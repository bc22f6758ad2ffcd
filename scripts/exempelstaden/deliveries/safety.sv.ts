import { districtsOn, policeAreasOn, type Delivery, type Reported } from '../delivery';
import { between } from '../population';
import { answerOf, together, type Answer, type Question } from '../survey';
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

/** A sample is drawn from each district: 900, whatever its size. */
const SAMPLE = 900;
/** Fewer answers than this give no value. */
const FEW = 60;

/** In the oldest wave one district was asked too few for anything by sex. */
const sampleOf = ({ slug }: Reported, wave: number) =>
	wave === 2017 && slug === 'skogalid' ? 136 : SAMPLE;

type Answers = Record<(typeof GROUPS)[number][0], Answer>;

/** Women and men are half of those asked each; what both answer is what the two give. */
function answersOf(
	question: Question,
	quarters: readonly string[],
	wave: number,
	{ sample, rate }: { sample: number; rate: number }
): Answers {
	const half = { asked: sample / 2, rate };
	const women = answerOf(question, quarters, wave, 'women', half);
	const men = answerOf(question, quarters, wave, 'men', half);
	return { women, men, all: together([women, men]) };
}

/** The town: its districts by how many women and men live there, as each was asked as many. */
function townOf(areas: readonly Reported[], answers: readonly Answers[], wave: number): Answers {
	const of = (sex: 'women' | 'men') =>
		together(
			answers.map((one) => one[sex]),
			areas.map(({ quarters }) => between(quarters, wave, [16, 79], sex))
		);
	const [women, men] = [of('women'), of('men')];
	return { women, men, all: together([women, men]) };
}

/** The city's survey: a table per question and sex, one below the other, with a margin of error. */
function citySurvey(wave: number): SheetCell[][] {
	const rate = CITY_RATE.get(wave) ?? 0.5;
	const areas = districtsOn(`${wave}-06-01`);
	const written = [
		...areas.map(({ name }) => `SDO${String(wave).slice(2)} - ${name}`),
		'Hela staden'
	];
	const answered = CITY.map((question) => {
		const each = areas.map((area) =>
			answersOf(question, area.quarters, wave, { sample: sampleOf(area, wave), rate })
		);
		return { text: question.text, answers: [...each, townOf(areas, each, wave)] };
	});
	const rows: SheetCell[][] = [
		[`${TOWN.name}s trygghetsmätning ${wave}, boende 16–79 år`],
		[MARK],
		['Tabell 1. Svar per område'],
		['Område', 'Urval', 'Antal svar', 'Andel svar'],
		...(answered[0]?.answers ?? []).map(({ all: { sample, n } }, at): SheetCell[] => [
			written[at] ?? '',
			swedishWhole(sample),
			swedishWhole(n),
			swedishDecimal((n / sample) * 100)
		]),
		[]
	];
	let number = 1;
	for (const { text, answers } of answered)
		for (const [sex, word] of GROUPS) {
			number += 1;
			rows.push([`Tabell ${number}. ${text}, ${word}`]);
			rows.push(['Område', 'Antal svar', 'Andel (%)', 'Felmarginal']);
			for (const [at, { [sex]: one }] of answers.entries())
				rows.push([
					written[at] ?? '',
					swedishWhole(one.n),
					one.n < FEW ? '..' : swedishDecimal(one.percent),
					one.n < FEW ? '' : swedishDecimal(one.margin)
				]);
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
			for (const question of POLICE) {
				const answers = answersOf(question, area.quarters, wave, { sample: 800, rate });
				for (const [sex, word] of GROUPS) {
					const { n, percent, margin } = answers[sex];
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
