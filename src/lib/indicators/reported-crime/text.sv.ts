import { crimeCautions as say, type CrimeWords } from '../crime.sv';

export const familyTitle = 'Anmälda brott';

export const words = {
	assault: {
		title: 'Misshandel',
		counted: 'anmäld misshandel inklusive grov (3 kap. 5 och 6 §§ brottsbalken)',
		short: '3 kap. 5 och 6 §§ BrB, även grov',
		victim: { sure: 'misshandel' }
	},
	threats: {
		title: 'Olaga hot',
		counted: 'anmälda olaga hot (4 kap. 5 § brottsbalken)',
		short: '4 kap. 5 § BrB',
		victim: { perhaps: 'olaga hot' }
	},
	'sexual-offences': {
		title: 'Sexualbrott',
		counted: 'anmälda sexualbrott (6 kap. brottsbalken), alla typer',
		short: '6 kap. BrB, alla typer',
		cautions: [
			say.oneCase,
			say.seldomReported,
			'Köp av sexuell tjänst ingår: det brottet upptäcks av polisen och följer insatserna.'
		],
		victim: { sure: 'våldtäkt', children: 'våldtäkt och våldtäkt mot barn' }
	},
	robbery: {
		title: 'Rån',
		counted: 'anmälda rån inklusive grova (8 kap. 5 och 6 §§ brottsbalken)',
		short: '8 kap. 5 och 6 §§ BrB, även grova',
		cautions: [say.fewCases, 'Alla rån räknas, även mot butiker: inte bara rån mot person.'],
		victim: { perhaps: 'rån' }
	},
	narcotics: {
		title: 'Narkotikabrott',
		counted: 'anmälda brott mot narkotikastrafflagen',
		short: 'Narkotikastrafflagen',
		cautions: [say.foundByPolice],
		victim: null,
		suspects: true
	},
	'life-and-health': {
		title: 'Brott mot liv och hälsa',
		counted: 'anmälda brott mot liv och hälsa (3 kap. brottsbalken); misshandel är störst',
		short: '3 kap. BrB',
		victim: { sure: 'misshandel' }
	},
	damage: {
		title: 'Skadegörelsebrott',
		counted: 'anmälda skadegörelsebrott (12 kap. brottsbalken), klotter inräknat',
		short: '12 kap. BrB, klotter inräknat',
		cautions: [say.graffiti],
		victim: null
	},
	'all-crime': {
		title: 'Alla anmälda brott',
		counted: 'alla anmälda brott oavsett typ',
		short: 'Alla typer',
		cautions: [
			'Totalen vilseleder ensam: skadegörelse kan vara hälften av anmälningarna i ett område och en femtedel i ett annat.',
			'Bedrägerier och nätbrott ingår, fast platsen sällan betyder något.'
		],
		victim: { perhaps: 'brottstyperna' }
	}
} satisfies Record<string, CrimeWords>;
