import {
	decodeSelection,
	encodeSelection,
	type IgnoredParameter,
	type Selection,
	type SelectionChoices
} from '$lib/core/selection';

/** The address, as the page sees it. */
export interface AddressPort {
	/** Parameters of the address now; null while there is none (prerendering). */
	parameters(): URLSearchParams | null;
	/** Goes to the same page with other parameters: a new entry in the browser's history. */
	go(search: string): Promise<void>;
	/** What may be chosen; null until the data is here. */
	choices(): SelectionChoices | null;
}

/** `?a=b` with colons and commas left readable: they are allowed in a query. */
export function searchOf(selection: Selection): string {
	return `?${encodeSelection(selection).toString().replaceAll('%3A', ':').replaceAll('%2C', ',')}`;
}

/** The year compared with is the one shown, or a later one. */
function isNotEarlier({ comparison, period }: Selection): boolean {
	return comparison.kind === 'year' && period !== 'latest' && comparison.year >= period;
}

/**
 * The user's choices. The address owns them: this reads them out of it and changes them by going to
 * another address, so that Back, reload and a shared link give the same picture.
 */
export class SelectionState {
	readonly #address: AddressPort;
	#asked: Selection | null = $state.raw(null);

	readonly choices = $derived.by(() => this.#address.choices());
	readonly #decoded = $derived.by(() => {
		const parameters = this.#address.parameters();
		return parameters === null || this.choices === null
			? null
			: decodeSelection(parameters, this.choices);
	});
	#last: Selection | null = null;
	/** null until address and data are here. The same object as long as nothing in it has changed. */
	readonly current: Selection | null = $derived.by(() => {
		const next = this.#asked ?? this.#decoded?.selection ?? null;
		if (next === null || this.#last === null || searchOf(next) !== searchOf(this.#last))
			this.#last = next;
		return this.#last;
	});
	/** What the address asked for that is not here. */
	readonly ignored: readonly IgnoredParameter[] = $derived(
		this.#asked === null ? (this.#decoded?.ignored ?? []) : []
	);
	/** `?…` for links to other pages that keep the choices; as in the address until they are known. */
	readonly search: string = $derived.by(() => {
		if (this.current !== null) return searchOf(this.current);
		const asked = this.#address.parameters()?.toString() ?? '';
		return asked === '' ? '' : `?${asked}`;
	});

	constructor(address: AddressPort) {
		this.#address = address;
	}

	/** The selection a change would lead to; a comparison that no longer says anything gives way. */
	with(change: Partial<Selection>): Selection | null {
		if (this.current === null || this.choices === null) return null;
		const next = { ...this.current, ...change };
		if (next.time === undefined) delete next.time;
		// An area that the division lacks is shown in one that has it, today's if that does.
		if (!('division' in change) && !this.choices.area(next.area, next.division))
			next.division = this.choices.area(next.area)
				? undefined
				: (this.choices.divisionOf?.(next.area) ?? next.division);
		if (next.division === undefined) delete next.division;
		if ('division' in change)
			next.area = this.choices.areaIn?.(next.area, next.division) ?? this.choices.defaults.area;
		if (change.indicator !== undefined && change.unit === undefined) next.unit = null;
		if (next.comparison.kind === 'similar') {
			const areas = next.comparison.areas.filter((area) => area !== next.area);
			next.comparison = { kind: 'similar', areas };
		}
		if (
			!this.choices.comparable(next.area, next.comparison, next.division) ||
			('period' in change && isNotEarlier(next))
		)
			next.comparison = this.choices.comparisonFor(next.area, next.period);
		return next;
	}

	/**
	 * Makes a choice. The picture follows at once and the address right after; of several choices
	 * in a row the last one wins and none of them is lost.
	 */
	async choose(change: Partial<Selection>): Promise<void> {
		const next = this.with(change);
		if (next === null) return;
		this.#asked = next;
		try {
			await this.#address.go(searchOf(next));
		} finally {
			if (this.#asked === next) this.#asked = null;
		}
	}
}
