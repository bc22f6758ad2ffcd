import { describe, expect, it } from 'vitest';
import type { ImportWarning } from './source';
import { warningGroups } from './warning-groups';

const warning = (code: ImportWarning['code'], message: string, row: number): ImportWarning => {
	return { code, message, sheet: '', row };
};

const shown = (warnings: readonly ImportWarning[]) =>
	warningGroups(warnings).map(({ code, warnings: told }) => [
		code,
		told.map(({ row, places }) => [row, places])
	]);

describe('warnings', () => {
	it('are told by kind, each message once with how often it was given', () => {
		expect(
			shown([
				warning('false_zero', 'a', 1),
				warning('unknown_area', 'b', 2),
				warning('false_zero', 'a', 3),
				warning('false_zero', 'c', 4)
			])
		).toEqual([
			[
				'false_zero',
				[
					[1, 2],
					[4, 1]
				]
			],
			['unknown_area', [[2, 1]]]
		]);
	});

	it('have what was guessed in one group after what matters more', () => {
		expect(
			shown([
				warning('encoding_guessed', 'a', 1),
				warning('dialect_guessed', 'b', 2),
				warning('assumed_layout', 'c', 3),
				warning('dialect_guessed', 'd', 4),
				warning('unknown_area', 'e', 5)
			]).map(([code, told]) => [code, told?.length])
		).toEqual([
			['unknown_area', 1],
			['assumed_layout', 1],
			['guessed', 3]
		]);
	});

	it('let a single guess keep its kind', () => {
		expect(shown([warning('merged_cells', 'a', 1)])).toEqual([['merged_cells', [[1, 1]]]]);
	});
});
