import { fromNews, type QuestionWords } from '../survey.sv';

export const familyTitle = 'Trygghet och utsatthet: polisregionens trygghetsmätning';

export const words = {
	'safe-late-evening': {
		title: 'Trygg ute sena kvällar',
		who: 'känner sig trygga ute sena kvällar',
		cautions: [fromNews]
	},
	'avoids-places-police': {
		title: 'Undviker platser',
		who: 'undviker specifika platser på grund av oro för brott',
		cautions: [fromNews]
	},
	'exposed-threats-police': {
		title: 'Utsatt för hot',
		who: 'utsatts för hot de senaste 12 månaderna'
	},
	'exposed-theft-police': {
		title: 'Utsatt för stöld',
		who: 'utsatts för stöld de senaste 12 månaderna'
	},
	'problem-litter-police': {
		title: 'Nedskräpning är ett problem',
		who: 'ser nedskräpning som ett problem i området'
	},
	'problem-damage-police': {
		title: 'Skadegörelse är ett problem',
		who: 'ser skadegörelse som ett problem i området'
	}
} satisfies Record<string, QuestionWords>;
