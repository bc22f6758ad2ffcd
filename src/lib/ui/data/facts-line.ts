import type { FileReport } from '$lib/state/file-report';
import { data as text, periodSpan } from '$lib/text/ui/data';

/** File, period, preliminary, areas, headings, encoding and layout of a report, as far as they are known. */
export function factsLine({ file, report, preliminary }: FileReport): string {
	const words = text.report;
	const facts: (string | null)[] = [file];
	if (report !== null && report.source !== null && report.period !== null) {
		facts.push(
			periodSpan(report.period) + (preliminary ? `, ${words.preliminary}` : ''),
			words.areas(report.areas.length),
			words.measures(report.measures.length),
			report.encoding === null ? null : report.encoding.toUpperCase(),
			report.layoutStatus === null ? null : words.layout[report.layoutStatus]
		);
	}
	return facts.filter((fact) => fact !== null).join(' · ');
}
