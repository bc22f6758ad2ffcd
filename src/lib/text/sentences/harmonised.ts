import { formatList, genitive } from '../format';

/** How the figures of an area came to be in a division it was not published in. */
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
	  }
	| { how: 'impossible'; reason: 'median_or_index'; before: string }
	| { how: 'impossible'; reason: 'not_composable'; to: string; parts: readonly string[] };

/** "Uppgifterna för Björkvik före 2024 är summan av Dala och Backa, som området bildades av." */
export function harmonisedSentence(area: string, told: Harmonised): string {
	switch (told.how) {
		case 'published':
			return `Uppgifterna för ${area} står som källan har publicerat dem.`;
		case 'computed':
			return computed(area, told);
		case 'impossible':
			return told.reason === 'median_or_index'
				? `Ett index kan inte räknas om till en annan indelning, så ${area} har ingen uppgift före ${told.before}.`
				: `${area} kan inte räknas om till ${told.to} års indelning: området delades mellan ${formatList(told.parts)}, och källan redovisar inte delarna.`;
	}
}

function computed(area: string, told: Extract<Harmonised, { how: 'computed' }>): string {
	const { by, before, parts, weights = '' } = told;
	const of = formatList(parts.map(genitive));
	switch (by) {
		case 'sum':
			return `Uppgifterna för ${area} före ${before} är summan av ${formatList(parts)}, som området bildades av.`;
		case 'rate':
			return `Kvoterna för ${area} före ${before} är räknade ur ${of} kvoter, vägda med folkmängden.`;
		case 'share':
			return `Andelarna för ${area} före ${before} är vägda ur ${of} andelar efter folkmängd${weights === '' ? '' : ` ${weights}`}; felmarginalen är räknad därefter.`;
	}
}
