import { describe, expect, it } from 'vitest';
import type { Figure } from '$lib/core/figure';
import type { Judgement } from '$lib/core/judgement';
import {
	beforeWords,
	judgedSentence,
	judgedWord,
	judgementWords,
	manySentence,
	unusualMonthsSentence
} from './judgement';

const figure = (unit: string, value: number) => ({ unit, value, measure: 'survey:a.b' }) as Figure;
const names = { area: 'Björkvik', other: 'Lindhult' };

function judgement(more: Partial<Judgement>): Judgement {
	return {
		kind: 'reported_crime',
		comparison: 'earlier_period',
		word: 'within_usual',
		reason: null,
		direction: 'down',
		effect: null,
		lower: null,
		upper: null,
		p: 0.5,
		looked: 1,
		method: 'quasi_poisson',
		dispersion: null,
		counts: { now: 512, then: 560 },
		designEffect: null,
		percentAllowed: false,
		now: figure('count', 512),
		then: figure('count', 560),
		...more
	};
}
const says = (more: Partial<Judgement>) =>
	judgedSentence(judgement(more), names).replaceAll('\u00a0', ' ');

describe('what is said of a difference', () => {
	const rates = { now: figure('per_100k', 1081), then: figure('per_100k', 1203) };

	it('keeps to the vocabulary', () => {
		expect(judgedWord(judgement({}))).toBe('inom vanlig variation');
		expect(judgedWord(judgement({ word: 'larger_than_usual' }))).toBe('större än vanlig variation');
		expect(judgedWord(judgement({ word: 'too_few' }))).toBe('för få för att bedöma');
		expect(judgedWord(judgement({ word: 'not_testable', reason: 'no_count' }))).toBe('');
	});

	it('calls a change by its direction only where it is larger than usual', () => {
		expect(says({})).toBe('Skillnaden är inom vanlig variation.');
		expect(says({ word: 'larger_than_usual' })).toBe('Minskningen är större än vanlig variation.');
		expect(says({ word: 'larger_than_usual', direction: 'up' })).toBe(
			'Ökningen är större än vanlig variation.'
		);
		expect(says({ direction: 'none' })).toBe('');
	});

	it('says what a rate was tested on', () => {
		expect(says(rates)).toBe(
			'Prövat på antalen (512 mot 560) är skillnaden inom vanlig variation.'
		);
		expect(says({ ...rates, word: 'too_few', counts: { now: 7, then: 4 } })).toBe(
			'Fallen (7 mot 4) är för få för att bedöma en förändring.'
		);
	});

	it('says of places that the difference is larger, not that anything rose', () => {
		const places = { comparison: 'rest_of_city', ...rates } as const;
		expect(says({ ...places, word: 'larger_than_usual' })).toBe(
			'Skillnaden är större än vanlig variation.'
		);
		expect(says({ ...places, word: 'not_testable', reason: 'part_of_whole' })).toBe(
			'Skillnaden prövas inte, eftersom Björkvik och Lindhult helt eller delvis är samma område.'
		);
	});

	it('says what was lost among many', () => {
		expect(says({ p: 0.01, looked: 12 })).toBe(
			'Skillnaden är inom vanlig variation när hänsyn tas till att 12 mått jämförs samtidigt.'
		);
	});

	it('keeps “säkerställd” for sample surveys, with the points as printed', () => {
		const survey = {
			kind: 'sample_survey',
			counts: null,
			now: figure('percent', 24),
			then: figure('percent', 31)
		} as const;
		expect(says({ ...survey, word: 'lower' })).toBe(
			'Minskningen med 7 procentenheter är säkerställd.'
		);
		expect(says({ ...survey, word: 'lower', comparison: 'other_area' })).toBe(
			'Skillnaden, 7 procentenheter, är säkerställd.'
		);
		expect(says({ ...survey, word: 'no_difference' })).toBe('Skillnaden är inte säkerställd.');
		for (const word of ['within_usual', 'larger_than_usual', 'too_few', 'not_testable'] as const)
			expect(says({ word, reason: 'total_survey' })).not.toMatch(/säkerställ/u);
	});
});

