import { districtsOn, type Delivery } from '../delivery';
import { randomOf } from '../random';
import { utf8 } from '../text-file';
import { SEED } from '../town.sv';
import { MARK } from '../words.sv';

/** Single figures as somebody would type them into the general template, with their source. */
function figures(year: number): Uint8Array {
	const rows = [
		'Område;Mått;Period;Enhet;Kön;Ålder;Värde;n;Undre;Övre;Status;Källa;Datum;Definition;Öppenhet;Anmärkning'
	];
	for (const area of districtsOn(`${year}-06-01`)) {
		const random = randomOf(`${SEED}/single/${year}/${area.slug}`);
		rows.push(
			[
				`Stadsdelsområde ${area.name}`,
				'Trygghetsvandringar',
				year,
				'antal',
				'samtliga',
				'alla',
				random.between(1, 6),
				'',
				'',
				'',
				'',
				'Stadsdelsförvaltningens verksamhetsberättelse',
				`${year + 1}-02-01`,
				'Antal genomförda vandringar med boende under året',
				'öppen',
				MARK
			].join(';')
		);
	}
	return utf8(`${rows.join('\r\n')}\r\n`, true);
}

export function singleDeliveries(): Delivery[] {
	return [
		{
			folder: 'generell-lang',
			file: 'trygghetsvandringar-2025.csv',
			bytes: figures(2025),
			delivered: '2026-02-01',
			note: 'ett mått som programmet inte känner, i den allmänna mallen',
			practice: true
		}
	];
}
