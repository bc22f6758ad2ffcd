import { getMunicipality } from '$lib/state/contexts';
import { shell } from '$lib/text/ui/shell';

export type Download = (content: Uint8Array | string, file: string, type: string) => void;

/**
 * The page's way to hand files out, to be asked for while a component is set up. In a made-up
 * municipality every file's name begins with the word for exercise.
 */
export function getDownload(): Download {
	const { exercise } = getMunicipality();
	return (content, file, type) => hand(content, exercise ? shell.exerciseFile(file) : file, type);
}

/** Hands a file to the browser's download. Nothing leaves the computer. */
function hand(content: Uint8Array | string, file: string, type: string): void {
	const part = typeof content === 'string' ? content : new Uint8Array(content);
	const address = URL.createObjectURL(new Blob([part], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = file;
	link.click();
	// The browser reads the address after the click has returned.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
