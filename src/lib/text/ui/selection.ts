import type { IgnoredParameter, SelectionField } from '$lib/core/selection';

const FIELDS: Record<SelectionField, { unknown: string; instead: string }> = {
	workspace: { unknown: 'kommunen', instead: 'den kommun som finns här' },
	area: { unknown: 'området', instead: 'det område som visas från början' },
	period: { unknown: 'perioden', instead: 'senaste tillgängliga uppgifter' },
	comparison: { unknown: 'jämförelsen', instead: 'den vanliga jämförelsen' },
	indicator: { unknown: 'måttet', instead: 'det första måttet' },
	unit: { unknown: 'enheten', instead: 'måttets vanliga enhet' },
	division: { unknown: 'indelningen', instead: 'dagens indelning' },
	time: { unknown: 'tidsindelningen', instead: 'uppgifternas egna perioder' }
};

const LONGEST = 40;

/** What the address asked for and did not get, and what is shown in its place. */
export function ignoredText({ field, value }: IgnoredParameter): string {
	const shown = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
	return `Adressen anger ${FIELDS[field].unknown} ”${shown}”, som inte finns bland uppgifterna här. I stället visas ${FIELDS[field].instead}.`;
}
