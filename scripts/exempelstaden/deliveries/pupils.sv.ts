import { districtsOn, type Delivery, type Reported } from '../delivery';
import { between } from '../population';
import { answerOf, together, type Answer, type Question } from '../survey';
import { swedishDecimal, swedishWhole, utf8 } from '../text-file';
import { MARK } from '../words.sv';

interface Asked extends Question {
	text: string;
	/** Name of the variable and the words, wave by wave, where they matter. */
	variables?: Readonly<Record<number, readonly [variable: string, text: string]>>;
}

const HOTAD =
	'Har du varit med om något av följande under de senaste 12 månaderna? Känt dig allvarligt hotad?';

const QUESTIONS: readonly Asked[] = [
	{
		id: 'e-otrygg',
		text: 'Ganska eller mycket otrygg om man går ut ensam sent en kväll i området där man bor',
		level: 19,
		trend: 0.5,
		women: 9,
		safety: -0.9
	},
	{ id: 'e-hotad', text: HOTAD, level: 11, trend: 0.1, women: 0.8, safety: -0.15 },
	{ id: 'e-ranad', text: 'Blivit rånad', level: 3.4, trend: 0.1, women: -1.6, safety: -0.12 },
	{
		id: 'e-misshandlad',
		text: 'Blivit misshandlad',
		level: 5.2,
		trend: 0,
		women: -0.9,
		safety: -0.14
	},
	{
		id: 'e-vapen',
		text: 'Burit vapen (t.ex. kniv eller knogjärn)',
		level: 6,
		trend: 0.1,
		women: -3.6,
		safety: -0.15
	},
	{
		id: 'e-narkotika',
		text: 'Någon gång använt narkotika',
		level: 10,
		trend: -0.3,
		women: -1.4,
		safety: -0.05
	},
	{ id: 'e-trivs', text: 'Trivs bra i skolan', level: 83, trend: -0.4, women: -3, safety: 0.25 },
	{
		id: 'e-skolk',
		text: 'Skolkat fyra dagar eller fler det här läsåret',
		level: 8,
		trend: 0.2,
		women: 0.6,
		safety: -0.2
	},
	{
		id: 'e-orolig-skola',
		text: 'Orolig för att utsättas för brott i skolan',
		level: 12,
		trend: 0.3,
		women: 2.5,
		safety: -0.25
	},
	{
		id: 'e-foraldrar',
		text: 'Föräldrar eller vårdnadshavare vet var man är när man är ute med kompisar',
		level: 76,
		trend: 0.1,
		women: 5,
		safety: 0.2
	},
	{
		id: 'e-fritid',
		text: 'Deltar ofta eller ibland i någon ledarledd fritidsaktivitet',
		level: 61,
		trend: -0.3,
		women: -1.5,
		safety: 0.4
	}
];

const GROUPS = [
	['women', 'Flickor', 'Åk 9', 15],
	['men', 'Pojkar', 'Åk 9', 15],
	['women', 'Flickor', 'Gymnasiet år 2', 17],
	['men', 'Pojkar', 'Gymnasiet år 2', 17]
] as const;

/** Fewer answers than this give no value. */
const FEW = 30;

const RATE = new Map([
	[2018, 0.8],
	[2020, 0.77],
	[2024, 0.7],
	[2026, 0.68]
]);

const COLUMNS = ['flickor åk 9', 'pojkar åk 9', 'flickor gy 2', 'pojkar gy 2'];

type Group = (typeof GROUPS)[number];

/** What the pupils of one grade and sex who live in a district answer. */
function answersOf(question: Question, { slug, quarters }: Reported, wave: number, group: Group) {
	const [sex, , grade, age] = group;
	const older = grade === 'Åk 9' ? question : { ...question, id: `${question.id}-gy` };
	// Few pupils of the second year of gymnasiet lived in the smallest district.
	const few = slug === 'skogalid' && grade !== 'Åk 9' && wave === 2020;
	const asked = few ? FEW : between(quarters, wave, [age, age], sex);
	return answerOf(older, quarters, wave, sex, { asked, rate: RATE.get(wave) ?? 0.7 });
}

/** Theme tables: a table per question, grades and sexes across; one of the waves was never made. */
function tables(wave: number): Uint8Array {
	const districts = districtsOn(`${wave}-04-01`);
	const rows = [`Stockholmsenkäten ${wave}. Brott och utsatthet`, MARK, ''];
	const heading = COLUMNS.flatMap((group) => [`Antal svar ${group}`, group]);
	const row = (name: string, answers: readonly Answer[]) =>
		[
			name,
			...answers.flatMap(({ n, percent }) =>
				n < FEW ? ['<30', '..'] : [swedishWhole(n), swedishDecimal(percent)]
			)
		].join(';');
	for (const question of QUESTIONS) {
		const given = districts.map((area) =>
			GROUPS.map((group) => answersOf(question, area, wave, group))
		);
		const town = GROUPS.map((_, at) => together(given.flatMap((groups) => groups[at] ?? [])));
		rows.push(`${question.text}, andel (%)`, ['Stadsdelsområde', ...heading].join(';'));
		rows.push(...districts.map(({ name }, at) => row(name, given[at] ?? [])));
		rows.push(row('Hela staden', town), '');
	}
	return utf8(`${rows.join('\r\n')}\r\n`, true);
}

export function pupilDeliveries(): Delivery[] {
	const folder = 'stockholmsenkaten';
	const one = (wave: number, note: string): Delivery => ({
		folder,
		file: `stockholmsenkaten-${wave}.csv`,
		bytes: tables(wave),
		delivered: `${wave}-11-01`,
		note
	});
	return [
		one(2018, 'temarapport i indelningen före sammanslagningen'),
		one(2020, 'temarapport; för få svar i ett område'),
		one(2024, 'temarapport i dagens indelning; 2022 års mätning saknas'),
		{ ...one(2026, 'en ny mätning'), practice: true }
	];
}
