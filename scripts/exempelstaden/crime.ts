import { CRIME_TYPES, type CrimeType } from './crime-types.sv';
import { populationOf, shareOut } from './population';
import { noiseOf, randomOf } from './random';
import { QUARTERS, SEED, type Quarter } from './town.sv';

export const MONTHS = 12;

/** Reports of a crime without a known place, as a share of all: they are in the town, in no district. */
const WITHOUT_PLACE = 0.018;

/**
 * One case that brings many reports in one month, as happens: it shows in the figures and is no trend.
 */
const SERIES_CASE = {
	crime: 'brb6',
	quarter: 'mosslid',
	year: 2024,
	month: 5,
	reports: 84
} as const;

/** Who a crime was done to: adults, children by age, and where that is not known. */
export interface Victims {
	women: Acquaintance;
	men: Acquaintance;
	children: readonly [Acquaintance, Acquaintance, Acquaintance];
	unknown: number;
}

export interface Acquaintance {
	acquainted: number;
	unacquainted: number;
}

const drawn = new Map<string, readonly number[]>();

/** Reported crimes of a type in a quarter (or `null`: without a known place), month by month. */
function monthsOf(crime: string, quarter: Quarter | null, year: number): readonly number[] {
	const key = `${crime}/${quarter?.slug ?? '-'}/${year}`;
	let months = drawn.get(key);
	if (!months) drawn.set(key, (months = draw(typeOf(crime), quarter, year)));
	return months;
}

/** Reported crimes of a type in some quarters during a year, or a month of it (from 1). */
export function reported(
	crime: string,
	slugs: readonly string[],
	year: number,
	month: number | null = null
): number {
	return slugs.reduce((sum, slug) => {
		const months = monthsOf(crime, slug === '' ? null : quarterOf(slug), year);
		return (
			sum + (month === null ? months.reduce((all, one) => all + one, 0) : (months[month - 1] ?? 0))
		);
	}, 0);
}

/** The year's crimes of a type in a quarter, by victim; null where the database has no such split. */
export function victimsOf(crime: string, slug: string, year: number): Victims | null {
	const { split } = typeOf(crime);
	if (!split) return null;
	const random = randomOf(`${SEED}/victims/${crime}/${slug}/${year}`);
	const total = reported(crime, [slug], year);
	const unknown = Math.min(total, random.count(total * 0.02));
	const waver = (share: number) => Math.max(0.001, share * (1 + 0.12 * random.normal()));
	const [women = 0, men = 0, small = 0, middle = 0, large = 0] = shareOut(total - unknown, [
		waver(split.women),
		waver(split.men),
		...split.children.map(waver)
	]);
	const apart = (count: number, share: number): Acquaintance => {
		const acquainted = Math.min(count, Math.round(count * Math.min(0.95, waver(share))));
		return { acquainted, unacquainted: count - acquainted };
	};
	const [ofWomen, ofMen, ofChildren] = split.acquainted;
	return {
		women: apart(women, ofWomen),
		men: apart(men, ofMen),
		children: [apart(small, ofChildren), apart(middle, ofChildren), apart(large, ofChildren)],
		unknown
	};
}

export function typeOf(crime: string): CrimeType {
	const found = CRIME_TYPES.find(({ id }) => id === crime);
	if (!found) throw new Error(`no crime type ${crime}`);
	return found;
}

export function partsOf(crime: string): CrimeType[] {
	return CRIME_TYPES.filter(({ parent }) => parent === crime);
}

function quarterOf(slug: string): Quarter {
	const found = QUARTERS.find((quarter) => quarter.slug === slug);
	if (!found) throw new Error(`no quarter ${slug}`);
	return found;
}

/** A type with parts is their sum and what none of them holds; the others are drawn. */
function draw(type: CrimeType, quarter: Quarter | null, year: number): number[] {
	const parts = partsOf(type.id);
	const own = type.rate ?? type.other ?? 0;
	const random = randomOf(`${SEED}/crime/${type.id}/${quarter?.slug ?? '-'}/${year}`);
	const mean = (yearlyMean(type, quarter, year) * own) / MONTHS;
	return Array.from({ length: MONTHS }, (_, index) => {
		const month = index + 1;
		// Least in January, most in July, along two parabolas.
		const season = 1 + type.summer * (1 - Math.abs(month - 7) / 3);
		const ofParts = parts.reduce(
			(sum, part) => sum + (monthsOf(part.id, quarter, year)[index] ?? 0),
			0
		);
		const { crime, quarter: where, year: then, month: when, reports } = SERIES_CASE;
		const hit = type.id === crime && quarter?.slug === where && year === then && month === when;
		return ofParts + random.count(mean * season, type.spread) + (hit ? reports : 0);
	});
}

/** What one per 1 000 and year means here: people, place, trend, two pandemic years and slow change. */
function yearlyMean(type: CrimeType, quarter: Quarter | null, year: number): number {
	const trend = 1 + type.trend * (year - 2022);
	const pandemic = year === 2020 || year === 2021 ? (type.place === 'theft' ? 0.88 : 0.96) : 1;
	if (quarter === null) {
		const all = QUARTERS.reduce((sum, one) => sum + populationOf(one, year), 0);
		return (all / 1000) * WITHOUT_PLACE * trend * pandemic;
	}
	const place =
		type.place === 'both' ? (quarter.violence + quarter.theft) / 2 : quarter[type.place];
	const drift = 1 + 0.07 * noiseOf(`${SEED}/drift/${type.id}/${quarter.slug}`)(year * 0.61, 0.5);
	return (populationOf(quarter, year) / 1000) * place * trend * pandemic * drift;
}
