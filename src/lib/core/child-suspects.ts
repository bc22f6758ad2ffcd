import { CHILDREN, SUSPECTS } from './child-suspects.sv';
import type { AreaId } from './area';
import type { MeasureId } from './measure';

/**
 * True for a figure of suspects who are, or may be, children in an area below the city: such a figure is
 * neither read, kept nor shown. An area nobody knows is taken to be below the city.
 */
export function isOfChildSuspects(figure: {
	measure: MeasureId | null;
	measureAsWritten?: string;
	area: AreaId | null;
	age: string;
}): boolean {
	const { measure, measureAsWritten = '', area, age } = figure;
	if (!isOfSuspects(measure, measureAsWritten) || isWholeCity(area)) return false;
	return mayBeChild(age) || CHILDREN.test(`${measure ?? ''} ${measureAsWritten}`);
}

/** True for a measure of suspects, by its id or as it is written. */
export function isOfSuspects(measure: MeasureId | null, asWritten: string): boolean {
	return SUSPECTS.test(`${measure ?? ''} ${asWritten}`);
}

/** True for the city as a whole and the country. */
export function isWholeCity(area: AreaId | null): boolean {
	return area !== null && /^(?:stad|land):/u.test(area);
}

/** An age group that begins under 18; not the group of all ages. */
export function mayBeChild(age: string): boolean {
	return age !== 'all' && !(Number(/^\d{1,3}/u.exec(age)?.[0] ?? 0) >= 18);
}

/** What tells a figure of suspects from others; `area` by its id, else as it is written. */
interface SuspectFigure {
	measure: MeasureId | null;
	measureAsWritten?: string;
	area: AreaId | null;
	areaAsWritten?: string;
	period: string;
	age: string;
	value: number | null;
}

/**
 * The figures of suspects of all ages in an area below the city, and a year, of whom those who are grown up
 * are known too: the difference is the children. Sexes and months add up, so they are not told apart.
 */
export function wholesBesideAdults<T extends SuspectFigure>(figures: readonly T[]): Set<T> {
	const asked = new Map<string, boolean>();
	const ofSuspects = ({ measure, measureAsWritten = '' }: T): boolean => {
		const said = `${measure ?? ''} ${measureAsWritten}`;
		let answer = asked.get(said);
		if (answer === undefined) asked.set(said, (answer = SUSPECTS.test(said)));
		return answer;
	};
	const wholes = new Map<string, T[]>();
	const adults = new Set<string>();
	for (const one of figures) {
		if (one.value === null || !ofSuspects(one) || isWholeCity(one.area)) continue;
		const { measure, measureAsWritten = '', area, areaAsWritten = '', period, age } = one;
		const key = [measure ?? measureAsWritten, area ?? areaAsWritten, period.slice(0, 4)].join('\n');
		if (age !== 'all') {
			if (!mayBeChild(age)) adults.add(key);
			continue;
		}
		const known = wholes.get(key);
		if (known) known.push(one);
		else wholes.set(key, [one]);
	}
	return new Set([...wholes].flatMap(([key, list]) => (adults.has(key) ? list : [])));
}
