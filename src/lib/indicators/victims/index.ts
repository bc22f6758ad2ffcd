import type { Indicator } from '$lib/core/indicator';
import type { MeasureId } from '$lib/core/measure';
import type { IndicatorFamily } from '../family';
import { adultWords, crimes, familyTitle, knownWords } from './text.sv';
import { VICTIM_CRIMES, type VictimCrime } from './crimes';

const SEXES = ['women', 'men'] as const;

function declare(
	id: string,
	measure: MeasureId,
	sex: (typeof SEXES)[number],
	words: ReturnType<typeof adultWords>
): Indicator {
	return {
		id,
		measure,
		kind: 'reported_crime',
		topics: ['sarbara-brottsoffer', 'jamstalldhet'],
		// More reports may mean that more dare to report.
		direction: null,
		lines: [{ unit: 'count', series: ['bra-sol'], denominator: null }],
		composite: null,
		sexes: [sex],
		ages: ['18+'],
		place: 'place',
		// Bare counts say on a map where most people are.
		mappable: false,
		overview: null,
		...words
	};
}

const known: VictimCrime = 'assault';

/** Women and men as victims of reported crime: counts, as the source splits them. */
export const family: IndicatorFamily = {
	id: 'victims',
	title: familyTitle,
	indicators: [
		...(Object.keys(crimes) as VictimCrime[]).flatMap((crime) =>
			SEXES.map((sex) =>
				declare(`${crime}-${sex}`, VICTIM_CRIMES[crime], sex, adultWords(crime, sex))
			)
		),
		...SEXES.map((sex) =>
			declare(
				`${known}-${sex}-known`,
				`${VICTIM_CRIMES[known]}.bekant`,
				sex,
				knownWords(known, sex)
			)
		)
	]
};
