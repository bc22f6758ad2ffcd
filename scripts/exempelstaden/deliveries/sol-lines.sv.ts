import { VICTIM_LABELS, type CrimeType } from '../crime-types.sv';
import { partsOf, reported, victimsOf, type Acquaintance, type Victims } from '../crime';
import { populationOfAll } from '../population';
import { existedOn, WHOLE_TOWN, type Reported } from '../delivery';
import { DISTRICTS, TOWN } from '../town.sv';

export const SOL_MONTHS = [
	'Jan',
	'Feb',
	'Mar',
	'Apr',
	'Maj',
	'Jun',
	'Jul',
	'Aug',
	'Sep',
	'Okt',
	'Nov',
	'Dec'
];

/** A district as the crime database writes it, ended ones with their last day. */
export interface SolArea extends Reported {
	written: string;
	/** False outside its lifetime in the database, where it prints 0. */
	exists(day: string): boolean;
}

export function solAreas(years: readonly number[]): SolArea[] {
	const [first = 0, last = 0] = [Math.min(...years), Math.max(...years)];
	const overlapping = DISTRICTS.filter(({ spans }) => {
		const [from, to] = spans['bra'] ?? [null, null];
		return (from ?? '') <= `${last}-12-31` && (to === null || to > `${first}-01-01`);
	});
	const districts = overlapping.map((whole): SolArea => {
		const end = whole.spans['bra']?.[1] ?? null;
		return {
			...whole,
			level: 'sdo',
			written:
				end === null || end > `${last}-12-31`
					? `Stadsdelsområde ${whole.name} (${TOWN.name})`
					: `${whole.name} stadsdel (upphörde ${end})`,
			exists: (day) => existedOn(whole, 'bra', day)
		};
	});
	return [{ ...WHOLE_TOWN, written: `${TOWN.name} kommun`, exists: () => true }, ...districts];
}

/** One printed figure: the labels above it and its own, and how many. */
export interface Line {
	headings: readonly CrimeType[];
	label: string;
	count(area: SolArea, year: number, month: number | null): number;
}

/** Every line of a table in the database's order; victims only where asked for. */
export function linesOf(
	types: readonly CrimeType[],
	withVictims: 'no' | 'yes' | 'with relation'
): Line[] {
	const lines: Line[] = [];
	const visit = (type: CrimeType, headings: readonly CrimeType[]) => {
		const printed = types.includes(type);
		if (printed)
			lines.push({
				headings,
				label: type.label,
				count: (area, year, month) => reported(type.id, area.quarters, year, month)
			});
		const inner = printed ? [...headings, type] : headings;
		if (printed && type.split && withVictims !== 'no')
			for (const { label, pick, relation } of VICTIMS)
				if (!relation || (type.split.byRelation && withVictims === 'with relation'))
					lines.push({
						headings: inner,
						label: `${type.label}, ${label}`,
						count: (area, year) => victims(type.id, area, year, pick)
					});
		for (const part of partsOf(type.id)) visit(part, inner);
	};
	for (const type of types) if (type.parent === null) visit(type, []);
	return lines;
}

type Pick = (victims: Victims) => number;

const known = ({ acquainted, unacquainted }: Acquaintance) => acquainted + unacquainted;

const WHO: readonly { label: string; of: (victims: Victims) => Acquaintance }[] = [
	{ label: VICTIM_LABELS.women, of: ({ women }) => women },
	{ label: VICTIM_LABELS.men, of: ({ men }) => men },
	...VICTIM_LABELS.children.map((label, index) => ({
		label,
		of: ({ children }: Victims) => children[index as 0 | 1 | 2]
	}))
];

/** Everyone of a sex and age, then those who knew the one who did it and those who did not. */
const VICTIMS: readonly { label: string; pick: Pick; relation: boolean }[] = WHO.flatMap(
	({ label, of }) => [
		{ label, pick: (all: Victims) => known(of(all)), relation: false },
		{
			label: `${label}, ${VICTIM_LABELS.acquainted}`,
			pick: (all: Victims) => of(all).acquainted,
			relation: true
		},
		{
			label: `${label}, ${VICTIM_LABELS.unacquainted}`,
			pick: (all: Victims) => of(all).unacquainted,
			relation: true
		}
	]
);

function victims(crime: string, area: SolArea, year: number, pick: Pick): number {
	return area.quarters.reduce((sum, slug) => {
		const found = slug === '' ? null : victimsOf(crime, slug, year);
		return sum + (found ? pick(found) : 0);
	}, 0);
}

/** The rate the database prints: on the population of the last day of the year before. */
export function solRate(count: number, area: Reported, year: number): number {
	return (count / populationOfAll(area.quarters, year - 1)) * 100_000;
}
