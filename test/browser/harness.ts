/**
 * Drives a real Chromium over the built site, with the network off: the browser's only way out is
 * a recorder that answers nothing, so every request to another origin is seen, whoever sends it
 * (page, worker, WebAssembly), and fails.
 */

import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFailed, TestRunner } from 'vitest';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/house/chromium.mjs';
import { createSiteServer, listen } from '../../scripts/house/server.mjs';

const BUILD = join(import.meta.dirname, '../../build');

/** A subfolder, so that an absolute address anywhere in the program shows itself. */
export const BASE = '/kommun/program/';

export interface SiteOptions {
	/** Folder to serve; the build unless told. */
	folder?: string;
	base?: string;
	/** Security headers; off, because the program must be safe on a plain file server. */
	headers?: boolean;
	/**
	 * True gives the live map, drawn by the processor: half of all a visit costs. Without it the page
	 * draws the map as SVG, so only what is about the map itself, or what it weighs, asks for it.
	 */
	webgl?: boolean;
	/** False switches WebAssembly off the way managed computers do: with the just-in-time compiler. */
	wasm?: boolean;
}

export interface VisitOptions {
	width?: number;
	height?: number;
	/**
	 * False keeps the page from ever being idle: what is kept on the device and the engine, whose start
	 * is two thirds of what most visits cost, then wait for the first file. For what needs neither.
	 */
	idle?: boolean;
	/** Console errors that belong to the case, e.g. a refused connection the test provokes. */
	expected?: RegExp;
}

export interface Transfer {
	url: string;
	/** Bytes on the wire: compressed body and headers. */
	bytes: number;
	/** Milliseconds since the visit began when it was complete. */
	at: number;
}

export interface Visit {
	page: Page;
	context: BrowserContext;
	/** Page errors, console errors and crashes, in order. */
	faults: string[];
	transfers: Transfer[];
	/** Opens a page of the site, e.g. `''` or `data/?omrade=x`. */
	open(path?: string): Promise<void>;
	/** Throws when anything went wrong or anything left the origin; then closes the page. */
	end(): Promise<void>;
}

export interface Site {
	address: string;
	browser: Browser;
	/** Every request that tried to leave the site, e.g. `GET http://other.example/`. */
	foreign: string[];
	visit(options?: VisitOptions): Promise<Visit>;
	close(): Promise<void>;
}

/**
 * What the browser itself asks for whatever page it shows (its updates and its account). These
 * hosts are let pass here only; a page or worker that asked them is still seen by its own request.
 */
const BROWSERS_OWN = new Set([
	'update.googleapis.com',
	'accounts.google.com',
	'clients2.google.com',
	'content-autofill.googleapis.com',
	'optimizationguide-pa.googleapis.com',
	'safebrowsing.googleapis.com',
	'www.google.com',
	'redirector.gvt1.com'
]);

/** Refuses everything and remembers who was asked for. */
function recorder(foreign: string[]): Server {
	const note = (method: string, address: string) => {
		if (!BROWSERS_OWN.has(new URL(address).hostname)) foreign.push(`${method} ${address}`);
	};
	const server = createServer((request, response) => {
		note(request.method ?? '', request.url ?? '');
		response.writeHead(502).end();
	});
	server.on('connect', (request, socket) => {
		note('CONNECT', `https://${request.url}/`);
		socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
	});
	return server;
}

async function port(server: Server): Promise<number> {
	// Any free one: among those of our own choice are some that browsers refuse (6000, 6666).
	const open = await listen(server, { port: 0 });
	if (open === null) throw new Error('no free port');
	return open;
}

async function makeVisit(site: Site, options: VisitOptions): Promise<Visit> {
	const context = await site.browser.newContext({
		viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
		colorScheme: 'light',
		locale: 'sv-SE',
		acceptDownloads: true,
		reducedMotion: 'reduce'
	});
	// Two cores may be busy with much else: slow is not wrong here.
	context.setDefaultTimeout(120_000);
	if (options.idle === false)
		await context.addInitScript(() => {
			globalThis.requestIdleCallback = () => 0;
		});
	const page = await context.newPage();
	const tell = async () => {
		if (page.isClosed()) return;
		const shown = await page.locator('body').innerText({ timeout: 5000 }).catch(String);
		console.log(`The page of what failed: ${page.url()}\n${shown}`);
	};
	// A visit that several tests share is begun outside them.
	if (TestRunner.getCurrentTest() !== undefined) onTestFailed(tell);
	const faults: string[] = [];
	const transfers: Transfer[] = [];
	const began = performance.now();
	page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
	page.on('crash', () => faults.push('the page crashed'));
	page.on('console', (message) => {
		if (message.type() !== 'error' || options.expected?.test(message.text())) return;
		faults.push(`console: ${message.text()} (${message.location().url})`);
	});
	page.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		const own = origin === new URL(site.address).origin || protocol === 'data:';
		if (!own) faults.push(`the page asked for ${request.url()}`);
	});
	page.on('requestfinished', async (request) => {
		const at = performance.now() - began;
		const sizes = await request.sizes().catch(() => null);
		if (sizes === null) return;
		const bytes = sizes.responseBodySize + sizes.responseHeadersSize;
		transfers.push({ url: request.url(), bytes, at });
	});
	return {
		page,
		context,
		faults,
		transfers,
		open: async (path = '') => void (await page.goto(site.address + path)),
		end: async () => {
			await context.close();
			const complaints = [...faults, ...site.foreign.map((request) => `left the site: ${request}`)];
			if (complaints.length > 0) throw new Error(complaints.join('\n'));
		}
	};
}

/** Serves the site and starts a browser for it. */
export async function openSite(options: SiteOptions = {}): Promise<Site> {
	const executablePath = findChromium();
	if (executablePath === null) throw new Error('No Chromium: set CHROMIUM or install it.');
	const folder = options.folder ?? BUILD;
	if (!existsSync(join(folder, 'index.html'))) {
		throw new Error(`${folder} is not built: npm run build`);
	}
	const base = options.base ?? BASE;
	const server = createSiteServer({ folder, base, headers: options.headers ?? false });
	const foreign: string[] = [];
	const gate = recorder(foreign);
	const host = `127.0.0.1:${await port(server)}`;
	const browser = await chromium.launch({
		executablePath,
		// Loopback goes through the recorder too, but for the site itself.
		proxy: { server: `http://127.0.0.1:${await port(gate)}`, bypass: `<-loopback>,${host}` },
		args: [
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			...(options.webgl
				? ['--use-angle=swiftshader', '--enable-unsafe-swiftshader']
				: ['--disable-3d-apis']),
			...(options.wasm === false ? ['--js-flags=--jitless'] : []),
			'--disable-component-update',
			'--no-first-run'
		],
		downloadsPath: tmpdir()
	});
	const site: Site = {
		address: `http://${host}${base}`,
		browser,
		foreign,
		visit: (visitOptions = {}) => makeVisit(site, visitOptions),
		close: async () => {
			await browser.close();
			for (const open of [server, gate]) {
				open.closeAllConnections();
				await new Promise((settle) => open.close(settle));
			}
		}
	};
	return site;
}
