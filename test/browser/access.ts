/** What holds on every page: nothing for axe to find, and all within reach of the keyboard. */

import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What axe finds on the page, one text per rule and its places. */
export async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axe.source);
	return page.evaluate(async () => {
		const runner = (globalThis as unknown as { axe: typeof axe }).axe;
		const { violations: found } = await runner.run(document, {
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
			// Experimental: it does not find "PNG" in "Spara figuren: Bild (PNG)".
			rules: { 'label-content-name-mismatch': { enabled: false } }
		});
		return found.map(
			({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`
		);
	});
}

/**
 * What axe finds in the dark and then in the light, in one visit: what is there is the same, only its colours are not.
 * @throws where the page took no notice of it
 */
export async function violationsInBoth(page: Page): Promise<string[]> {
	const inks = new Set<string>();
	const found: string[] = [];
	for (const colorScheme of ['dark', 'light'] as const) {
		await page.emulateMedia({ colorScheme });
		inks.add(await page.evaluate(() => getComputedStyle(document.body).color));
		found.push(...(await violations(page)).map((one) => `${colorScheme}: ${one}`));
	}
	if (inks.size < 2) throw new Error('the dark is as light as the light');
	return found;
}

export interface Focused {
	label: string;
	outlined: boolean;
}

/** What has the focus, and whether that is seen. */
export function focused(page: Page): Promise<Focused> {
	return page.evaluate(() => {
		const at = document.activeElement as HTMLElement | null;
		// Past the last control the focus is in the browser's own frame.
		if (at === null || at === document.body) return { label: '', outlined: true };
		const labelled = (at as HTMLInputElement).labels?.[0]?.textContent ?? '';
		const style = getComputedStyle(at);
		const field = at.parentElement === null ? style : getComputedStyle(at.parentElement);
		const outlined = [style, field].some(
			(part) => part.outlineStyle !== 'none' || part.boxShadow !== 'none'
		);
		const label = at.getAttribute('aria-label') ?? (labelled || at.innerText);
		return { label: label.replace(/\s+/g, ' ').trim(), outlined };
	});
}

/** Presses Tab until the control is reached; where it is must always be seen. */
export async function tabTo(page: Page, name: RegExp, limit = 200): Promise<void> {
	for (let step = 0; step < limit; step++) {
		await page.keyboard.press('Tab');
		const { label, outlined } = await focused(page);
		expect(outlined, `focus is seen on ${label}`).toBe(true);
		if (name.test(label)) return;
	}
	throw new Error(`${name} is not reached with Tab`);
}
