import { columnLetter } from '$lib/core/recipe/columns';
import { placeOf, type Dimension, type DimensionPlace } from '$lib/core/recipe/edit';
import type { Recipe } from '$lib/core/recipe/recipe';
import { SEXES, UNITS, type Sex, type Unit } from '$lib/core/vocabulary';
import { readAgeText, readSexText } from '$lib/core/written/people';
import { mapping as text } from '$lib/text/ui/mapping';

/** A place as the value of an option. */
export interface PlaceOption {
	value: string;
	label: string;
}

export interface PlaceGroup {
	label: string;
	options: PlaceOption[];
}

/** Where a dimension may stand, grouped as in the chooser. `heading` gives the text over a column. */
export function placeGroups(
	dimension: Dimension,
	recipe: Recipe,
	columns: number,
	namedSheet: boolean,
	heading: (column: number) => string
): PlaceGroup[] {
	const { place } = text;
	const inColumns = Array.from({ length: columns }, (_, index): PlaceOption => {
		const label = place.column(columnLetter(index + 1), short(heading(index + 1)));
		return { value: `column:${index + 1}`, label };
	});
	const first = Math.min(columns + 1, ...recipe.values.map(({ column }) => column));
	const alone = Array.from({ length: first - 1 }, (_, index): PlaceOption => {
		return { value: `group:${index + 1}`, label: place.alone(columnLetter(index + 1)) };
	});
	const inHeaders = Array.from({ length: recipe.headerRows }, (_, index): PlaceOption => {
		const label = place.header(index + 1, recipe.top + index);
		return { value: `header:${index + 1}`, label };
	});
	const groups = [
		{ label: place.group.column, options: inColumns },
		{ label: place.group.header, options: inHeaders },
		{ label: place.group.alone, options: alone },
		{ label: place.group.same, options: sameForAll(dimension, namedSheet) }
	];
	return groups.filter(({ options }) => options.length > 0);
}

function sameForAll(dimension: Dimension, namedSheet: boolean): PlaceOption[] {
	const { place } = text;
	const sheet = namedSheet ? [{ value: 'sheet', label: place.sheet }] : [];
	const constant = { value: 'constant', label: place.constant };
	switch (dimension) {
		case 'unit':
			return [
				...UNITS.map((unit) => ({ value: `unit:${unit}`, label: text.units[unit] })),
				...sheet
			];
		case 'sex':
			return [
				...SEXES.map((sex) => ({
					value: `sex:${sex}`,
					label: sex === 'all' ? place.sexAll : text.sexes[sex]
				})),
				...sheet
			];
		case 'age':
			return [{ value: 'age:all', label: place.ageAll }, constant, ...sheet];
		case 'period':
			return [{ value: 'title', label: place.title }, constant, ...sheet];
		default:
			return [constant, ...sheet];
	}
}

/** The option that stands for where the dimension is now. */
export function placeValue(recipe: Recipe, dimension: Dimension): string {
	const place = placeOf(recipe, dimension);
	if ('fixed' in place) return `unit:${place.fixed}`;
	switch (place.from) {
		case 'column':
			return `column:${place.column}`;
		case 'header':
			return `header:${place.level}`;
		case 'group':
			return `group:${place.column}`;
		case 'sheet':
		case 'title':
			return place.from;
		case 'constant':
			if (dimension === 'sex') return `sex:${readSexText(place.text) ?? 'all'}`;
			if (dimension === 'age' && isAll(place.text)) return 'age:all';
			return 'constant';
	}
}

/** The place an option stands for; a text for all figures begins empty. */
export function placeFrom(value: string): DimensionPlace {
	const [kind = '', rest = ''] = value.split(':');
	switch (kind) {
		case 'column':
			return { from: 'column', column: Number(rest) };
		case 'header':
			return { from: 'header', level: Number(rest) };
		case 'group':
			return { from: 'group', column: Number(rest) };
		case 'sheet':
		case 'title':
			return { from: kind };
		case 'unit':
			return { fixed: rest as Unit };
		case 'sex':
			return { from: 'constant', text: text.sexes[rest as Sex] };
		case 'age':
			return { from: 'constant', text: text.sexes.all };
		default:
			return { from: 'constant', text: '' };
	}
}

function isAll(age: string): boolean {
	return age === '' || readAgeText(age) === 'all';
}

function short(heading: string): string {
	return heading.length > 28 ? `${heading.slice(0, 27)}…` : heading;
}
