/**
 * The plan of Exempelstaden: what it is made of, where, and how many live there. Everything is made up;
 * no name is that of a district in a real municipality of this program.
 */

/** What the draws of the exercise municipality start from; change it and every figure changes. */
export const SEED = 'exempelstaden-1';

export const TOWN = {
	id: 'exempelstaden',
	name: 'Exempelstaden',
	/** Kommun code in the layouts that print one; no Swedish kommun has it. */
	code: '9901',
	city: 'stad:exempelstaden',
	defaultArea: 'sdo:vintersund'
} as const;

/** A delområde: the smallest unit that both districts and LPOs are made of. */
export interface Quarter {
	slug: string;
	name: string;
	/** Kilometres east and north of the south-west corner of the map. */
	at: readonly [number, number];
	/** Above 1 the quarter is denser and smaller on the map. */
	density: number;
	/** Inhabitants on the last day of 2024. */
	population: number;
	/** Yearly growth, as a share. */
	growth: number;
	/** Share of the inhabitants under 18. */
	children: number;
	/** How much of a crime type is reported here, against what the population alone would give. */
	violence: number;
	theft: number;
	/** How safe people feel, in percentage points beside the town's. */
	safety: number;
	stadsdelar: readonly string[];
}

export const QUARTERS: readonly Quarter[] = [
	{
		slug: 'hamnvreten',
		name: 'Hamnvreten',
		at: [9.05, 8.0],
		density: 1.05,
		population: 27_340,
		growth: 0.014,
		children: 0.15,
		violence: 1.75,
		theft: 2.3,
		safety: 2,
		stadsdelar: [
			'Kajkanten',
			'Rådhusvreten',
			'Repslagarholmen',
			'Klockarvret',
			'Järnbroplan',
			'Övre Hamnvreten'
		]
	},
	{
		slug: 'mosslid',
		name: 'Mosslid',
		at: [5.2, 5.6],
		density: 1,
		population: 17_920,
		growth: 0.006,
		children: 0.24,
		violence: 0.55,
		theft: 0.7,
		safety: 9,
		stadsdelar: ['Mosslidsstrand', 'Sälgviken', 'Vassklinten', 'Ekoxens by']
	},
	{
		slug: 'brunnsater',
		name: 'Brunnsäter',
		at: [5.9, 9],
		density: 1.15,
		population: 15_260,
		growth: 0.008,
		children: 0.22,
		violence: 0.8,
		theft: 0.85,
		safety: 3,
		stadsdelar: ['Brunnsäters torg', 'Källtäppan', 'Hagtornsvallen', 'Slåttervret']
	},
	{
		slug: 'lyktinge',
		name: 'Lyktinge',
		at: [4.6, 12.2],
		density: 0.9,
		population: 16_480,
		growth: 0.011,
		children: 0.25,
		violence: 0.75,
		theft: 0.8,
		safety: 4,
		stadsdelar: ['Lyktinge kyrkby', 'Fyrvaktarberget', 'Oljelyckan', 'Sjövaktsudden']
	},
	{
		slug: 'krakvad',
		name: 'Kråkvad',
		at: [8.9, 12.1],
		density: 1,
		population: 13_850,
		growth: 0.009,
		children: 0.23,
		violence: 0.9,
		theft: 0.9,
		safety: 0,
		stadsdelar: ['Kråkvads bruk', 'Skatlyckan', 'Näbbmossen', 'Fjäderhöjd']
	},
	{
		slug: 'tegelvret',
		name: 'Tegelvret',
		at: [12.2, 10.9],
		density: 1.2,
		population: 18_710,
		growth: 0.012,
		children: 0.24,
		violence: 1.15,
		theft: 1,
		safety: -4,
		stadsdelar: ['Tegelvrets centrum', 'Lertäkten', 'Ugnsbacken', 'Formvallen', 'Murarängen']
	},
	{
		slug: 'granvalla',
		name: 'Granvalla',
		at: [15.1, 9.7],
		density: 1,
		population: 19_630,
		growth: 0.01,
		children: 0.27,
		violence: 1.5,
		theft: 0.95,
		safety: -9,
		stadsdelar: ['Granvalla centrum', 'Kottlyckan', 'Barrstigen', 'Hartsbacken', 'Kvistvret']
	},
	{
		slug: 'almskog',
		name: 'Almskog',
		at: [12.7, 7.2],
		density: 1.15,
		population: 14_920,
		growth: 0.007,
		children: 0.19,
		violence: 0.95,
		theft: 1.05,
		safety: 1,
		stadsdelar: ['Almskogs gård', 'Bastvallen', 'Lövsalsbacken', 'Näverkroken']
	},
	{
		slug: 'skogalid',
		name: 'Skogalid',
		at: [14.9, 5.8],
		density: 0.9,
		population: 11_870,
		growth: 0.005,
		children: 0.25,
		violence: 0.45,
		theft: 0.6,
		safety: 10,
		stadsdelar: ['Skogalids villastad', 'Mårdhyttan', 'Lofältet', 'Grävlingsdal']
	}
];

