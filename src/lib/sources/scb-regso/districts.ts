import type { AreaId } from '$lib/core/area';
import type { NameLookup } from '$lib/core/source';
import { REGSO } from '../scb/words.sv';

/** Which RegSO each unit of the municipality is the sum of, as its data says. */
export class Districts {
	readonly #codes = new Map<AreaId, Set<string>>();
	readonly #names: NameLookup;
	readonly #source: string;

	constructor(source: string, names: NameLookup) {
		this.#names = names;
		this.#source = source;
		for (const { name, area } of names.spellings?.(source) ?? []) {
			const code = codeOf(name);
			if (code === null) continue;
			const codes = this.#codes.get(area);
			if (codes) codes.add(code);
			else this.#codes.set(area, new Set([code]));
		}
	}

	/** The unit a RegSO belongs to, by whichever of its spellings is known; null for another's RegSO. */
	unitOf(regions: readonly string[]): { code: string; unit: AreaId } | null {
		for (const region of regions) {
			const code = codeOf(region);
			const unit = code === null ? null : this.#names.area(this.#source, region);
			if (code !== null && unit !== null) return { code, unit };
		}
		return null;
	}

	codesOf(unit: AreaId): ReadonlySet<string> {
		return this.#codes.get(unit) ?? new Set();
	}

	/**
	 * The areas to sum: units, and the areas they make up in the calendar. Population is counted on the last
	 * day of a year, so it is given in the division of the day after.
	 */
	targets(
		calendar: string,
		day: string
	): { area: AreaId; units: AreaId[]; outside: string | null }[] {
		const units = [...this.#codes.keys()];
		const wholes = this.#names.wholes?.(calendar, day) ?? [];
		return [
			...units.map((unit) => ({ area: unit, units: [unit], outside: null })),
			...wholes
				.filter(
					({ area, parts }) =>
						!this.#codes.has(area) && parts.every((part) => this.#codes.has(part))
				)
				.map(({ area, parts, outside }) => ({ area, units: parts, outside }))
		];
	}
}

/** The code without the division's year, or null. */
export function codeOf(text: string): string | null {
	return REGSO.exec(text)?.[1] ?? null;
}
