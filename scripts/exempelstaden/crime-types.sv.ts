/** What a crime type is split by in the crime database, and in which shares (of those with a known victim). */
export interface Split {
	women: number;
	men: number;
	/** Ages 0–6, 7–14, 15–17. */
	children: readonly [number, number, number];
	/** Share where offender and victim know each other: women, men, children. */
	acquainted: readonly [number, number, number];
	/** True where the database gives it. */
	byRelation: boolean;
}

/** One crime type as the crime database lists it. `rate` is per 1 000 inhabitants and year; null = the sum of its parts. */
export interface CrimeType {
	id: string;
	label: string;
	parent: string | null;
	rate: number | null;
	/** Change per year, as a share. */
	trend: number;
	/** Times Poisson's variance. */
	spread: number;
	place: 'violence' | 'theft' | 'both';
	/** How much more in summer than in winter; negative the other way round. */
	summer: number;
	/** In the files by month too. */
	monthly: boolean;
	split?: Split;
	/** What the sum of the parts leaves out, per 1 000. */
	other?: number;
}

const leaf = {
	parent: null,
	trend: 0,
	spread: 1.7,
	place: 'both',
	summer: 0,
	monthly: false
} as const;

export const CRIME_TYPES: readonly CrimeType[] = [
	{
		...leaf,
		id: 'all',
		label: 'Totalt antal brott',
		rate: null,
		other: 17,
		spread: 4,
		monthly: true
	},
	{
		...leaf,
		id: 'person',
		parent: 'all',
		label: '3-7 kap. Brott mot person',
		rate: null
	},
	{
		...leaf,
		id: 'brb3',
		parent: 'person',
		label: '3 kap. Brott mot liv och hälsa',
		rate: null,
		other: 0.35,
		place: 'violence',
		monthly: true
	},
	{
		...leaf,
		id: 'mordforsok',
		parent: 'brb3',
		label: 'Försök till mord eller dråp (1, 2 §)',
		rate: 0.13,
		place: 'violence',
		spread: 1
	},
	{
		...leaf,
		id: 'misshandel',
		parent: 'brb3',
		label: 'Misshandel inkl. grov (5, 6 §)',
		rate: 8.4,
		trend: -0.015,
		place: 'violence',
		summer: 0.16,
		monthly: true,
		split: {
			women: 0.36,
			men: 0.42,
			children: [0.03, 0.12, 0.07],
			acquainted: [0.74, 0.33, 0.55],
			byRelation: true
		}
	},
	{
		...leaf,
		id: 'brb4',
		parent: 'person',
		label: '4 kap. Brott mot frihet och frid',
		rate: null,
		other: 1.4,
		place: 'violence',
		monthly: true
	},
	{
		...leaf,
		id: 'fridskrankning',
		parent: 'brb4',
		label: 'Grov fridskränkning (4 a §)',
		rate: 0.42,
		trend: 0.02,
		place: 'violence',
		spread: 1.2
	},
	{
		...leaf,
		id: 'hot',
		parent: 'brb4',
		label: 'Olaga hot (5 §)',
		rate: 5.1,
		trend: -0.01,
		place: 'violence',
		monthly: true,
		split: {
			women: 0.42,
			men: 0.43,
			children: [0.005, 0.075, 0.07],
			acquainted: [0.6, 0.35, 0.6],
			byRelation: true
		}
	},
	{
		...leaf,
		id: 'ofredande',
		parent: 'brb4',
		label: 'Ofredande (7 §)',
		rate: 6.3,
		place: 'violence',
		spread: 3
	},
	{
		...leaf,
		id: 'brb5',
		parent: 'person',
		label: '5 kap. Ärekränkningsbrott',
		rate: 1.6,
		place: 'violence'
	},
	{
		...leaf,
		id: 'brb6',
		parent: 'person',
		label: '6 kap. Sexualbrott',
		rate: 2.4,
		trend: 0.01,
		place: 'violence',
		summer: 0.08,
		spread: 1.9,
		monthly: true,
		split: {
			women: 0.55,
			men: 0.05,
			children: [0.04, 0.19, 0.17],
			acquainted: [0.55, 0.5, 0.6],
			byRelation: true
		}
	},
	{
		...leaf,
		id: 'brb7',
		parent: 'person',
		label: '7 kap. Brott mot familj',
		rate: 0.25,
		spread: 1
	},
	{
		...leaf,
		id: 'formogenhet',
		parent: 'all',
		label: '8-12 kap. Brott mot förmögenhet',
		rate: null,
		place: 'theft'
	},
	{
		...leaf,
		id: 'brb8',
		parent: 'formogenhet',
		label: '8 kap. Stöld, rån m.m.',
		rate: null,
		other: 16,
		place: 'theft',
		spread: 4
	},
	{
		...leaf,
		id: 'cykel',
		parent: 'brb8',
		label: 'Cykel',
		rate: 4.6,
		trend: -0.04,
		place: 'theft',
		summer: 0.55,
		spread: 3
	},
	{
		...leaf,
		id: 'bostadsinbrott',
		parent: 'brb8',
		label: 'därav inbrottsstöld i bostad',
		rate: 1.9,
		trend: -0.06,
		summer: -0.25,
		spread: 2
	},
	{
		...leaf,
		id: 'ran',
		parent: 'brb8',
		label: 'Rån, inkl. grovt (5, 6 §)',
		rate: 0.85,
		trend: -0.03,
		place: 'violence',
		summer: -0.1,
		spread: 1.3,
		monthly: true
	},
	{
		...leaf,
		id: 'brb9',
		parent: 'formogenhet',
		label: '9 kap. Bedrägeri och annan oredlighet',
		rate: 15,
		spread: 5
	},
	{
		...leaf,
		id: 'brb12',
		parent: 'formogenhet',
		label: '12 kap. Skadegörelsebrott',
		rate: null,
		other: 8.5,
		place: 'both',
		spread: 4.5,
		monthly: true
	},
	{
		...leaf,
		id: 'klotter',
		parent: 'brb12',
		label: 'Klotter',
		rate: 8.8,
		spread: 7,
		place: 'theft'
	},
	{
		...leaf,
		id: 'narkotika',
		parent: 'all',
		label: 'Brott mot narkotikastrafflagen',
		rate: 8.2,
		trend: 0.02,
		place: 'violence',
		spread: 6,
		monthly: true
	},
	{
		...leaf,
		id: 'vapen',
		parent: 'all',
		label: 'Vapenlagen',
		rate: 0.9,
		place: 'violence',
		spread: 2.5
	}
];

export const VICTIM_LABELS = {
	women: 'mot kvinna 18 år eller äldre',
	men: 'mot man 18 år eller äldre',
	children: ['mot barn 0-6 år', 'mot barn 7-14 år', 'mot barn 15-17 år'],
	acquainted: 'bekant med offret',
	unacquainted: 'obekant med offret'
} as const;
