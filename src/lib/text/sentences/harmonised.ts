import { formatList, genitive } from '../format';

/** How the figures of an area came to be; why there are none is said by each figure's own reason. */
export type Harmonised =
	| { how: 'published' }
	| {
			how: 'computed';
			by: 'sum' | 'rate' | 'share';
			/** Figures of periods before this year are computed. */
			before: string;
			parts: readonly string[];
			/** Ages whose inhabitants weigh the shares: "16–79 år". */
			weights?: string;
	  };

/** "Uppgifterna för Björkvik före 2024 är summan av Dala och Backa, som området bildades av." */
export function harmonisedSentence(area: string, told: Harmonised): string {
	return told.how === 'published'
		? `Uppgifterna för ${area} står som källan har publicerat dem.`
		: computed(area, told);
}

function computed(area: string, told: Extract<Harmonised, { how: 'computed' }>): string {
	const { by, before, parts, weights = '' } = told;
	const of = formatList(parts.map(genitive));
	switch (by) {
		case 'sum':
			return parts.length === 1
				? `Uppgifterna för ${area} före ${before} är de för ${formatList(parts)}.`
				: `Uppgifterna för ${area} före ${before} är summan av ${formatList(parts)}, som området bildades av.`;
		case 'rate':
			return `Kvoterna för ${area} före ${before} är räknade ur ${of} kvoter, vägda med folkmängden.`;
		case 'share':
			return `Andelarna för ${area} före ${before} är vägda ur ${of} andelar efter folkmängd${weights === '' ? '' : ` ${weights}`}; felmarginalen är räknad därefter.`;
	}
}
