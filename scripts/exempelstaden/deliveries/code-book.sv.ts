import type { Delivery } from '../delivery';
import { workbook, type SheetCell } from '../workbook';
import { MARK } from '../words.sv';

const YES_NO = ['', 'Nej', 'Ja', '', 'Ej svar'];

/** A code book of the pupils' survey: known questions, one under another name, one reworded, one new. */
function book(wave: number): Uint8Array {
	const rows: SheetCell[][] = [
		['FrågeID', 'Frågetext', 'Notering', 'Labels, 0', '1', '2', '3', '999'],
		['ar', `År ${wave}`, MARK],
		['F1', '1. Hur gammal är du?', '', '', '15 år eller yngre', '16 år', '17 år', 'Ej svar'],
		['', '80. Har du varit med om något av följande under de senaste 12 månaderna?'],
		['F82aa', '82aa. Känt dig allvarligt hotad?', `Nytt nummer ${wave}`, ...YES_NO],
		['F82ba', '82ba. Blivit rånad?', '', ...YES_NO],
		['F82ca', '82ca. Blivit misshandlad?', `Något omformulerad ${wave}`, ...YES_NO],
		['F19', '19. Snusar du snus med tobak?', '', ...YES_NO],
		[
			'F95',
			'95. Har du sett någon erbjuda pengar för ett uppdrag på nätet?',
			`Ny fråga ${wave}`,
			...YES_NO
		]
	];
	return workbook([{ name: 'Variabler', rows }], 'xlsx');
}

export function codeBookDeliveries(): Delivery[] {
	return [
		{
			folder: 'stockholmsenkaten-kodbok',
			file: 'kodbok-2026.xlsx',
			bytes: book(2026),
			delivered: '2026-05-15',
			note: 'kodbok: en fråga med nytt nummer, en omformulerad och en ny',
			practice: true
		}
	];
}
