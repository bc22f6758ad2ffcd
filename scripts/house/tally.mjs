/** Counts for the last line of `npm test`. Plain Node. */

/**
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[], skips: string[] }} Tally
 * @typedef {{ name?: string, status: string, message?: string,
 *   assertionResults: { status: string, fullName: string }[] }} FileResult
 */

/** @returns {Tally} */
export function emptyTally() {
	return { passed: 0, failed: 0, skipped: 0, failures: [], skips: [] };
}

/**
 * Counts one project's run from Vitest's JSON report. A file that could not be loaded has no tests
 * in the report and counts as one failure; a run that ended badly without a failed test (an error
 * outside every test) does too; so does a project without any test.
 *
 * @param {string} project
 * @param {{ testResults: FileResult[] } | null} report null where none was written
 * @param {boolean} endedWell exit code 0
 * @returns {Tally}
 */
export function tallyProject(project, report, endedWell) {
	const tally = emptyTally();
	for (const file of report?.testResults ?? []) {
		for (const test of file.assertionResults) {
			if (test.status === 'passed') tally.passed++;
			else if (test.status === 'failed') {
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
	const ran = tally.passed + tally.failed + tally.skipped > 0;
	if (tally.failed === 0 && (!endedWell || !ran)) {
		tally.failed++;
		tally.failures.push(ran ? `${project}: fel utanför testerna` : `${project}: inga tester`);
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
}

/** The last line, alone. @param {Tally} tally */
export function countLine(tally) {
	return `${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`;
}
