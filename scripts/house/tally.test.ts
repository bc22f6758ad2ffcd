import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { canRun, findChromium } from './chromium.mjs';
import { add, countLine, emptyTally, reportOf, tallyProject } from './tally.mjs';

const test = (status: string) => ({ status, fullName: status });

describe('the count', () => {
	it('adds tests up by how they ended', () => {
		const file = {
			status: 'failed',
			assertionResults: ['passed', 'passed', 'failed', 'pending', 'skipped', 'todo'].map(test)
		};
		const tally = tallyProject('unit', { testResults: [file] });
		expect(countLine(tally)).toBe('2 passed, 1 failed, 3 skipped');
		expect(tally.failures).toEqual(['unit: failed']);
	});
	it('names what passed only when tried again', () => {
		const steady = { ...test('passed'), failureMessages: [] };
		const unsteady = { status: 'passed', fullName: 'clicks', failureMessages: ['too late', 'x'] };
		const file = { status: 'passed', assertionResults: [steady, unsteady] };
		const tally = tallyProject('browser', { testResults: [file] });
		expect(countLine(tally)).toBe('2 passed, 0 failed, 0 skipped');
		expect(tally.unsteady).toEqual(['browser: clicks\ntoo late']);
		const total = emptyTally();
		add(total, tally);
		expect(total.unsteady).toEqual(tally.unsteady);
	});
	it('counts a file that could not be loaded', () => {
		const broken = { name: 'a.test.ts', status: 'failed', message: 'no', assertionResults: [] };
		const good = { status: 'passed', assertionResults: [test('passed')] };
		const tally = tallyProject('unit', { testResults: [good, broken] });
		expect(countLine(tally)).toBe('1 passed, 1 failed, 0 skipped');
	});
	it('counts a missing report and no tests at all', () => {
		const good = { status: 'passed', assertionResults: [test('passed')] };
		expect(tallyProject('unit', null).failed).toBe(1);
		expect(tallyProject('unit', { testResults: [] }).failed).toBe(1);
		expect(tallyProject('unit', { testResults: [good] }).failed).toBe(0);
	});
	it('parts a report over several projects, none of it lost', () => {
		const folder = path.join(path.sep, 'test', 'real');
		const names = [
			'src/lib/core/ledger.test.ts',
			'test/real/facts.test.ts',
			'test/lint/names.test.ts',
			'scripts/house/tally.test.ts',
			'test/second/figures.test.ts',
			'test/sentences/sentences.test.ts'
		].map((name) => path.join(folder, name));
		const testResults = names.map((name) => ({ name, status: 'passed', assertionResults: [] }));
		const of = (project: string) =>
			reportOf(project, { testResults }, folder)?.testResults.map(({ name }) => name);
		expect(of('real')).toEqual([names[1]]);
		expect(of('lint')).toEqual([names[2]]);
		expect(of('unit')).toEqual([names[0], names[3]]);
		expect(of('contract')).toEqual([names[4], names[5]]);
		expect(reportOf('unit', null, folder)).toBeNull();
	});
	it('sums projects', () => {
		const total = emptyTally();
		add(total, { ...emptyTally(), passed: 2, skipped: 1, skips: ['a'] });
		add(total, { ...emptyTally(), passed: 3, failed: 1, failures: ['b'] });
		expect(countLine(total)).toBe('5 passed, 1 failed, 1 skipped');
		expect([total.failures, total.skips]).toEqual([['b'], ['a']]);
	});
});

describe('where Chromium is', () => {
	it('is where CHROMIUM says, and nowhere else', () => {
		expect(findChromium({ CHROMIUM: process.execPath, PATH: '' })).toBe(process.execPath);
		expect(findChromium({ CHROMIUM: '/no/such/browser', PATH: process.env['PATH'] })).toBeNull();
	});
	it('only counts what can be run', () => {
		expect(canRun(process.execPath)).toBe(true);
		expect(canRun(import.meta.filename)).toBe(false);
	});
});
