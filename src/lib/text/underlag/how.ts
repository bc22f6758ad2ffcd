import type { ComputedHow } from '$lib/core/figure';
import type { Status } from '$lib/core/vocabulary';

/** How a figure was made, in a sentence. */
export const howWords: Record<ComputedHow, string> = {
	computed_when_read:
		'Värdet räknades ihop ur flera värden när filen lästes; vilka står i källans beskrivning eller vid värdet.',
	sum_of_months: 'Året är summan av de tolv månaderna i källan.',
	sum_of_parts: 'Summan av de områden som området bestod av i källan.',
	sum_of_measures:
		'Summan av de mått som måttet är sammansatt av; saknas ett av dem visas ingen summa.',
	weighted_by_population:
		'Sammanvägt ur delarna, var och en med sin folkmängd: summan av delens kvot eller andel × folkmängd delad med summan av folkmängderna. Andelar i urvalsundersökningar vägs med folkmängden i de tillfrågade åldrarna.',
	weighted_by_base:
		'Sammanvägt ur delarnas andelar, var och en med det antal den bygger på: summan av andel × antal delad med summan av antalen.',
	city_minus_area: 'Stadens antal minus områdets antal.',
	rate_city_minus_area:
		'(stadens kvot × stadens folkmängd − områdets kvot × områdets folkmängd) ÷ (stadens folkmängd − områdets folkmängd).',
	sum_of_span: 'Talet är summan av månaderna i källan; saknas en månad visas inget tal.',
	rate_of_count: 'Antalet delat med den folkmängd som källan själv räknar på för året.',
	sum_of_chosen: 'Summan av de valda områdena.',
	rate_of_chosen:
		'De valda områdena tillsammans: summan av kvot × folkmängd delad med summan av folkmängderna, med den folkmängd som källan själv räknar på.',
	share_of_chosen:
		'De valda områdena tillsammans: summan av andel × vikt delad med summan av vikterna. I urvalsundersökningar är vikten folkmängden i de tillfrågade åldrarna, annars det antal som andelen bygger på.',
	of_two_figures: 'Räknat av två tal i källan.'
};

/** What a source, or the program, says of a figure. */
export const statusWords: Record<Status, string> = {
	ok: 'slutlig',
	preliminary: 'preliminär',
	suppressed: 'dold',
	missing: 'saknas',
	not_applicable: 'ej tillämplig',
	outside_lifetime: 'området fanns inte',
	rounded: 'avrundad',
	perturbed: 'med brus från källan'
};
