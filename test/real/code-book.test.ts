import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { MeasureTree } from '$lib/core/measures';
import { createNameLookup } from '$lib/core/names';
import { AreaRegister } from '$lib/core/register';
import type { SurveyQuestion } from '$lib/core/survey-question';
import { importFile, type ImportResult } from '$lib/import/import-file';
import { compileWorkspace } from '../../scripts/data/compile';

const BOOK = '../shared/samples/stockholmsenkaten/Kodbok Stockholmsenkäten 2024.xlsx';
const there = existsSync(BOOK);
if (!there) console.warn(`Skipped: ${BOOK} is not here.`);

describe.skipIf(!there)('the real code book of 2024', () => {
	let result: ImportResult;
	let known: readonly SurveyQuestion[];

	beforeAll(async () => {
		const { areas, measures, denominators, questions } = await compileWorkspace('data/stockholm');
		known = questions ?? [];
		const names = createNameLookup(
			new AreaRegister(areas),
			new MeasureTree(measures),
			denominators,
			questions
		);
		result = await importFile(new Uint8Array(readFileSync(BOOK)), 'x.xlsx', { names, now: 0 });
	});

	it('is read as a code book, without figures and with nothing rejected', () => {
		const { report, dataset, observations } = result;
		expect([report.failure, dataset, observations.length]).toEqual([null, null, 0]);
		expect(report.source).toBe('stockholmsenkaten-kodbok');
		expect(report.rejected).toEqual([]);
		expect(report.codeBook?.wave).toBe('2024');
	});

	it('finds every variable of it in the data, worded the same, and none missing', () => {
		const { questions, missing } = result.report.codeBook ?? { questions: [], missing: [] };
		expect(questions).toHaveLength(544);
		expect(questions.filter(({ match }) => match !== 'same')).toEqual([]);
		expect(missing).toEqual([]);
		const robbed = questions.find(({ variable }) => variable === 'F80ba');
		expect(robbed).toMatchObject({
			wording: 'Har du varit med om något av följande under de senaste 12 månaderna? Blivit rånad?',
			measure: 'survey:stockholmsenkaten.ranad',
			answers: { 1: 'Nej', 2: 'Ja, antal gånger', 999: 'Ej svar' }
		});
		const home = questions.find(({ variable }) => variable === 'F3_Omkodad');
		expect(home?.answers['101']).toBe('Järva');
	});

	it('has every change that it notes of a followed question told as a break', () => {
		const noted = (result.report.codeBook?.questions ?? []).filter(
			({ measure, note }) =>
				measure !== null &&
				/ny fråga|omformuler|lagt till|förtydlig|har ändrats|uppdaterades/iu.test(note ?? '')
		);
		expect(noted).toHaveLength(9);
		const told = new Set(known.flatMap((one) => (one.change === null ? [] : [one.measure])));
		expect(noted.filter(({ measure }) => !told.has(measure))).toEqual([]);
		// Both shares of the question whose answers changed.
		expect(told).toContain('survey:stockholmsenkaten.otrygg_ute_sent');
	});
});
