import { readdirSync, readFileSync } from 'node:fs';
import { roundFor } from '$lib/text/format';
import type { EvidenceKind } from '$lib/core/evidence';
import type { Figure } from '$lib/core/figure';
import type { Judgement } from '$lib/core/judgement';
import type { Sex, Unit } from '$lib/core/vocabulary';

const FOLDER = new URL('./expected/', import.meta.url);

/** Facts of a situation, as its file has them, and what is to be said of them. Each kind has its own of these. */
export interface Situation {
	says: string;
	area: string;
	preposition?: string;
	title: string;
	unit?: Unit;
	period: string;
	nowPeriod: string;
	thenPeriod: string;
	/** What is looked at and what it is set beside; null where there is no figure. */
	now: number;
	then: number;
	value: number | null;
	other: number;
	nowCount?: number;
	thenCount?: number;
	women: number;
	men: number;
	womenAnswers?: Interval;
	menAnswers?: Interval;
	/** Of the judge. */
	kind: EvidenceKind;
	word?: Judgement['word'];
	/** Of the judge, of a missing figure or, of a difference, in words. */
	reason?: string;
	lostToMany?: number;
	words?: { share: string; people: string | null } | { counted: string };
	than: {
		kind: 'rest' | 'area' | 'city' | 'similar' | 'earlier';
		area?: string;
		areas?: string[];
		preposition?: string;
	};
	everything?: boolean;
	preliminary?: boolean;
	nowPreliminary?: boolean;
	thenPreliminary?: boolean;
	pandemic?: string;
	breakText?: string;
	part?: { title: string; share: number; others?: string };
	/** The rest of the city, or the whole, where it went the same way. */
	beside?: { name: string; now: number; then: number; percent: boolean };
	detectedByPolice?: boolean;
	missingWave?: string;
	visitors?: string;
	girls?: boolean;
	register?: boolean;
	/** Sample surveys are among the many. */
	surveys?: boolean;
	explain?: boolean;
	/** Areas differ for reasons that last. */
	lasting?: boolean;
	n: number | null;
	lower: number | null;
	upper: number | null;
	responseRate: number | null;
	rateOf?: Sex;
	/** A later wave that is hidden. */
	newer?: { period: string; reason: string };
	/** Of women and of men. */
	rates?: [number | null, number | null];
	parts?: string[];
	weights?: string;
	asked?: number;
	looked?: number;
	established: number;
	/** How many are judged together, these among them. */
	among?: number;
	missingParts?: string[];
	measure?: string;
	/** Joined: all of them, and whose interval is their source's or assumed. */
	areas?: string[];
	own?: string[];
	assumed?: string[];
	chosen?: boolean;
	/** Of the city without the area. */
	rest?: boolean;
	/** Areas that lie higher, and lower, than the others. */
	above?: string[];
	below?: string[];
	straddling?: string[];
	form: 'rolling' | 'year_to_date' | 'same_month' | 'unusual' | 'share_of_year';
	from: string;
	to: string;
	median: number;
	total: number;
	months?: { period: string; value: number }[];
	month?: { period: string; value: number };
	items: Situation[];
	/** How many of the items are named, in one sentence. */
	brief?: number;
}

interface Interval {
	n: number;
	lower: number;
	upper: number;
}

/** Names of the files, one per kind of sentence. */
export function kinds(): string[] {
	return readdirSync(FOLDER)
		.filter((name) => name.endsWith('.json'))
		.map((name) => name.replace(/\.json$/u, ''));
}

export function situations(kind: string): Situation[] {
	return JSON.parse(readFileSync(new URL(`${kind}.json`, FOLDER), 'utf8')) as Situation[];
}

/** The whole text with the non-breaking spaces that the README says stand in it. */
export function asPrinted(text: string): string {
	return text
		.replace(/(\d) (?=\d{3}(?!\d))/gu, '$1\u00a0')
		.replace(/(\d) (?=procent)/gu, '$1\u00a0');
}

/** What a judge would have said in a situation: of a test, only what words are made of. */
export function judgementOf(facts: {
	kind: EvidenceKind;
	comparison: Judgement['comparison'];
	word?: Judgement['word'];
	reason?: string | undefined;
	unit: Unit;
	now: number | null;
	then: number | null;
	counts?: Judgement['counts'];
	lostToMany?: number;
	register?: boolean;
}): Judgement {
	const { now, then, unit, kind, comparison, counts = null, lostToMany } = facts;
	const word = facts.word ?? 'not_testable';
	const difference = now === null || then === null ? 0 : roundFor(unit, now) - roundFor(unit, then);
	const tested = counts ?? { now: now ?? 0, then: then ?? 0 };
	return {
		kind,
		comparison,
		word,
		reason: (facts.reason ?? null) as Judgement['reason'],
		direction: difference > 0 ? 'up' : difference < 0 ? 'down' : 'none',
		effect: null,
		lower: null,
		upper: null,
		p: lostToMany === undefined ? null : 0.01,
		looked: lostToMany === undefined ? 1 : lostToMany,
		method: 'none',
		dispersion: null,
		counts,
		designEffect: null,
		percentAllowed: word === 'larger_than_usual' && Math.min(tested.now, tested.then) >= 10,
		now: {
			unit,
			value: now,
			measure: facts.register === true ? 'school:a' : 'survey:a.b'
		} as Figure,
		then: { unit, value: then } as Figure
	};
}
