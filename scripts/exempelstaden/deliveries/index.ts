import type { Delivery } from '../delivery';
import { solDeliveries } from './sol.sv';

/** Every file of the exercise municipality, embedded ones first, in the order they were delivered. */
export function allDeliveries(): Delivery[] {
	return [...solDeliveries()];
}
