import type { ComputedHow } from '$lib/core/figure';
import type { Status } from '$lib/core/vocabulary';

const how: Record<ComputedHow, string> = {
	computed_when_read:
		'Värdet räknades ihop ur flera värden när filen lästes; vilka står i källans beskrivning eller vid värdet.',
	sum_of_months: 'Året är summan av de tolv månaderna i källan.',
	sum_of_parts: 'Summan av de områden som området bestod av i källan.',
	sum_of_measures:
		'Summan av de mått som måttet är sammansatt av; saknas ett av dem visas ingen summa.',
	weighted_by_population:
		'Kvoten är sammanvägd ur delarnas kvoter, var och en med sin folkmängd: summan av kvot × folkmängd delad med summan av folkmängderna.',
	city_minus_area: 'Stadens antal minus områdets antal.',
	rate_city_minus_area:
		'(stadens kvot × stadens folkmängd − områdets kvot × områdets folkmängd) ÷ (stadens folkmängd − områdets folkmängd).'
};

const statuses: Record<Status, string> = {
	ok: 'slutlig',
	preliminary: 'preliminär',
	suppressed: 'dold',
	missing: 'saknas',
	not_applicable: 'ej tillämplig',
	outside_lifetime: 'området fanns inte',
	rounded: 'avrundad',
	perturbed: 'med brus från källan'
};

/** Words of the dialog that follows a figure back to its file, sheet, row and column. */
export const underlag = {
	how,
	statuses,
	values: 'Figurens värden och var de står',
	what: 'Vad',
	status: 'Status',
	isComputed: 'beräknad',
	unknownFile: 'filen är borttagen',
	noSource: 'Ingen av figurens uppgifter har något värde.',
	datasetLine: (file: string, retrieved: string, licence: string) =>
		`Fil: ${file}. Hämtad: ${retrieved}. Licens: ${licence}.`,
	more: (count: number) => `${count} till`,
	supersededHelp:
		'Slutliga värden går före preliminära, och därefter senare leveranser före tidigare.',
	missingTitle: 'Det här saknas',
	get: 'Så hämtar du det',
	getShort: 'visa hur'
} as const;
