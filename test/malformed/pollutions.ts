import type { Sample } from './score';

/**
 * Re-made after the kinds of pollution that public collections of malformed CSV files have (Pollock's
 * list; the cases of PapaParse's and DuckDB's own tests): one clean table, spoilt in one way at a time.
 * The true cells are those of the table as the spoilt file was meant.
 */
const TABLE: readonly (readonly string[])[] = [
	['dag', 'tid', 'belopp', 'beskrivning', 'plats'],
	...Array.from({ length: 11 }, (_, index) => [
		`2031-05-${index + 10}`,
		`${index + 8}:15`,
		`${index * 37 + 4}.${index}0`,
		index % 3 === 0 ? `vara ${index}, stor` : `vara ${index}`,
		index % 4 === 1 ? `Torg "Norra" ${index}` : `Gata ${index}`
	])
];

interface Way {
	delimiter?: string;
	quote?: string;
	escape?: string;
	end?: string;
	/** Every cell in quotes. */
	all?: boolean;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function cell(text: string, { delimiter = ',', quote = '"', escape = quote, all }: Way): string {
	if (!all && ![delimiter, quote, '\n', '\r'].some((sign) => text.includes(sign))) return text;
	return `${quote}${text.replaceAll(quote, escape + quote)}${quote}`;
}

function lines(table: readonly (readonly string[])[], way: Way = {}): string[] {
	return table.map((row) => row.map((text) => cell(text, way)).join(way.delimiter ?? ','));
}

function write(table: readonly (readonly string[])[], way: Way = {}): string {
	return lines(table, way)
		.map((line) => line + (way.end ?? '\n'))
		.join('');
}

const sample = (name: string, text: string, truth = TABLE): Sample => ({
	name,
	bytes: utf8(text),
	truth
});

function* dialects(): Generator<Sample> {
	for (const delimiter of [',', ';', '\t', '|', ' ', ', ', ':', ';;'])
		for (const all of [false, true])
			yield sample(
				`delimiter ${JSON.stringify(delimiter)} ${all ? 'all quoted' : ''}`,
				write(TABLE, { delimiter, all })
			);
	for (const end of ['\n', '\r\n', '\r'])
		yield sample(`record end ${JSON.stringify(end)}`, write(TABLE, { end }));
	for (const quote of ["'", '"', '´', '^'])
		for (const delimiter of [',', ';'])
			yield sample(`quote ${quote} with ${delimiter}`, write(TABLE, { quote, delimiter }));
	for (const escape of ['\\', '"', '^']) yield sample(`escape ${escape}`, write(TABLE, { escape }));
	yield sample(
		'mixed record ends',
		lines(TABLE)
			.map((line, i) => line + (i % 3 ? '\n' : '\r\n'))
			.join('')
	);
}

function* wholeFiles(): Generator<Sample> {
	const clean = write(TABLE);
	yield sample('no final record end', clean.slice(0, -1));
	yield sample('two final record ends', `${clean}\n`, [...TABLE, []]);
	yield sample('no heading', write(TABLE.slice(1)), TABLE.slice(1));
	yield sample('heading only', write(TABLE.slice(0, 1)), TABLE.slice(0, 1));
	yield sample('two headings', write([TABLE[0] as string[], ...TABLE]), [
		TABLE[0] as string[],
		...TABLE
	]);
	yield sample('one record', write(TABLE.slice(3, 4)), TABLE.slice(3, 4));
	yield sample('byte order mark', `\ufeff${clean}`);
	for (const preamble of ['Uttag', 'Uttag, maj', 'Uttag; maj; a; b'])
		for (const count of [1, 3])
			yield sample(`preamble ${preamble} ${count}`, `${`${preamble}\n`.repeat(count)}\n${clean}`, [
				...Array.from({ length: count }, () => preamble.split(',')),
				[],
				...TABLE
			]);
	yield sample('footer', `${clean}\nKälla: påhittad\n`, [...TABLE, [], ['Källa: påhittad']]);
	const other = [
		['a', 'b'],
		['1', '2'],
		['3', '4']
	];
	yield sample('two tables', `${clean}\n${write(other)}`, [...TABLE, [], ...other]);
	yield sample('two tables, two delimiters', `${clean}\n${write(other, { delimiter: ';' })}`, [
		...TABLE,
		[],
		...other
	]);
	yield sample('sep line', `sep=;\n${write(TABLE, { delimiter: ';' })}`, [['sep=', ''], ...TABLE]);
	yield sample(
		'duplicate headings',
		write([['a', 'a', 'a', '__proto__', 'constructor'], ...TABLE.slice(1)]),
		[['a', 'a', 'a', '__proto__', 'constructor'], ...TABLE.slice(1)]
	);
	yield sample(
		'blank lines between',
		lines(TABLE).join('\n\n'),
		TABLE.flatMap((row, i) => (i ? [[], row] : [row]))
	);
	yield {
		name: 'UTF-16 LE, no mark',
		bytes: new Uint8Array(Buffer.from(clean, 'utf16le')),
		truth: TABLE
	};
	yield {
		name: 'UTF-16 BE, mark',
		bytes: new Uint8Array(Buffer.from(`\ufeff${clean}`, 'utf16le').swap16()),
		truth: TABLE
	};
	yield {
		name: 'UTF-32 LE',
		bytes: new Uint8Array(
			Uint32Array.from([...`\ufeff${clean}`], (sign) => sign.codePointAt(0) ?? 0).buffer
		),
		truth: TABLE
	};
	yield {
		name: 'DOS letters',
		bytes: Uint8Array.from([...utf8('omr'), 0x86, ...utf8('de,a\nb,1\n')]),
		truth: [
			['område', 'a'],
			['b', '1']
		]
	};
	yield {
		name: 'Mac letters',
		bytes: Uint8Array.from([...utf8('f'), 0x9a, ...utf8('rort,a\nb,1\n')]),
		truth: [
			['förort', 'a'],
			['b', '1']
		]
	};
	yield sample(
		'zero bytes',
		clean.replaceAll('Gata', 'Ga\u0000ta'),
		TABLE.map((row) => row.map((text) => text.replaceAll('Gata', 'Ga\u0000ta')))
	);
}

/** A spoilt row at a time: `change` gets the row as written and as meant, for each place in it. */
function* rows(): Generator<Sample> {
	for (const row of [0, 1, 2, 5, 11])
		for (let column = 0; column < 5; column += 1) {
			const at = `row ${row + 1} column ${column + 1}`;
			const changed = (text: string, meant: readonly string[]): [string, string[][]] => {
				const all = lines(TABLE);
				all[row] = text;
				const truth = TABLE.map((r) => [...r]);
				truth[row] = [...meant];
				return [`${all.join('\n')}\n`, truth];
			};
			const meant = TABLE[row] ?? [];
			const written = meant.map((text) => cell(text, {}));
			const put = (list: readonly string[], text: string) =>
				list.map((one, i) => (i === column ? text : one));
			const [raw = '', whole = ''] = [meant[column], written[column]];
			yield sample(
				`quote before, ${at}`,
				...changed(put(written, `"${whole}`).join(','), put(meant, `"${raw}`))
			);
			yield sample(
				`quote after, ${at}`,
				...changed(put(written, `${whole}"`).join(','), put(meant, `${raw}"`))
			);
			yield sample(
				`quote inside, ${at}`,
				...changed(
					put(written, `${whole.slice(0, 2)}"${whole.slice(2)}`).join(','),
					put(meant, `${raw.slice(0, 2)}"${raw.slice(2)}`)
				)
			);
			yield sample(
				`two quotes, ${at}`,
				...changed(
					put(written, `"${raw.slice(0, 2)}"${raw.slice(2)}`).join(','),
					put(meant, `"${raw.slice(0, 2)}"${raw.slice(2)}`)
				)
			);
			yield sample(
				`extra delimiter, ${at}`,
				...changed(put(written, `${whole},`).join(','), [
					...meant.slice(0, column + 1),
					'',
					...meant.slice(column + 1)
				])
			);
			yield sample(
				`cut off, ${at}`,
				...changed(written.slice(0, column + 1).join(','), meant.slice(0, column + 1))
			);
			yield sample(
				`line end inside, ${at}`,
				...changed(
					put(written, `"${raw}\n${raw}"`.replaceAll(/(?!^)"(?!$)/gu, '""')).join(','),
					put(meant, `${raw}\n${raw}`)
				)
			);
			if (row < 11) {
				const all = lines(TABLE);
				const [one, two] = [written.slice(), (TABLE[row + 1] ?? []).map((text) => cell(text, {}))];
				one[column] = `"${one[column]}`;
				two[column] = `${two[column]}"`;
				[all[row], all[row + 1]] = [one.join(','), two.join(',')];
				const truth = TABLE.map((r) => [...r]);
				truth[row] = put(meant, `"${raw}`);
				truth[row + 1] = put(TABLE[row + 1] ?? [], `${TABLE[row + 1]?.[column]}"`);
				yield sample(`quotes over two rows, ${at}`, `${all.join('\n')}\n`, truth);
			}
		}
}

export const pollutions: readonly Sample[] = [...dialects(), ...wholeFiles(), ...rows()];
