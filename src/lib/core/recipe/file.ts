import { parsePeriod } from '../period';
import { OPENNESS, SEXES, UNITS } from '../vocabulary';
import { holdPersonalData, textsIn } from '../personal/texts';
import { readAgeText } from '../written/people';
import type { Recipe } from './recipe';
import { recipeWords } from './recipe.sv';
import { formatOf } from './roles';
import {
	among,
	entries,
	flag,
	list,
	listOf,
	object,
	optional,
	orNull,
	Refused,
	text,
	whole,
	type Check
} from './file-checks';

/** Why a text is no recipe; the message is Swedish, for the user. */
export class RecipeError extends Error {
	override readonly name = 'RecipeError';
}

const FORMATS = ['lagesbild-recipe-1', 'lagesbild-recipe-2'];
const MOST_SIGNS = 5_000_000;
/** No sheet has columns or rows beyond these. */
const LAST_COLUMN = 50_000;
const LAST_ROW = 10_000_000;

const column = whole(1, LAST_COLUMN);
const level = whole(1, 3);
const short = text(300);
const mark = text(60);

const place: Check = (value, at) => {
	const { from } = object(
		{ from: among(['column', 'group', 'header', 'constant', 'sheet']) },
		true
	)(value, at) as { from: string };
	if (from === 'column')
		return object({ from: text(), column, also: optional(listOf(column)) })(value, at);
	if (from === 'group') return object({ from: text(), column })(value, at);
	if (from === 'header')
		return object({ from: text(), level, also: optional(listOf(level)) })(value, at);
	if (from === 'constant') return object({ from: text(), text: short })(value, at);
	return object({ from: text() })(value, at);
};

const periodPlace: Check = (value, at) =>
	typeof value === 'object' && value !== null && 'from' in value && value.from === 'title'
		? object({ from: text() })(value, at)
		: place(value, at);

const unitPlace: Check = (value, at) =>
	typeof value === 'object' && value !== null && Object.hasOwn(value, 'fixed')
		? object({ fixed: among(UNITS) })(value, at)
		: place(value, at);

const fixed = object({
	measure: optional(short),
	period: optional(short),
	sex: optional(short),
	age: optional(short),
	unit: optional(short),
	area: optional(short)
});

const areaId = text(200, /^[a-z]+:[a-z0-9-]+$/u);
const measureId = text(200, /^[a-z_]+:\S+$/u);
const age: Check = (value, at) => {
	const said = text(60)(value, at) as string;
	if (readAgeText(said) !== said) throw new Refused(at);
	return said;
};
const period: Check = (value, at) => {
	const said = text(60)(value, at) as string;
	if (parsePeriod(said) === null) throw new Refused(at);
	return said;
};

const measure = object({
	id: measureId,
	parent: orNull(measureId),
	label: short,
	labels: listOf(short),
	sources: optional(listOf(short)),
	note: orNull(text(5_000))
});

const recipe = object({
	format: among(FORMATS),
	id: text(200, /^recept:[a-z0-9-]+$/u),
	name: text(300, /\S/u),
	signature: list(listOf(text(5_000)), 3),
	preamble: optional(listOf(text(5_000))),
	sheet: short,
	everySheet: optional(flag),
	top: whole(1, LAST_ROW),
	headerRows: whole(0, 3),
	bottom: orNull(whole(1, LAST_ROW)),
	fillDown: flag,
	dropFootnotes: flag,
	area: place,
	period: periodPlace,
	measure: place,
	sex: place,
	age: place,
	unit: unitPlace,
	values: listOf(
		object({ column, role: among(['value', 'n', 'lower', 'upper']), fixed: optional(fixed) })
	),
	numbers: object({
		decimal: among([',', '.']),
		thousands: among([' ', '.', ',', '']),
		fraction: flag,
		missing: listOf(mark),
		suppressed: listOf(mark),
		zero: listOf(mark)
	}),
	meanings: object({
		area: entries(orNull(areaId)),
		measure: entries(
			orNull(object({ measure: measureId, sex: optional(among(SEXES)), age: optional(age) }))
		),
		period: entries(orNull(period)),
		sex: entries(orNull(among(SEXES))),
		age: entries(orNull(age)),
		unit: entries(orNull(among(UNITS)))
	}),
	measures: listOf(measure),
	origin: object({
		series: text(200, /\S/u),
		calendar: text(100),
		producer: text(1_000),
		citation: text(1_000),
		retrieved: text(300),
		licence: text(1_000),
		openness: among(OPENNESS),
		definition: text(10_000)
	})
});

/** The recipe as a file: JSON, the same text for the same recipe. */
export function encodeRecipe(recipe: Recipe): string {
	return `${JSON.stringify(checkRecipe(recipe), null, '\t')}\n`;
}

/** Reads what `encodeRecipe` wrote. Throws RecipeError for everything else. */
export function decodeRecipe(written: string): Recipe {
	if (written.length > MOST_SIGNS) throw new RecipeError(recipeWords.refused.tooLarge);
	let value: unknown;
	try {
		value = JSON.parse(written.replace(/^\uFEFF/u, ''));
	} catch {
		throw new RecipeError(recipeWords.refused.notJson);
	}
	return checkRecipe(value);
}

/** The value as a recipe: known fields only, in one order. Throws RecipeError that names the first wrong field. */
export function checkRecipe(value: unknown): Recipe {
	const format =
		typeof value === 'object' && value !== null && Object.hasOwn(value, 'format')
			? (value as { format: unknown }).format
			: undefined;
	if (typeof format === 'string' && !FORMATS.includes(format))
		throw new RecipeError(recipeWords.refused.otherFormat(format.slice(0, 100)));
	try {
		const checked = recipe(value, '') as Recipe;
		const { decimal, thousands } = checked.numbers;
		if (decimal === thousands) throw new Refused('numbers.thousands');
		const levels = [
			checked.area,
			checked.period,
			checked.measure,
			checked.sex,
			checked.age,
			checked.unit
		];
		for (const one of levels)
			if ('from' in one && one.from === 'header')
				for (const used of [one.level, ...(one.also ?? [])])
					if (used > checked.headerRows) throw new Refused('headerRows');
		if (holdPersonalData(textsIn(checked))) throw new RecipeError(recipeWords.refused.personal);
		return { ...checked, format: formatOf(checked) };
	} catch (error) {
		if (error instanceof Refused) throw new RecipeError(recipeWords.refused.field(error.field));
		throw error;
	}
}
