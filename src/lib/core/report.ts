import type { ImportReport } from './source';

/** The report of a file of which nothing is known yet. `sha256` is '' where the bytes were never read. */
export function emptyReport(file: string, sha256: string): ImportReport {
	return {
		file,
		sha256,
		source: null,
		layoutStatus: null,
		encoding: null,
		ledger: { records: 0, loaded: 0, rejected: 0, repeated: 0, blank: 0, structural: 0 },
		rejected: [],
		rejectedCells: [],
		warnings: [],
		period: null,
		areas: [],
		measures: [],
		personal: [],
		leftOut: [],
		recipe: null,
		codeBook: null,
		failure: null
	};
}
