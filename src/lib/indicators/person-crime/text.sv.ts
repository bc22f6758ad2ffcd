import type { MeasureId } from '$lib/core/measure';
import { crimeCautions as say, type CrimeWords } from '../crime.sv';

export const familyTitle = 'Anmälda brott mot person, och brott som polisen upptäcker';

export const words = {
	'crimes-against-persons': {
		title: 'Brott mot person (3–7 kap. BrB) sammanlagt',
		counted: 'anmälda brott mot person (3–7 kap. brottsbalken)',
		short: '3–7 kap. BrB',
		victim: { perhaps: 'brott mot person' }
	},
	'liberty-and-peace': {
		title: 'Brott mot frihet och frid (4 kap. BrB)',
		counted:
			'anmälda brott mot frihet och frid (4 kap. brottsbalken); ofredande och olaga hot är störst',
		short: '4 kap. BrB',
		victim: { perhaps: 'brotten' }
	},
	'attempted-murder': {
		title: 'Försök till mord eller dråp',
		counted: 'anmälda försök till mord eller dråp (3 kap. 1 och 2 §§ brottsbalken)',
		short: 'Försök, 3 kap. 1 och 2 §§ BrB',
		cautions: [say.fewCases],
		attemptsApart: true,
		victim: { perhaps: 'brottet' }
	},
	harassment: {
		title: 'Ofredande',
		counted: 'anmälda ofredanden (4 kap. 7 § brottsbalken)',
		short: '4 kap. 7 § BrB',
		victim: { perhaps: 'ofredande' }
	},
	stalking: {
		title: 'Olaga förföljelse',
		counted: 'anmäld olaga förföljelse (4 kap. 4 b § brottsbalken)',
		short: '4 kap. 4 b § BrB',
		cautions: [say.fewCases, say.seldomReported],
		victim: { perhaps: 'olaga förföljelse' }
	},
	'gross-violation': {
		title: 'Grov fridskränkning',
		counted:
			'anmälda grova fridskränkningar, grov kvinnofridskränkning inräknad (4 kap. 4 a § brottsbalken)',
		short: '4 kap. 4 a § BrB, även kvinnofrid',
		cautions: [say.fewCases, say.seldomReported],
		victim: { sure: 'grov fridskränkning' }
	},
	intrusion: {
		title: 'Olaga integritetsintrång',
		counted: 'anmälda olaga integritetsintrång (4 kap. 6 c och 6 d §§ brottsbalken)',
		short: '4 kap. 6 c och 6 d §§ BrB',
		cautions: [say.noPlace, say.fewCases, say.seldomReported],
		victim: { perhaps: 'olaga integritetsintrång' }
	},
	trespass: {
		title: 'Hemfridsbrott och olaga intrång',
		counted: 'anmälda hemfridsbrott och olaga intrång (4 kap. 6 § brottsbalken)',
		short: '4 kap. 6 § BrB',
		cautions: [say.fewCases],
		victim: null
	},
	weapons: {
		title: 'Vapenbrott',
		counted: 'anmälda brott mot vapenlagen',
		short: 'Vapenlagen',
		cautions: [say.foundByPolice, say.fewCases],
		victim: null,
		suspects: true
	},
	fraud: {
		title: 'Bedrägeri och annan oredlighet (9 kap. BrB)',
		counted: 'anmälda bedrägerier och annan oredlighet (9 kap. brottsbalken)',
		short: '9 kap. BrB',
		cautions: [say.noPlace, 'Måttet säger inget om systemhotande brottslighet.'],
		victim: { perhaps: 'bedrägeri' }
	}
} satisfies Record<string, CrimeWords>;

/** The measure each is about. */
export const measures: Record<keyof typeof words, MeasureId> = {
	'crimes-against-persons': 'crime:person',
	'liberty-and-peace': 'crime:brb4',
	'attempted-murder': 'crime:brb3.mordforsok',
	harassment: 'crime:brb4.ofredande',
	stalking: 'crime:brb4.forfoljelse',
	'gross-violation': 'crime:brb4.fridskrankning',
	intrusion: 'crime:brb4.integritet',
	trespass: 'crime:brb4.hemfrid',
	weapons: 'crime:vapen',
	fraud: 'crime:brb9'
};
