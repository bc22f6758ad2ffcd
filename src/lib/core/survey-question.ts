import type { MeasureId } from './measure';

/**
 * One question of one wave of a survey, as its code book has it. What joins two waves is the measure:
 * numbers and variables change from wave to wave.
 */
export interface SurveyQuestion {
	/** The survey's id, e.g. the id of the source that reads its tables. */
	survey: string;
	/** The wave, as a period. */
	wave: string;
	/** The variable's name in that wave; '' where only the wording is known. */
	variable: string;
	/** The measure it is part of; null where it is none of the program's. */
	measure: MeasureId | null;
	/** The question as asked in that wave, heading and item together, without its number. */
	wording: string;
	/** What changed against the wave before, told to the user as a break of comparability; null = nothing known. */
	change: string | null;
}
