import type { Delivery } from '../delivery';
import { scbDeliveries } from './scb.sv';
import { schoolDeliveries } from './schools.sv';
import { solDeliveries } from './sol.sv';
import { yearbookDeliveries } from './yearbook.sv';

/** Every file of the exercise municipality, embedded ones first, in the order they were delivered. */
export function allDeliveries(): Delivery[] {
	return [...solDeliveries(), ...yearbookDeliveries(), ...scbDeliveries(), ...schoolDeliveries()];
}
