import { reported, victimsOf } from '../crime';
import { policeAreasOn, WHOLE_TOWN, type Delivery, type Reported } from '../delivery';
import { randomOf } from '../random';
import { utf8, windows1252 } from '../text-file';
import { SEED, TOWN } from '../town.sv';
import { workbook, type SheetCell } from '../workbook';
import { MARK, SHORT_MARK } from '../words.sv';

/** The police's own groups; their counts differ from the crime database's, as counts of other moments do. */
const GROUPS = [
	{ crime: 'misshandel', group: 'Misshandel inkl. grov', share: 0.94, victims: true },
	{ crime: 'hot', group: 'Olaga hot', share: 0.91, victims: true },
	{ crime: 'ran', group: 'Rån inkl. grovt', share: 0.97, victims: false },
	{ crime: 'narkotika', group: 'Narkotikabrott', share: 0.88, victims: false },
	{ crime: 'klotter', group: 'Klotter', share: 0.71, victims: false }
] as const;

/** A count under this is hidden before it is handed over. */
const FEW = 5;

const MONTHS = 12;

function counted(area: Reported, crime: string, year: number, month: number): number {
	const share = GROUPS.find((one) => one.crime === crime)?.share ?? 1;
	const random = randomOf(`${SEED}/police/${area.slug}/${crime}/${year}/${month}`);
	return Math.round(
		reported(crime, area.quarters, year, month) * share * (1 + 0.03 * random.normal())
	);
}

function handedOver(count: number): string {
	return count > 0 && count < FEW ? `<${FEW}` : String(count);
}

/** Counts per LPO, group and month, and for some groups by the victim's sex. */
function counts(year: number): Uint8Array {
	const rows = [
		`Uttag ur anmälda brott, Polisen ${TOWN.name};;;;;;;`,
		`${MARK};;;;;;;`,
		'LPO;Brottsgrupp;År;Månad;Målsägandes kön;Målsägandes ålder;Antal anmälda brott;Kommentar'
	];
	for (const area of policeAreasOn(`${year}-06-01`))
		for (const { crime, group, victims } of GROUPS)
			for (let month = 1; month <= MONTHS; month += 1) {
				const total = counted(area, crime, year, month);
				const line = (sex: string, count: number) =>
					rows.push(
						[area.name, group, year, month, sex, '', handedOver(count), SHORT_MARK].join(';')
					);
				line('', total);
				if (!victims) continue;
				const women = Math.round(total * shareOfWomen(area, crime, year));
				line('Kvinna', women);
				line('Man', Math.max(0, Math.round((total - women) * 0.78)));
			}
	return utf8(`${rows.join('\r\n')}\r\n`, true);
}

function shareOfWomen(area: Reported, crime: string, year: number): number {
	let [women, all] = [0, 0];
	for (const slug of area.quarters) {
		const found = victimsOf(crime, slug, year);
		if (!found) continue;
		const of = ({ acquainted, unacquainted }: { acquainted: number; unacquainted: number }) =>
			acquainted + unacquainted;
		women += of(found.women);
		all += of(found.women) + of(found.men) + found.children.map(of).reduce((a, b) => a + b, 0);
	}
	return all === 0 ? 0 : women / all;
}

const WEEKDAYS = ['Måndag', 'Tisdag', 'Onsdag', 'Torsdag', 'Fredag', 'Lördag', 'Söndag'];

/** When it happens: most on the nights between Friday, Saturday and Sunday, and when schools are out. */
function weight(weekday: number, hour: number): number {
	const night = hour < 4 ? 1 : hour < 7 ? 0.25 : 0;
	const evening = hour >= 20 ? 1.1 : hour >= 15 ? 0.9 : hour >= 8 ? 0.45 : 0.15;
	const weekend = weekday === 5 || weekday === 6 ? night * 3.2 : night * 0.4;
	const friday = weekday === 4 || weekday === 5 ? (hour >= 20 ? 1.5 : 0) : 0;
	return evening + weekend + friday;
}

/** One group by weekday and hour over a year, in a workbook; hours without crimes have no row. */
function byTime(year: number): Uint8Array {
	const { crime, group } = GROUPS[0];
	const rows: SheetCell[][] = [
		[`Polisens uttag per veckodag och timme ${year}`],
		[MARK],
		['Lokalpolisområde', 'Brottsgrupp', 'År', 'Veckodag', 'Timme', 'Antal brott']
	];
	for (const area of policeAreasOn(`${year}-06-01`)) {
		const random = randomOf(`${SEED}/police-time/${area.slug}/${year}`);
		const tally = new Map<string, number>();
		let total = 0;
		for (let month = 1; month <= MONTHS; month += 1) total += counted(area, crime, year, month);
		for (let i = 0; i < total; i += 1) {
			const { weekday, hour } = moment(random);
			const key = `${weekday} ${hour}`;
			tally.set(key, (tally.get(key) ?? 0) + 1);
		}
		WEEKDAYS.forEach((word, weekday) => {
			for (let hour = 0; hour < 24; hour += 1) {
				const count = tally.get(`${weekday} ${hour}`);
				if (count !== undefined) rows.push([area.name, group, year, word, hour, count]);
			}
		});
	}
	return workbook([{ name: 'Uttag', rows }], 'xlsx');
}

