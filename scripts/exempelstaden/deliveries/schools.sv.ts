import type { Delivery } from '../delivery';
import { between } from '../population';
import { randomOf } from '../random';
import { swedishDecimal, swedishWhole, utf8 } from '../text-file';
import { DISTRICTS, QUARTERS, SEED, TOWN, type Whole } from '../town.sv';
import { MARK } from '../words.sv';

interface Results {
	pupils: number;
	all: number;
	eligible: number;
	merit: number;
}

/** A school is said to lie in the quarter its name tells; its pupils may live anywhere. */
const SCHOOLS = QUARTERS.flatMap(({ slug, name, safety }, index) =>
	(index % 3 === 0 ? ['skola', 'friskola'] : ['skola']).map((kind, place) => ({
		name: `${name}s ${kind}`,
		slug: `${slug}-${place}`,
		code: String(90_000_001 + index * 10 + place),
		independent: kind === 'friskola',
		strength: safety
	}))
);

function results(school: (typeof SCHOOLS)[number], year: number, sex: 'girls' | 'boys'): Results {
	const random = randomOf(`${SEED}/school/${school.slug}/${year}/${sex}`);
	// One school is so small that its results are left out.
	const pupils = school.slug === 'granvalla-1' ? random.between(5, 8) : random.between(28, 62);
	const better = sex === 'girls' ? 2.5 : -2.5;
	const base = 83 + school.strength * 0.8 + better + random.normal() * 2.5;
	return {
		pupils,
		all: Math.min(98, base - 11),
		eligible: Math.min(99.4, base),
		merit: 222 + school.strength * 1.7 + better * 3.4 + random.normal() * 5
	};
}

function together(one: Results, other: Results): Results {
	const pupils = one.pupils + other.pupils;
	const mean = (a: number, b: number) => (a * one.pupils + b * other.pupils) / pupils;
	return {
		pupils,
		all: mean(one.all, other.all),
		eligible: mean(one.eligible, other.eligible),
		merit: mean(one.merit, other.merit)
	};
}

const HEADINGS = [
	'Antal elever',
	'Andel (%) elever som uppfyllt betygskriterierna i alla ämnen',
	'Andel (%) elever behöriga till yrkesprog.',
	'Genomsnittligt meritvärde (17 ämnen)'
];

/** As the agency prints them: `..` for few pupils, `~100` for nearly all. */
function cells({ pupils, all, eligible, merit }: Results): string[] {
	if (pupils < 10) return ['..', '..', '..', '..'];
	return [
		String(pupils),
		swedishDecimal(all),
		eligible > 97.5 ? '~100' : swedishDecimal(eligible),
		swedishDecimal(merit)
	];
}

const title = (heading: string, year: number): string[] => [
	`Statistik i Skolverkets uppställning. ${MARK}`,
	'',
	heading,
	`Valt läsår: ${year - 1}/${String(year).slice(2)}`
];

function perSchool(year: number): Uint8Array {
	const rows = SCHOOLS.map((school) => {
		const all = together(results(school, year, 'girls'), results(school, year, 'boys'));
		return [
			school.name,
			school.code,
			TOWN.name,
			TOWN.code,
			school.independent ? 'Enskild' : 'Kommunal',
			school.independent ? 'Övningsskolor ekonomisk förening' : `${TOWN.name}s kommun`,
			school.independent ? '9000000002' : '9000000001',
			...cells(all)
		].join(';');
	});
	const heading = [
		'Skola',
		'Skol-enhetskod',
		'Skolkommun',
		'Kommun-kod',
		'Typ av huvudman',
		'Huvudman',
		'Huvudman orgnr',
		...HEADINGS
	].join(';');
	return utf8(
		[
			...title('Grundskola - Slutbetyg årskurs 9, samtliga elever', year),
			'',
			heading,
			...rows,
			''
		].join('\r\n'),
		true
	);
}

function bySex(year: number): Uint8Array {
	const rows = SCHOOLS.map((school) => {
		const [girls, boys] = [results(school, year, 'girls'), results(school, year, 'boys')];
		const blocks = [together(girls, boys), girls, boys].flatMap(cells);
		return [school.name, school.code, TOWN.name, ...blocks].join(';');
	});
	const block = (name: string) => [name, '', '', ''];
	return utf8(
		[
			...title('Grundskola - Slutbetyg årskurs 9, uppdelat på kön', year),
			['', '', '', ...['Samtliga', 'Flickor', 'Pojkar'].flatMap(block)].join(';'),
			['Skola', 'Skol-enhetskod', 'Skolkommun', ...HEADINGS, ...HEADINGS, ...HEADINGS].join(';'),
			...rows,
			''
		].join('\r\n'),
		true
	);
}

