import { formatList, genitive } from './format';

/** Words round the names of areas. */
export const areaWords = {
	lpo: (name: string) => (name.startsWith('LPO ') ? name : `LPO ${name}`),
	/** The part within the city: "LPO … (Stockholms del)"; a city called "Stockholms stad" is "Stockholm" here. */
	cityPart: (name: string, city: string) =>
		`${name} (${genitive(city.replace(/ (stad|kommun)$/, ''))} del)`,
	/** Comparison "the city without the area". */
	rest: (name: string) => `staden utom ${name}`,
	/** Areas the user has chosen to compare with. */
	chosen: (names: readonly string[]) =>
		names.length < 3 ? formatList(names) : `${names.length} valda områden`,
	/** Comparison where the city without the area is not known. */
	wholeCity: 'hela staden (området inräknat)',
	/** Heading of the areas on a map. */
	levels: {
		sdo: { many: 'stadsdelsområden', definite: 'stadsdelsområdena', one: 'stadsdelsområde' },
		lpo: { many: 'lokalpolisområden', definite: 'lokalpolisområdena', one: 'lokalpolisområde' }
	},
	partOf: (part: string, whole: string) => `${part} (del av ${whole})`,
	lpoPart: (lpo: string, part: string) => `${lpo} (${part})`
};
