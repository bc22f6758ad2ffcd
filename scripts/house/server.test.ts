import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSiteServer, listen, pagePolicy } from './server.mjs';

const outside = mkdtempSync(join(tmpdir(), 'lagesbild-server-'));
const folder = join(outside, 'site');
const policy = "default-src 'none'; script-src 'self' 'sha256-x'";
let server: Server;
let port: number;

/** A request as written: `fetch` would tidy the path before sending it. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
	return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
		(settle, fail) => {
			const sent = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
				const chunks: Buffer[] = [];
				response.on('data', (chunk: Buffer) => chunks.push(chunk));
				response.on('end', () =>
					settle({
						status: response.statusCode ?? 0,
						headers: response.headers,
						body: Buffer.concat(chunks)
					})
				);
			});
			sent.on('error', fail);
			sent.end();
		}
	);
}

beforeAll(async () => {
	mkdirSync(join(folder, 'data'), { recursive: true });
	mkdirSync(join(folder, '_app/immutable'), { recursive: true });
	const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
	writeFileSync(join(folder, 'index.html'), `<!doctype html><html><head>${meta}</head></html>`);
	writeFileSync(join(folder, 'data/index.html'), 'data');
	writeFileSync(join(folder, '_app/immutable/a.js'), 'export const a = 1;'.repeat(100));
	writeFileSync(join(folder, 'engine.wasm'), Buffer.alloc(10));
	writeFileSync(join(outside, 'secret.txt'), 'secret');
	server = createSiteServer({ folder, base: '/a/b/' });
	port = (await listen(server, { port: 6200, tries: 300 })) ?? 0;
});
afterAll(() => {
	server.close();
	rmSync(outside, { recursive: true, force: true });
});

describe('the static server', () => {
	it('serves the folder below its base alone', async () => {
		expect((await get('/a/b/')).status).toBe(200);
		expect((await get('/a/b')).headers['location']).toBe('/a/b/');
		expect((await get('/')).status).toBe(404);
		expect((await get('/a/b/nothing.js')).status).toBe(404);
	});
	it('sends a folder without its slash on, with the query', async () => {
		const answer = await get('/a/b/data?x=1');
		expect([answer.status, answer.headers['location']]).toEqual([301, '/a/b/data/?x=1']);
		expect((await get('/a/b/data/')).body.toString()).toBe('data');
	});
	it.each([
		'/a/b/../../secret.txt',
		'/a/b/..%2fsecret.txt',
		'/a/b/%2e%2e/secret.txt',
		'/a/b/%00',
		'/a/b/%'
	])('gives nothing for %s', async (path) => {
		const answer = await get(path);
		expect(answer.status).toBeGreaterThanOrEqual(400);
		expect(answer.body.toString()).not.toContain('secret');
	});
	it('names the types that matter', async () => {
		const type = async (path: string) => (await get(path)).headers['content-type'];
		expect(await type('/a/b/engine.wasm')).toBe('application/wasm');
		expect(await type('/a/b/_app/immutable/a.js')).toBe('text/javascript; charset=utf-8');
		expect(await type('/a/b/')).toBe('text/html; charset=utf-8');
	});
	it("adds frame-ancestors to a page's own policy and gives other files one of their own", async () => {
		const page = await get('/a/b/');
		expect(page.headers['content-security-policy']).toBe(`${policy}; frame-ancestors 'none'`);
		const file = await get('/a/b/_app/immutable/a.js');
		expect(file.headers['content-security-policy']).toContain("default-src 'none'");
		expect(file.headers['x-content-type-options']).toBe('nosniff');
		expect(pagePolicy('<html></html>')).toContain("default-src 'none'");
	});
	it('compresses text, keeps what has a hash in its name, and answers a known tag with 304', async () => {
		const path = '/a/b/_app/immutable/a.js';
		const packed = await get(path, { 'accept-encoding': 'gzip, br' });
		expect(packed.headers['content-encoding']).toBe('br');
		expect(packed.body.length).toBeLessThan(200);
		expect(packed.headers['cache-control']).toContain('immutable');
		expect((await get('/a/b/')).headers['cache-control']).toBe('no-cache');
		const tag = String(packed.headers['etag']);
		expect((await get(path, { 'if-none-match': tag })).status).toBe(304);
	});
	it('only reads', async () => expect((await get('/a/b/', {}, 'POST')).status).toBe(405));
	it('takes the next port where one is taken', async () => {
		const second = createSiteServer({ folder });
		const taken: number[] = [];
		const open = await listen(second, { port, taken: (busy) => taken.push(busy) });
		expect(open).toBeGreaterThan(port);
		expect(taken[0]).toBe(port);
		second.close();
		expect(await listen(createSiteServer({ folder }), { port, tries: 1 })).toBeNull();
	});
});
