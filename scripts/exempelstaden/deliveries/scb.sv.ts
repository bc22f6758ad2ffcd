import type { Delivery } from '../delivery';
import { inhabitants, OLDEST, shareOut } from '../population';
import { randomOf } from '../random';
import { utf8, windows1252 } from '../text-file';
import { QUARTERS, SEED, TOWN } from '../town.sv';
import { SHORT_MARK } from '../words.sv';

/** Ages as a user would tick them: the bands that the picture of children needs. */
const BANDS = [
	[0, 6],
	[7, 14],
	[15, 17],
	[18, 19],
	[20, 24],
	[25, 44],
	[45, 64],
	[65, OLDEST]
] as const;

const SEXES = [
	['kvinnor', 'women'],
	['män', 'men']
] as const;

/** The RegSO of the town: one per stadsdel. */
export function regsos(): { code: string; label: string; quarter: string }[] {
	let number = 0;
	return QUARTERS.flatMap(({ slug, stadsdelar }) =>
		stadsdelar.map((name) => {
			number += 1;
			const code = `${TOWN.code}R${String(number).padStart(3, '0')}`;
			return { code, label: `${code} ${name}`, quarter: slug };
		})
	);
}

/** Population per RegSO: long, comma, byte order mark; 0 for the year before the division had figures. */
function regso(years: readonly number[]): Uint8Array {
	const [first = 0] = years;
	const rows = ['Region,Statistikområde,Alder,Kon,ContentsCode,Tid,value,anmarkning'];
	for (const quarter of QUARTERS) {
		const own = regsos().filter((one) => one.quarter === quarter.slug);
		const random = randomOf(`${SEED}/regso/${quarter.slug}`);
		const sizes = own.map(() => 1 + random.next());
		const split = new Map<string, number[]>();
		for (const year of years.slice(1))
			for (const [, sex] of SEXES)
				for (const [low, high] of BANDS) {
					const people = inhabitants(quarter, year)[sex].slice(low, high + 1);
					const total = people.reduce((sum, one) => sum + one, 0);
					split.set(`${year}/${sex}/${low}`, shareOut(total, sizes));
				}
		own.forEach(({ code, label }, index) => {
			for (const [low, high] of BANDS)
				for (const [written, sex] of SEXES)
					for (const year of years) {
						const age = high === OLDEST ? `${low}- år` : `${low}-${high} år`;
						const count = year === first ? 0 : (split.get(`${year}/${sex}/${low}`)?.[index] ?? 0);
						rows.push(
							`${code}_RegSO2025,${label},${age},${written},Antal,${year},${count},${SHORT_MARK}`
						);
					}
		});
	}
	return utf8(`${rows.join('\n')}\n`, true);
}

/** Population of the whole town by single year and sex, years side by side, in windows-1252. */
function singleYears(years: readonly number[]): Uint8Array {
	const rows = [
		['region', 'ålder', 'kön', ...years.map((year) => `Folkmängd ${year}`), 'anmärkning']
			.map((heading) => `"${heading}"`)
			.join(',')
	];
	for (let age = 0; age <= OLDEST; age += 1)
		for (const [written, sex] of SEXES) {
			const counts = years.map((year) =>
				QUARTERS.reduce((sum, quarter) => sum + (inhabitants(quarter, year)[sex][age] ?? 0), 0)
			);
			const label = age === OLDEST ? `${age}+ år` : `${age} år`;
			rows.push(
				`"${TOWN.code} ${TOWN.name}","${label}","${written}",${counts.join(',')},"${SHORT_MARK}"`
			);
		}
	return windows1252(`${rows.join('\r\n')}\r\n`);
}

export function scbDeliveries(): Delivery[] {
	return [
		{
			folder: 'scb-regso',
			file: 'folkmangd-regso-2024.csv',
			bytes: regso([2023, 2024]),
			delivered: '2025-03-21',
			note: 'per RegSO, kön och ålder; 0 före indelningens första år är inget värde'
		},
		{
			folder: 'scb-folkmangd',
			file: 'folkmangd-ettar-kon-2019-2024.csv',
			bytes: singleYears([2019, 2020, 2021, 2022, 2023, 2024]),
			delivered: '2025-02-21',
			note: 'kommunen efter ettårsklass och kön'
		},
		{
			folder: 'scb-regso',
			file: 'folkmangd-regso-2025.csv',
			bytes: regso([2023, 2025]),
			delivered: '2026-03-20',
			note: 'folkmängd per RegSO 31 december 2025',
			practice: true
		},
		{
			folder: 'scb-folkmangd',
			file: 'folkmangd-ettar-kon-2025.csv',
			bytes: singleYears([2024, 2025]),
			delivered: '2026-02-20',
			note: 'kommunen efter ettårsklass och kön, med 2025',
			practice: true
		}
	];
}
