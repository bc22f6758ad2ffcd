import type { DeliveryChanges } from '$lib/core/delivery-changes';
import type { Dataset, DatasetWithObservations } from '$lib/core/observation';
import { pacing } from '$lib/core/pacing';
import type { SeriesMembership } from '$lib/core/workspace';

/** What a delivery changed against the one of the same series before it. */
export interface DeliveryReport {
	previous: Dataset;
	changes: DeliveryChanges;
}

/** The series a dataset's figures belong to: its own, or its source's; null where nobody knows. */
export function seriesOf(
	{ own, source }: Dataset,
	memberships: readonly SeriesMembership[]
): string | null {
	return own?.series ?? memberships.find((row) => row.source === source)?.series ?? null;
}

/** Compares a delivery with the one before it, or null where there is none of its series. */
export async function compareDelivery(
	next: DatasetWithObservations,
	earlier: readonly DatasetWithObservations[],
	memberships: readonly SeriesMembership[]
): Promise<DeliveryReport | null> {
	const pause = pacing();
	const { deliveryChanges, previousDelivery } = await import('$lib/core/delivery-changes');
	const series = seriesOf(next.dataset, memberships);
	const related = earlier.filter(({ dataset }) => seriesOf(dataset, memberships) === series);
	const previous = series === null ? null : await previousDelivery(next, related, pause);
	if (previous === null) return null;
	const changes = await deliveryChanges(previous.observations, next.observations, pause);
	return { previous: previous.dataset, changes };
}
