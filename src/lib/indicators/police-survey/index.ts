import { denominators } from '../denominators.sv';
import type { IndicatorFamily } from '../family';
import { declareSurvey } from '../survey';
import { policeSurvey } from '../survey.sv';
import { familyTitle, words } from './text.sv';

/** The polisregion's survey, per local police area; never in one series with the city's. */
export const family: IndicatorFamily = {
	id: 'police-survey',
	title: familyTitle,
	indicators: declareSurvey(
		{
			measures: 'survey:polisregion.',
			kind: 'sample_survey',
			series: ['trygghetsmatning-polisregion', 'enstaka-uppgifter'],
			denominator: denominators.answers,
			sexes: ['all', 'women', 'men'],
			ages: ['16-84', '16-85'],
			mappable: false,
			words: policeSurvey
		},
		[
			{
				id: 'safe-late-evening',
				question: 'trygg_ute_sent',
				topics: ['otrygga-platser', 'jamstalldhet'],
				direction: 'higher'
			},
			{
				id: 'avoids-places-police',
				question: 'undviker_platser',
				topics: ['otrygga-platser', 'jamstalldhet'],
				direction: 'lower'
			},
			{
				id: 'exposed-threats-police',
				question: 'utsatt_hot',
				topics: ['sarbara-brottsoffer', 'otrygga-platser', 'jamstalldhet'],
				direction: 'lower'
			},
			{
				id: 'exposed-theft-police',
				question: 'utsatt_stold',
				topics: ['otrygga-platser'],
				direction: 'lower'
			},
			{
				id: 'problem-litter-police',
				question: 'problem_nedskrapning',
				topics: ['otrygga-platser'],
				direction: 'lower'
			},
			{
				id: 'problem-damage-police',
				question: 'problem_skadegorelse',
				topics: ['otrygga-platser'],
				direction: 'lower'
			}
		],
		words
	)
};
