import { denominators } from '../denominators.sv';
import type { IndicatorFamily } from '../family';
import { declareSurvey } from '../survey';
import { pupilsSurvey } from '../survey.sv';
import { familyTitle, words } from './text.sv';

/** Risk and protection among pupils, girls and boys of each grade apart. */
export const family: IndicatorFamily = {
	id: 'pupils-survey',
	title: familyTitle,
	indicators: declareSurvey(
		{
			measures: 'survey:stockholmsenkaten.',
			kind: 'total_survey',
			series: ['stockholmsenkaten'],
			denominator: denominators.pupilsAnswering,
			sexes: ['girls', 'boys'],
			ages: ['ak9', 'gy2'],
			mappable: true,
			words: pupilsSurvey
		},
		[
			{
				id: 'pupils-unsafe-late-evening',
				question: 'otrygg_ute_sent',
				topics: ['barn-och-unga', 'otrygga-platser', 'jamstalldhet'],
				direction: 'lower'
			},
			{
				id: 'pupils-threatened',
				question: 'hotad',
				topics: ['sarbara-brottsoffer', 'barn-och-unga', 'jamstalldhet'],
				direction: 'lower'
			},
			{
				id: 'pupils-robbed',
				question: 'ranad',
				topics: ['sarbara-brottsoffer', 'barn-och-unga', 'jamstalldhet'],
				direction: 'lower'
			},
			{
				id: 'pupils-assaulted',
				question: 'misshandlad',
				topics: ['sarbara-brottsoffer', 'barn-och-unga', 'jamstalldhet'],
				direction: 'lower'
			},
			{
				id: 'pupils-worried-at-school',
				question: 'orolig_i_skolan',
				topics: ['barn-och-unga', 'otrygga-platser', 'jamstalldhet'],
				direction: 'lower'
			},
			{
				id: 'pupils-weapon',
				question: 'burit_vapen',
				topics: ['unga-i-riskzon', 'kriminella-miljoer', 'barn-och-unga'],
				direction: 'lower'
			},
			{
				id: 'pupils-narcotics',
				question: 'anvant_narkotika',
				topics: ['unga-i-riskzon', 'kriminella-miljoer', 'barn-och-unga'],
				direction: 'lower'
			},
			{
				id: 'pupils-truancy',
				question: 'skolkat_4_dagar',
				topics: ['unga-i-riskzon', 'barn-och-unga'],
				direction: 'lower'
			},
			{
				id: 'pupils-like-school',
				question: 'trivs_i_skolan',
				topics: ['unga-i-riskzon', 'barn-och-unga'],
				direction: 'higher'
			},
			{
				id: 'pupils-parents-know',
				question: 'foraldrar_vet',
				topics: ['unga-i-riskzon', 'barn-och-unga'],
				direction: 'higher'
			},
			{
				id: 'pupils-led-leisure',
				question: 'ledd_fritid',
				topics: ['unga-i-riskzon', 'barn-och-unga', 'jamstalldhet'],
				direction: 'higher'
			}
		],
		words
	)
};
