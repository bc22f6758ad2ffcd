import type { AreaData } from '$lib/core/area';
import type { Measure } from '$lib/core/measure';
import type { Dataset } from '$lib/core/observation';
import type { PackedObservations } from '$lib/core/packed-observations';
import type { ImportOptions } from '$lib/core/ports';
import type { ImportReport } from '$lib/core/source';
import type { SurveyQuestion } from '$lib/core/survey-question';
import type { Denominator } from '$lib/core/workspace';

/** Page to worker: one file. The worker reads it, answers and is ended; another file gets another worker. */
export interface ImportRequest {
	file: string;
	/** Handed over, not copied. */
	bytes: ArrayBuffer;
	/** Milliseconds since epoch. */
	now: number;
	options: ImportOptions;
	areas: AreaData;
	measures: Measure[];
	denominators: Denominator[];
	questions: SurveyQuestion[];
	/** True in a made-up municipality. */
	exercise: boolean;
}

/** Worker to page. */
export type ImportMessage =
	| { kind: 'progress'; done: number; total: number }
	| {
			kind: 'done';
			report: ImportReport;
			dataset: Dataset | null;
			observations: PackedObservations;
			keepBytes: boolean;
			alsoFits: string[];
	  };
