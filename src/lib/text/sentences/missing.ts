import type { MissingReason } from '$lib/core/figure';
import type { Unit } from '$lib/core/vocabulary';
import { bareTitle } from '../crime-words';
import { duringPeriod, formatList, lowerFirst, sentenceCase, unitSuffix } from '../format';

/** A figure that is not there. */
export interface Missing {
	/** Display name of the area. */
	area: string;
	/** The indicator's title. */
	title: string;
	/** True for crime, whose title can stand in a sentence. */
	reported: boolean;
	period: string;
	unit: Unit;
	/** Names of the parts that are missing, or that cross the border. */
	parts: readonly string[];
}

/** Why a measure has no figure, as a whole sentence that stands alone: with place, measure and time. */
export function missingSentence(reason: MissingReason, told: Missing): string {
	const { area } = told;
	const bare = bareTitle(told.title);
	const what = told.reported ? lowerFirst(bare) : `”${bare}”`;
	const title = sentenceCase(what);
	const time = duringPeriod(told.period);
	const parts = formatList(told.parts);
	const suffix = unitSuffix(told.unit);
	switch (reason) {
		case 'not_in_data':
		case 'missing_in_source':
		case 'city_missing':
			return `För ${area} finns ingen uppgift om ${what} ${time} i ${reason === 'missing_in_source' ? 'källan' : 'de data som är inlästa'}.`;
		case 'outside_lifetime':
			return `${area} fanns inte ${time}, så det finns ingen uppgift om ${what}.`;
		case 'suppressed_in_source':
			return `Uppgiften om ${what} i ${area} ${time} är dold i källan.`;
		case 'part_missing':
			return `${title} i ${area} ${time} kan inte räknas samman: uppgift saknas för ${parts === '' ? 'en del av området' : parts}.`;
		case 'not_composable':
			return parts === ''
				? `${title} kan inte visas för ${area}: området kan inte sättas samman av källans områden.`
				: `${title} kan inte visas för ${area}: gränsen går genom ${parts}, som källan bara redovisar som helhet.`;
		case 'not_described':
			return `${title} i ${area} ${time} kan inte räknas ut: vilka områden det bestod av är inte beskrivet.`;
		case 'too_small_to_show':
			return `Uppgiften om ${what} i ${area} ${time} visas inte: antalet är för litet.`;
		case 'denominator_missing':
			return `${title}${suffix === '' ? '' : ` ${suffix}`} i ${area} ${time} kan inte räknas ut: folkmängden saknas.`;
		case 'few_answers':
			return `${title} i ${area} ${time} visas inte: för få har svarat.`;
		case 'too_few_for_percent':
			return `${title} i ${area} ${time} visas inte i procent: fallen är färre än tio.`;
		case 'not_alike':
			return `${title} i ${area} ${time} jämförs inte: siffrorna kommer ur olika mätningar.`;
		case 'not_joinable':
			return `${title} i ${area} ${time} kan inte räknas samman: det som behövs för att väga delarna saknas.`;
		case 'months_missing':
			return `Året ${told.period} är inte komplett för ${what} i ${area}: månader saknas.`;
	}
}
