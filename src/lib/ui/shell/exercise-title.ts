import type { Attachment } from 'svelte/attachments';
import { shell } from '$lib/text/ui/shell';

/** Keeps the word for exercise first in the title of the tab, whatever page sets it, and on every printed page. */
export function exerciseTitle(exercise: boolean): Attachment<Document> {
	return (page) => {
		if (!exercise) return;
		page.documentElement.style.setProperty('--print-mark', JSON.stringify(shell.exercisePrint));
		const marked = shell.exerciseTitle('');
		const mark = () => {
			if (!page.title.startsWith(marked)) page.title = shell.exerciseTitle(page.title);
		};
		mark();
		const watcher = new MutationObserver(mark);
		watcher.observe(page.head, { childList: true, subtree: true, characterData: true });
		return () => watcher.disconnect();
	};
}
