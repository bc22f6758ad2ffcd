import type { Dataset } from '$lib/core/observation';
import type { ObservationColumns } from '$lib/core/observation-columns';
import type { SourceDefinition, TableFile } from '$lib/core/source';
import { ImportFailure } from './failure';
import {
	EXERCISE_LICENCE,
	EXERCISE_MARK,
	EXERCISE_PRODUCER,
	exerciseCitation
} from './messages.sv';

/** The mark stands in the first rows, the last ones, or in a column of its own. */
const LOOKED_AT = 60;

/** True when a cell of the file says that its figures are made up for practice. */
export function isExerciseFile({ sheets }: Pick<TableFile, 'sheets'>): boolean {
	return sheets.some(({ rows }) =>
		[...rows.slice(0, LOOKED_AT), ...rows.slice(-LOOKED_AT)].some(({ cells }) =>
			cells.some((cell) => EXERCISE_MARK.test(cell))
		)
	);
}

/**
 * Keeps made-up and real figures apart, since some spellings ("Hela staden") mean an area in every
 * municipality: a made-up file is refused in a real one. In a made-up one a file in a layout that is only known
 * from real files is refused where it does not say that it is made up. What is typed in, pasted, mapped or
 * filled into a template, whoever sent it, is the user's own exercise: the job is practised whole.
 */
export function refuseMixing(
	marked: boolean,
	exercise: boolean,
	source: Pick<SourceDefinition, 'layoutStatus' | 'template'> | null
): void {
	if (marked && !exercise) throw new ImportFailure('exercise_file');
	const realOnly = source?.layoutStatus === 'verified' && source.template === undefined;
	if (exercise && !marked && realOnly) throw new ImportFailure('real_file');
}

/** What was read in an exercise municipality, marked as such whatever the file says of itself. */
export function asExercise<
	Result extends { dataset: Dataset | null; observations: ObservationColumns }
>(result: Result): Result {
	const { dataset } = result;
	return {
		...result,
		dataset: dataset && {
			...dataset,
			citation: exerciseCitation(dataset.citation),
			producer: EXERCISE_PRODUCER,
			licence: EXERCISE_LICENCE
		},
		observations: result.observations.all('origin', 'exercise')
	};
}
