import { captionWords } from '$lib/text/captions';
import { words } from '$lib/text/underlag/words';
import type { UnderlagModel } from './model';

/** The same as plain text: what the command line prints and what is copied as a whole. Ends without a line break. */
export function plainUnderlag(model: UnderlagModel): string {
	const { exercise, heading, value, statusText, reason } = model;
	const sections: [string, string[]][] = [
		[words.definitionHeading, model.definition.map(({ term, text }) => `${term}: ${text}`)],
		[words.formulaHeading, formulaText(model)],
		[words.uncertaintyHeading, model.uncertainty.map(({ term, text }) => `${term}: ${text}`)],
		[
			words.rowsHeading,
			[
				...model.rows.map(({ place, written, read, value: number, note }) =>
					[
						`${place}: ${words.asWritten(written)}; ${words.asRead(read)}: ${number}`,
						...(note === '' ? [] : [`  ${note}`])
					].join('\n')
				),
				model.rowsNote
			]
		],
		[
			words.filesHeading,
			model.files.flatMap(({ citation, facts }) => [
				citation,
				...facts.map(({ term, text }) => `  ${term}: ${text}`)
			])
		],
		[words.supersededHeading, model.superseded],
		[words.cautionsHeading, model.cautions],
		[words.requestHeading, [model.request]],
		[words.citationHeading, [model.citation]],
		[
			words.sqlHeading,
			model.sql.flatMap(({ title, sql, parameters }) => [`-- ${title}`, sql, ...parameters, ''])
		]
	];
	return [
		...(exercise ? [captionWords.exerciseNote] : []),
		heading,
		`${words.value}: ${value}`,
		`${words.status}: ${statusText}`,
		...(reason === '' ? [] : [reason]),
		...sections.flatMap(([title, lines]) => {
			const said = lines.filter((line) => line !== '');
			return said.length === 0 ? [] : ['', title.toLocaleUpperCase('sv'), ...said];
		})
	].join('\n');
}

function formulaText({ formulas, formulaNote }: UnderlagModel): string[] {
	return [
		...formulas.flatMap(({ title, of, expression, result, inputs }) => [
			`${of}: ${title}`,
			expression === '' ? `  ${result}` : `  ${expression} ${result}`,
			...inputs.map(
				({ value, what, where }) => `  ${value}: ${what}${where === '' ? '' : `; ${where}`}`
			)
		]),
		formulaNote
	];
}
