import type { Unit } from '../vocabulary';
import { foldText } from './squeeze';
import { UNIT_WORDS } from './words.sv';

const LONGEST = 300;

/**
 * The unit that a heading or cell names: "Antal brott", "Andel (%)", "Per 100 000 inv.", "/1 000",
 * "Medelvärde", "Trygghetsindex". What is most telling decides: "antal per 1 000" is a rate. Null if none is named.
 */
export function readUnitText(text: string): Unit | null {
	if (text.length > LONGEST) return null;
	const folded = foldText(text);
	for (const [unit, pattern] of UNIT_WORDS) if (pattern.test(folded)) return unit;
	return null;
}
