import type { DeviceStorage } from '$lib/core/device';
import type { Figure } from '$lib/core/figure';
import type { Indicator } from '$lib/core/indicator';
import type { Dataset, Observations } from '$lib/core/observation';
import type { Engine, ImportOptions } from '$lib/core/ports';
import type { ImportReport } from '$lib/core/source';
import type { Workspace } from '$lib/core/workspace';
import type { JudgeCode } from './judging';
import type { PackagePort } from './packages';
import type { Topology } from 'topojson-specification';

/** What reading one file gave. `dataset` is null when no source knows the file or nothing was read. */
export interface ImportOutcome {
	report: ImportReport;
	dataset: Dataset | null;
	observations: Observations;
	/** False where the file's bytes must not be kept: rows about single events, or columns left out. */
	keepBytes: boolean;
	/** Ids of the other recipes that fit the file, each another of its sheets. */
	alsoFits?: readonly string[];
}

/** Reads one file in a worker. Rejects with an `AbortError` when the signal fires. */
export type ImportFile = (
	file: File,
	workspace: Workspace,
	onProgress: (done: number, total: number) => void,
	signal: AbortSignal,
	options: ImportOptions
) => Promise<ImportOutcome>;

/** Everything the session needs from outside; `wiring.ts` supplies it. */
export interface SessionPorts {
	/** Those the first picture is made of. */
	readonly firstIndicators: readonly Indicator[];
	/** All that are declared, those of the first page first. */
	loadIndicators(): Promise<readonly Indicator[]>;
	/** The municipality without its observations, its questions and the spellings of files: enough for the first picture. */
	loadWorkspace(): Promise<Workspace>;
	/** The same municipality with all of that. */
	loadObservations(workspace: Workspace): Promise<Workspace>;
	/** The precomputed figures of the first picture: of the indicators it is made of. */
	loadFirstView(): Promise<Figure[]>;
	/** Those of all other declared indicators, for what is chosen before the engine is here. */
	loadOtherFigures(): Promise<Figure[]>;
	/** Outlines of the municipality's areas, for maps. */
	loadOutlines(): Promise<Topology>;
	openEngine(): Promise<Engine>;
	/** What tells whether figures differ; its distributions are too heavy for the first picture. */
	loadJudge(): Promise<JudgeCode>;
	importFile: ImportFile;
	readonly packages: PackagePort;
	readonly storage: DeviceStorage;
	/** Runs the task once, after the first picture, when the page has nothing else to do. */
	whenIdle(task: () => void): void;
}
