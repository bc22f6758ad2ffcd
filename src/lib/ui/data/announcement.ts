import type { Session } from '$lib/state/session.svelte';
import { data as text } from '$lib/text/ui/data';
import { codeBookText } from '$lib/text/ui/code-book';
import { personal } from '$lib/text/ui/personal';

/** What a screen reader is told as imports go on: the file being read, then how the last one ended. */
export function announcement(
	session: Pick<Session, 'imports' | 'reports' | 'refreshing'>
): string {
	const reading = session.imports.find((task) => task.state === 'reading');
	if (reading !== undefined) return text.live.reading(reading.file);
	const last = session.reports[0];
	if (last === undefined || last.outcome === 'restored') return '';
	const words = text.live;
	switch (last.outcome) {
		case 'loaded': {
			const { loaded, rejected } = last.report?.ledger ?? { loaded: 0, rejected: 0 };
			const counted = last.changes === null ? '' : ` ${words.counted}`;
			return words.loaded(last.file, loaded, rejected) + counted;
		}
		case 'told':
			return codeBookText.live(last.file);
		case 'opened':
			return words.opened(last.file);
		case 'unpacked':
			return '';
		case 'unchanged':
			return words.unchanged(last.file);
		case 'cancelled':
			return words.cancelled(last.file);
		case 'refused':
			return last.report?.failure?.code === 'personal_data'
				? personal.live(last.file)
				: words.refused(last.file);
	}
}