/** Pupils who live in the area and leave year 9, and how many of a hundred may go on. */
function eligibility(
	{ slug, quarters }: Pick<Whole, 'slug' | 'quarters'>,
	year: number,
	sex: 'women' | 'men'
) {
	const random = randomOf(`${SEED}/eligible/${slug}/${year}/${sex}`);
	const pupils = between(quarters, year - 1, [15, 15], sex);
	const strength =
		QUARTERS.filter((quarter) => quarters.includes(quarter.slug)).reduce(
			(sum, { safety }) => sum + safety,
			0
		) / quarters.length;
	const share = 86 + strength * 0.75 + (sex === 'women' ? 1.3 : -1.3) + random.normal() * 1.6;
	return { pupils, eligible: Math.round((pupils * Math.min(99, share)) / 100) };
}

function perDistrict(year: number): Uint8Array {
	const districts = DISTRICTS.filter(({ spans }) => {
		const [from, to] = spans['staden'] ?? [null, null];
		return (from ?? '') <= `${year}-06-30` && (to === null || to > `${year}-06-30`);
	});
	const town = { slug: TOWN.id, name: 'Hela staden', quarters: QUARTERS.map(({ slug }) => slug) };
	const rows = [...districts, town].map((area) => {
		const parts = area === town ? districts : [area];
		const add = (sex: 'women' | 'men') =>
			parts.reduce(
				(sum, part) => {
					const one = eligibility(part, year, sex);
					return { pupils: sum.pupils + one.pupils, eligible: sum.eligible + one.eligible };
				},
				{ pupils: 0, eligible: 0 }
			);
		const [girls, boys] = [add('women'), add('men')];
		const percent = (group: { pupils: number; eligible: number }) =>
			group.pupils < 50 ? '..' : swedishDecimal((group.eligible / group.pupils) * 100);
		const both = {
			pupils: girls.pupils + boys.pupils,
			eligible: girls.eligible + boys.eligible
		};
		return [
			area.name,
			swedishWhole(both.pupils),
			percent(girls),
			percent(boys),
			percent(both)
		].join(';');
	});
	return utf8(
		[
			`Behöriga till gymnasiet, årskurs 9, läsåret ${year - 1}/${String(year).slice(2)}`,
			[
				'Stadsdelsområde',
				'Antal elever',
				'Andel behöriga flickor (%)',
				'Andel behöriga pojkar (%)',
				'Andel behöriga totalt (%)'
			].join(';'),
			...rows,
			'',
			`Källa: ${MARK}`,
			''
		].join('\r\n'),
		true
	);
}

const NONE_KNOWN = 'skolor är inga områden i registret: siffrorna behålls som de är skrivna';

export function schoolDeliveries(): Delivery[] {
	const both = (year: number, practice: boolean): Delivery[] => [
		{
			folder: 'skolverket-slutbetyg',
			file: `slutbetyg-ak9-${year}.csv`,
			bytes: perSchool(year),
			delivered: `${year}-09-30`,
			note: `per skola; ${NONE_KNOWN}`,
			unresolved: SCHOOLS.length * HEADINGS.length,
			...(practice && { practice: true })
		},
		{
			folder: 'skolverket-kon',
			file: `slutbetyg-ak9-kon-${year}.csv`,
			bytes: bySex(year),
			delivered: `${year}-09-30`,
			note: `per skola, flickor och pojkar; ${NONE_KNOWN}`,
			unresolved: SCHOOLS.length * HEADINGS.length * 3,
			...(practice && { practice: true })
		}
	];
	const district = (year: number): Delivery => ({
		folder: 'behoriga-stadsdel',
		file: `behoriga-${year - 1}-${String(year).slice(2)}.csv`,
		bytes: perDistrict(year),
		delivered: `${year}-10-15`,
		note: 'efter elevens bostad; för få elever ger inget värde'
	});
	return [
		...both(2024, false),
		...[2021, 2022, 2023, 2024].map(district),
		...both(2025, true),
		{ ...district(2025), practice: true }
	];
}
