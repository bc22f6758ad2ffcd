import { evidenceOf } from '$lib/core/evidence';
import type { MissingReason } from '$lib/core/figure';
import type { MeasureId } from '$lib/core/measure';
import type { Unit } from '$lib/core/vocabulary';
import { bareTitle } from '../crime-words';
import {
	duringPeriod,
	formatList,
	formatPeriod,
	lowerFirst,
	sentenceCase,
	unitSuffix
} from '../format';
import { inPlace, type Place } from './place';

/** A figure that is not there. */
export interface Missing extends Place {
	/** The indicator's title. */
	title: string;
	/** True for crime, whose title can stand in a sentence. */
	reported: boolean;
	/** '' where not even the period is known. */
	period: string;
	unit: Unit | null;
	/** What is missing; null where nobody has measured it. */
	measure?: MeasureId | null;
	/** Names of the parts that are missing, or that cross the border. */
	parts: readonly string[];
}

/** Why there is no figure, as a whole sentence with place, time and measure: it stands alone. Beside a row's heading `reasonText` is enough. */
export function missingSentence(reason: MissingReason, told: Missing): string {
	const { area } = told;
	const bare = bareTitle(told.title);
	const what = told.reported ? lowerFirst(bare) : `”${bare}”`;
	const about = ` om ${what}`;
	const time = told.period === '' ? '' : ` ${duringPeriod(told.period)}`;
	const parts = formatList(told.parts);
	const suffix = told.unit === null ? '' : unitSuffix(told.unit);
	const whole = (rate = '') => `${sentenceCase(what)}${rate} ${inPlace(told)}${time}`;
	switch (reason) {
		case 'not_in_data':
			return parts === ''
				? `För ${area} finns ingen uppgift${about}${time} i de data som är inlästa.`
				: `${whole()} kan inte räknas ut: ${parts} saknas i de data som är inlästa.`;
		case 'city_missing':
			return `Stadens uppgift${about}${time} saknas i de data som är inlästa.`;
		case 'missing_in_source':
			return `För ${area} finns ingen uppgift${about}${time} i källan.`;
		case 'outside_lifetime':
			return `${sentenceCase(area)} fanns inte som eget område i källan${time}, så det finns ingen uppgift${about}.`;
		case 'suppressed_in_source':
			return `Uppgiften${about} ${inPlace(told)}${time} är dold i källan.`;
		case 'part_missing':
			return `${whole()} kan inte räknas samman: uppgift saknas för ${parts === '' ? 'en del av området' : parts}.`;
		case 'not_composable': {
			const begin = `${sentenceCase(what)} kan inte visas för ${area}`;
			return parts === ''
				? `${begin}: området kan inte sättas samman av källans områden.`
				: `${begin}: gränsen går genom ${parts}, som källan bara redovisar som helhet.`;
		}
		case 'not_described':
			return `${whole()} kan inte räknas ut: vilka områden det bestod av är inte beskrivet.`;
		case 'too_small_to_show':
			return `Uppgiften${about} ${inPlace(told)}${time} visas inte: antalet är för litet.`;
		case 'denominator_missing':
			return `${whole(suffix === '' ? '' : ` ${suffix}`)} kan inte räknas ut: ${base(told)} saknas${parts === '' ? '' : ` för ${parts}`}.`;
		case 'few_answers':
			return `${whole()} visas inte: färre än 30 svarade.`;
		case 'too_few_for_percent':
			return `${whole()} ges inte i procent: antalet är under tio, eller inte känt, i minst en av perioderna.`;
		case 'not_alike':
			return `${whole()} jämförs inte: siffrorna kommer ur olika mätningar eller har olika enhet.`;
		case 'not_joinable':
			return told.unit === 'mean' || told.unit === 'index'
				? `${whole()} kan inte räknas samman: medelvärden och index för flera områden läggs aldrig ihop.`
				: `${whole()} kan inte räknas samman: det som behövs för att väga delarna saknas.`;
		case 'months_missing': {
			const span = /^\d{4}$/u.test(told.period) ? 'Året' : 'Perioden';
			return `${span} ${formatPeriod(told.period)} är inte komplett för ${what} ${inPlace(told)}: månader saknas.`;
		}
	}
}

/** What the figure is counted on. */
function base({ measure = null, unit }: Missing): string {
	if (measure === null || unit === 'per_1000' || unit === 'per_100k') return 'folkmängden';
	if (measure.startsWith('school:')) return 'antalet elever';
	if (unit === 'percent' && evidenceOf(measure) === 'sample_survey')
		return 'folkmängden i de åldrar som tillfrågades';
	return measure.startsWith('survey:') ? 'antalet svarande' : 'det den ska räknas på';
}
