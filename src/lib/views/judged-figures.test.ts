import { describe, expect, it } from 'vitest';
import type { Indicator } from '$lib/core/indicator';
import type { ComparabilityBreak } from '$lib/core/workspace';
import { choroplethModel } from './choropleth';
import { comparisonModel } from './comparison';
import type { ViewContext } from './context';
import { context, figures, judged } from './fixture-judged';
import { figure, readable, selection } from './fixture-town';
import { measuresTogether } from './judged-together';
import { overviewModel } from './overview';
import { standsOut } from './stands-out/stands-out';
import { trendModel } from './trend';

describe('figures', () => {
	it('carry the judgement and its cautions in the caption of a trend', () => {
		const { caption } = trendModel(context, selection()) ?? {};
		expect(readable(caption?.subtitle ?? '')).toMatch(
			/\. Prövat på antalen \(600 mot 200\) är ökningen större än vanlig variation\.$/u
		);
		expect(caption?.notes).toContain('Pandemiår.');
		expect(caption?.notes.some((note) => note.startsWith('I maj 2024'))).toBe(true);
	});

	it('of a trend are set against no earlier number that they are not compared with', () => {
		const change = { measure: 'crime:*', area: null, from: '2023-06-01', to: null };
		const titleOf = (comparable: boolean) => {
			const breaks = [{ ...change, comparable, text: 'Ny lag.' } satisfies ComparabilityBreak];
			const { title, subtitle } =
				trendModel(judged(figures, { breaks }), selection())?.caption ?? {};
			return [readable(title ?? ''), readable(subtitle ?? '')];
		};
		expect(titleOf(true)[0]).toMatch(/ mot \d+ år \d{4}$/u);
		const [title, subtitle] = titleOf(false);
		expect(title).not.toContain(' mot ');
		expect(subtitle).toContain('Perioderna jämförs inte: det som räknas ändrades mellan dem.');
	});

	it('are said to be ours in the source line of a trend whose numbers are all published', () => {
		const alone = selection({ comparison: { kind: 'year', year: '2023' } });
		const sourceOf = (of: typeof context) => trendModel(of, alone)?.caption.source;
		expect(sourceOf(context)).toMatch(/Egen bearbetning\.$/u);
		expect(sourceOf({ ...context, judge: null })).not.toContain('Egen bearbetning');
	});

	it('of a trend say no more than the table: it is judged among the measures of the page', () => {
		const real = context.judge;
		if (real === null) throw new Error('no judge');
		const p = (id: string) => (id === 'vandalism' ? 0.03 : 0.9);
		const judge: typeof real = {
			...real,
			unusualMonths: () => [],
			together: (all) => real.together(all),
			change: (indicator, now, then) => ({
				...real.change(indicator, now, then),
				word: p(indicator.id) < 0.05 ? 'larger_than_usual' : 'within_usual',
				p: p(indicator.id)
			})
		};
		const quarrel = { indicator: 'quarrel', measure: 'crime:quarrel', value: 30 };
		const beside = judged([...figures, figure({ ...quarrel, period: '2023' })]);
		const subtitle = (of: ViewContext) =>
			trendModel({ ...of, judge: { ...judge } }, selection())?.caption.subtitle ?? '';
		expect(subtitle(context)).toMatch(/är ökningen större än vanlig variation\.$/u);
		expect(subtitle(beside)).toMatch(
			/är skillnaden inom vanlig variation när hänsyn tas till att 2 mått jämförs samtidigt\.$/u
		);
	});

	it('are the declared ones, whatever else the data hold', () => {
		const undeclared: Indicator = {
			...(context.indicators[0] as Indicator),
			id: 'crime:held',
			measure: 'crime:held'
		};
		const held = ['2023', '2024'].map((period) =>
			figure({ indicator: undeclared.id, measure: undeclared.measure, value: 400, period })
		);
		const [first, whole] = [
			judged(figures),
			judged([...figures, ...held], { indicators: [...context.indicators, undeclared] })
		].map((seen) =>
			measuresTogether(seen, selection(), 'before').map(({ indicator: { id } }) => id)
		);
		expect(first?.length).toBeGreaterThan(0);
		expect(whole).toEqual(first);
	});

	it('tell one change alike wherever it is told, however few are looked at there', () => {
		const others = Array.from({ length: 8 }, (_, at) => ({
			...(context.indicators[0] as Indicator),
			id: `other-${at}`,
			measure: `crime:other-${at}`
		}));
		const of = judged(
			[
				...figures,
				...others.flatMap(({ id, measure }) => [
					figure({ indicator: id, measure, value: 400 }),
					figure({ indicator: id, measure, value: 400, period: '2023' })
				])
			],
			{ indicators: [...context.indicators, ...others] }
		);
		const real = of.judge;
		if (real === null) throw new Error('no judge');
		const change: typeof real.change = (indicator, now, then) => {
			const told = indicator.id === 'vandalism';
			const found = real.change(indicator, now, then);
			return { ...found, p: told ? 0.03 : 0.9, word: told ? 'larger_than_usual' : 'within_usual' };
		};
		const judge = {
			...{ change, unusualMonths: () => [], among: real.among.bind(real) },
			intervalOf: real.intervalOf,
			spread: real.spread.bind(real),
			...{ difference: real.difference.bind(real), gap: real.gap.bind(real) },
			together: real.together.bind(real)
		};
		const seen = { ...of, judge };
		const one = seen.indicators.filter(({ id }) => id === 'vandalism');
		const words = [one, undefined].map(
			(shown) => overviewModel(seen, selection(), shown).rows[0]?.change?.short
		);
		expect(words).toEqual(['mot 2023: inom vanlig variation', 'mot 2023: inom vanlig variation']);
		expect(standsOut(seen, selection()).sentences[0]).toMatch(/^Inget mått/u);
		expect(trendModel(seen, selection())?.caption.subtitle).toMatch(
			/att 9 mått jämförs samtidigt\.$/u
		);
	});

	it('say of measures side by side which differ more than usual', () => {
		const { title, subtitle } = comparisonModel(context, selection()).caption;
		// Too few to judge: gräl is fewer, and not named.
		expect(title).toBe('Björkvik jämfört med staden utom Björkvik: högre tal för skadebrott');
		expect(readable(subtitle)).toMatch(
			/\. 1 mått jämfördes\. Skillnaden mot staden utom Björkvik är större än vanlig variation för skadebrott\. Fallen är för få för att bedöma skillnaden mot staden utom Björkvik för gräl inkl\. grovt\.$/u
		);
	});

	it('say of a map how many areas were looked at, and which stand out', () => {
		const { caption } = choroplethModel(context, selection()) ?? {};
		expect(caption?.subtitle).toMatch(
			/\. 3 områden jämfördes\. Skilda från de andra med mer än vanlig variation: högre i Björkvik och lägre i Lindhult och Norrby\.$/u
		);
		expect(caption?.notes).toContain('Lindhult: Många besökare.');
	});
});
