import { parsePeriod } from '../../src/lib/core/period';
import { text } from './figures.sv';

export interface FigureOptions {
	/** Only what `--indicator` may name is asked for; then area and format are not. */
	list: boolean;
	area: string;
	indicators: string[];
	from: string | null;
	to: string | null;
	/** Year whose division the area is one of; null: any. */
	division: string | null;
	by: ReadonlySet<string>;
	grain: 'year' | 'month' | 'both';
	data: string[];
	workspace: string;
	format: 'json' | 'csv';
}

const BREAKDOWNS = ['sex', 'age'];
const WITH_VALUE = [
	...['--area', '--indicator', '--from', '--to', '--division', '--by', '--grain', '--workspace']
];

/** The options of `figures`, or what is wrong with them in Swedish. */
export function readFigureOptions(args: readonly string[]): FigureOptions | string {
	const values = new Map<string, string[]>();
	const data: string[] = [];
	const formats = new Set<'json' | 'csv'>();
	let list = false;
	for (let i = 0; i < args.length; i++) {
		const [name = '', ...rest] = (args[i] ?? '').split('=');
		if (name === '--json' || name === '--csv') formats.add(name === '--json' ? 'json' : 'csv');
		else if (name === '--list') list = true;
		else if (name === '--data') {
			if (rest.length > 0) data.push(rest.join('='));
			const before = data.length;
			while (rest.length === 0 && i + 1 < args.length && !args[i + 1]?.startsWith('--'))
				data.push(args[++i] ?? '');
			if (rest.length === 0 && data.length === before) return text.missingValue(name);
		} else if (WITH_VALUE.includes(name)) {
			const value = rest.length > 0 ? rest.join('=') : args[++i];
			if (value === undefined || value === '' || value.startsWith('--'))
				return text.missingValue(name);
			values.set(name, [...(values.get(name) ?? []), value]);
		} else return name.startsWith('-') ? text.unknownOption(name) : text.stray(name);
	}
	const last = (name: string) => values.get(name)?.at(-1) ?? null;
	const area = list ? '' : last('--area');
	if (area === null) return text.noArea;
	const [format = list ? 'csv' : undefined, second] = [...formats];
	if (format === undefined || second !== undefined) return text.noFormat;
	for (const name of ['--from', '--to']) {
		const period = last(name);
		if (period !== null && !parsePeriod(period)) return text.badPeriod(name, period);
	}
	const by = new Set((values.get('--by') ?? []).flatMap((value) => value.split(',')));
	for (const name of by) if (!BREAKDOWNS.includes(name)) return text.badBreakdown(name);
	const byMonth = [last('--from'), last('--to')].some((period) => isShorterThanYear(period));
	const grain = last('--grain') ?? (byMonth ? 'both' : 'year');
	if (grain !== 'year' && grain !== 'month' && grain !== 'both') return text.badGrain(grain);
	return {
		list,
		area,
		indicators: (values.get('--indicator') ?? []).flatMap((value) => value.split(',')),
		from: last('--from'),
		to: last('--to'),
		division: last('--division'),
		by,
		grain,
		data,
		workspace: last('--workspace') ?? 'stockholm',
		format
	};
}

/** Who bounds the time by a month or a quarter wants to see the months. */
function isShorterThanYear(period: string | null): boolean {
	const grain = period === null ? null : parsePeriod(period)?.grain;
	return grain === 'month' || grain === 'quarter';
}
