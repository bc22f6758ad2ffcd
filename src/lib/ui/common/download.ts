/** Hands a file to the browser's download. Nothing leaves the computer. */
export function download(content: Uint8Array | string, file: string, type: string): void {
	const part = typeof content === 'string' ? content : new Uint8Array(content);
	const address = URL.createObjectURL(new Blob([part], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = file;
	link.click();
	// The browser reads the address after the click has returned.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
