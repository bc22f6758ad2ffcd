import { ImportFailure } from './failure';

const FREE = 0xffff_ffff;
const LAST = 0xffff_fffe;
const MAX_REGULAR = 0xffff_fffa;
const DIRECTORY_ENTRY = 128;

/**
 * Takes one stream out of an OLE compound file ([MS-CFB]), the container of `.xls`. Every chain is
 * followed at most as far as the file has sectors, so that a damaged or malicious table cannot run for
 * ever: the spreadsheet library's own reader does, and takes the whole process with it.
 * Returns null where no stream has one of the names. Throws `truncated` and `damaged`.
 */
export function readOleStream(bytes: Uint8Array, names: readonly string[]): Uint8Array | null {
	return new OleFile(bytes).stream(names);
}

/** Names of all streams and storages. Throws `truncated` and `damaged`. */
export function listOleEntries(bytes: Uint8Array): string[] {
	return new OleFile(bytes).entries.map(({ name }) => name);
}

interface Entry {
	name: string;
	type: number;
	start: number;
	size: number;
}

class OleFile {
	readonly #bytes: Uint8Array;
	readonly #view: DataView;
	readonly #sectorSize: number;
	readonly #fat: number[];
	readonly entries: Entry[];

	constructor(bytes: Uint8Array) {
		if (bytes.length < 512) throw new ImportFailure('truncated');
		this.#bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		const shift = this.#view.getUint16(30, true);
		if (shift !== 9 && shift !== 12) throw new ImportFailure('damaged');
		this.#sectorSize = 2 ** shift;
		this.#fat = this.#readFat();
		this.entries = this.#readDirectory();
	}

	stream(names: readonly string[]): Uint8Array | null {
		const wanted = names.map((name) => name.toLowerCase());
		const entry = this.entries.find(
			({ name, type }) => type === 2 && wanted.includes(name.toLowerCase())
		);
		if (!entry) return null;
		if (entry.size > this.#bytes.length) throw new ImportFailure('truncated');
		return entry.size < this.#view.getUint32(56, true) ? this.#small(entry) : this.#large(entry);
	}

	#large({ start, size }: Entry): Uint8Array {
		return this.#join(this.#chain(start), size);
	}

	#small({ start, size }: Entry): Uint8Array {
		const root = this.entries.find(({ type }) => type === 5);
		if (!root) throw new ImportFailure('damaged');
		const mini = this.#join(this.#chain(root.start), root.size);
		const miniFat = this.#chain(this.#view.getUint32(60, true)).flatMap((s) => this.#words(s));
		const out = new Uint8Array(size);
		let written = 0;
		for (const sector of follow(start, miniFat)) {
			if (written >= size) break;
			const part = mini.subarray(sector * 64, sector * 64 + Math.min(64, size - written));
			out.set(part, written);
			written += part.length;
		}
		if (written < size) throw new ImportFailure('truncated');
		return out;
	}

	#join(sectors: readonly number[], size: number): Uint8Array {
		if (sectors.length * this.#sectorSize < size) throw new ImportFailure('truncated');
		const out = new Uint8Array(size);
		let written = 0;
		for (const sector of sectors) {
			if (written >= size) break;
			const from = (sector + 1) * this.#sectorSize;
			const wanted = Math.min(this.#sectorSize, size - written);
			if (from + wanted > this.#bytes.length) throw new ImportFailure('truncated');
			out.set(this.#bytes.subarray(from, from + wanted), written);
			written += wanted;
		}
		return out;
	}

	#chain(start: number): number[] {
		return follow(start, this.#fat);
	}

	/** The sector as 32-bit numbers. */
	#words(sector: number): number[] {
		const from = (sector + 1) * this.#sectorSize;
		if (sector > MAX_REGULAR || from + this.#sectorSize > this.#bytes.length)
			throw new ImportFailure('truncated');
		return Array.from({ length: this.#sectorSize / 4 }, (_, index) =>
			this.#view.getUint32(from + index * 4, true)
		);
	}

	#readFat(): number[] {
		const sectors: number[] = [];
		for (let index = 0; index < 109; index += 1)
			sectors.push(this.#view.getUint32(76 + index * 4, true));
		const most = Math.ceil(this.#bytes.length / this.#sectorSize);
		let next = this.#view.getUint32(68, true);
		for (let steps = 0; next < MAX_REGULAR && steps < most; steps += 1) {
			const words = this.#words(next);
			next = words.pop() ?? LAST;
			sectors.push(...words);
		}
		const used = sectors.filter((sector) => sector !== FREE && sector !== LAST);
		if (used.length > most) throw new ImportFailure('damaged');
		return used.flatMap((sector) => this.#words(sector));
	}

	#readDirectory(): Entry[] {
		const sectors = this.#chain(this.#view.getUint32(48, true));
		const directory = this.#join(sectors, sectors.length * this.#sectorSize);
		const view = new DataView(directory.buffer);
		const entries: Entry[] = [];
		for (let at = 0; at + DIRECTORY_ENTRY <= directory.length; at += DIRECTORY_ENTRY) {
			const type = directory[at + 66] ?? 0;
			if (type === 0) continue;
			const letters = Math.max(0, Math.min(31, view.getUint16(at + 64, true) / 2 - 1));
			entries.push({
				name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + letters * 2)),
				type,
				start: view.getUint32(at + 116, true),
				size: view.getUint32(at + 120, true)
			});
		}
		if (entries.length === 0) throw new ImportFailure('damaged');
		return entries;
	}
}

/** Sectors of a chain. A chain that comes back to itself or leaves the table is damaged. */
function follow(start: number, table: readonly number[]): number[] {
	const chain: number[] = [];
	for (let sector = start; sector <= MAX_REGULAR; sector = table[sector] ?? FREE) {
		if (sector >= table.length) throw new ImportFailure('truncated');
		chain.push(sector);
		if (chain.length > table.length) throw new ImportFailure('damaged');
	}
	return chain;
}
