export const familyTitle = 'Anmälda brott enligt Statistisk årsbok';

const table =
	'Statistisk årsbok, tabell 1.63. Räknas på brottsplatsen. Kvoten är per 1 000 invånare den 31 december samma år och jämförs inte med Brås.';

const noVictim =
	'Statistisk årsbok redovisar inte brottsoffrets kön eller ålder. Se Brås statistikdatabas för brottstyper som har det.';

/** What the three groups have in common. */
export const shared = {
	method:
		'Brås uppgifter, sammanställda av staden i Statistisk årsbok. Antalet varierar mer mellan åren än slumpen ensam ger.',
	short: 'Statistisk årsbok, tabell 1.63',
	cautions: [
		'Statistisk årsboks grupper är andra än Brås rubriker: de ställs inte bredvid varandra i en linje.'
	],
	request: {
		figure: 'Se stadens Statistiska årsbok, tabell 1.63, för det år som saknas.',
		sex: noVictim,
		children: noVictim
	}
};

export const words = {
	'yearbook-damage': {
		title: 'Skadegörelse (Statistisk årsbok)',
		numerator: 'anmäld skadegörelse',
		definition: `Anmäld skadegörelse enligt ${table}`
	},
	'yearbook-theft-robbery': {
		title: 'Stöld och rån (Statistisk årsbok)',
		numerator: 'anmälda stölder och rån, häleri ej inräknat',
		definition: `Anmälda stölder och rån, häleri ej inräknat, enligt ${table}`
	},
	'yearbook-life-sexual': {
		title: 'Våldsbrott (3 och 6 kap. BrB) enligt Statistisk årsbok',
		numerator: 'anmälda brott mot liv och hälsa och sexualbrott',
		definition: `Anmälda brott enligt 3 och 6 kap. brottsbalken sammanlagt, enligt ${table}`
	}
};
