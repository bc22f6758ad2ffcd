/** Counts for the last line of `npm test`. Plain Node. */

import { relative, sep } from 'node:path';

/**
 * `unsteady`: passed, but only when tried again.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[], skips: string[],
 *   unsteady: string[] }} Tally
 * @typedef {{ name?: string, status: string, message?: string,
 *   assertionResults: { status: string, fullName: string, failureMessages?: string[] }[] }} FileResult
 * @typedef {{ testResults: FileResult[] }} Report
 */

/** @returns {Tally} */
export function emptyTally() {
	return { passed: 0, failed: 0, skipped: 0, failures: [], skips: [], unsteady: [] };
}

/** Folders below test/ that are run with `contract` (vitest.config.ts). */
const OF_CONTRACT = new Set(['second', 'sentences']);

/**
 * Of a report over several projects, the files of one: `test/<project>/`, with `contract` two more, and for `unit`
 * those beside the code.
 *
 * @param {string} project
 * @param {Report | null} report null where none was written
 * @param {string} root of the repository
 * @returns {Report | null}
 */
export function reportOf(project, report, root) {
	if (report === null) return null;
	const of = (/** @type {FileResult} */ { name = '' }) => {
		const [top, folder = ''] = relative(root, name).split(sep);
		if (top !== 'test') return 'unit';
		return OF_CONTRACT.has(folder) ? 'contract' : folder;
	};
	return { testResults: report.testResults.filter((file) => of(file) === project) };
}

/**
 * Counts one project's files from Vitest's JSON report. A file that could not be loaded has no tests
 * in the report and counts as one failure; so does a project without any test.
 *
 * @param {string} project
 * @param {Report | null} report null where none was written
 * @returns {Tally}
 */
export function tallyProject(project, report) {
	const tally = emptyTally();
	for (const file of report?.testResults ?? []) {
		for (const test of file.assertionResults) {
			if (test.status === 'passed') {
				tally.passed++;
				const [first] = test.failureMessages ?? [];
				if (first !== undefined) tally.unsteady.push(`${project}: ${test.fullName}\n${first}`);
			} else if (test.status === 'failed') {
				tally.failed++;
				tally.failures.push(`${project}: ${test.fullName}`);
			} else {
				tally.skipped++;
				tally.skips.push(`${project}: ${test.fullName}`);
			}
		}
		const failedHere = file.assertionResults.some((test) => test.status === 'failed');
		if (file.status === 'failed' && !failedHere) {
			tally.failed++;
			tally.failures.push(`${project}: ${file.name ?? '?'}: ${file.message ?? ''}`.trim());
		}
	}
	if (tally.passed + tally.failed + tally.skipped === 0) {
		tally.failed++;
		tally.failures.push(`${project}: inga tester`);
	}
	return tally;
}

/** @param {Tally} into @param {Tally} other */
export function add(into, other) {
	into.passed += other.passed;
	into.failed += other.failed;
	into.skipped += other.skipped;
	into.failures.push(...other.failures);
	into.skips.push(...other.skips);
	into.unsteady.push(...other.unsteady);
}

/** The last line, alone. @param {Tally} tally */
export function countLine(tally) {
	return `${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`;
}
