import { Harvest, type NamedArea } from '$lib/core/harvest';
import type { Measure, MeasureId } from '$lib/core/measure';
import type { NameLookup, ParseResult, SourceDefinition } from '$lib/core/source';
import { slug } from '$lib/core/slug';
import { messages } from './words.sv';

/** "SDO24 - Namn", "LPO Namn", "12. Namn": what stands before the name says the level, not the name. */
const PREFIXED = /^(sdo|sdf|sdn|lpo|po|sd|rso)?\s?\d{0,3}\s*[-–:.]\s*(\S.*)$/iu;

/** How a level's mark is spelt out in the municipality's own spellings. */
const LEVEL_WORDS: ReadonlyMap<string, string> = new Map([
	['sdo', 'Stadsdelsområde '],
	['sdf', 'Stadsdelsområde '],
	['sdn', 'Stadsdelsområde '],
	['lpo', 'LPO '],
	['po', 'Polisområde ']
]);

const LONGEST_ID = 60;

/** Everything read from one survey's file: measures nobody knows become the file's own. */
export class SurveyHarvest extends Harvest {
	/** Questions looked up so far. */
	readonly meanings = new Map<string, MeasureId | null>();
	readonly #doubts = new Set<string>();
	readonly #raw = new Map<string, [string, number]>();
	readonly #own = new Map<MeasureId, { measure: Measure; figures: number; at: [string, number] }>();
	readonly #declared: Pick<SourceDefinition, 'id' | 'calendar' | 'series'>;
	readonly #resolved = new Map<string, NamedArea>();

	constructor(declared: Pick<SourceDefinition, 'id' | 'calendar' | 'series'>, names: NameLookup) {
		super(declared, names);
		this.#declared = declared;
	}

	/** The area of a spelling as it stands, or without the mark before the name. */
	override area(asWritten: string): NamedArea {
		const known = this.#resolved.get(asWritten);
		if (known) return known;
		const area = super.area(asWritten);
		if (area.id === null) {
			const [, mark = '', name] = PREFIXED.exec(asWritten) ?? [];
			const level = LEVEL_WORDS.get(mark.toLowerCase());
			if (name !== undefined)
				area.id =
					(level === undefined ? null : this.names.area(this.source, level + name)) ??
					this.names.area(this.source, name);
		}
		this.#resolved.set(asWritten, area);
		return area;
	}

	/** Tells once of each question what must be looked at, and at the end which say no answer. */
	doubtful({ doubt, raw }: { doubt?: string; raw?: string }, sheet: string, row: number): void {
		if (raw !== undefined && !this.#raw.has(raw)) this.#raw.set(raw, [sheet, row]);
		if (doubt === undefined || this.#doubts.has(doubt)) return;
		this.#doubts.add(doubt);
		this.warn('unknown_measure', doubt, sheet, row);
	}

	/** The file's own measure of that name, under the prefix; the same name gives the same id in every file. */
	ownMeasure(
		{ prefix, suffix }: { prefix: string; suffix: string },
		name: string,
		sheet: string,
		row: number
	): MeasureId {
		const short = `${prefix}.${shortSlug(name)}`;
		// A name may give the id of a known measure that it is no spelling of.
		const id = this.names.measure(this.source, [short]) ? `${short}-${checksum(name)}` : short;
		const known = this.#own.get(id);
		if (known) {
			known.figures += 1;
			return id;
		}
		const measure: Measure = {
			id,
			parent: null,
			label: name + suffix,
			labels: [],
			note: messages.ownNote
		};
		this.#own.set(id, { measure, figures: 1, at: [sheet, row] });
		return id;
	}

	override finish(): ParseResult {
		for (const { measure, figures, at } of this.#own.values())
			this.warn('unknown_measure', messages.ownMeasure(measure.label, figures), ...at);
		const [raw] = this.#raw.values();
		if (raw) this.warn('unknown_measure', messages.rawQuestions([...this.#raw.keys()]), ...raw);
		const result = super.finish();
		if (this.#own.size === 0) return result;
		const { series, calendar } = this.#declared;
		const measures = [...this.#own.values()].map(({ measure }) => measure);
		return { ...result, origin: { own: { series, calendar, measures } } };
	}
}

/** A long name's slug is cut and ends with a number made of the whole, so that two names never share one. */
function shortSlug(name: string): string {
	const whole = slug(name);
	if (whole.length <= LONGEST_ID) return whole === '' ? `x${checksum(name)}` : whole;
	return `${whole.slice(0, LONGEST_ID - 8)}-${checksum(whole)}`;
}

/** FNV-1a, 32 bits, in base 36. */
function checksum(text: string): string {
	let hash = 0x811c9dc5;
	for (const character of text)
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
	return (hash >>> 0).toString(36);
}
