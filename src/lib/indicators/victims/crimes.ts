import type { MeasureId } from '$lib/core/measure';
import type { crimes } from './text.sv';

export type VictimCrime = keyof typeof crimes;

/** Kinds of crime whose victims are told apart by sex and age. */
export const VICTIM_CRIMES: Record<VictimCrime, MeasureId> = {
	assault: 'crime:brb3.misshandel',
	threats: 'crime:brb4.hot',
	'sexual-offences': 'crime:brb6'
};
