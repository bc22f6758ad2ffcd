/** Bad input of every kind, each with what its card must say. Made here; none of it is a stored file. */

import * as XLSX from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BadFile {
	name: string;
	bytes: Uint8Array;
	says: RegExp;
}

const book = new Uint8Array(
	readFileSync(join(import.meta.dirname, '../../src/lib/sources/bra-sol-excel/fixture.xlsx'))
);

function repacked(change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
	const parts = unzipSync(book);
	change(parts);
	return zipSync(parts);
}

/** Says of its last part in both its headers that it is as long as a bomb's. */
function bomb(): Uint8Array {
	const bytes = Buffer.from(repacked((parts) => (parts['xl/bomb.xml'] = new Uint8Array(9_000))));
	bytes.writeUInt32LE(301_000_000, bytes.indexOf('xl/bomb.xml') - 30 + 22);
	bytes.writeUInt32LE(301_000_000, bytes.lastIndexOf('xl/bomb.xml') - 46 + 24);
	return bytes;
}

function locked(): Uint8Array {
	const container = XLSX.CFB.utils.cfb_new();
	XLSX.CFB.utils.cfb_add(container, 'EncryptedPackage', new Uint8Array(6000));
	return new Uint8Array(XLSX.CFB.write(container, { type: 'array' }) as number[]);
}

function emptySheets(): Uint8Array {
	const empty = XLSX.utils.book_new();
	for (const name of ['Ett', 'Två'])
		XLSX.utils.book_append_sheet(empty, XLSX.utils.aoa_to_sheet([]), name);
	return new Uint8Array(XLSX.write(empty, { type: 'array' }) as ArrayBuffer);
}

const png = Buffer.from(
	'89504e470d0a1a0a0000000d4948445200000001000000010806000000' +
		'1f15c4890000000d4944415478da63fcffff3f030005fe02fea7360ccb0000000049454e44ae426082',
	'hex'
);

const ENTITIES = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>';
const UNKNOWN = /uppställning känns inte igen/;

export const badFiles: readonly BadFile[] = [
	{ name: 'tom.txt', bytes: new Uint8Array(), says: /Filen är tom/ },
	{ name: 'bild.xls', bytes: png, says: /är en bild \(PNG\)/ },
	{ name: 'annat.csv', bytes: strToU8('namn;poäng\r\nÄlva;3\r\n'), says: UNKNOWN },
	{ name: 'avkortad.xlsx', bytes: book.subarray(0, book.length / 2), says: /avkortad.*på nytt/s },
	{
		name: 'binär.csv',
		bytes: Uint8Array.from({ length: 5000 }, (_, index) => (index * index * 31 + index) % 251),
		says: /varken text eller en Excelbok/
	},
	{ name: 'låst.xlsx', bytes: locked(), says: /lösenordsskyddad.*utan lösenord/s },
	{ name: 'bomb.xlsx', bytes: bomb(), says: /för stor.*Dela upp/s },
	{
		name: 'entiteter.xlsx',
		bytes: repacked((parts) => (parts['xl/sharedStrings.xml'] = strToU8(ENTITIES))),
		says: /dokumenttypsdeklaration/
	},
	{ name: 'bred.csv', bytes: strToU8(`a${';'.repeat(50_000)}\n`), says: /fler än 2.000 kolumner/ },
	{ name: 'lång.csv', bytes: new Uint8Array(600_000).fill(0x22), says: /för lång.*rad 1/s },
	{
		name: 'nolltecken.csv',
		bytes: strToU8(`a;b\nx\u0000y;1\n${'x;1\n'.repeat(200)}`),
		says: UNKNOWN
	},
	{
		name: 'proto.csv',
		bytes: strToU8('__proto__;constructor;toString\n1;2;3\n4;5;6\n'),
		says: UNKNOWN
	},
	{ name: 'citat.csv', bytes: strToU8('a;b\n"x;1\ny";2\n"z"q;3\n'), says: UNKNOWN },
	{ name: 'dubbla.csv', bytes: strToU8('År;År;Antal;Antal\n1;2;3;4\n'), says: UNKNOWN },
	{ name: 'tomma blad.xlsx', bytes: emptySheets(), says: /inga ifyllda celler/ }
];