describe('how many were looked at', () => {
	it('is said as the expected sentences have it', () => {
		const than = 'året före';
		expect(manySentence({ asked: 14, looked: 14, established: 3, than })).toBe(
			'Av 14 jämförda mått skiljer sig 3 mer än vanlig variation från året före, när hänsyn tas till att många mått jämförs samtidigt.'
		);
		expect(manySentence({ asked: 14, looked: 14, established: 0, than })).toBe(
			'Inget av 14 jämförda mått skiljer sig mer än vanlig variation från året före.'
		);
		expect(manySentence({ asked: 14, looked: 9, established: 2, than })).toBe(
			'Av 14 mått kan 9 jämföras med året före; 5 har för få fall eller saknar uppgift. Av de 9 skiljer sig 2 mer än vanlig variation, när hänsyn tas till att många mått jämförs samtidigt.'
		);
		expect(manySentence({ asked: 14, looked: 0, established: 0, than })).toBe(
			'Inget mått kan prövas mot året före.'
		);
		expect(manySentence({ asked: 1, looked: 1, established: 0, than })).toBe(
			'Det enda mått som kan jämföras med året före skiljer sig inte mer än vanlig variation.'
		);
	});

	it('against what was counted or asked before: counts are of every year, samples of some', () => {
		const counts = judgement({ kind: 'reported_crime' });
		const shares = judgement({ kind: 'sample_survey' });
		expect(beforeWords([counts, null])).toBe('året före');
		expect(beforeWords([shares])).toBe('mätningen före');
		expect(beforeWords([shares, counts])).toBe('året eller mätningen före');
	});

	it('is said measure by measure', () => {
		expect(
			judgementWords.groups(
				[
					{ word: 'within_usual', title: 'Misshandel' },
					{ word: 'larger_than_usual', title: 'Sexualbrott (6 kap. BrB)' },
					{ word: 'within_usual', title: 'Rån' },
					{ word: 'too_few', title: 'Inbrott' }
				],
				'2024'
			)
		).toBe(
			'Skillnaden mot 2024 är större än vanlig variation för sexualbrott och inom vanlig variation för misshandel och rån. Fallen är för få för att bedöma skillnaden mot 2024 för inbrott.'
		);
	});

	it('is said of areas, and which lie outside', () => {
		const found = {
			method: 'funnel',
			looked: 11,
			untested: null,
			phi: 3,
			above: ['B'],
			below: []
		} as const;
		expect(judgementWords.among(found, (area) => ({ area }))).toBe(
			'11 områden jämfördes. Utanför den spridning som områdena har sinsemellan: högre i B.'
		);
		const places = { ...found, above: ['B', 'Furuholmen'] };
		expect(
			judgementWords.among(places, (area) => ({
				area,
				preposition: area === 'B' ? undefined : 'på'
			}))
		).toMatch(/högre i B och på Furuholmen\.$/u);
		expect(judgementWords.among({ ...found, above: [] }, (area) => ({ area }))).toBe(
			'11 områden jämfördes: inget är utanför den spridning som områdena har sinsemellan.'
		);
	});
});

describe('a month that one case may have filled', () => {
	it('is told with what a usual month holds', () => {
		const may = { period: '2025-05', count: 121, median: 22 };
		expect(unusualMonthsSentence('Sexualbrott (6 kap. BrB)', { area: 'Björkvik' }, [may])).toBe(
			'I maj 2025 anmäldes 121 sexualbrott i Björkvik, mer än tre gånger så många som i en vanlig månad samma år (22). Det kan vara ett enda ärende med många brott.'
		);
		expect(
			unusualMonthsSentence('Sexualbrott', { area: 'Björkvik' }, [
				may,
				{ period: '2025-06', count: 96, median: 22 }
			])
		).toBe(
			'I maj och juni 2025 anmäldes 121 och 96 sexualbrott i Björkvik, var för sig mer än tre gånger så många som i en vanlig månad samma år (22). Det kan vara enstaka ärenden med många brott.'
		);
	});
});
