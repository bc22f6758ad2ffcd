import { describe, expect, it } from 'vitest';
import type { Sheet } from '../source';
import { holdsAnswers } from './answers';

const sheetOf = (rows: string[][]): Sheet => ({
	name: '',
	hidden: false,
	rows: rows.map((cells, index) => ({ row: index + 1, cells, text: cells.join(';') }))
});

describe('answer files', () => {
	const head = ['ID', 'ar', 'Hemkommun', 'ARSKURS', 'F1', 'F2', 'F3_Omkodad', 'F4a', 'F14'];
	it('are seen by their variables, in any order, coded or in words', () => {
		expect(holdsAnswers(sheetOf([head, ['17', '2024', '1', '9', '2', '1', '106', '0', '3']]))).toBe(
			true
		);
		const shuffled = [
			['F14', 'Skolenhetskod', 'f80aa', 'F2', 'id'],
			['Nej, aldrig', '123', 'Ja', 'Flicka', '4']
		];
		expect(holdsAnswers(sheetOf(shuffled))).toBe(true);
	});
	it('are seen by the questions themselves beside one who answers', () => {
		const asked = [
			'Hur ofta har du skolkat i år?',
			'Har du någon gång rökt cigaretter?',
			'Fråga 14',
			'F3_1'
		];
		const rows = [
			['Aldrig', 'Nej', '3', '1'],
			['Ja, ofta', 'Ja', '2', '998']
		];
		expect(
			holdsAnswers(
				sheetOf([['RespondentID', ...asked], ...rows.map((row, at) => [`${at}`, ...row])])
			)
		).toBe(true);
		expect(
			holdsAnswers(sheetOf([['Område', ...asked], ...rows.map((row) => ['Alfa', ...row])]))
		).toBe(false);
	});
	it('are seen by questions answered in words, whoever answers', () => {
		const asked = [
			'Hur ofta har du skolkat i år?',
			'Har du någon gång rökt cigaretter?',
			'Har du blivit rånad?'
		];
		const one = ['Flicka', 'Åk 9', 'Alfa', 'Aldrig', 'Ja', 'Nej'];
		const all = Array<string[]>(30).fill(one);
		expect(holdsAnswers(sheetOf([['Kön', 'Årskurs', 'Område', ...asked], ...all]))).toBe(true);
		const shares = ['Flicka', 'Åk 9', 'Alfa', '12', '13', '..'];
		const results = Array<string[]>(30).fill(shares);
		expect(holdsAnswers(sheetOf([['Kön', 'Årskurs', 'Område', ...asked], ...results]))).toBe(false);
	});
	it('are seen by numbered questions beside one who answers, which quarters are not', () => {
		const many = Array.from({ length: 9 }, (_, at) => `q${at + 1}`);
		const codes = many.map(() => '2');
		expect(
			holdsAnswers(
				sheetOf([
					['respid', 'kön', ...many],
					['1', '2', ...codes],
					['2', '1', ...codes]
				])
			)
		).toBe(true);
		expect(
			holdsAnswers(
				sheetOf([
					['ID', 'Q1', 'Q2', 'Q3', 'Q4'],
					['7', '12', '3', '4', '9']
				])
			)
		).toBe(false);
	});
	it('are neither tables of results nor code books', () => {
		const shares = ['Alfa', 'åk 9', '412', '57,3', '61,0', '12,9', '33,1'];
		expect(
			holdsAnswers(
				sheetOf([
					['Område', 'Årskurs', 'Antal', 'F14', 'F15', 'F16a', 'F16b'],
					...Array<string[]>(30).fill(shares)
				])
			)
		).toBe(false);
		expect(
			holdsAnswers(
				sheetOf([
					['FrågeID', 'Frågetext'],
					['F1', 'x'],
					['F2', 'y'],
					['F3', 'z']
				])
			)
		).toBe(false);
	});
});
