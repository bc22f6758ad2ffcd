import type { MeasureId } from '$lib/core/measure';
import { crimeCautions as say, type CrimeWords } from '../crime.sv';

export const familyTitle = 'Platsbundna anmälda brott';

export const words = {
	theft: {
		title: 'Stöld, rån m.m. (8 kap. BrB)',
		counted: 'anmälda stölder, rån och andra tillgreppsbrott (8 kap. brottsbalken)',
		short: '8 kap. BrB',
		victim: null
	},
	burglary: {
		title: 'Stöld genom inbrott',
		counted:
			'anmälda stölder genom inbrott, även i bostad men inte av skjutvapen (8 kap. 1, 2, 4 och 4 a §§ brottsbalken)',
		short: '8 kap. BrB, även i bostad',
		victim: null
	},
	'home-burglary': {
		title: 'Inbrottsstöld i bostad',
		counted: 'anmälda inbrottsstölder i bostad (8 kap. brottsbalken)',
		short: '8 kap. BrB, bara bostad',
		cautions: [
			say.fewCases,
			'Inte samma rubrik som stöld genom inbrott, som omfattar mer än bostäder.'
		],
		victim: null
	},
	'vehicle-theft': {
		title: 'Fordonstillgrepp',
		counted: 'anmälda tillgrepp av motordrivet fortskaffningsmedel (8 kap. 7 § brottsbalken)',
		short: '8 kap. 7 § BrB, motordrivna fordon',
		victim: null
	},
	'theft-from-vehicles': {
		title: 'Stöld från fordon',
		counted: 'anmälda stölder från fordon m.m. (8 kap. 1, 2 och 4 §§ brottsbalken)',
		short: '8 kap. BrB, från fordon m.m.',
		victim: null
	},
	'bicycle-theft': {
		title: 'Cykelstöld',
		counted: 'anmälda cykelstölder (8 kap. 1, 2 och 4 §§ brottsbalken)',
		short: '8 kap. BrB, cykel',
		victim: null
	},
	graffiti: {
		title: 'Klotter',
		counted: 'anmält klotter (12 kap. 1–3 §§ brottsbalken)',
		short: '12 kap. 1–3 §§ BrB',
		cautions: [say.graffiti],
		victim: null
	},
	arson: {
		title: 'Skadegörelse genom brand',
		counted: 'anmäld skadegörelse genom brand (12 kap. 1–3 §§ brottsbalken)',
		short: '12 kap. 1–3 §§ BrB, brand',
		cautions: [say.fewCases],
		victim: null
	},
	'vehicle-damage': {
		title: 'Skadegörelse på motorfordon',
		counted: 'anmäld skadegörelse på motorfordon, inte genom brand (12 kap. 1–3 §§ brottsbalken)',
		short: '12 kap. 1–3 §§ BrB, motorfordon',
		victim: null
	}
} satisfies Record<string, CrimeWords>;

/** The measure each is about. */
export const measures: Record<keyof typeof words, MeasureId> = {
	theft: 'crime:brb8',
	burglary: 'crime:brb8.inbrott',
	'home-burglary': 'crime:brb8.bostadsinbrott',
	'vehicle-theft': 'crime:brb8.fordon',
	'theft-from-vehicles': 'crime:brb8.fran_fordon',
	'bicycle-theft': 'crime:brb8.cykel',
	graffiti: 'crime:brb12.klotter',
	arson: 'crime:brb12.brand',
	'vehicle-damage': 'crime:brb12.motorfordon'
};
