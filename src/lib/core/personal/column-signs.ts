import {
	MOST_ROWS_LISTED,
	PERSONAL_KINDS,
	type PersonalFinding,
	type PersonalKind
} from '../personal-finding';
import { hasEmail, hasTelephone, isBareMobile } from './contact';
import { findIdentityNumber, shortenedKind, wholeDigits } from './identity-number';

type Found = Pick<PersonalFinding, 'kind' | 'cells' | 'rows'>;

const IDENTITY = new Set<PersonalKind>(['personnummer', 'samordningsnummer']);

/** Cells of one shape that may be something else: how many there are, and which would pass as personal data. */
class Doubtful {
	seen = 0;
	readonly passed: { kind: PersonalKind; row: number }[] = [];

	add(kind: PersonalKind | null, row: number): void {
		this.seen += 1;
		if (kind !== null) this.passed.push({ kind, row });
	}

	/** Of other numbers with a date one in ten has a right checksum; of identity numbers all have. */
	isMost(least = 1): boolean {
		return this.passed.length >= least && this.passed.length * 2 >= this.seen;
	}
}

/** What is known of one column while its cells are looked at. Holds rows and counts, never what was found. */
export class ColumnSigns {
	readonly #found = new Map<PersonalKind, { cells: number; rows: number[] }>();
	/** A date and four digits that may be a time, an amount or a telephone number as well. */
	readonly #dated = new Doubtful();
	/** Whole numbers of nine digits, and of eight or seven: identity numbers without their first zeros. */
	readonly #nine = new Doubtful();
	readonly #shorter = new Doubtful();
	/** Numbers of nine or eleven digits: mobile numbers without zero or plus. */
	readonly #mobile = new Doubtful();

	/** Rows of the sheet with an identity number are added to `identityRows`. */
	constructor(private readonly identityRows: Set<number>) {}

	/** Looks at a cell of at least seven digits. */
	lookAt(cell: string, row: number): void {
		const { sure, doubtful, dated } = findIdentityNumber(cell);
		if (sure !== null) return this.note(sure, row);
		if (dated) this.#dated.add(doubtful, row);
		if (hasTelephone(cell)) this.note('telephone', row);
		const digits = wholeDigits(cell.trim());
		if (digits === null) return;
		const { length } = digits;
		if (length === 9) this.#nine.add(shortenedKind(digits), row);
		else if (length === 7 || length === 8) this.#shorter.add(shortenedKind(digits), row);
		if (length === 9 || length === 11)
			this.#mobile.add(isBareMobile(digits) ? 'telephone' : null, row);
	}

	lookForEmail(cell: string, row: number): void {
		if (hasEmail(cell)) this.note('email', row);
	}

	note(kind: PersonalKind, row: number): void {
		if (IDENTITY.has(kind)) this.identityRows.add(row);
		const found = this.#found.get(kind);
		if (!found) this.#found.set(kind, { cells: 1, rows: [row] });
		else {
			found.cells += 1;
			if (found.rows.length < MOST_ROWS_LISTED && found.rows.at(-1) !== row) found.rows.push(row);
		}
	}

	/** What the column holds, once all its cells have been looked at. */
	judge(): Found[] {
		let sure = [...this.#found.keys()].some((kind) => IDENTITY.has(kind));
		const take = ({ passed }: Doubtful): void => {
			for (const { kind, row } of passed) this.note(kind, row);
			sure ||= passed.length > 0;
		};
		if (sure || this.#dated.isMost()) take(this.#dated);
		if (sure || this.#nine.isMost()) take(this.#nine);
		if (sure || this.#shorter.isMost(3)) take(this.#shorter);
		if (!sure && this.#mobile.isMost(3)) take(this.#mobile);
		return PERSONAL_KINDS.flatMap((kind) => {
			const found = this.#found.get(kind);
			return found ? [{ kind, cells: found.cells, rows: found.rows }] : [];
		});
	}
}
