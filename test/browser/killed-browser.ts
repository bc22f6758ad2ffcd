/** A Chromium of its own process group and profile, which a test may kill with SIGKILL at any moment. */

import { spawn, type ChildProcess } from 'node:child_process';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/house/chromium.mjs';

export interface MortalBrowser {
	browser: Browser;
	newPage(): Promise<Page>;
	/** Kills the process that draws this page, and nothing else. */
	killTab(page: Page): Promise<void>;
	/** Kills the browser with everything it has started. Resolves when it is gone. */
	kill(): Promise<void>;
}

/** Starts a browser over a profile folder, which outlives it. */
export async function startMortal(profile: string): Promise<MortalBrowser> {
	const path = findChromium();
	if (path === null) throw new Error('No Chromium: set CHROMIUM or install it.');
	const child = spawn(
		path,
		[
			'--headless',
			'--remote-debugging-port=0',
			`--user-data-dir=${profile}`,
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			'--disable-3d-apis',
			'--disable-component-update',
			'--disable-background-networking',
			'--no-first-run',
			'--no-proxy-server'
		],
		{ detached: true, stdio: ['ignore', 'ignore', 'pipe'] }
	);
	const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const browser = await chromium.connectOverCDP(await addressOf(child), {
		// Two cores may be busy with much else: slow is not wrong here.
		timeout: 180_000
	});
	const context = browser.contexts()[0];
	if (context === undefined) throw new Error('the browser has no context');
	context.setDefaultTimeout(60_000);
	return {
		browser,
		newPage: () => context.newPage(),
		async killTab(page) {
			const crashed = page.waitForEvent('crash');
			const session = await context.newCDPSession(page);
			// `Page.crash` never answers: the process that would is gone.
			session.send('Page.crash').catch(() => undefined);
			await crashed;
			await page.close().catch(() => undefined);
		},
		async kill() {
			if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
			await gone;
			await browser.close().catch(() => undefined);
		}
	};
}

function addressOf(child: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = '';
		child.stderr?.on('data', (data: Buffer) => {
			said += data.toString();
			const address = /DevTools listening on (\S+)/.exec(said)?.[1];
			if (address !== undefined) resolve(address);
		});
		child.once('exit', () => reject(new Error(`the browser ended: ${said}`)));
	});
}
