import { reported } from '../crime';
import { WHOLE_TOWN, type Delivery } from '../delivery';
import { populationOfAll } from '../population';
import { randomOf } from '../random';
import { swedishWhole, utf8 } from '../text-file';
import { NEIGHBOURS, SEED, TOWN } from '../town.sv';
import { SHORT_MARK } from '../words.sv';

/** Brå's yearly table per kommun: a row each, thousands with a space. */
function table(year: number): Uint8Array {
	const rows = ['Kommun;Brott;År;Antal;Per 100 000 inv.;Anmärkning'];
	const row = (name: string, count: number, people: number) =>
		rows.push(
			[
				name,
				'Totalt antal brott',
				year,
				swedishWhole(count),
				swedishWhole((count / people) * 100_000),
				SHORT_MARK
			].join(';')
		);
	row(
		TOWN.name,
		reported('all', WHOLE_TOWN.quarters, year),
		populationOfAll(WHOLE_TOWN.quarters, year - 1)
	);
	for (const { name, population } of NEIGHBOURS) {
		const random = randomOf(`${SEED}/kommun/${name}/${year}`);
		row(name, Math.round(population * (0.092 + random.next() * 0.03)), population);
	}
	return utf8(`${rows.join('\r\n')}\r\n`, true);
}

export function kommunDeliveries(): Delivery[] {
	const one = (year: number): Delivery => ({
		folder: 'bra-kommun-ar',
		file: `bra-kommuner-${year}.csv`,
		bytes: table(year),
		delivered: `${year + 1}-04-02`,
		note: 'anmälda brott per kommun och år; grannkommunerna är också påhittade'
	});
	return [one(2023), one(2024), { ...one(2025), practice: true }];
}
