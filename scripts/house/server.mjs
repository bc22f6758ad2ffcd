/**
 * A static server for the built site: what `npm start` and the browser tests serve from. It does
 * no more than any static host (no rewriting of addresses), so what works here works there.
 */

import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** @type {Record<string, string>} */
const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.png': 'image/png',
	'.ico': 'image/x-icon',
	'.woff2': 'font/woff2',
	'.ttf': 'font/ttf',
	'.wasm': 'application/wasm'
};

/** Everything but the policy, the same for every file. See docs/deploy.md. */
const HEADERS = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'
};

/** For files that are not pages; it reaches a worker started straight from an address. */
const FILE_POLICY =
	"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; " +
	"connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const COMPRESSED = /^(text\/|application\/(json|manifest)|image\/svg|font\/ttf)/;

/**
 * The page's own policy, with what only a header can say added. The hashes of the page's script
 * differ from build to build, so the header is made from the page.
 * @param {string} html
 */
export function pagePolicy(html) {
	const meta = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html);
	const policy = meta?.[1] ?? FILE_POLICY;
	return policy.includes('frame-ancestors') ? policy : `${policy}; frame-ancestors 'none'`;
}

/**
 * @param {string} accept the request's Accept-Encoding
 * @param {Buffer} body
 * @returns {Promise<{ encoding: string | null, body: Buffer }>}
 */
async function compress(accept, body) {
	if (/\bbr\b/.test(accept)) {
		const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
		return { encoding: 'br', body: await promisify(brotliCompress)(body, { params }) };
	}
	if (/\bgzip\b/.test(accept)) return { encoding: 'gzip', body: await promisify(gzip)(body) };
	return { encoding: null, body };
}

/**
 * @param {string} folder @param {string} path decoded path within the site
 * @returns {Promise<{ file: string, size: number, tag: string } | 'folder' | null>}
 */
async function locate(folder, path) {
	let file = resolve(folder, `.${path}`);
	if (file !== folder && !file.startsWith(folder + sep)) return null;
	let found = await stat(file).catch(() => null);
	if (found?.isDirectory()) {
		if (!path.endsWith('/')) return 'folder';
		file = join(file, 'index.html');
		found = await stat(file).catch(() => null);
	} else if (path.endsWith('/')) return null;
	if (!found?.isFile()) return null;
	return {
		file,
		size: found.size,
		tag: `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`
	};
}

/**
 * @param {{ folder: string, base?: string, headers?: boolean }} options
 *   `folder` is what is served, `base` the subfolder of the address it appears in (`/` or `/a/b/`),
 *   `headers` whether the recommended security headers are sent.
 */
export function createSiteServer({ folder, base = '/', headers = true }) {
	const site = resolve(folder);
	/** @type {Map<string, { encoding: string | null, body: Buffer }>} */
	const cache = new Map();

	/** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
	async function answer(request, response) {
		if (headers)
			for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			return response.writeHead(405, { Allow: 'GET, HEAD' }).end();
		}
		const [path = '/', query] = (request.url ?? '/').split('?');
		if (`${path}/` === base) return response.writeHead(301, { Location: base }).end();
		if (!path.startsWith(base)) return response.writeHead(404).end();
		const within = `/${decodeURIComponent(path.slice(base.length))}`;
		const found = await locate(site, within);
		if (found === 'folder') {
			const Location = `${path}/${query === undefined ? '' : `?${query}`}`;
			return response.writeHead(301, { Location }).end();
		}
		if (found === null) return response.writeHead(404).end();

		const type = TYPES[extname(found.file)] ?? 'application/octet-stream';
		const page = type.startsWith('text/html');
		const html = page ? await readFile(found.file, 'utf8') : '';
		if (headers)
			response.setHeader('Content-Security-Policy', page ? pagePolicy(html) : FILE_POLICY);
		const kept = within.includes('/immutable/');
		response.setHeader('Cache-Control', kept ? 'public, max-age=31536000, immutable' : 'no-cache');
		response.setHeader('ETag', found.tag);
		response.setHeader('Content-Type', type);
		if (request.headers['if-none-match'] === found.tag) return response.writeHead(304).end();

		if (!COMPRESSED.test(type)) {
			response.writeHead(200, { 'Content-Length': found.size });
			if (request.method === 'HEAD') return response.end();
			return createReadStream(found.file).pipe(response);
		}
		const accept = String(request.headers['accept-encoding'] ?? '');
		const key = [found.file, found.tag, accept].join('\n');
		const packed = cache.get(key) ?? (await compress(accept, await readFile(found.file)));
		cache.set(key, packed);
		response.setHeader('Vary', 'Accept-Encoding');
		if (packed.encoding !== null) response.setHeader('Content-Encoding', packed.encoding);
		response.writeHead(200, { 'Content-Length': packed.body.length });
		return response.end(request.method === 'HEAD' ? undefined : packed.body);
	}

	return createServer((request, response) => {
		answer(request, response).catch(() => {
			if (!response.headersSent) response.writeHead(400);
			response.end();
		});
	});
}

/**
 * Listens on `port`, or the next free one.
 * @param {import('node:http').Server} server
 * @param {{ port: number, tries?: number, taken?: (port: number) => void }} options port 0 = any
 * @returns {Promise<number | null>} the port, or null where none was free
 */
export async function listen(server, { port, tries = 20, taken = () => {} }) {
	for (let candidate = port; candidate < port + tries && candidate <= 65535; candidate++) {
		/** @type {boolean} */
		const free = await new Promise((settle, fail) => {
			/** @param {NodeJS.ErrnoException} error */
			const onError = (error) => {
				server.removeAllListeners('listening');
				if (error.code === 'EADDRINUSE' || error.code === 'EACCES') settle(false);
				else fail(error);
			};
			server.once('error', onError);
			server.listen(candidate, '127.0.0.1', () => {
				server.off('error', onError);
				settle(true);
			});
		});
		if (free) {
			const address = server.address();
			return typeof address === 'object' && address !== null ? address.port : candidate;
		}
		taken(candidate);
	}
	return null;
}
