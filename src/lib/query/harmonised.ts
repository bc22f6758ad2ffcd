import { originOfNone, type ComputedHow, type Figure, type MissingReason } from '$lib/core/figure';
import type { Composition } from '$lib/core/area';
import { evidenceOf, type EvidenceKind } from '$lib/core/evidence';
import { harmonise } from '$lib/core/harmonise/harmonise';
import type { Computed, Harmonised, Piece } from '$lib/core/harmonise/harmonised';
import { joinedInterval } from '$lib/core/harmonise/interval';
import { joinMethod, type JoinMethod } from '$lib/core/harmonise/method';
import { remainder } from '$lib/core/harmonise/remainder';
import type { SqlRow } from '$lib/core/ports';
import type { Grain, Origin, Sex, Status, Unit } from '$lib/core/vocabulary';
import { linesOf, numberOf, textOf } from './row';

/**
 * Figures of one line and period from what was gathered of its areas (`stages/gathered.sql`): of each area, and of the
 * city without it.
 */
export function figuresOf(
	rows: readonly SqlRow[],
	kinds: ReadonlyMap<string, EvidenceKind>
): Figure[] {
	const made = rows.map((row): Made => {
		const measure = textOf(row['measure']);
		const kind = kinds.get(textOf(row['indicator'])) ?? evidenceOf(measure);
		const method = joinMethod(textOf(row['unit']) as Unit, kind, measure);
		const result = resultOf(row, method);
		return { row, method, result, own: areaFigure(row, method, result) };
	});
	const city = made.find(isCity);
	return made.flatMap((one) =>
		city === undefined || isCity(one) ? [one.own] : [one.own, restFigure(one, city)]
	);
}

/** What was gathered of an area, and the figure made of it. */
interface Made {
	row: SqlRow;
	method: JoinMethod;
	result: Harmonised;
	own: Figure;
}

const isCity = ({ row }: Made): boolean => row['is_city'] === true;

function resultOf(row: SqlRow, method: JoinMethod): Harmonised {
	const kind = textOf(row['kind']) as Composition['kind'];
	// Where a source speaks of the city alone, no district's border is in the way.
	const cityOnly = row['has_districts'] !== true;
	const alone = kind === 'impossible' && cityOnly;
	const result = harmonise(
		{
			method,
			own: row['has_own'] === true ? ownPiece(row) : null,
			forbidden: (row['forbidden'] ?? null) as MissingReason | null,
			kind: alone ? 'self' : kind,
			straddling: linesOf(row['straddling']),
			pieces: kind === 'self' ? [] : piecesOf(row),
			otherwise: textOf(row['otherwise']) as MissingReason,
			people: numberOf(row['people'])
		},
		joinedInterval
	);
	const untold = result.outcome === 'impossible' && result.why === 'not_in_data';
	return untold && cityOnly && row['is_city'] !== true ? { ...result, why: 'city_only' } : result;
}

function ownPiece(row: SqlRow): Piece {
	return {
		area: textOf(row['area']),
		value: numberOf(row['value']),
		n: numberOf(row['n']),
		lower: numberOf(row['lower_bound']),
		upper: numberOf(row['upper_bound']),
		people: numberOf(row['people']),
		status: textOf(row['status']) as Status,
		how: stepsOf(textOf(row['how']))
	};
}

function piecesOf(row: SqlRow): Piece[] {
	const areas = linesOf(row['parts']);
	const cells = textOf(row['pieces']).split('\n');
	const number = (text: string | undefined) =>
		text === undefined || text === '' ? null : Number(text);
	return areas.map((area, i) => {
		const [value, n, lower, upper, people, status = 'missing', how = '', reason = ''] = (
			cells[i] ?? ''
		).split('\t');
		return {
			area,
			value: number(value),
			n: number(n),
			lower: number(lower),
			upper: number(upper),
			people: number(people),
			status: status as Status,
			how: stepsOf(how),
			...(reason === '' ? {} : { reason: reason as MissingReason })
		};
	});
}

function stepsOf(how: string): ComputedHow[] {
	return how === '' ? [] : (how.split(',') as ComputedHow[]);
}

