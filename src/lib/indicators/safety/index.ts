import { denominators } from '../denominators.sv';
import type { IndicatorFamily } from '../family';
import sql from '../joins/shares.sql?raw';
import { familyTitle, policeSurvey, citySurvey } from './text.sv';

/** Whole tables before single figures out of news. */
const CITY = ['trygghetsmatning-stad', 'enstaka-uppgifter'];
const POLICE = ['trygghetsmatning-polisregion', 'enstaka-uppgifter'];
const ages = ['16-79', '16-84', '16-85'];

export const family: IndicatorFamily = {
	id: 'safety',
	title: familyTitle,
	indicators: [
		{
			id: 'often-worried',
			measure: 'survey:stad.ofta_orolig',
			kind: 'sample_survey',
			topics: ['otrygga-platser', 'jamstalldhet'],
			direction: 'lower',
			lines: [{ unit: 'percent', series: CITY, denominator: denominators.answers }],
			composite: null,
			sexes: ['all', 'women', 'men'],
			ages,
			place: 'residence',
			mappable: true,
			overview: null,
			...citySurvey
		},
		{
			id: 'safe-late-evening',
			measure: 'survey:polisregion.trygg_ute_sent',
			kind: 'sample_survey',
			topics: ['otrygga-platser', 'jamstalldhet'],
			direction: 'higher',
			lines: [{ unit: 'percent', series: POLICE, denominator: denominators.answers }],
			composite: null,
			sexes: ['all', 'women', 'men'],
			ages,
			place: 'residence',
			mappable: false,
			overview: null,
			...policeSurvey
		}
	],
	sql
};
