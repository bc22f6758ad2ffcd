import type { QuestionWords } from '../survey.sv';

export const familyTitle = 'Barn och unga: risk- och skyddsfaktorer i Stockholmsenkäten';

const lastYear = 'de senaste 12 månaderna';
const agrees = 'anser att det stämmer ganska eller mycket bra att de';

export const words = {
	'pupils-unsafe-late-evening': {
		title: 'Otrygg ensam ute sent en kväll',
		who: 'är ganska eller mycket otrygga om de går ut ensamma sent en kväll i området där de bor',
		cautions: ['Den som svarat att den inte går ut på kvällen räknas inte som otrygg.']
	},
	'pupils-threatened': {
		title: 'Allvarligt hotad',
		who: `känt sig allvarligt hotade ${lastYear}`
	},
	'pupils-robbed': { title: 'Blivit rånad', who: `blivit rånade ${lastYear}` },
	'pupils-assaulted': {
		title: 'Blivit misshandlad',
		who: `blivit misshandlade ${lastYear}`
	},
	'pupils-worried-at-school': {
		title: 'Orolig för brott i skolan',
		who: `${agrees} är oroliga för att utsättas för brott i skolan`
	},
	'pupils-weapon': {
		title: 'Burit vapen',
		who: `någon gång burit vapen, till exempel kniv eller knogjärn, ${lastYear}`
	},
	'pupils-narcotics': { title: 'Använt narkotika', who: 'någon gång använt narkotika' },
	'pupils-truancy': {
		title: 'Skolkat fyra dagar eller fler',
		who: 'skolkat fyra hela dagar eller fler under läsåret'
	},
	'pupils-like-school': {
		title: 'Trivs bra i skolan',
		who: `${agrees} trivs bra i skolan`
	},
	'pupils-parents-know': {
		title: 'Föräldrar vet alltid var man är',
		who: 'säger att föräldrar eller vårdnadshavare alltid vet var de är när de är ute med kompisar på kvällar',
		cautions: ['Svaren ibland, sällan, aldrig och vet inte räknas som att de inte vet.']
	},
	'pupils-led-leisure': {
		title: 'Deltar i ledarledd fritidsaktivitet',
		who: 'ofta eller ibland deltar i någon ledarledd fritidsaktivitet eller träning'
	}
} satisfies Record<string, QuestionWords>;
