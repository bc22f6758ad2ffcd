import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Workspace } from '../../src/lib/core/workspace';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../house/chromium.mjs';
import { createSiteServer, listen } from '../house/server.mjs';
import { generatedFile } from './generated-file';
import { openBaseline } from './native-reading';
import { spread, type Result } from './report';

const FILE = 'generated.txt';
/** An import that takes longer than this has hung. */
const MOST = 300_000;

/**
 * A big text file dropped on the built site in Chromium: until its figures are told, and the longest
 * that the page was held meanwhile, against native DuckDB's `read_csv` on the same file in the same
 * turn. Every turn has a browser profile of its own. One turn does not count.
 * @param folder the built site
 */
export async function pageImport(
	workspace: Workspace,
	folder: string,
	lines: number,
	runs: number
): Promise<Result[]> {
	const place = await mkdtemp(path.join(tmpdir(), 'lagesbild-bench-'));
	const file = path.join(place, FILE);
	const bytes = generatedFile(workspace, lines);
	await writeFile(file, bytes);
	const native = await openBaseline(file);
	const site = await openSite(folder);
	const [told, held, read]: [number[], number[], number[]] = [[], [], []];
	try {
		for (let turn = 0; turn <= runs; turn += 1) {
			const reading = await native.time();
			const { figures, longest } = await oneDrop(site.browser, site.address, file);
			if (turn === 0) continue;
			read.push(reading);
			told.push(figures);
			held.push(longest);
		}
	} finally {
		native.close();
		await site.close();
		await rm(place, { recursive: true, force: true });
	}
	const baseline = { name: native.name, spread: spread(read) };
	const result = (name: string, times: number[]): Result => ({
		name: `import in the page, ${name}`,
		size: `${lines} lines, ${(bytes.length / 1e6).toFixed(1)} MB`,
		spread: spread(times),
		baseline,
		ratio: spread(times).median / baseline.spread.median
	});
	return [result('from drop to figures', told), result('its longest task', held)];
}

async function openSite(folder: string): Promise<{
	browser: Browser;
	address: string;
	close(): Promise<void>;
}> {
	const executablePath = findChromium();
	if (executablePath === null) throw new Error('No Chromium: set CHROMIUM or install it.');
	const base = '/';
	const server = createSiteServer({ folder, base, headers: true });
	const port = await listen(server, { port: 4700, tries: 100 });
	if (port === null) throw new Error('no free port');
	const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	const browser = await chromium.launch({ executablePath, args });
	return {
		browser,
		address: `http://127.0.0.1:${port}${base}`,
		async close() {
			await browser.close();
			server.closeAllConnections();
			await new Promise((settle) => server.close(settle));
		}
	};
}

/** Milliseconds from the drop until the page tells what the file did to the figures. */
async function oneDrop(
	browser: Browser,
	address: string,
	file: string
): Promise<{ figures: number; longest: number }> {
	const context = await browser.newContext({ locale: 'sv-SE' });
	const page = await context.newPage();
	page.setDefaultTimeout(MOST);
	// Tasks of less than 50 ms are not told by the browser: then that is the longest.
	await page.addInitScript(() => {
		const tasks: { at: number; took: number }[] = [];
		Object.assign(globalThis, { tasks });
		new PerformanceObserver((list) => {
			for (const { startTime, duration } of list.getEntries())
				tasks.push({ at: startTime, took: duration });
		}).observe({ type: 'longtask' });
	});
	await page.goto(`${address}data/`);
	// The page has settled: what it computes when it opens is not the import's.
	await page.waitForLoadState('networkidle');
	const from = await page.evaluate(() => performance.now());
	await page.locator('input[type=file]').first().setInputFiles(file);
	const report = page.getByRole('article').filter({ hasText: FILE });
	await report.filter({ hasText: /siffror (?:tillkom|försvann|ändrades)/ }).waitFor();
	const to = await page.evaluate(() => performance.now());
	const longest = await page.evaluate(
		(since) =>
			(globalThis as unknown as { tasks: { at: number; took: number }[] }).tasks
				.filter(({ at }) => at >= since)
				.reduce((most, { took }) => Math.max(most, took), 50),
		from
	);
	await context.close();
	return { figures: to - from, longest };
}
