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

/** Datasets under one heading: same source and licence, in the order given. */
export interface DatasetGroup {
	citation: string;
	licence: string;
	datasets: Dataset[];
}

/** Joins the deliveries of one source, so that its title is read once. */
export function bySource(datasets: readonly Dataset[]): DatasetGroup[] {
	const groups: DatasetGroup[] = [];
	for (const dataset of datasets) {
		const { citation, licence } = dataset;
		const group = groups.find((one) => one.citation === citation && one.licence === licence);
		if (group) group.datasets.push(dataset);
		else groups.push({ citation, licence, datasets: [dataset] });
	}
	return groups;
}

/** The file as it was delivered, without its folder in the program. */
export function deliveredFile({ file }: Pick<Dataset, 'file'>): string {
	return file.slice(file.lastIndexOf('/') + 1);
}
