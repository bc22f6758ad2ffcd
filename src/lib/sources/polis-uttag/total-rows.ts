import type { FigureFacts, Harvest, TellingCell } from '$lib/core/harvest';
import type { GridRow } from '$lib/core/source';
import { PartsAbove } from '$lib/core/totals';
import { SUM_OF } from '$lib/core/written/words.sv';
import type { PoliceCrime } from '../polis/measures';
import { policeReasons as reasons, TOTAL } from '../polis/words.sv';

/** What a figure is, whichever area and crime it is of. */
export type Rest = Pick<FigureFacts, 'period' | 'sex' | 'age'> & { division: string };

interface Part {
	crime: PoliceCrime;
	cell: TellingCell;
}

interface Sum {
	sheet: string;
	row: GridRow;
	/** Its record among the harvest's. */
	record: number;
	figures: { key: string; cell: TellingCell }[];
}

/**
 * Rows of an extract that add up others ("Summa", "Totalt") instead of naming a crime or an area. Read as
 * a crime they would count every crime twice; each is compared with the rows it should hold.
 */
export class TotalRows {
	readonly #harvest: Harvest;
	readonly #parts = new Map<string, Part[]>();
	readonly #sums: Sum[] = [];
	/** Per area and rest: the parts since the last row that named a sum of some crimes. */
	readonly #above = new PartsAbove<Part>();
	#named = { rows: 0, first: null as [string, number] | null };

	constructor(harvest: Harvest) {
		this.#harvest = harvest;
	}

	/** True where the row names no crime, or no area, but all of them. */
	isTotal(area: string, code: string, crime: string): boolean {
		return isTotalOfCrimes(code, crime) || (TOTAL.test(area) && this.#areaOf(area) === null);
	}

	/** A figure of a row that is no total. */
	part(area: string, crime: PoliceCrime, rest: Rest, cell: TellingCell): void {
		this.#above.add(keyOf(area, '', rest), { crime, cell });
		for (const key of [
			keyOf(area, '', rest),
			keyOf('', crime.measure, rest),
			keyOf('', '', rest)
		]) {
			const parts = this.#parts.get(key);
			if (parts) parts.push({ crime, cell });
			else this.#parts.set(key, [{ crime, cell }]);
		}
	}

	/** A row that adds up some crimes ("Summa våldsbrott"): those of the rows above it, or it is rejected. */
	named(
		sheet: string,
		row: GridRow,
		area: string,
		figures: readonly { rest: Rest; cell: TellingCell }[]
	): void {
		const sums = figures.map(({ rest, cell }) => ({
			cell,
			parts: this.#above.take(keyOf(area, '', rest))
		}));
		const wrong = sums.some(({ cell, parts }) => parts.length === 0 || differs(cell, parts));
		if (wrong || figures.length === 0) return this.#harvest.reject(sheet, row, reasons.namedTotal);
		this.#harvest.record(sheet, row, 'structural');
		this.#named.rows += 1;
		this.#named.first ??= [sheet, row.row];
	}

	/** A row that adds up others, and its figures. `crime` is null where it holds all of them. */
	row(
		sheet: string,
		row: GridRow,
		area: string,
		crime: PoliceCrime | null,
		figures: readonly { rest: Rest; cell: TellingCell }[]
	): void {
		const one = TOTAL.test(area) && this.#areaOf(area) === null ? '' : area;
		this.#sums.push({
			sheet,
			row,
			record: this.#harvest.record(sheet, row, null),
			figures: figures.map(({ rest, cell }) => ({
				key: keyOf(one, crime?.measure ?? '', rest),
				cell
			}))
		});
	}

	finish(): void {
		const harvest = this.#harvest;
		const known: Sum[] = [];
		for (const sum of this.#sums) {
			const { sheet, row, record } = sum;
			const lonely = sum.figures.every(({ key }) => !this.#parts.has(key));
			harvest.decide(record, lonely ? 'rejected' : 'structural');
			if (lonely) harvest.noteRejected(sheet, row, reasons.lonelyTotal);
			else known.push(sum);
		}
		const [first] = known;
		const at = this.#named.first ?? (first ? ([first.sheet, first.row.row] as const) : null);
		if (!at) return;
		harvest.warn('assumed_layout', reasons.totals(known.length + this.#named.rows), ...at);
		const differing = known.filter(({ figures }) =>
			figures.some(({ key, cell }) => differs(cell, this.#parts.get(key) ?? []))
		);
		const [wrong] = differing;
		if (!wrong) return;
		const told = reasons.totalsDiffer(differing.length, wrong.row.row);
		harvest.warn('totals_differ', told, wrong.sheet, wrong.row.row);
	}

	#areaOf(name: string): string | null {
		return this.#harvest.area(name).id;
	}
}

/** What a row adds up, where it names a sum of some crimes; '' where it does not. */
export function sumOf(code: string, crime: string): string {
	return code === '' ? (SUM_OF.exec(crime)?.[1] ?? '') : '';
}

/** True where a row names no crime but all of them, by its code or by its words. */
export function isTotalOfCrimes(code: string, crime: string): boolean {
	return (
		TOTAL.test(crime === '' ? code : crime) && (code === '' || crime === '' || TOTAL.test(code))
	);
}

function keyOf(area: string, crime: string, { period, sex, age, division }: Rest): string {
	return [area, crime, period, sex, age, division].join('\n');
}

/**
 * True for a total that no way of adding up its parts gives: all of them, or each crime once where a group
 * stands beside the codes and crimes it holds. A part without a value, or a rounded one, says nothing.
 */
function differs(total: TellingCell, parts: readonly Part[]): boolean {
	if (total.kind !== 'value' || total.status === 'rounded') return false;
	if (parts.some(({ cell }) => cell.kind !== 'value' || cell.status === 'rounded')) return false;
	const sum = (of: readonly Part[]): number =>
		of.reduce((all, { cell }) => all + (cell.kind === 'value' ? cell.value : 0), 0);
	const groups = new Set(parts.map(({ crime }) => crime.group?.measure));
	const listed = new Set(parts.map(({ crime }) => crime.measure));
	const heads = parts.filter(({ crime }) => ![...above(crime)].some((id) => listed.has(id)));
	const leaves = parts.filter(({ crime }) => {
		const isHeld = (other: string): boolean => other.startsWith(`${crime.measure}.`);
		return !groups.has(crime.measure) && ![...listed].some(isHeld);
	});
	return ![parts, heads, leaves].some((of) => sum(of) === total.value);
}

/** The measures that hold a crime: its group, and those its own id begins with. */
function* above({ measure, group }: PoliceCrime): Generator<string> {
	if (group) yield group.measure;
	for (let at = measure.lastIndexOf('.'); at > 0; at = measure.lastIndexOf('.', at - 1))
		yield measure.slice(0, at);
}
