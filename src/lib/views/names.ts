import type { AreaId } from '$lib/core/area';
import { areaWords } from '$lib/text/areas';
import type { Place } from '$lib/text/sentences/place';
import type { ViewContext } from './context';
import { areaName } from './context';

type Register = Pick<ViewContext, 'register'>;

/** The area's name as it stands in headings and sentences: "LPO …", and whose part where some lies outside. */
export function displayName(context: Register, id: AreaId): string {
	const area = context.register.get(id);
	if (area === undefined) return areaName(context, id);
	const name = plainName(context, id);
	return area.outside === null ? name : areaWords.cityPart(name, cityName(context));
}

/** The area as sentences name it, with the word before it: "på …" where the municipality's data says so. */
export function placeOf(context: Register, id: AreaId): Place {
	const area = context.register.get(id);
	const named = area !== undefined && area.level !== 'lpo';
	return { area: displayName(context, id), preposition: named ? area.preposition : null };
}

/** The name in sentences that are about the area and not about its figures: without "Stockholms del". */
export function plainName(context: Register, id: AreaId): string {
	const area = context.register.get(id);
	if (area === undefined) return areaName(context, id);
	return area.level === 'lpo' ? areaWords.lpo(area.name) : area.name;
}

/** Name without the level, for labels on maps and beside lines where the level is given by the figure. */
export function shortName(context: Register, id: AreaId): string {
	const area = context.register.get(id);
	if (area === undefined) return id;
	return area.outside === null ? area.name : areaWords.cityPart(area.name, cityName(context));
}

/** The city's own name. */
function cityName(context: Register): string {
	return areaName(context, context.register.city);
}

export function isCity(context: Register, id: AreaId): boolean {
	return id === context.register.city;
}