/** Drawn until it falls under the weight there, so that no table of sums is needed. */
function moment(random: ReturnType<typeof randomOf>): { weekday: number; hour: number } {
	for (;;) {
		const [weekday, hour] = [random.between(0, 6), random.between(0, 23)];
		if (random.next() * 6 < weight(weekday, hour)) return { weekday, hour };
	}
}

/** A row per event of some months, as nobody should keep them: counted while they are read. */
function events(year: number, months: readonly number[]): Uint8Array {
	const rows = [
		'Diarienr;Brottsid;LPO;Brottsgrupp;Brottstid (från);Målsägandes kön;Målsägandes ålder;Fritext'
	];
	let number = 0;
	for (const area of policeAreasOn(`${year}-06-01`)) {
		const random = randomOf(`${SEED}/events/${area.slug}/${year}`);
		for (const { crime, group } of GROUPS.slice(0, 3))
			for (const month of months)
				for (let i = counted(area, crime, year, month); i > 0; i -= 1) {
					number += 1;
					const day = String(random.between(1, 28)).padStart(2, '0');
					const { hour } = moment(random);
					const minute = String(random.between(0, 59)).padStart(2, '0');
					const time = `${year}-${String(month).padStart(2, '0')}-${day} ${String(hour).padStart(2, '0')}:${minute}`;
					const sex = random.next() < 0.45 ? 'Kvinna' : 'Man';
					const age = random.next() < 0.2 ? random.between(8, 17) : random.between(18, 78);
					rows.push(
						`5000-K${100_000 + number}-${String(year).slice(2)};B${number};${area.name};${group};${time};${sex};${age};${SHORT_MARK}`
					);
				}
	}
	return windows1252(`${rows.join('\r\n')}\r\n`);
}

/** Suspects by age: those of children in an LPO must not be read, those of the whole town may. */
function suspects(year: number): Uint8Array {
	const rows = [
		`Misstänkta personer per LPO, Polisen. ${MARK}`,
		'LPO;Brottsgrupp;År;Misstänktas kön;Misstänktas ålder;Antal misstänkta'
	];
	const { crime, group } = GROUPS[0];
	const add = (name: string, age: string, count: number) =>
		rows.push([name, group, year, 'Totalt', age, handedOver(count)].join(';'));
	for (const area of policeAreasOn(`${year}-06-01`)) {
		const total = reported(crime, area.quarters, year) * 0.4;
		add(area.name, '18 år eller äldre', Math.round(total * 0.8));
		add(area.name, '15-17 år', Math.round(total * 0.15));
	}
	const town = reported(crime, WHOLE_TOWN.quarters, year) * 0.4;
	add(`${TOWN.name} kommun`, '18 år eller äldre', Math.round(town * 0.8));
	add(`${TOWN.name} kommun`, '15-17 år', Math.round(town * 0.15));
	return utf8(`${rows.join('\r\n')}\r\n`, true);
}

export function policeDeliveries(): Delivery[] {
	const folder = 'polis-uttag';
	const year = (at: number): Delivery => ({
		folder,
		file: `polis-lpo-manad-${at}.csv`,
		bytes: counts(at),
		delivered: `${at + 1}-01-28`,
		note: 'per LPO, brottsgrupp, månad och målsägandes kön; tal under 5 är dolda redan av Polisen'
	});
	return [
		year(2023),
		year(2024),
		{
			folder,
			file: 'polis-veckodag-timme-2024.xlsx',
			bytes: byTime(2024),
			delivered: '2025-02-10',
			note: 'misshandel per LPO, veckodag och timme'
		},
		{
			folder: 'polis-handelser',
			file: 'polis-handelser-2025-kv1.csv',
			bytes: events(2025, [1, 2, 3]),
			delivered: '2025-04-14',
			note: 'en rad per händelse: räknas vid läsningen, raderna behålls inte'
		},
		{ ...year(2025), practice: true },
		{
			folder,
			file: 'polis-misstankta-2025.csv',
			bytes: suspects(2025),
			delivered: '2026-02-10',
			note: 'misstänkta efter ålder: barn läses aldrig under hela staden',
			rejectedRows: policeAreasOn('2025-06-01').length,
			practice: true
		},
		{
			folder: 'polis-handelser',
			file: 'polis-handelser-2025-kv2.csv',
			bytes: events(2025, [4, 5, 6]),
			delivered: '2025-07-14',
			note: 'en rad per händelse, nästa kvartal',
			practice: true
		}
	];
}
