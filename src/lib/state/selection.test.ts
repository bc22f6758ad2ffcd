import { describe, expect, it } from 'vitest';
import type { Selection, SelectionChoices } from '$lib/core/selection';
import { searchOf, SelectionState } from './selection.svelte';

const defaults: Selection = {
	workspace: 'exempelstaden',
	area: 'sdo:norrby',
	period: 'latest',
	comparison: { kind: 'rest' },
	indicator: 'brott',
	unit: null
};
const choices: SelectionChoices = {
	defaults,
	area: (area) => area !== 'sdo:finns-inte',
	year: () => true,
	indicator: () => true,
	unit: () => true,
	comparisonFor: (area, period) =>
		area === 'stad:exempelstaden'
			? { kind: 'year', year: period === '2021' ? '2020' : '2023' }
			: { kind: 'rest' },
	comparable: (area, comparison) =>
		(comparison.kind !== 'rest' || area !== 'stad:exempelstaden') &&
		(comparison.kind !== 'area' || comparison.area !== area)
};

function at(search: string, known: SelectionChoices = choices) {
	const visited: string[] = [];
	let release: (() => void)[] = [];
	const state = new SelectionState({
		parameters: () => new URLSearchParams(search),
		choices: () => known,
		go: (next) => {
			visited.push(next);
			return new Promise((resolve) => release.push(resolve));
		}
	});
	const arrive = async () => {
		release.forEach((resolve) => resolve());
		release = [];
		await Promise.resolve();
	};
	return { state, visited, arrive };
}

describe('SelectionState', () => {
	it('reads the address and says what it could not use', () => {
		const { state } = at('?omrade=sdo:finns-inte&period=2021');
		expect(state.current).toEqual({ ...defaults, period: '2021' });
		expect(state.ignored).toEqual([{ field: 'area', value: 'sdo:finns-inte' }]);
	});

	it('follows to a year before the chosen one, and leaves an earlier one alone', () => {
		const { state } = at('?omrade=stad:exempelstaden');
		expect(state.with({ period: '2021' })?.comparison).toEqual({ kind: 'year', year: '2020' });
		expect(state.with({ period: '2024' })?.comparison).toEqual({ kind: 'year', year: '2023' });
		expect(at('?jamfor=2022').state.with({ period: '2024' })?.comparison).toEqual({
			kind: 'year',
			year: '2022'
		});
	});

	it('is nothing before address and data are here', () => {
		const state = new SelectionState({
			parameters: () => null,
			choices: () => choices,
			go: () => Promise.resolve()
		});
		expect(state.current).toBeNull();
		expect(state.search).toBe('');
		expect(state.with({ period: '2021' })).toBeNull();
	});

	it('shows a choice at once and keeps every one of several in a row', async () => {
		const { state, visited, arrive } = at('');
		void state.choose({ area: 'sdo:ekbacken' });
		void state.choose({ period: '2022' });
		expect(state.current).toEqual({ ...defaults, area: 'sdo:ekbacken', period: '2022' });
		expect(visited).toEqual([
			'?kommun=exempelstaden&omrade=sdo:ekbacken&period=senaste&jamfor=ovriga&indikator=brott',
			'?kommun=exempelstaden&omrade=sdo:ekbacken&period=2022&jamfor=ovriga&indikator=brott'
		]);
		await arrive();
		// The address of this test stands still: when nothing is asked for any more, it holds again.
		expect(state.current).toEqual(defaults);
	});

	it('lets a comparison that says nothing give way', () => {
		const { state } = at('?jamfor=sdo:ekbacken');
		expect(state.with({ area: 'sdo:ekbacken' })?.comparison).toEqual({ kind: 'rest' });
		expect(state.with({ area: 'stad:exempelstaden', comparison: { kind: 'rest' } })).toMatchObject({
			comparison: { kind: 'year', year: '2023' }
		});
	});

	it('starts another indicator in its own unit', () => {
		const { state } = at('?enhet=count');
		expect(state.current?.unit).toBe('count');
		expect(state.with({ indicator: 'annat' })?.unit).toBeNull();
	});

	it('shows an area of another division in a division that has it, and keeps the other choices', () => {
		const now = new Set(['sdo:norrby', 'sdo:stad']);
		const then = new Set(['sdo:norrby', 'sdo:strandvik']);
		const divided = {
			...choices,
			area: (area: string, division?: string) => (division === '2022' ? then : now).has(area),
			division: (year: string) => year === '2022',
			divisionOf: (area: string) => (then.has(area) ? '2022' : undefined)
		};
		const { state } = at('?period=2021&indikator=brott&enhet=count', divided);
		const chosen = state.with({ area: 'sdo:strandvik' });
		expect(chosen).toMatchObject({ division: '2022', period: '2021', unit: 'count' });
		const link = at(chosen === null ? '' : searchOf(chosen), divided).state;
		expect(link.current).toEqual(chosen);
		expect(link.with({ area: 'sdo:stad' })).not.toHaveProperty('division');
		expect(at('?omrade=sdo:strandvik', divided).state.current).toMatchObject({ division: '2022' });
		expect(at('?omrade=sdo:finns-inte', divided).state.ignored).toHaveLength(1);
	});

	it('keeps ids readable in the address', () => {
		expect(searchOf(defaults)).toContain('omrade=sdo:norrby');
	});
});
