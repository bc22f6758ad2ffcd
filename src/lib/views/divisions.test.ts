import { expect, it } from 'vitest';
import { AreaRegister } from '$lib/core/register';
import { annexModel } from './annex';
import { choroplethModel } from './choropleth';
import { comparisonModel } from './comparison';
import { contextOf, figure, geography, selection } from './fixture-town';
import { divisionFact } from './divisions';
import { overviewModel } from './overview';
import { overviewTable } from './overview-table';
import { trendModel } from './trend';

/** LPO Väster took Solängen over from LPO Söder in 2024. */
const moved = {
	...geography,
	areas: [
		...geography.areas,
		{ ...geography.areas[6], id: 'lpo:soder', name: 'Söder' } as (typeof geography.areas)[0]
	],
	lifetimes: [
		...geography.lifetimes,
		{ area: 'lpo:soder', calendar: 'polisen', from: null, to: '2024-01-01', uncertain: null }
	],
	relations: geography.relations.flatMap((relation) =>
		relation.part === 'delomrade:solangen' && relation.whole === 'lpo:vaster'
			? [
					{ ...relation, from: '2024-01-01' },
					{ ...relation, whole: 'lpo:soder', to: '2024-01-01' }
				]
			: [relation]
	)
};
const context = contextOf(
	[
		figure({ area: 'sdo:norrby', value: 300 }),
		figure({ area: 'sdo:solangen', period: '2023', value: 200 }),
		figure({ area: 'sdo:strandvik', period: '2023', value: 400 }),
		figure({ area: 'sdo:bjorkvik', period: '2023', value: 250 })
	],
	{ register: new AreaRegister(moved, '2026-11-22') }
);
const then = selection({ area: 'sdo:solangen', division: '2023' });
const SAYS = 'Områdena följer indelningen vid slutet av 2023.';

it('an area of an earlier division lies in the police area of that time, whatever the period', () => {
	expect(divisionFact(context, then)).toEqual(['LPO Söder']);
	expect(divisionFact(context, { ...then, period: '2024' })).toEqual(['LPO Söder']);
});

it('a chosen division is said in the head and under every figure, today’s is not', () => {
	const model = overviewModel(context, then);
	expect(model.headLine.at(-1)?.text).toBe('indelningen vid slutet av 2023');
	const figures = (chosen: typeof then) => [
		choroplethModel(context, chosen),
		trendModel(context, chosen),
		trendModel(context, { ...chosen, time: 'months' }),
		comparisonModel(context, chosen),
		overviewTable(context, chosen, overviewModel(context, chosen))
	];
	for (const drawn of figures(then)) expect(drawn?.caption.subtitle).toContain(`. ${SAYS}`);
	for (const drawn of figures(selection({ area: 'sdo:norrby' })))
		expect(drawn?.caption.subtitle).not.toContain('indelningen');
});

it('the map holds the areas of the chosen division and the day to draw them by', () => {
	const map = choroplethModel(context, then);
	expect(map?.day).toBe('2023-12-31');
	expect(map?.areas.map(({ area }) => area)).toEqual([
		'sdo:bjorkvik',
		'sdo:lindhult',
		'sdo:solangen',
		'sdo:strandvik'
	]);
	const today = choroplethModel(context, selection({ area: 'sdo:norrby' }));
	expect(today?.day).toBe('2026-11-22');
	expect(today?.areas.map(({ area }) => area)).toContain('sdo:norrby');
});

it('the annex says which division it follows, and draws its map by it', () => {
	const request = { area: 'sdo:solangen', year: '2023' };
	const told = (division?: string) =>
		JSON.stringify(annexModel(context, { ...request, division }).sections);
	expect(annexModel(context, { ...request, division: '2023' }).subtitle).toContain(
		SAYS.slice(0, -1)
	);
	expect(told('2023')).toContain(`${SAYS} Uppgifter från tider`);
	expect(told('2023')).toContain('"day":"2023-12-31"');
	expect(told()).toContain('den indelning som gällde när bilagan gjordes');
});
