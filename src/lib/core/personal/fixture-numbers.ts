/** Made identity numbers for tests: valid, of nobody in particular. Pseudorandom, the same every time. */

export interface MadeIdentity {
	kind: 'personnummer' | 'samordningsnummer';
	century: string;
	/** YYMMDD, the day as written. */
	date: string;
	/** Three digits and the checksum. */
	last: string;
	old: boolean;
}

/** Numbers between 0 and 1 (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

export function generateIdentity(random: () => number): MadeIdentity {
	const day = new Date(Date.UTC(1900, 0, 1) + Math.floor(random() * 46_000) * 86_400_000);
	const kind = random() < 0.2 ? 'samordningsnummer' : 'personnummer';
	const iso = day.toISOString();
	const written = day.getUTCDate() + (kind === 'samordningsnummer' ? 60 : 0);
	const date = iso.slice(2, 4) + iso.slice(5, 7) + String(written).padStart(2, '0');
	const birth = String(Math.floor(random() * 999) + 1).padStart(3, '0');
	return {
		kind,
		century: iso.slice(0, 2),
		date,
		last: birth + checkDigit(date + birth),
		old: random() < 0.1
	};
}

export const NOTATIONS: readonly { notation: string; write: (made: MadeIdentity) => string }[] = [
	{ notation: 'YYMMDD-NNNN', write: ({ date, last }) => `${date}-${last}` },
	{ notation: 'YYMMDD+NNNN', write: ({ date, last }) => `${date}+${last}` },
	{ notation: 'YYYYMMDD-NNNN', write: ({ century, date, last }) => `${century}${date}-${last}` },
	{ notation: 'YYYYMMDDNNNN', write: ({ century, date, last }) => `${century}${date}${last}` },
	{ notation: 'YYMMDDNNNN', write: ({ date, last }) => `${date}${last}` },
	{ notation: 'YYMMDD NNNN', write: ({ date, last }) => `${date} ${last}` },
	{
		notation: 'YYYYMMDD NNNN',
		write: ({ century, date, last }) => `${century}${date}\u00a0${last}`
	},
	{ notation: 'YYMMDD - NNNN', write: ({ date, last }) => `${date} - ${last}` },
	{ notation: 'en dash', write: ({ date, last }) => `${date}\u2013${last}` },
	{ notation: 'U+2212', write: ({ century, date, last }) => `${century}${date}\u2212${last}` },
	{ notation: 'no-break hyphen', write: ({ date, last }) => `${date}\u2011${last}` },
	{ notation: 'YYYY-MM-DD-NNNN', write: (made) => `${parted(made, '-')}-${made.last}` },
	{ notation: 'YYYY-MM-DD NNNN', write: (made) => `${parted(made, '-')} ${made.last}` },
	{ notation: 'YYYY.MM.DD-NNNN', write: (made) => `${parted(made, '.')}-${made.last}` },
	{ notation: 'YYYY MM DD NNNN', write: (made) => `${parted(made, ' ')} ${made.last}` },
	{ notation: 'YYYY/MM/DD-NNNN', write: (made) => `${parted(made, '/')}-${made.last}` },
	{ notation: 'YY MM DD-NNNN', write: (made) => `${parted(made, ' ').slice(2)}-${made.last}` },
	{ notation: 'full width', write: ({ date, last }) => widened(`${date}-${last}`) },
	{ notation: 'zero width', write: ({ date, last }) => `\u200b${date}-\u200b${last}` },
	{ notation: 'soft hyphen', write: ({ date, last }) => `${date}-\u00ad${last}` },
	{ notation: 'two spaces', write: ({ century, date, last }) => `${century}${date}  ${last}` },
	{ notation: 'two lines', write: ({ date, last }) => `${date}\r\n${last}` },
	{ notation: 'part of a reference', write: ({ date, last }) => `5000-K-${date}-${last}-01` }
];

/** As a whole cell only: inside a text these digits may be anything. */
export const WHOLE_NOTATIONS: typeof NOTATIONS = [
	{ notation: 'number', write: ({ date, last }) => String(Number(date + last)) },
	{ notation: 'float', write: ({ century, date, last }) => `${century}${date}${last}.0` },
	{ notation: 'decimals', write: ({ date, last }) => `${date}${last},00` },
	{
		notation: 'scientific',
		write: ({ century, date, last }) =>
			Number(century + date + last)
				.toExponential()
				.toUpperCase()
	},
	{
		notation: 'scientific, comma',
		write: ({ date, last }) => Number(`19${date}${last}`).toExponential().replace('.', ',')
	},
	{ notation: 'thousands', write: ({ century, date, last }) => grouped(century + date + last) },
	{ notation: 'apostrophe', write: ({ date, last }) => `'${date}${last}` },
	{ notation: 'point', write: ({ date, last }) => `${date}.${last}` },
	{ notation: 'colon', write: ({ date, last }) => `${date}:${last}` },
	{ notation: 'underscore', write: ({ date, last }) => `${date}_${last}` },
	{ notation: 'brackets', write: ({ date, last }) => `${date}(${last})` },
	{ notation: 'in fours', write: (made) => [...fours(made)].join(' ') },
	{ notation: 'digit by digit', write: ({ date, last }) => [...`${date}${last}`].join(' ') }
];

function fours({ century, date, last }: MadeIdentity): string[] {
	return [century + date.slice(0, 2), date.slice(2), last];
}

function grouped(digits: string): string {
	return digits.replace(/\B(?=(?:\d{3})+$)/gu, '\u00a0');
}

function widened(text: string): string {
	return text.replace(/\d/gu, (digit) => String.fromCharCode(0xff10 + Number(digit)));
}

function parted({ century, date }: MadeIdentity, sign: string): string {
	return [century + date.slice(0, 2), date.slice(2, 4), date.slice(4)].join(sign);
}

function checkDigit(digits: string): string {
	let sum = 0;
	for (const [index, digit] of [...digits].entries()) {
		const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
		sum += Math.floor(product / 10) + (product % 10);
	}
	return String((10 - (sum % 10)) % 10);
}
