import type { Delivery } from '../delivery';
import { codeBookDeliveries } from './code-book.sv';
import { kommunDeliveries } from './kommuner.sv';
import { policeDeliveries } from './police.sv';
import { pupilDeliveries } from './pupils.sv';
import { safetyDeliveries } from './safety.sv';
import { scbDeliveries } from './scb.sv';
import { schoolDeliveries } from './schools.sv';
import { singleDeliveries } from './single.sv';
import { solDeliveries } from './sol.sv';
import { voiceDeliveries } from './voices.sv';
import { yearbookDeliveries } from './yearbook.sv';

/** Every file of the exercise municipality, embedded ones first, in the order they were delivered. */
export function allDeliveries(): Delivery[] {
	const all = [
		solDeliveries,
		yearbookDeliveries,
		scbDeliveries,
		schoolDeliveries,
		safetyDeliveries,
		pupilDeliveries,
		codeBookDeliveries,
		policeDeliveries,
		voiceDeliveries,
		kommunDeliveries,
		singleDeliveries
	];
	return all.flatMap((make) => make());
}
