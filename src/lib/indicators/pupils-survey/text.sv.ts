import type { QuestionWords } from '../survey.sv';

export const familyTitle = 'Barn och unga: risk- och skyddsfaktorer i Stockholmsenkäten';

export const words = {
	'pupils-unsafe-late-evening': {
		title: 'Otrygg ensam ute sent en kväll',
		who: 'är ganska eller mycket otrygga om de går ut ensamma sent en kväll i området där de bor'
	},
	'pupils-threatened': { title: 'Allvarligt hotad', who: 'känt sig allvarligt hotade' },
	'pupils-robbed': { title: 'Blivit rånad', who: 'blivit rånade' },
	'pupils-assaulted': { title: 'Blivit misshandlad', who: 'blivit misshandlade' },
	'pupils-worried-at-school': {
		title: 'Orolig för brott i skolan',
		who: 'är oroliga för att utsättas för brott i skolan'
	},
	'pupils-weapon': {
		title: 'Burit vapen',
		who: 'burit vapen, till exempel kniv eller knogjärn'
	},
	'pupils-narcotics': { title: 'Använt narkotika', who: 'någon gång använt narkotika' },
	'pupils-truancy': {
		title: 'Skolkat fyra dagar eller fler',
		who: 'skolkat fyra dagar eller fler under läsåret'
	},
	'pupils-like-school': { title: 'Trivs bra i skolan', who: 'trivs bra i skolan' },
	'pupils-parents-know': {
		title: 'Föräldrar vet var man är',
		who: 'säger att föräldrar eller vårdnadshavare vet var de är när de är ute med kompisar'
	},
	'pupils-led-leisure': {
		title: 'Deltar i ledarledd fritidsaktivitet',
		who: 'ofta eller ibland deltar i någon ledarledd fritidsaktivitet'
	}
} satisfies Record<string, QuestionWords>;
