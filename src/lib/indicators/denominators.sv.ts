import type { IndicatorDenominator } from '$lib/core/indicator';

/** What the sources divide by. Never one source's counts by another's base. */
export const denominators = {
	/** Brå's database. */
	sol: { of: 'folkmängden i området', date: '31 december året före' },
	yearbook: { of: 'folkmängden i området', date: '31 december samma år' },
	answers: { of: 'de som besvarat frågan', date: 'när mätningen gjordes' },
	pupilsAnswering: { of: 'elever som besvarat frågan', date: 'våren mätningen gjordes' },
	/** As Kolada defines N15428; the city's own tables by district are taken to be alike. */
	pupilsInYear9: {
		of: 'elever i årskurs 9 som bor i området och har fått eller skulle ha fått betyg i minst ett ämne',
		date: 'när läsåret slutar'
	}
} satisfies Record<string, IndicatorDenominator>;
