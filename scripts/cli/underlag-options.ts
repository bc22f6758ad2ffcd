import { parsePeriod } from '../../src/lib/core/period';
import { SEXES, UNITS, type Sex, type Unit } from '../../src/lib/core/vocabulary';
import { DERIVED_KINDS, type Wanted } from './derived-figure';
import { text } from './underlag.sv';

export interface UnderlagOptions {
	area: string;
	indicator: string;
	/** null: the newest with a figure. */
	period: string | null;
	/** Year whose division the area is one of; null: any. */
	division: string | null;
	sex: Sex;
	/** null: the indicator's first. */
	age: string | null;
	/** null: the first of the indicator's lines that has a figure. */
	unit: Unit | null;
	scope: 'area' | 'rest';
	/** Made of the figure asked for; null: the figure itself. */
	derived: Wanted | null;
	data: string[];
	workspace: string;
	json: boolean;
}

const WITH_VALUE = [
	...[
		'--area',
		'--indicator',
		'--period',
		'--sex',
		'--age',
		'--unit',
		'--division',
		'--derived',
		'--data',
		'--workspace'
	]
];

/** The options of `underlag`, or what is wrong with them in Swedish. */
export function readUnderlagOptions(args: readonly string[]): UnderlagOptions | string {
	const values = new Map<string, string>();
	const data: string[] = [];
	let json = false;
	let scope: UnderlagOptions['scope'] = 'area';
	for (let at = 0; at < args.length; at += 1) {
		const [name = '', ...rest] = (args[at] ?? '').split('=');
		if (name === '--json') json = true;
		else if (name === '--rest') scope = 'rest';
		else if (WITH_VALUE.includes(name)) {
			const value = rest.length > 0 ? rest.join('=') : args[(at += 1)];
			if (value === undefined || value === '' || value.startsWith('--'))
				return text.missingValue(name);
			if (name === '--data') data.push(value);
			else values.set(name, value);
		} else return name.startsWith('-') ? text.unknownOption(name) : text.stray(name);
	}
	const area = values.get('--area');
	if (area === undefined) return text.noArea;
	const indicator = values.get('--indicator');
	if (indicator === undefined) return text.noIndicator;
	const period = values.get('--period') ?? null;
	if (period !== null && parsePeriod(period) === null) return text.badPeriod(period);
	const sex = SEXES.find((one) => one === (values.get('--sex') ?? 'all'));
	if (sex === undefined) return text.oneOf('--sex', SEXES);
	const asked = values.get('--unit') ?? null;
	const unit = UNITS.find((one) => one === asked) ?? null;
	if (asked !== null && unit === null) return text.oneOf('--unit', UNITS);
	const age = values.get('--age') ?? null;
	const workspace = values.get('--workspace') ?? 'stockholm';
	const division = values.get('--division') ?? null;
	const kind = values.get('--derived') ?? null;
	const derived = DERIVED_KINDS.find((one) => one === kind) ?? null;
	if (kind !== null && derived === null) return text.oneOf('--derived', DERIVED_KINDS);
	return {
		...{ area, indicator, period, division, sex, age, unit, scope, derived },
		...{ data, workspace, json }
	};
}
