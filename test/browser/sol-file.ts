/**
 * A file in the layout of SOL's text export, made of figures the repository really holds. Nothing
 * in it is invented: figures, areas and headings are the embedded ones, spelled as in the source.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

const data = join(import.meta.dirname, '../../data/stockholm');
const MONTHS = 'Jan Feb Mar Apr Maj Jun Jul Aug Sep Okt Nov Dec'.split(' ');

function rows(file: string): Record<string, string>[] {
	const text = readFileSync(join(data, file), 'utf8');
	return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

export interface SolFileOptions {
	year: string;
	/** Area ids; all of the year unless told. */
	areas?: readonly string[];
	/** Without " prel." after the year, as when the source has made its figures final. */
	final?: boolean;
	/** Replaces the year as written in every line. */
	writtenYear?: string;
	/** Puts the columns in another order; numbers are places in the usual order. */
	order?: readonly number[];
	/** Lines after which the file is cut off in the middle of the next one. */
	cutAfter?: number;
}

export interface SolFile {
	name: string;
	mimeType: string;
	buffer: Buffer;
	/** Data lines, the heading not counted. */
	lines: number;
}

/** Windows-1252 as the source writes it; every character used has the same place in Latin-1. */
export function solFile(options: SolFileOptions): SolFile {
	const figures = rows(`figures/bra-sol-databasfil-${options.year}.csv`).filter(
		(row) => options.areas === undefined || options.areas.includes(row['area'] ?? '')
	);
	if (figures.length === 0) throw new Error('no such figures');
	const order = options.order ?? [0, 1, 2, 3, 4];
	const written = (row: Record<string, string>) =>
		options.writtenYear ??
		(row['status'] === 'preliminary' && options.final !== true
			? `${options.year} prel.`
			: options.year);
	const table = [
		['Region', 'Brott', 'År', 'Period', 'Antal'],
		...figures.map((row) => [
			row['area_as_written'] ?? '',
			row['measure_as_written'] ?? '',
			written(row),
			MONTHS[Number(row['period']?.slice(5)) - 1] ?? '',
			row['value'] === '' ? '..' : (row['value'] ?? '')
		])
	].map((cells) => order.map((place) => cells[place] ?? '').join(';') + ';');
	const cut = options.cutAfter;
	const text =
		cut === undefined
			? table.map((line) => `${line}\r\n`).join('')
			: table.slice(0, cut + 1).join('\r\n') + `\r\n${table[cut + 1]?.slice(0, 14) ?? ''}`;
	return {
		name: `Databasfil ${options.year}.txt`,
		mimeType: 'text/plain',
		buffer: Buffer.from(text, 'latin1'),
		lines: figures.length
	};
}
