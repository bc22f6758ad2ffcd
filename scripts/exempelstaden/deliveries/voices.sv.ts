import { districtsOn, type Delivery } from '../delivery';
import { randomOf } from '../random';
import { swedishDecimal, utf8 } from '../text-file';
import { QUARTERS, SEED, TOWN } from '../town.sv';
import { MARK, SHORT_MARK } from '../words.sv';

interface Topic {
	name: string;
	/** Of a hundred who speak, in a middling district. */
	level: number;
	/** Percentage points per point of the district's safety. */
	safety: number;
	quote: string;
}

const TOPICS: readonly Topic[] = [
	{
		name: 'Belysning',
		level: 21,
		safety: -0.6,
		quote: 'Det är mörkt i gångtunneln när man går från bussen.'
	},
	{
		name: 'Nedskräpning',
		level: 17,
		safety: -0.5,
		quote: 'Det har blivit renare vid torget sedan i våras.'
	},
	{ name: 'Narkotika', level: 12, safety: -0.7, quote: 'Det säljs öppet bakom parkeringshuset.' },
	{
		name: 'Ungdomsgäng',
		level: 11,
		safety: -0.4,
		quote: 'De har ingenstans att vara efter klockan åtta.'
	},
	{
		name: 'Buskörning',
		level: 15,
		safety: 0.2,
		quote: 'Mopederna kör på gångvägen förbi förskolan.'
	},
	{
		name: 'Fritid',
		level: 14,
		safety: 0.1,
		quote: 'Fritidsgården borde ha öppet även på söndagar.'
	},
	{
		name: 'Polisnärvaro',
		level: 9,
		safety: -0.2,
		quote: 'Vi ser områdespolisen oftare nu, och det märks.'
	},
	{
		name: 'Samverkan',
		level: 6,
		safety: 0,
		quote: 'Skolan och fältarbetarna hör av sig till varandra.'
	}
];

function safetyOf(quarters: readonly string[]): number {
	const inside = QUARTERS.filter(({ slug }) => quarters.includes(slug));
	return inside.reduce((sum, { safety }) => sum + safety, 0) / inside.length;
}

function share(topic: Topic, quarters: readonly string[], seed: string): number {
	const random = randomOf(`${SEED}/${seed}/${topic.name}/${quarters.join('+')}`);
	return Math.max(1.5, topic.level + topic.safety * safetyOf(quarters) + random.normal() * 2.5);
}

/** Citizens' dialogue: topics with how many spoke of them, and some quotes that name nobody. */
function dialogue(month: string): Uint8Array {
	const rows = [
		'Tillfälle;År;Område;Tema;Antal synpunkter;Antal deltagare;Kön;Ålder;Citat;Anmärkning'
	];
	for (const area of districtsOn(`${month}-15`)) {
		const random = randomOf(`${SEED}/dialogue/${month}/${area.slug}`);
		const present = { Kvinnor: random.between(28, 55), Män: random.between(22, 48) };
		for (const [index, topic] of TOPICS.entries())
			for (const [sex, people] of Object.entries(present)) {
				const percent = share(topic, area.quarters, `dialogue/${month}/${sex}`);
				const count = Math.round((people * percent) / 50);
				const quote = sex === 'Kvinnor' && index % 3 === area.slug.length % 3 ? topic.quote : '';
				rows.push(
					[
						`Medborgardialog i ${TOWN.name}`,
						month,
						area.name,
						topic.name,
						count > 0 && count < 3 ? '<3' : count,
						people,
						sex,
						'',
						quote,
						SHORT_MARK
					].join(';')
				);
			}
	}
	return utf8(`${rows.join('\r\n')}\r\n`, true);
}

/** Questionnaires to managers and staff: shares of those who name a topic, with how many answered. */
function questionnaire(year: number): Uint8Array {
	const rows = [
		`Enkät till chefer och personal ${year}. ${MARK};;;;;;`,
		'Område;Grupp;Tema;Antal svar;Andel (%);Antal svarande;Citat'
	];
	for (const area of districtsOn(`${year}-10-01`))
		for (const [group, low, high] of [
			['Chefer', 9, 22],
			['Personal', 48, 120]
		] as const) {
			const random = randomOf(`${SEED}/questionnaire/${year}/${area.slug}/${group}`);
			const people = random.between(low, high);
			for (const [index, topic] of TOPICS.entries()) {
				const percent = share(topic, area.quarters, `questionnaire/${year}/${group}`) * 1.6;
				const count = Math.round((people * percent) / 100);
				const few = count < 3;
				const quote = group === 'Personal' && index === area.slug.length % 5 ? topic.quote : '';
				rows.push(
					[
						area.name,
						group,
						topic.name,
						few ? '..' : count,
						few ? '..' : swedishDecimal((count / people) * 100),
						people,
						quote
					].join(';')
				);
			}
		}
	return utf8(`${rows.join('\r\n')}\r\n`, true);
}

export function voiceDeliveries(): Delivery[] {
	return [
		{
			folder: 'medborgardialog',
			file: 'medborgardialog-2024-05.csv',
			bytes: dialogue('2024-05'),
			delivered: '2024-06-20',
			note: 'synpunkter per tema, kvinnor och män; citat utan namn'
		},
		{
			folder: 'enkat-chefer-personal',
			file: 'enkat-chefer-personal-2024.csv',
			bytes: questionnaire(2024),
			delivered: '2024-12-10',
			note: 'andel som nämner ett tema, chefer och personal var för sig'
		},
		{
			folder: 'medborgardialog',
			file: 'medborgardialog-2025-05.csv',
			bytes: dialogue('2025-05'),
			delivered: '2025-06-20',
			note: 'nästa års dialog',
			practice: true
		},
		{
			folder: 'enkat-chefer-personal',
			file: 'enkat-chefer-personal-2025.csv',
			bytes: questionnaire(2025),
			delivered: '2025-12-10',
			note: 'nästa års enkät',
			practice: true
		}
	];
}
