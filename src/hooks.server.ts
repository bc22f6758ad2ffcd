import type { Handle } from '@sveltejs/kit';

/** Runs while the pages are built: fonts are preloaded like scripts and styles, from any subfolder. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { preload: ({ type }) => type === 'js' || type === 'css' || type === 'font' });
