import { ImportFailure } from './failure';

/** A piece of an XML text: a start tag, an end tag, or the characters between tags. */
export interface XmlPiece {
	kind: 'open' | 'close' | 'text';
	/** Name without its prefix; '' for text. */
	name: string;
	/** True for `<a/>`, which no end tag follows. */
	empty: boolean;
	/** The characters, entities resolved; for a start tag what stands after the name. */
	content: string;
}

const NAMED: ReadonlyMap<string, string> = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"]
]);

/**
 * Walks through an XML text once, from tag to tag. Comments and instructions are left out; a document
 * type, the carrier of XML bombs and of outside entities, is refused. Only the five entities of XML and
 * characters by number are resolved. Throws `unsafe_xml`, and `truncated` where a tag does not end.
 */
export function* xmlPieces(text: string): Generator<XmlPiece> {
	for (let at = 0; at < text.length;) {
		const open = text.indexOf('<', at);
		const end = open < 0 ? text.length : open;
		if (end > at)
			yield { kind: 'text', name: '', empty: false, content: resolve(text.slice(at, end)) };
		if (open < 0) return;
		if (text.startsWith('<!--', open)) at = after(text, '-->', open + 4);
		else if (text.startsWith('<![CDATA[', open)) {
			at = after(text, ']]>', open + 9);
			yield { kind: 'text', name: '', empty: false, content: text.slice(open + 9, at - 3) };
		} else if (text[open + 1] === '!') throw new ImportFailure('unsafe_xml');
		else if (text[open + 1] === '?') at = after(text, '?>', open + 2);
		else {
			at = after(text, '>', open + 1);
			yield tag(text.slice(open + 1, at - 1));
		}
	}
}

function after(text: string, sign: string, from: number): number {
	const found = text.indexOf(sign, from);
	if (found < 0) throw new ImportFailure('truncated');
	return found + sign.length;
}

function tag(inside: string): XmlPiece {
	const close = inside.startsWith('/');
	const empty = inside.endsWith('/');
	const whole = inside.slice(close ? 1 : 0, empty ? -1 : undefined);
	const blank = whole.search(/\s/u);
	const full = blank < 0 ? whole : whole.slice(0, blank);
	const name = full.slice(full.indexOf(':') + 1);
	return {
		kind: close ? 'close' : 'open',
		name,
		empty,
		content: blank < 0 ? '' : whole.slice(blank)
	};
}

/** The value of an attribute, whatever its prefix; null where it is not there. One walk through the tag. */
export function attribute({ content }: XmlPiece, name: string): string | null {
	for (let at = 0; at < content.length;) {
		const equals = content.indexOf('=', at);
		if (equals < 0) return null;
		const key = content.slice(at, equals).trim();
		let open = equals + 1;
		while (content[open] === ' ') open += 1;
		const quote = content[open];
		if (quote !== '"' && quote !== "'") return null;
		const close = content.indexOf(quote, open + 1);
		if (close < 0) return null;
		if (key.slice(key.indexOf(':') + 1) === name) return resolve(content.slice(open + 1, close));
		at = close + 1;
	}
	return null;
}

function resolve(text: string): string {
	if (!text.includes('&')) return text;
	return text.replaceAll(
		/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,4}));/gu,
		(all, ...found) => {
			const [decimal, hex, name] = found as (string | undefined)[];
			if (name !== undefined) return NAMED.get(name) ?? all;
			const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
			return code <= 0x10_ffff ? String.fromCodePoint(code) : all;
		}
	);
}
