import { fromNews, type QuestionWords } from '../survey.sv';

export const familyTitle = 'Trygghet, oro och utsatthet: stadens trygghetsmätning';

const lastYear = 'de senaste 12 månaderna';

export const words = {
	'often-worried': {
		title: 'Ofta orolig för brott',
		who: `ofta oroat sig för att utsättas för brott av något slag ${lastYear}`,
		cautions: [fromNews]
	},
	'worried-burglary': {
		title: 'Orolig för bostadsinbrott',
		who: 'oroat sig för bostadsinbrott'
	},
	'unsafe-late-evening': {
		title: 'Otrygg ensam ute sent en kväll',
		who: 'känner sig otrygga ensamma ute sent en kväll i bostadsområdet'
	},
	'avoids-places': {
		title: 'Undviker platser',
		who: 'undviker specifika platser på grund av oro för brott'
	},
	'exposed-assault': {
		title: 'Utsatt för misshandel',
		who: `utsatts för misshandel ${lastYear}`
	},
	'exposed-threats': { title: 'Utsatt för hot', who: `utsatts för hot ${lastYear}` },
	'exposed-robbery': { title: 'Utsatt för rån', who: `utsatts för rån ${lastYear}` },
	'exposed-harassment': {
		title: 'Utsatt för sexuella trakasserier',
		who: `utsatts för sexuella trakasserier ${lastYear}`
	},
	'problem-litter': {
		title: 'Nedskräpning är ett problem',
		who: 'ser nedskräpning som ett problem i området'
	},
	'problem-drugs': {
		title: 'Öppen narkotikahandel',
		who: 'ser öppen narkotikahandel i området'
	},
	'trust-police': {
		title: 'Förtroende för polisen',
		who: 'har förtroende för polisen i området'
	}
} satisfies Record<string, QuestionWords>;
