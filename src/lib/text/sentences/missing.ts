import type { MissingReason } from '$lib/core/figure';
import type { MeasureId } from '$lib/core/measure';
import type { Unit } from '$lib/core/vocabulary';
import { bareTitle } from '../crime-words';
import { duringPeriod, sentenceCase, unitSuffix } from '../format';
import { reasonText } from '../reasons';
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
	measure: MeasureId | null;
	/** Names of the parts that are missing, or that cross the border. */
	parts: readonly string[];
}

/** Why there is no figure where no row's heading tells of what: measure, place and time, then the cell's own reason. */
export function missingSentence(reason: MissingReason, told: Missing): string {
	const { title, area, period, measure, unit } = told;
	const bare = bareTitle(title);
	const what = told.reported ? sentenceCase(bare) : `”${bare}”`;
	const suffix = unit === null ? '' : unitSuffix(unit);
	const rate = suffix === '' ? '' : ` ${suffix}`;
	const time = period === '' ? '' : ` ${duringPeriod(period)}`;
	const why = reasonText(reason, {
		...{ area, period, missingParts: told.parts, headed: true },
		figure: measure === null || unit === null ? null : { measure, unit }
	});
	return `${what}${rate} ${inPlace(told)}${time}: ${why}`;
}
