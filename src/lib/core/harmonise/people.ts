/** Ages from the first to the last, both included. */
export interface Ages {
	from: number;
	to: number;
}

/** People of an area by age as a source gives them: `16`, `15-19`, `65+`. Bands may overlap. */
export type PeopleByAge = ReadonlyMap<string, number>;

const AGES = /^(\d{1,3})(?:-(\d{1,3})|(\+))?$/;

/** `16-79`, `17`, `65+`; null for all ages, school grades and whatever else. */
export function agesOf(text: string): Ages | null {
	const match = AGES.exec(text);
	if (!match) return null;
	const from = Number(match[1]);
	const to = match[3] !== undefined ? Infinity : Number(match[2] ?? from);
	return to < from ? null : { from, to };
}

/** Bands this wide or narrower are taken to hold as many of each age where nobody knows better. */
const EVEN = 5;

interface Band extends Ages {
	/** As the source writes it. */
	text: string;
	people: number;
}

/** A band that people in the ages asked are counted from. */
export interface BandAsked {
	/** The ages as the source writes them. */
	text: string;
	people: number;
	/** How much of it: `inside` of `all` people of the structure's ages, or of the band's own single ages. */
	part: { inside: number; all: number; structure: string[] | null } | null;
}

/**
 * People in the ages asked, from the fewest-aged bands that cover them without overlapping. A band that crosses
 * the limits gives the part that `structure` has of it (a larger population by single years, the whole city's say);
 * without that, one of at most five years gives as many of each age. null where the ages cannot be had so.
 */
export function peopleOf(
	ages: Ages,
	byAge: PeopleByAge,
	structure: PeopleByAge = new Map()
): number | null {
	const bands = bandsAsked(ages, byAge, structure);
	return bands === null ? null : bands.reduce((sum, band) => sum + peopleOfBand(band), 0);
}

export function peopleOfBand({ people, part }: BandAsked): number {
	return part === null ? people : people * (part.inside / part.all);
}

/** The bands that `peopleOf` counts, the youngest first. */
export function bandsAsked(
	ages: Ages,
	byAge: PeopleByAge,
	structure: PeopleByAge = new Map()
): BandAsked[] | null {
	const bands = [...byAge].flatMap(([text, people]): Band[] => {
		const band = agesOf(text);
		return band === null ? [] : [{ ...band, text, people }];
	});
	bands.sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from);
	const cover = coverOf(bands, ages.from, ages.to, true);
	if (cover === null) return null;
	const asked: BandAsked[] = [];
	for (const band of cover) {
		const { text, people } = band;
		const whole = band.from >= ages.from && band.to <= ages.to;
		const part = whole ? null : partInside(band, ages, structure);
		if (!whole && part === null) return null;
		asked.push({ text, people, part });
	}
	return asked;
}

/** Bands end to end from `from` to `to` or past it; only the first may begin before. */
function coverOf(bands: readonly Band[], from: number, to: number, first: boolean): Band[] | null {
	const starts = bands.filter(
		(band) => band.from === from || (first && band.from < from && band.to >= from)
	);
	for (const band of starts) {
		if (band.to >= to) return [band];
		const rest = coverOf(bands, band.to + 1, to, false);
		if (rest !== null) return [band, ...rest];
	}
	return null;
}

function partInside(band: Band, ages: Ages, structure: PeopleByAge): BandAsked['part'] {
	const known = structureOf(band, ages, structure);
	if (known !== null) return known;
	if (band.to - band.from >= EVEN) return null;
	const inside = Math.min(band.to, ages.to) - Math.max(band.from, ages.from) + 1;
	return { inside, all: band.to - band.from + 1, structure: null };
}

/** The structure's people of the band who are of the ages; null where it lacks a year of the band. */
function structureOf(band: Band, ages: Ages, structure: PeopleByAge): BandAsked['part'] {
	let all = 0;
	let inside = 0;
	let reached = band.from - 1;
	const used: string[] = [];
	const single = [...structure]
		.flatMap(([text, people]): Band[] => {
			const year = agesOf(text);
			return year === null || (year.to !== year.from && year.to !== Infinity)
				? []
				: [{ ...year, text, people }];
		})
		.filter(({ from }) => from >= band.from && from <= band.to)
		.sort((a, b) => a.from - b.from || b.to - a.to);
	for (const { from, to, text, people } of single) {
		if (from !== reached + 1 || to > band.to) continue;
		// The open end of the structure lies wholly within the ages, or wholly outside them.
		if (to === Infinity && from <= ages.to && ages.to !== Infinity) return null;
		reached = to;
		all += people;
		used.push(text);
		if (from >= ages.from && from <= ages.to) inside += people;
	}
	return reached < band.to || all === 0 ? null : { inside, all, structure: used };
}
