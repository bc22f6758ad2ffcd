/** Where Chromium is. Plain Node. */

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];

/** @param {string} path */
export function canRun(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/**
 * `CHROMIUM` alone where it is set, otherwise the usual names and places.
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string | null}
 */
export function findChromium(environment = process.env) {
	const chosen = environment['CHROMIUM'];
	if (chosen !== undefined && chosen !== '') return canRun(chosen) ? chosen : null;
	const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
	const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
	return [...candidates, ...PLACES].find(canRun) ?? null;
}
