import type { AreaId } from './area';
import type { AreaRegister } from './register';

/** After every day in the data. */
const OPEN_END = '9999-12-31';

/** The day a division is told by: the last of its year; none for today's. */
export function divisionDay(division: string | undefined): string | undefined {
	return division === undefined ? undefined : `${division}-12-31`;
}

/**
 * Years whose division can be asked for, newest first: every one from the first to the last of those given and of those
 * round which it changes, if it is described then: its districts hold all that any districts ever hold.
 */
export function divisionYears(register: AreaRegister, years: readonly string[]): string[] {
	const changes = register.divisionChanges().map((day) => Number(day.slice(0, 4)));
	const known = [...years.map(Number), ...changes, ...changes.map((year) => year - 1)];
	if (known.length === 0) return [];
	const all = new Set(register.all().flatMap(({ id }) => groundOf(register, id, undefined)));
	const last = Math.max(...known);
	return Array.from({ length: last - Math.min(...known) + 1 }, (_, back) =>
		String(last - back)
	).filter((year) => {
		const day = divisionDay(year);
		const shown = register.shown('sdo', day);
		const held = new Set(shown.flatMap(({ id }) => groundOf(register, id, day)));
		return shown.length > 0 && held.size === all.size;
	});
}

/** The delområden of a district on a day, by its own first calendar; of other areas none. */
function groundOf(register: AreaRegister, area: AreaId, day = OPEN_END): AreaId[] {
	const known = register.get(area);
	if (known?.level !== 'sdo' || !known.shown) return [];
	return register.partsOf(area, register.lifetimes(area)[0]?.calendar ?? '', day);
}

/**
 * The area itself if it is one of the division's, else the one of its level that shares most of its ground; null where
 * none does. The city is in every division.
 */
export function areaIn(
	register: AreaRegister,
	area: AreaId,
	division: string | undefined
): AreaId | null {
	const level = register.get(area)?.level;
	if (level === undefined) return null;
	const day = divisionDay(division);
	const shown = register.shown(level, day).map(({ id }) => id);
	if (shown.includes(area)) return area;
	const partsOf = (id: AreaId) =>
		register.partsOf(id, register.lifetimes(id)[0]?.calendar ?? '', day ?? OPEN_END);
	const own = new Set(partsOf(area));
	let best: { id: AreaId; shared: number } | null = null;
	for (const id of shown) {
		const shared = partsOf(id).filter((part) => own.has(part)).length;
		if (shared > (best?.shared ?? 0)) best = { id, shared };
	}
	return best?.id ?? null;
}
