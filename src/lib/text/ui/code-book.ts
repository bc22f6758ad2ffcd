import type { CodeBook, QuestionMatch } from '$lib/core/code-book';
import { formatNumber } from '../format';

const questions = (count: number) => `${formatNumber(count)} ${count === 1 ? 'fråga' : 'frågor'}`;

const matches: Record<QuestionMatch, string> = {
	same: 'oförändrad',
	renamed: 'nytt variabelnamn',
	reworded: 'omformulerad',
	new: 'ny'
};

/** What the user is told about a survey's code book. */
export const codeBookText = {
	live: (file: string) => `${file} är en kodbok. Vad den säger om frågorna står på sidan.`,
	intro: ({ wave, questions: all }: CodeBook) =>
		`Kodbok${wave === null ? '' : ` för ${wave}`} med ${questions(all.length)}. Den innehåller inga siffror och sparas inte; den säger vilka frågor som är desamma som förut.`,
	counts: (count: Record<QuestionMatch, number>) =>
		`Samma variabel och ordalydelse: ${formatNumber(count.same)}. Samma ordalydelse under annat variabelnamn: ${formatNumber(count.renamed)}. Omformulerade: ${formatNumber(count.reworded)}. Nya: ${formatNumber(count.new)}.`,
	followed: (count: number) => `${questions(count)} hör till mått som programmet följer.`,
	allKnown: 'Alla frågor är kända med samma variabel och ordalydelse.',
	differ: 'Frågor som inte är desamma som förut',
	caption: 'Frågor i kodboken som har nytt variabelnamn, är omformulerade eller är nya',
	columns: {
		variable: 'Variabel',
		match: 'Mot kända frågor',
		wording: 'Ordalydelse',
		before: 'Förut',
		measure: 'Mått'
	},
	match: (match: QuestionMatch) => matches[match],
	before: (wave: string, variable: string, wording: string) =>
		`${wave}${variable === '' ? '' : ` ${variable}`}: ${wording}`,
	broken: 'Jämför inte svaren före och efter en omformulerad fråga utan förbehåll.',
	missing: 'Följda frågor som inte finns i kodboken',
	missingOne: (wave: string, variable: string, wording: string) =>
		`${variable} (${wave}): ${wording}`,
	more: (count: number) => `… och ${questions(count)} till.`
};
