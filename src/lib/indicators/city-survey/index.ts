import { denominators } from '../denominators.sv';
import type { IndicatorFamily } from '../family';
import { declareSurvey } from '../survey';
import { citySurvey } from '../survey.sv';
import { familyTitle, words } from './text.sv';

/** The city's survey of its residents, never in one series with the polisregion's. */
export const family: IndicatorFamily = {
	id: 'city-survey',
	title: familyTitle,
	indicators: declareSurvey(
		{
			measures: 'survey:stad.',
			kind: 'sample_survey',
			// Whole tables before single figures out of news.
			series: ['trygghetsmatning-stad', 'enstaka-uppgifter'],
			denominator: denominators.answers,
			sexes: ['all', 'women', 'men'],
			ages: ['16-79'],
			mappable: true,
			words: citySurvey
		},
		[
			{
				id: 'often-worried',
				question: 'ofta_orolig',
				topics: ['otrygga-platser', 'jamstalldhet'],
				direction: 'lower'
			},
			{
				id: 'worried-burglary',
				question: 'oro_bostadsinbrott',
				topics: ['otrygga-platser'],
				direction: 'lower'
			},
			{
				id: 'unsafe-late-evening',
				question: 'otrygg_ute_sent',
				topics: ['otrygga-platser', 'jamstalldhet'],
				direction: 'lower'
			},
			{
				id: 'avoids-places',
				question: 'undviker_platser',
				topics: ['otrygga-platser', 'jamstalldhet'],
				direction: 'lower'
			},
			{
				id: 'exposed-assault',
				question: 'utsatt_misshandel',
				topics: ['sarbara-brottsoffer', 'otrygga-platser', 'jamstalldhet'],
				direction: 'lower'
			},
			{
				id: 'exposed-threats',
				question: 'utsatt_hot',
				topics: ['sarbara-brottsoffer', 'otrygga-platser', 'jamstalldhet'],
				direction: 'lower'
			},
			{
				id: 'exposed-robbery',
				question: 'utsatt_ran',
				topics: ['otrygga-platser', 'jamstalldhet'],
				direction: 'lower'
			},
			{
				id: 'exposed-harassment',
				question: 'utsatt_sexuella_trakasserier',
				topics: ['sarbara-brottsoffer', 'otrygga-platser', 'jamstalldhet'],
				direction: 'lower'
			},
			{
				id: 'problem-litter',
				question: 'problem_nedskrapning',
				topics: ['otrygga-platser'],
				direction: 'lower'
			},
			{
				id: 'problem-drugs',
				question: 'problem_narkotika',
				topics: ['kriminella-miljoer', 'otrygga-platser'],
				direction: 'lower'
			},
			{
				id: 'trust-police',
				question: 'fortroende_polisen',
				topics: ['otrygga-platser', 'jamstalldhet'],
				direction: 'higher'
			}
		],
		words
	)
};
