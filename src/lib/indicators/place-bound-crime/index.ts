import { declareCrime } from '../crime';
import type { IndicatorFamily } from '../family';
import { familyTitle, measures, words } from './text.sv';

type Id = keyof typeof words;

/** Crime that is bound to the place it was committed in: what can be built away, lit up or watched. Robbery and damage
 * are so too, but stand with what every lägesbild begins with. */
export const family: IndicatorFamily = {
	id: 'place-bound-crime',
	title: familyTitle,
	indicators: (Object.keys(words) as Id[]).map((id) =>
		declareCrime<Id>(
			{
				id,
				measure: measures[id],
				topics: ['otrygga-platser'],
				placeBound: true,
				// How much graffiti is reported follows who cleans it.
				direction: id === 'graffiti' ? null : 'lower'
			},
			words
		)
	)
};
