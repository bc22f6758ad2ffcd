import { slug } from '../slug';
import { guessNumberStyle } from '../written/number';
import type { Recipe } from './recipe';
import { DEFAULT_CALENDAR, FALLBACK_NAME, UNKNOWN_WORD } from './suggest.sv';

/** A recipe of that name that reads nothing yet. */
export function emptyRecipe(name: string): Recipe {
	const id = `recept:${slug(name) || FALLBACK_NAME}`;
	return {
		format: 'lagesbild-recipe-1',
		id,
		name,
		signature: [],
		sheet: '',
		top: 1,
		headerRows: 0,
		bottom: null,
		fillDown: false,
		dropFootnotes: false,
		area: { from: 'constant', text: '' },
		period: { from: 'constant', text: '' },
		measure: { from: 'constant', text: '' },
		sex: { from: 'constant', text: 'all' },
		age: { from: 'constant', text: 'all' },
		unit: { fixed: 'count' },
		values: [],
		numbers: guessNumberStyle([]),
		meanings: { area: {}, measure: {}, period: {}, sex: {}, age: {}, unit: {} },
		measures: [],
		origin: {
			series: id,
			calendar: DEFAULT_CALENDAR,
			producer: '',
			citation: '',
			retrieved: UNKNOWN_WORD,
			licence: UNKNOWN_WORD,
			// What nobody has said yet is not for others to see.
			openness: 'own_authority',
			definition: ''
		}
	};
}
