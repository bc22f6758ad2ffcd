import { evidenceOf, responseRateOf } from '$lib/core/evidence';
import type { MissingReason } from '$lib/core/figure';
import type { MeasureId } from '$lib/core/measure';
import type { Unit } from '$lib/core/vocabulary';
import { formatList, formatPeriod, sentenceCase, unitSuffix } from './format';

export interface ReasonDetails {
	/** Name of the area the figure would be for. */
	area: string;
	period: string;
	/** Names of the parts that are missing, or that cross the border. */
	missingParts: readonly string[];
	/** What is missing; null where there is no figure at all. */
	figure: { measure: MeasureId; unit: Unit } | null;
	/** Place and time are told already, in the same sentence: they are not told again. */
	headed?: boolean;
	/** `area` is what is lacking of several areas that were to be joined: it has to be named. */
	together?: boolean;
}

/** What a figure of the measure is counted on. */
function base(figure: ReasonDetails['figure']): string {
	if (figure === null) return 'Det som uppgiften';
	const { measure, unit } = figure;
	if (unit === 'per_1000' || unit === 'per_100k') return 'Folkmängden som kvoten';
	const what = unit === 'mean' ? 'medelvärdet' : unit === 'index' ? 'indexet' : 'andelen';
	if (isResponseRate(figure)) return 'Antalet tillfrågade som svarsfrekvensen';
	if (measure.startsWith('school:')) return `Antalet elever som ${what}`;
	if (measure.startsWith('survey:')) return `Antalet svarande som ${what}`;
	return `Antalet som ${what}`;
}

/** What to read in where an area's cases are known, but not what its source divides them by. */
function ownRate(figure: ReasonDetails['figure']): string {
	if (figure?.unit !== 'per_1000' && figure?.unit !== 'per_100k') return '';
	return ` Läs in källans egna tal ${unitSuffix(figure.unit)}, så visas de.`;
}

/** Why a cell is empty, and what to read in where that would help. */
export function reasonText(reason: MissingReason, details: ReasonDetails): string {
	const { missingParts, headed = false, together = false } = details;
	const area = headed ? 'området' : details.area;
	const period = headed || details.period === '' ? '' : ` ${formatPeriod(details.period)}`;
	const of = headed ? '' : ` för ${area}${period}`;
	const missing = formatList(missingParts);
	const named = together ? ` för ${area}` : '';
	switch (reason) {
		case 'not_in_data':
			return missing === ''
				? `Uppgiften${of} finns inte i de data som är inlästa.`
				: `${missing} saknas${period} i de data som är inlästa, så ${area} kan inte räknas ut.`;
		case 'part_missing':
			return missing === ''
				? `En del av ${area} saknas${period} i de data som är inlästa.`
				: `${missing} saknas${period} i de data som är inlästa.`;
		case 'months_missing':
			return `Alla månader${headed ? '' : ` för${period}`} finns inte i de data som är inlästa, så ${details.period.length === 4 ? 'året' : 'perioden'} kan inte summeras.`;
		case 'denominator_missing':
			if (isSampledShare(details.figure))
				return `Folkmängden i de åldrar som frågades saknas för ${missing === '' ? area : missing}, så andelarna kan inte vägas ihop. Läs in två tabeller ur SCB:s statistikdatabas, så räknas de: folkmängd per RegSO efter ålder och kön, och hela kommunens efter ettårsklass och kön.`;
			return `${base(details.figure)} ska räknas på saknas för ${missing === '' ? area : missing}${period}.${missing === '' && !together ? ownRate(details.figure) : ''}`;
		case 'not_composable':
			return missing === ''
				? `${sentenceCase(area)} kan inte sättas samman av källans områden.`
				: `${sentenceCase(area)} kan inte sättas samman av källans områden: ${missing} ligger bara delvis inom ${headed ? 'det' : area}.`;
		case 'not_described':
			return `Vilka delar ${area} bestod av${period} är inte beskrivet i de data som är inlästa.`;
		case 'outside_lifetime':
			return headed
				? 'Området fanns inte i källan då.'
				: `${sentenceCase(area)} fanns inte som eget område i källan${period}.`;
		case 'suppressed_in_source':
			return `Värdet${named} är dolt i källan.`;
		case 'missing_in_source':
			return `Källan anger inget värde${named}.`;
		case 'too_small_to_show':
			return `Talet${named} är för litet för att visas.`;
		case 'few_answers':
			return `${together ? `${area} har färre än 30 svar` : 'Färre än 30 svarade'}: en så liten del av ett urval visas inte.`;
		case 'city_missing':
			return `Stadens uppgift${headed ? '' : ` för${period}`} saknas i de data som är inlästa.`;
		case 'city_only':
			return `Uppgiften${period} finns bara för hela staden i de data som är inlästa.`;
		case 'too_few_for_percent':
			return 'Förändringen ges inte i procent: antalet är under tio, eller inte känt, i minst en av perioderna.';
		case 'not_alike':
			return 'Talen kommer ur olika mätningar eller har olika enhet och jämförs inte.';
		case 'not_joinable':
			if (isMeanOrIndex(details.figure))
				return 'Medelvärden och index för flera områden läggs aldrig ihop, så de visas vart för sig.';
			return 'Områdenas tal kan inte vägas ihop med det som är inläst, så de visas vart för sig.';
	}
}

/** Weighed by the people in the ages asked, whom a population by age tells, of any year. */
function isSampledShare(figure: ReasonDetails['figure']): boolean {
	if (isResponseRate(figure)) return false;
	return figure?.unit === 'percent' && evidenceOf(figure.measure) === 'sample_survey';
}

function isResponseRate(figure: ReasonDetails['figure']): boolean {
	return figure !== null && figure.measure === responseRateOf(figure.measure);
}

function isMeanOrIndex(figure: ReasonDetails['figure']): boolean {
	return figure?.unit === 'mean' || figure?.unit === 'index';
}
