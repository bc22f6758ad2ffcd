import type { AmongAreas } from '$lib/core/judgement';
import { manyComparisonsExplained } from './sentences/many';
import { formatList, formatNumber, lowerFirst } from './format';

/** For those who read the method: how it is tested, and how much counts were found to vary. */
export const judgementMethod = {
	crime:
		'Anmälda brott prövas på antalen (kvasi-Poisson): en förändring mot att antalet i området är oförändrat, en skillnad mellan områden mot att talen per invånare är lika. Måttstocken är hur mycket områdenas antal brukar variera från år till år, sedan det som områdena har gemensamt räknats bort. En ökning eller minskning som hela staden delar räknas därför också som en förändring i området; gick resten av staden åt samma håll står dess tal bredvid. Variationen skattas ur de inlästa siffrorna, om det går utan pandemiåren, och anges som spridning: 1 är det som slumpen ensam ger.',
	/** By simulation: core/statistics/README.md. */
	sizes:
		'Spridningen är en för alla områden. Där antalen varierar i takt med hur stora de är sägs därför för sällan i små områden, och för ofta i stora, att en förändring är större än vanlig variation. I en simulering där det största området hade 25 gånger så många brott som det minsta, och inget hade hänt, sades det i högst 1 fall av 100 i de minsta områdena och i ungefär 20 av 100 i det största; avsett är 5.',
	spread: (title: string, phi: number, areas: number, years: readonly string[], wider: boolean) =>
		`${lowerFirst(title)} ${formatNumber(phi, 1)} (${formatNumber(areas)} områden, ${spanOf(years)}${wider ? ', efter ett bredare mått' : ''})`,
	spreads: (parts: readonly string[]) => `Spridning: ${parts.join('; ')}.`,
	/** `effect`: null where the source itself gives the interval of every share. */
	survey: (effect: number | null) =>
		effect === null
			? 'Skillnader i urvalsundersökningar prövas som två andelar, ur de intervall som källan anger. Prövningen är ungefärlig.'
			: `Skillnader i urvalsundersökningar prövas som två andelar. Urvalens utformning är inte publicerad: designeffekten antas vara ${formatNumber(effect, 1)}, och antalet svar delas med den. Där källan anger ett intervall används det i stället. Prövningen är därför ungefärlig.`,
	many: `${manyComparisonsExplained} Kravet är Benjamini–Hochbergs, 5 procent.`,
	rates:
		'Tal per invånare prövas på antalen, eftersom folkmängden de räknas på ändras från år till år. Där källan inte anger antalet är det räknat ur talet per invånare och den folkmängd källan delar med.'
};

/** "2010–2015 och 2024": years without gaps as spans. */
export function spanOf(years: readonly string[]): string {
	const runs: string[][] = [];
	for (const year of years) {
		const run = runs.at(-1);
		if (run !== undefined && Number(year) === Number(run.at(-1)) + 1) run.push(year);
		else runs.push([year]);
	}
	return formatList(runs.map((run) => [...new Set([run[0] ?? '', run.at(-1) ?? ''])].join('–')));
}

const p = (value: number): string =>
	value < 0.001 ? 'p < 0,001' : `p = ${formatNumber(value, 3)}`;

/** Of one figure: among how many comparisons its word was reached, and how. */
export const familyWords = {
	term: 'Bedömning',
	/** "Mot 2023: inom vanlig variation. Bedömd bland 12 jämförelser …" */
	row: (than: string, word: string, looked: number, value: number) =>
		`Mot ${than}: ${word}. ` +
		(looked > 1
			? `Bedömd bland ${formatNumber(looked)} mått som jämförs samtidigt, enligt Benjamini–Hochberg, 5\u00a0procent (för sig: ${p(value)}).`
			: `Bedömd för sig, 5\u00a0procent (${p(value)}): inget annat mått jämförs samtidigt.`),
	map: ({ looked, method, phi }: AmongAreas, place: 'above' | 'below' | null) => {
		const side = place === 'above' ? 'över' : 'under';
		const many = `${formatNumber(looked)} ${looked === 1 ? 'område' : 'områden'} på kartan bedömdes samtidigt`;
		if (method === 'funnel') {
			const wide = phi === null ? '' : ` (spridning ${formatNumber(phi, 1)})`;
			const limits = `med trattgränser på 95\u00a0procent, vidgade efter hur mycket områdena skiljer sig${wide}`;
			return `${many}, ${limits}. Det här ligger ${place === null ? 'inte utanför' : side} gränserna.`;
		}
		const shares = method === 'two_proportions';
		const than = shares ? 'staden utan det' : 'de andra';
		const word = shares ? 'säkerställt' : 'mer än vanlig variation';
		const found = place === null ? `skiljer sig inte ${word}` : `ligger ${word} ${side}`;
		return `${many}, vart och ett mot ${than}, enligt Benjamini–Hochberg, 5\u00a0procent. Det här ${found}.`;
	}
};
