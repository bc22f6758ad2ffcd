import { slug } from '../../src/lib/core/slug';
import { dataTable, type Cell } from './csv';
import { regsos } from './deliveries/scb.sv';
import {
	DISTRICTS,
	NEIGHBOURS,
	POLICE,
	QUARTERS,
	SIDES,
	TOWN,
	type Span,
	type Whole
} from './town.sv';

/** Calendars that follow the city's own days. */
const CITY = ['staden', 'staden-polisen'];
const UNCHANGING = ['arsbok'];
const CALENDARS = [...CITY, 'bra', 'polisen', ...UNCHANGING];

/** The tables under `geography/`, by file name. */
export function makeGeography(): Map<string, string> {
	return new Map([
		['areas.csv', areas()],
		['lifetimes.csv', lifetimes()],
		['relations.csv', relations()],
		['patterns.csv', patterns()],
		['aliases.csv', aliases()]
	]);
}

function stadsdelId(name: string): string {
	return `stadsdel:${slug(name)}`;
}

function areas(): string {
	const row = (id: string, name: string, shown = true, note = ''): Cell[] => [
		id,
		name,
		'',
		shown ? 'yes' : 'no',
		'',
		note
	];
	return dataTable(
		['id', 'name', 'code', 'shown', 'outside', 'note'],
		[
			row(TOWN.city, TOWN.name, true, 'påhittad kommun för övning'),
			row('po:exempelstaden', TOWN.name),
			row('po:polisregion-exempel', 'Polisregion Exempel', false),
			...SIDES.map(({ slug: id, name }) =>
				row(`stad:${id}`, name, false, 'grupp av stadsdelsområden i årsboken')
			),
			...NEIGHBOURS.map(({ slug: id, name }) => row(`kommun:${id}`, name, false)),
			...POLICE.map(({ slug: id, name }) => row(`lpo:${id}`, name)),
			...DISTRICTS.map(({ slug: id, name }) => row(`sdo:${id}`, name)),
			...QUARTERS.map(({ slug: id, name }) => row(`delomrade:${id}`, name)),
			...QUARTERS.flatMap(({ stadsdelar }) => stadsdelar.map((name) => row(stadsdelId(name), name)))
		]
	);
}

/** The span of an area by one calendar: a derived calendar follows the city's days. */
function spanIn(whole: Whole, calendar: string): Span | null {
	if (CITY.includes(calendar))
		return (
			whole.spans['staden'] ?? (calendar === 'staden' ? null : (whole.spans['polisen'] ?? null))
		);
	// The yearbook reckons all years in the division of its year of issue.
	if (UNCHANGING.includes(calendar)) {
		const span = whole.spans['staden'];
		return span && span[1] === null ? [null, null] : null;
	}
	return whole.spans[calendar] ?? null;
}

function lifetimes(): string {
	const rows: Cell[][] = CALENDARS.map((calendar) => [TOWN.city, calendar, '', '', '']);
	rows.push(['po:exempelstaden', 'polisen', '', '', '']);
	for (const [level, wholes] of LEVELS)
		for (const whole of wholes)
			for (const calendar of CALENDARS) {
				const span = spanIn(whole, calendar);
				if (span) rows.push([`${level}:${whole.slug}`, calendar, span[0], span[1], '']);
			}
	return dataTable(['area', 'calendar', 'valid_from', 'valid_to', 'uncertain'], rows);
}

const LEVELS = [
	['sdo', DISTRICTS],
	['lpo', POLICE]
] as const;

function relations(): string {
	const rows: Cell[][] = [];
	for (const { slug: quarter, stadsdelar } of QUARTERS) {
		for (const [level, wholes] of LEVELS)
			for (const whole of wholes.filter(({ quarters }) => quarters.includes(quarter)))
				for (const calendar of CALENDARS) {
					const span = spanIn(whole, calendar);
					if (span)
						rows.push([
							`delomrade:${quarter}`,
							`${level}:${whole.slug}`,
							calendar,
							span[0],
							span[1],
							''
						]);
				}
		rows.push([`delomrade:${quarter}`, 'po:exempelstaden', 'polisen', '', '', '']);
		for (const name of stadsdelar)
			rows.push([stadsdelId(name), `delomrade:${quarter}`, 'staden', '', '', '']);
	}
	return dataTable(['part', 'whole', 'calendar', 'valid_from', 'valid_to', 'uncertain'], rows);
}

/** Sources that write a district by its bare name. */
const BARE = [
	'bra-sol-databasfil',
	'bra-sol-excel',
	'statistisk-arsbok-brott',
	'statistisk-arsbok-folkmangd',
	'scb-regso',
	'trygghetsmatning-stad',
	'stockholmsenkaten',
	'behoriga-stadsdel',
	'medborgardialog',
	'enkat-chefer-personal'
];

function patterns(): string {
	const rows = [
		['sdo', '', '', `Stadsdelsområde {name} (${TOWN.name})`],
		['sdo', '', '', 'Stadsdelsområde {name}'],
		['sdo', '', '', '{name} stadsdelsområde'],
		['sdo', 'ended:bra', '', '{name} stadsdel (upphörde {to})'],
		['sdo', '', BARE.join('|'), '{name}'],
		['lpo', '', 'trygghetsmatning-polisregion|polis-uttag|polis-handelser', '{name}'],
		['kommun', '', '', '{name}'],
		['kommun', '', '', '{name} kommun'],
		['kommun', '', '', '{genitive} kommun'],
		['lpo', '', '', 'LPO {name}'],
		['lpo', '', '', 'Lokalpolisområde {name}'],
		['po', '', '', 'Polisområde {name}']
	];
	return dataTable(['level', 'only', 'source', 'template'], rows);
}

function aliases(): string {
	const { city, name } = TOWN;
	const spellings = [name, `${name} kommun`, `${name}s kommun`, 'Hela staden', 'staden'];
	return dataTable(
		['area', 'source', 'name'],
		[
			...spellings.map((spelling) => [city, '', spelling]),
			['po:polisregion-exempel', '', 'Polisregion Exempel'],
			...SIDES.map((side) => [`stad:${side.slug}`, '', side.name]),
			...regsos().flatMap(({ code, label, quarter }) => [
				[`delomrade:${quarter}`, 'scb-regso', `${code}_RegSO2025`],
				[`delomrade:${quarter}`, 'scb-regso', label]
			])
		]
	);
}
