/**
 * Puts a text on the clipboard: by the Clipboard API, or where that is closed to the page (no secure address, refused)
 * by selecting it in a field within `near` and copying. False where neither works.
 */
export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return copyBySelection(text, near);
	}
}

function copyBySelection(text: string, near: HTMLElement): boolean {
	const before = document.activeElement;
	const field = document.createElement('textarea');
	field.value = text;
	field.readOnly = true;
	field.className = 'visually-hidden';
	field.setAttribute('aria-hidden', 'true');
	near.append(field);
	field.select();
	try {
		// The only way left: there is no other for pages without the Clipboard API.
		return document.execCommand('copy');
	} catch {
		return false;
	} finally {
		field.remove();
		if (before instanceof HTMLElement) before.focus();
	}
}
