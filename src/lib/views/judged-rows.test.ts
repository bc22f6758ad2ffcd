import { expect, it } from 'vitest';
import { contextOf, figure, selection } from './fixture-town';
import { createJudge } from './judge/judge';
import { overviewModel } from './overview';

const AREAS = ['sdo:bjorkvik', 'sdo:lindhult', 'sdo:norrby'];
const count = (period: string, value: number, measure: string, area = 'sdo:bjorkvik') =>
	figure({ unit: 'count', area, period, value, measure, indicator: measure.slice(6) });
const figures = ['crime:vandalism', 'crime:quarrel'].flatMap((measure) => [
	...AREAS.flatMap((area, which) =>
		Array.from({ length: 10 }, (_, at) =>
			count(String(2010 + at), 300 + ((at * (which + 3)) % 7), measure, area)
		)
	),
	count('2023', 300, measure),
	count('2024', 700, measure)
]);

it('does not count a measure that only says anew what others say among those that were looked at', () => {
	const context = contextOf(figures);
	const looked = (composite: boolean) => {
		const indicators = context.indicators.map((one) =>
			composite && one.measure === 'crime:quarrel'
				? { ...one, composite: { by: 'source' as const, parts: [] } }
				: one
		);
		const judge = createJudge({ ...context, indicators, denominators: [] });
		return overviewModel({ ...context, indicators, judge }, selection()).looked.join(' ');
	};
	expect(looked(false)).toBe(
		'De 2 jämförda måtten skiljer sig båda mer än vanlig variation från året före, när hänsyn tas till att 2 mått jämförs samtidigt.'
	);
	expect(looked(true)).toBe(
		'Det enda mått som kan jämföras med året före skiljer sig mer än vanlig variation.'
	);
});
