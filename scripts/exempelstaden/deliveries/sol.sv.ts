import { CRIME_TYPES } from '../crime-types.sv';
import { typeOf } from '../crime';
import type { Delivery } from '../delivery';
import { solExcel } from './sol-excel.sv';
import { solText } from './sol-text.sv';

const MONTHLY = CRIME_TYPES.filter(({ monthly }) => monthly);

/** Reported crime as the crime database exports it: years in workbooks, months as text. */
export function solDeliveries(): Delivery[] {
	return [...excel(), ...text()];
}

function excel(): Delivery[] {
	const folder = 'bra-sol-excel';
	return [
		{
			folder,
			file: 'sol-2019-2023-ar.xlsx',
			bytes: solExcel({
				years: [2019, 2020, 2021, 2022, 2023],
				unit: 'Antal',
				victims: 'yes',
				types: CRIME_TYPES,
				container: 'xlsx',
				yearAbove: false
			}),
			delivered: '2024-04-03',
			note: 'antal per år, alla brottstyper, efter brottsoffer; över en sammanslagning av två områden'
		},
		{
			folder,
			file: 'sol-2024-helar.xlsx',
			bytes: solExcel({
				years: [2024],
				unit: 'Antal',
				victims: 'with relation',
				types: CRIME_TYPES,
				container: 'xlsx',
				yearAbove: true
			}),
			delivered: '2025-04-01',
			note: 'antal helår, alla brottstyper, efter brottsoffer och om de var bekanta'
		},
		{
			folder,
			file: 'sol-2020-2024-per-100000.xls',
			bytes: solExcel({
				years: [2020, 2021, 2022, 2023, 2024],
				unit: '/100 000 inv',
				victims: 'no',
				types: CRIME_TYPES,
				container: 'xls',
				yearAbove: false
			}),
			delivered: '2025-04-01',
			note: 'per 100 000 invånare, den äldre sortens arbetsbok'
		},
		{
			folder,
			file: 'sol-2025-helar.xlsx',
			bytes: solExcel({
				years: [2025],
				unit: 'Antal',
				victims: 'with relation',
				types: CRIME_TYPES,
				container: 'xlsx',
				yearAbove: true
			}),
			delivered: '2026-04-01',
			note: 'antal helår 2025, efter brottsoffer',
			practice: true
		}
	];
}

function text(): Delivery[] {
	const folder = 'bra-sol-databasfil';
	return [
		{
			folder,
			file: 'sol-2024-manader.txt',
			bytes: solText({ years: [2024], months: true, types: MONTHLY }),
			delivered: '2025-04-01',
			note: 'månader; ett enda ärende ger många anmälningar om sexualbrott i Mosslid i maj'
		},
		{
			folder,
			file: 'sol-2025-manader-prel.txt',
			bytes: solText({ years: [2025], months: true, preliminary: true, types: MONTHLY }),
			delivered: '2026-01-20',
			note: 'preliminära månader'
		},
		{
			folder,
			file: 'sol-2025-manader.txt',
			bytes: solText({
				years: [2025],
				months: true,
				types: MONTHLY,
				only: ['granvalla', 'vintersund', 'hamnvreten'],
				revision: (area, label) =>
					label === typeOf('brb12').label ? 1 : 1 + area.name.length / 400
			}),
			delivered: '2026-04-01',
			note: 'slutliga månader för tre områden: några tal har ändrats sedan de preliminära',
			practice: true
		}
	];
}
