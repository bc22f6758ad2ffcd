import type { Delivery } from '../delivery';
import { pupilDeliveries } from './pupils.sv';
import { safetyDeliveries } from './safety.sv';
import { scbDeliveries } from './scb.sv';
import { schoolDeliveries } from './schools.sv';
import { solDeliveries } from './sol.sv';
import { yearbookDeliveries } from './yearbook.sv';

/** Every file of the exercise municipality, embedded ones first, in the order they were delivered. */
export function allDeliveries(): Delivery[] {
	const all = [
		solDeliveries,
		yearbookDeliveries,
		scbDeliveries,
		schoolDeliveries,
		safetyDeliveries,
		pupilDeliveries
	];
	return all.flatMap((make) => make());
}
