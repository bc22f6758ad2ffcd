import type { Measure, MeasureId } from '$lib/core/measure';
import { slug } from '$lib/core/slug';
import type { NameLookup } from '$lib/core/source';
import { CODE, policeLabels } from './words.sv';

/** What a row's figure is of. */
export interface PoliceCrime {
	measure: MeasureId;
	/** As people may read it: the code's or group's words. */
	label: string;
	asWritten: string;
	/** The group a code was listed under, if the row says one. */
	group: PoliceCrime | null;
}

/**
 * Which measures an extract's codes and groups mean, and those it brings itself: codes and groups nobody
 * knows, and the divisions by time, place and suspects. `@1T08` after a measure's id is Mondays from 8 to
 * 9, `@1` Mondays, `@T08` every day from 8 to 9; `@plats-…` a kind of place; `@misstankta` the suspects.
 */
export class PoliceMeasures {
	readonly #own = new Map<MeasureId, Measure>();
	readonly #crimes = new Map<string, PoliceCrime | null>();
	readonly #source: string;
	readonly #names: NameLookup;

	constructor(source: string, names: NameLookup) {
		this.#source = source;
		this.#names = names;
	}

	/** The definitions the dataset has to bring with it. */
	get own(): Measure[] {
		return [...this.#own.values()];
	}

	/** The crime of a row by its code, else by its group; null where neither says anything. */
	crime(code: string, label: string): PoliceCrime | null {
		const key = `${code}\n${label}`;
		let crime = this.#crimes.get(key);
		if (crime === undefined) this.#crimes.set(key, (crime = this.#read(code, label)));
		return crime;
	}

	/** True for the name of a measure of the municipality's own data. */
	knows(label: string): boolean {
		return this.#names.measure(this.#source, [label]) !== null;
	}

	at(crime: PoliceCrime, weekday: number | null, hour: number | null): MeasureId {
		if (weekday === null && hour === null) return crime.measure;
		const time = hour === null ? '' : `T${String(hour).padStart(2, '0')}`;
		const id = `${crime.measure}@${weekday ?? ''}${time}`;
		return this.#add(
			id,
			crime,
			policeLabels.time(crime.label, weekday, hour),
			policeLabels.notes.time
		);
	}

	/** A part of the figures by time and kind of place; the crime's own measure where it is all of them. */
	divided(
		crime: PoliceCrime,
		weekday: number | null,
		hour: number | null,
		place: string | null
	): MeasureId {
		const timed = this.at(crime, weekday, hour);
		if (place === null) return timed;
		const label = this.#own.get(timed)?.label ?? crime.label;
		return this.place({ ...crime, measure: timed, label }, place);
	}

	place(crime: PoliceCrime, place: string): MeasureId {
		const id = `${crime.measure}@plats-${slug(place)}`;
		return this.#add(id, crime, policeLabels.place(crime.label, place), policeLabels.notes.place);
	}

	suspects(crime: PoliceCrime): MeasureId {
		const id = `${crime.measure}@misstankta`;
		return this.#add(id, crime, policeLabels.suspects(crime.label), policeLabels.notes.suspects);
	}

	#read(code: string, label: string): PoliceCrime | null {
		const written = CODE.exec(code) ?? (code === '' ? CODE.exec(label) : null);
		const words = written?.[2] ?? (code === '' && written ? '' : label);
		const group = words === '' ? null : this.#group(words);
		if (!written) return group;
		const four = (written[1] ?? '').padStart(4, '0');
		const known = this.#names.measure(this.#source, [four]);
		const id = known?.measure ?? `crime:kod-${four}`;
		const own = policeLabels.code(four);
		const parent = group?.measure ?? null;
		if (!known) this.#own.set(id, measureOf(id, parent, own, policeLabels.notes.code));
		return { measure: id, label: own, asWritten: four, group };
	}

	#group(label: string): PoliceCrime | null {
		const known = this.#names.measure(this.#source, [label]);
		if (known) return { measure: known.measure, label, asWritten: label, group: null };
		const end = slug(label);
		if (end === '') return null;
		const id = `crime:polis-${end}`;
		this.#own.set(id, measureOf(id, null, policeLabels.group(label), policeLabels.notes.group));
		return { measure: id, label, asWritten: label, group: null };
	}

	#add(id: MeasureId, crime: PoliceCrime, label: string, note: string): MeasureId {
		if (!this.#own.has(id)) this.#own.set(id, measureOf(id, crime.measure, label, note));
		return id;
	}
}

function measureOf(id: MeasureId, parent: MeasureId | null, label: string, note: string): Measure {
	return { id, parent, label, labels: [], note };
}