/** What a row says of every figure made of it. */
function head(row: SqlRow, result: Harmonised) {
	return {
		indicator: textOf(row['indicator']),
		area: textOf(row['area']),
		measure: textOf(row['measure']),
		series: textOf(row['series']),
		source: textOf(row['own_source']) || textOf(row['source']),
		period: textOf(row['period']),
		grain: textOf(row['grain']) as Grain,
		unit: textOf(row['unit']) as Unit,
		sex: textOf(row['sex']) as Sex,
		age: textOf(row['age']),
		...numbersOf(result)
	};
}

const NO_NUMBERS = { value: null, n: null, lower: null, upper: null };

function numbersOf(
	result: Harmonised
): Pick<Figure, 'value' | 'n' | 'lower' | 'upper' | 'how' | 'reason'> {
	if (result.outcome === 'impossible') return { ...NO_NUMBERS, how: [], reason: result.why };
	const { value, n, lower, upper, how } = result;
	return { value, n, lower, upper, how, reason: null };
}

function areaFigure(row: SqlRow, method: JoinMethod, result: Harmonised): Figure {
	const published = result.outcome === 'published';
	const empty = result.outcome === 'impossible';
	const computed = result.outcome === 'computed' ? result : null;
	return {
		...head(row, result),
		scope: 'area',
		status: empty ? emptyStatus(result.why) : result.status,
		origin: published
			? (textOf(row['origin']) as Origin)
			: originOf(row['exercise'] === true, empty),
		parts: published ? [] : result.parts,
		missingParts: empty ? result.missing : [],
		refs: empty ? [] : linesOf(published ? row['ref'] : row['parts_refs']),
		superseded: empty ? [] : supersededOf(published ? row['superseded'] : row['parts_superseded']),
		...(computed?.weights == null ? ownPeople(row, method, result) : weightsOf(computed, row))
	};
}

function restFigure({ row, method, result, own }: Made, city: Made): Figure {
	const rest = remainder(
		method,
		{ area: city.own.area, ...city.result },
		{ area: own.area, ...result }
	);
	const empty = rest.outcome === 'impossible';
	const exercise = own.origin === 'exercise' || city.own.origin === 'exercise';
	return {
		...head(row, rest),
		scope: 'rest',
		status: !empty ? rest.status : own.value === null ? own.status : 'missing',
		origin: originOf(exercise, empty),
		parts: empty ? own.parts : rest.outcome === 'computed' ? rest.parts : [],
		missingParts: empty ? rest.missing : [],
		refs: empty ? [] : [...city.own.refs, ...own.refs],
		superseded: empty ? [] : [...city.own.superseded, ...own.superseded],
		...(rest.outcome === 'computed' && weightsOf(rest, row, own.weights?.values))
	};
}

/** What a share of a sample that is not joined would weigh among others. */
function ownPeople(row: SqlRow, method: JoinMethod, result: Harmonised): Pick<Figure, 'weights'> {
	const { people } = result;
	if (method !== 'people' || people === null || result.outcome === 'impossible') return {};
	const year = textOf(row['people_year']) || null;
	return {
		weights: { of: 'people', year, values: [{ area: textOf(row['area']), value: people }] }
	};
}

function weightsOf(
	computed: Computed | null,
	row: SqlRow,
	within: NonNullable<Figure['weights']>['values'] = []
): Pick<Figure, 'weights'> {
	if (computed === null || computed.weights === null) return {};
	const base = computed.method === 'base';
	const own = computed.weights.map((value, i) => {
		const margin = computed.margins?.[i];
		const area = computed.parts[i] ?? '';
		return margin === undefined ? { area, value } : { area, value, margin };
	});
	return {
		weights: {
			of: base ? 'base' : 'people',
			year: base ? null : textOf(row['people_year']) || null,
			values: [...own, ...within]
		}
	};
}

function originOf(exercise: boolean, empty: boolean): Origin | null {
	return empty ? originOfNone(exercise) : exercise ? 'exercise' : 'computed';
}

function emptyStatus(why: MissingReason): Status {
	if (why === 'suppressed_in_source') return 'suppressed';
	return why === 'outside_lifetime' ? 'outside_lifetime' : 'missing';
}

function supersededOf(value: SqlRow[string] | undefined): Figure['superseded'] {
	return linesOf(value).map((line) => {
		const [ref = '', written = '', status = ''] = line.split('\t');
		return { ref, value: written === '' ? null : Number(written), status: status as Status };
	});
}
