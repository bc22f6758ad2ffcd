/** A field of a file is not what it must be; `field` names it ("origin.openness"). */
export class Refused extends Error {
	constructor(readonly field: string) {
		super(field);
	}
}

/** Returns the value as it is kept, or throws Refused. `at` is the field's name. */
export type Check = (value: unknown, at: string) => unknown;

const OPTIONAL = Symbol('optional');
type OptionalCheck = Check & { [OPTIONAL]?: true };

const MOST_ENTRIES = 100_000;

export function text(most = 1_000, pattern?: RegExp): Check {
	return (value, at) => {
		if (typeof value !== 'string' || value.length > most) throw new Refused(at);
		if (pattern && !pattern.test(value)) throw new Refused(at);
		return value;
	};
}

export function whole(least: number, most: number): Check {
	return (value, at) => {
		if (!Number.isInteger(value) || Number(value) < least || Number(value) > most)
			throw new Refused(at);
		return value;
	};
}

export const flag: Check = (value, at) => {
	if (typeof value !== 'boolean') throw new Refused(at);
	return value;
};

export function among(words: readonly string[]): Check {
	return (value, at) => {
		if (typeof value !== 'string' || !words.includes(value)) throw new Refused(at);
		return value;
	};
}

export function orNull(check: Check): Check {
	return (value, at) => (value === null ? null : check(value, at));
}

export function optional(check: Check): Check {
	const own: OptionalCheck = (value, at) => check(value, at);
	own[OPTIONAL] = true;
	return own;
}

export function list(check: Check, most = MOST_ENTRIES): Check {
	return (value, at) => {
		if (!Array.isArray(value) || value.length > most) throw new Refused(at);
		return value.map((one, index) => check(one, `${at}[${index}]`));
	};
}

export function listOf(check: Check): Check {
	return list(check);
}

/** Keys are a table's own words, `__proto__` among them: each is defined, never assigned. */
export function entries(check: Check): Check {
	return (value, at) => {
		if (!isPlain(value) || Object.keys(value).length > MOST_ENTRIES) throw new Refused(at);
		return Object.fromEntries(
			Object.entries(value).map(([key, one]) => [key, check(one, `${at}.${key.slice(0, 60)}`)])
		);
	};
}

/** Exactly these fields; `open` lets others be. Fields that are left out must be optional. */
export function object(fields: Record<string, Check>, open = false): Check {
	return (value, at) => {
		const place = (key: string): string => (at === '' ? key : `${at}.${key}`);
		if (!isPlain(value)) throw new Refused(at === '' ? 'format' : at);
		for (const key of Object.keys(value))
			if (!open && !Object.hasOwn(fields, key)) throw new Refused(place(key.slice(0, 60)));
		const kept: [string, unknown][] = [];
		for (const [key, check] of Object.entries(fields)) {
			const own = Object.hasOwn(value, key) ? value[key] : undefined;
			if (own === undefined && (check as OptionalCheck)[OPTIONAL]) continue;
			kept.push([key, check(own, place(key))]);
		}
		return Object.fromEntries(kept);
	};
}

function isPlain(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
