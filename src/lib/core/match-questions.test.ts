import { expect, test } from 'vitest';
import { matchQuestions, type ReadQuestion } from './match-questions';
import type { SurveyQuestion } from './survey-question';

const read = (variable: string, wording: string): ReadQuestion => ({
	variable,
	wording,
	note: null,
	answers: {},
	sheet: '',
	row: 1
});
const known = (
	wave: string,
	variable: string,
	wording: string,
	measure: string | null = null
): SurveyQuestion => ({ survey: 's', wave, variable, wording, measure, change: null });

const matches = (questions: ReadQuestion[], all: SurveyQuestion[]): unknown[] =>
	matchQuestions(questions, all).questions.map(({ match, measure, known: one }) => [
		match,
		measure,
		one?.wave ?? null
	]);

test('the wording decides, not the variable', () => {
	const all = [
		known('2022', 'f78aa', 'Känt dig allvarligt hotad?', 'm'),
		known('2022', 'f80aa', 'Röker du?')
	];
	expect(
		matches([read('F80aa', '  Känt dig  allvarligt hotad'), read('F78aa', 'Röker du?')], all)
	).toEqual([
		['renamed', 'm', '2022'],
		['renamed', null, '2022']
	]);
});

test('the same variable and wording is the same, of the latest wave that has it', () => {
	const all = [known('2022', 'F1', 'Röker du?', 'm'), known('2024', 'F1', 'Röker du?', 'm')];
	expect(matches([read('f1', 'Röker du?')], all)).toEqual([['same', 'm', '2024']]);
});

test('a few other words are a reworded question, other words a new one', () => {
	const all = [known('2024', 'F19b', 'Snusar du traditionellt snus med tobak?', 'm')];
	expect(
		matches([read('F19b', 'Snusar du snus med tobak?'), read('F20', 'Har du sett ett rån?')], all)
	).toEqual([
		['reworded', 'm', '2024'],
		['new', null, null]
	]);
});

test('followed questions of the latest wave that are gone are listed once', () => {
	const all = [
		known('2022', 'f1', 'Gammal fråga?', 'old'),
		known('2024', 'F2', 'Skolkat?', 'm'),
		known('2024', 'dik2', 'Skolkat fyra dagar', 'm'),
		known('2024', 'F3', 'Något annat?')
	];
	expect(matchQuestions([read('F9', 'Helt ny?')], all).missing).toEqual([
		{ wave: '2024', variable: 'F2', wording: 'Skolkat?', measure: 'm' }
	]);
});

test('nothing known: everything is new', () => {
	expect(matches([read('F1', 'Röker du?')], [])).toEqual([['new', null, null]]);
});
