import type { Dataset } from '$lib/core/observation';
import { formatPeriod } from '$lib/text/format';

/** True for figures typed in from a page: their citation is its address. */
export function isSingleFigure({ citation }: Pick<Dataset, 'citation'>): boolean {
	return /^https?:\/\//.test(citation);
}

/** Year and month of publication as an address tells them: `/2020/09/` or `/2022/september/`; '' otherwise. */
export function publishedIn(address: string): string {
	const [, year = '', rest = ''] = /\/(\d{4})\/([^/]+)/.exec(address) ?? [];
	if (year === '') return '';
	for (let month = 1; month <= 12; month++) {
		const number = String(month).padStart(2, '0');
		const text = formatPeriod(`${year}-${number}`);
		if (rest === number || text === `${rest} ${year}`) return text;
	}
	return year;
}

/** An address to read: without scheme, `www.` and closing stroke. */
export function plainAddress(address: string): string {
	return address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}