/** From when to when, by whose calendar; null = open. */
export type Span = readonly [from: string | null, to: string | null];

export interface Whole {
	slug: string;
	name: string;
	quarters: readonly string[];
	spans: Readonly<Record<string, Span>>;
}

/** Days of the merger by the city and by Brå, and of the division of an LPO by the police. */
const MERGED = { staden: '2022-07-01', bra: '2023-01-01' } as const;
const DIVIDED = '2024-01-01';

const always = { staden: [null, null], bra: [null, null] } as const;
const ended = { staden: [null, MERGED.staden], bra: [null, MERGED.bra] } as const;
const begun = { staden: [MERGED.staden, null], bra: [MERGED.bra, null] } as const;
const one = (slug: string): Whole => ({
	slug,
	name: QUARTERS.find((quarter) => quarter.slug === slug)?.name ?? '',
	quarters: [slug],
	spans: always
});

/** Stadsdelsområden: two of them became one, and one lies in two LPOs. */
export const DISTRICTS: readonly Whole[] = [
	one('almskog'),
	{ ...one('brunnsater'), spans: ended },
	one('granvalla'),
	one('hamnvreten'),
	{ ...one('lyktinge'), spans: ended },
	one('mosslid'),
	one('skogalid'),
	{
		slug: 'tegelvret-krakvad',
		name: 'Tegelvret-Kråkvad',
		quarters: ['tegelvret', 'krakvad'],
		spans: always
	},
	{
		slug: 'vintersund',
		name: 'Vintersund',
		quarters: ['brunnsater', 'lyktinge'],
		spans: begun
	}
];

/** Lokalpolisområden: one of them was divided in two. */
export const POLICE: readonly Whole[] = [
	{
		slug: 'granvalla',
		name: 'Granvalla',
		quarters: ['granvalla', 'tegelvret'],
		spans: { polisen: [null, null] }
	},
	{
		slug: 'hamnvreten',
		name: 'Hamnvreten',
		quarters: ['hamnvreten', 'mosslid'],
		spans: { polisen: [DIVIDED, null] }
	},
	{
		slug: 'skogalid',
		name: 'Skogalid',
		quarters: ['skogalid', 'almskog'],
		spans: { polisen: [DIVIDED, null] }
	},
	{
		slug: 'strandvret',
		name: 'Strandvret',
		quarters: ['hamnvreten', 'mosslid', 'skogalid', 'almskog'],
		spans: { polisen: [null, DIVIDED] }
	},
	{
		slug: 'vintersund',
		name: 'Vintersund',
		quarters: ['brunnsater', 'lyktinge', 'krakvad'],
		spans: { polisen: [null, null] }
	}
];

/** Groups of districts that only the yearbook prints. */
export const SIDES = [
	{ slug: 'vastra-sidan', name: 'Västra sidan', districts: ['mosslid', 'vintersund'] },
	{ slug: 'mittsidan', name: 'Mittsidan', districts: ['hamnvreten'] },
	{
		slug: 'ostra-sidan',
		name: 'Östra sidan',
		districts: ['almskog', 'granvalla', 'skogalid', 'tegelvret-krakvad']
	}
] as const;

/** Other kommuner, as made up as the town. */
export const NEIGHBOURS = [
	{ slug: 'bortanvret', name: 'Bortanvret', population: 41_200 },
	{ slug: 'fjarrsjo', name: 'Fjärrsjö', population: 23_900 },
	{ slug: 'hinsides', name: 'Hinsides', population: 68_400 },
	{ slug: 'utomskar', name: 'Utomskär', population: 9_700 }
] as const;
