import type { Measure, MeasureId } from './measure';
import { normaliseName } from './slug';
import { joinVictims, splitVictim, type Victim } from './victim';
import type { Sex } from './vocabulary';

/** The measures of a municipality's data as a tree, and the spellings that mean them. */
export class MeasureTree {
	readonly #byId = new Map<MeasureId, Measure>();
	readonly #children = new Map<MeasureId | null, Measure[]>();
	readonly #byLabel = new Map<string, MeasureId[]>();

	constructor(measures: readonly Measure[]) {
		for (const measure of measures) {
			this.#byId.set(measure.id, measure);
			append(this.#children, measure.parent, measure);
			for (const label of new Set([measure.label, ...measure.labels].map(normaliseLabel)))
				append(this.#byLabel, label, measure.id);
		}
	}

	get(id: MeasureId): Measure | undefined {
		return this.#byId.get(id);
	}

	all(): Measure[] {
		return [...this.#byId.values()];
	}

	/** Direct children, in the order of the data; of the roots for null. */
	children(id: MeasureId | null): Measure[] {
		return [...(this.#children.get(id) ?? [])];
	}

	/** From the root down to the measure itself; empty if the id is unknown. */
	pathOf(id: MeasureId): MeasureId[] {
		const path: MeasureId[] = [];
		for (
			let measure = this.#byId.get(id);
			measure && !path.includes(measure.id);
			measure = measure.parent === null ? undefined : this.#byId.get(measure.parent)
		)
			path.unshift(measure.id);
		return path;
	}

	/**
	 * The measure that a label path means; the last label is the measure itself, the others its headings.
	 * A label is taken only where the nearest heading is known and lies above it, and no known heading
	 * contradicts it: "Klotter" under a heading nobody knows is not our measure. Labels that name the
	 * victim give sex, age and relation. A measure whose spellings are kept for named sources is meant only in
	 * theirs. Null if nothing, or more than one thing, is meant.
	 */
	resolve(
		source: string | null,
		path: readonly string[]
	): { measure: MeasureId; sex: Sex; age: string } | null {
		const label = path.at(-1);
		if (label === undefined) return null;
		const headings = path.slice(0, -1);
		const found = this.#single(source, label, headings);
		if (found !== null) return { measure: found, sex: 'all', age: 'all' };
		return this.#ofVictim(source, path);
	}

	/**
	 * A figure about victims: labels of victims may stand in the label, in its headings or in both. What
	 * they say of the relation is a measure below the crime's (`….bekant`), where the data has it.
	 */
	#ofVictim(
		source: string | null,
		path: readonly string[]
	): { measure: MeasureId; sex: Sex; age: string } | null {
		const headings = [...path];
		let victim: Victim | null = null;
		let crime = '';
		while (crime === '') {
			const split = splitVictim(headings.at(-1) ?? '');
			if (!split) break;
			victim = victim ? joinVictims(split.victim, victim) : split.victim;
			if (!victim) return null;
			crime = split.crime;
			headings.pop();
		}
		if (!victim) return null;
		if (crime === '') crime = headings.pop() ?? '';
		// "Slag" and "Slag, mot kvinna" may head "Slag, mot kvinna, bekant".
		const same = normaliseLabel(crime);
		while (
			normaliseLabel(splitVictim(headings.at(-1) ?? '')?.crime ?? headings.at(-1) ?? '') === same
		)
			if (headings.pop() === undefined) break;
		const found = this.#single(source, crime, headings);
		const { sex, age, relation } = victim;
		const measure = found !== null && relation ? `${found}.${relation}` : found;
		return measure !== null && this.#byId.has(measure) ? { measure, sex, age } : null;
	}

	#single(source: string | null, label: string, headings: readonly string[]): MeasureId | null {
		const open: MeasureId[] = [];
		const own: MeasureId[] = [];
		for (const id of this.#byLabel.get(normaliseLabel(label)) ?? []) {
			if (!this.#liesUnder(source, id, headings)) continue;
			const sources = this.#byId.get(id)?.sources;
			if (sources === undefined) open.push(id);
			else if (source !== null && sources.includes(source)) own.push(id);
		}
		const matches = own.length > 0 ? own : open;
		return matches.length === 1 ? (matches[0] ?? null) : null;
	}

	#liesUnder(source: string | null, id: MeasureId, headings: readonly string[]): boolean {
		const above = new Set(this.pathOf(id).slice(0, -1));
		return headings.every((heading, index) => {
			const meant = (this.#byLabel.get(normaliseLabel(heading)) ?? []).filter((candidate) => {
				const sources = this.#byId.get(candidate)?.sources;
				return sources === undefined || (source !== null && sources.includes(source));
			});
			if (meant.length === 0) return index < headings.length - 1;
			return meant.some((candidate) => above.has(candidate));
		});
	}
}

/** Spaces before "§" and inside "(1, 2 §)" differ between exports of the same database. */
function normaliseLabel(label: string): string {
	return normaliseName(label)
		.replace(/ ?§/gu, '§')
		.replace(/\s*,\s*/gu, ', ');
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}
