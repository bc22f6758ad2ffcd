import type { Dataset, Observations } from '$lib/core/observation';
import { columnsOf } from '$lib/core/observation-columns';
import type { StoredDataset } from '$lib/core/ports';
import type { ImportReport } from '$lib/core/source';
import type { DeliveryReport } from './delivery-report';
import type { FigureChanges } from './figure-changes';
import type { ReadHow } from './read-how';

/** A file being read or waiting for its turn. */
export interface ImportTask {
	id: string;
	file: string;
	state: 'waiting' | 'reading';
	done: number;
	/** 0 until the number of rows is known. */
	total: number;
}

/**
 * How the reading of one file ended.
 * - `loaded`: it became a dataset of this session.
 * - `unchanged`: the same bytes were there already; nothing changed.
 * - `refused`: no figure could be read; `report.failure` or `failure` says why.
 * - `cancelled`: the user stopped it; nothing changed.
 * - `restored`: a dataset kept on the device since an earlier visit.
 * - `opened`: a data package; `opened` says what it brought.
 * - `unpacked`: a dataset out of a data package.
 * - `told`: it holds no figures but tells about them (a code book); nothing is kept of it.
 */
export type FileOutcome =
	'loaded' | 'unchanged' | 'refused' | 'cancelled' | 'restored' | 'opened' | 'unpacked' | 'told';

/** What opening a package brought: how many came, and how many were here already and are as they were. */
export interface OpenedPackage {
	came: number;
	known: number;
	recipes: number;
	knownRecipes: number;
}

/** What the user is told about one file. */
export interface FileReport {
	id: string;
	file: string;
	/** The file itself, while it can be read again in another way; null where it is not at hand. */
	from: File | null;
	/** In which way it was read. */
	how: ReadHow;
	outcome: FileOutcome;
	/** null when the reader itself failed or was stopped. */
	report: ImportReport | null;
	dataset: Dataset | null;
	/** True when the file says itself that some of its figures are preliminary. */
	preliminary: boolean;
	/** What the figures did, counted over all files read in the same go; null until they are computed. */
	changes: FigureChanges | null;
	/** How many files `changes` covers. */
	changesOf: number;
	/** What it changed against the delivery of the same series before it; null where there was none. */
	delivery: DeliveryReport | null;
	/**
	 * The dataset it was to come in the place of. Not done where that is of another series, or where it is
	 * kept on the device and the new one could not be.
	 */
	replaced: { dataset: Dataset; how: 'done' | 'other_series' | 'not_stored' } | null;
	/** What a data package brought. */
	opened: OpenedPackage | null;
	/** Swedish; why the reader failed, or why the figures could not be computed. */
	failure: string | null;
	/** Ids of the other saved recipes that fit the file: each is read next, with a report of its own. */
	alsoFits: readonly string[];
}

/** The report of a dataset that was kept on the device. */
export function restoredReport({ dataset, observations, report }: StoredDataset): FileReport {
	return {
		id: `sparad-${dataset.id}`,
		file: dataset.file,
		from: null,
		how: {},
		outcome: 'restored',
		report,
		dataset,
		preliminary: anyPreliminary(observations),
		changes: null,
		changesOf: 0,
		delivery: null,
		replaced: null,
		opened: null,
		failure: null,
		alsoFits: []
	};
}

/** True when any observation is preliminary. */
export function anyPreliminary(observations: Observations): boolean {
	return columnsOf(observations).packed.texts.status.values.includes('preliminary');
}
