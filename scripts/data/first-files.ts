import { SELECTION_PARAMETERS } from '../../src/lib/core/selection';
import { inOrder, type Municipality } from '../../src/lib/state/municipality';

/** What the first picture of a municipality is drawn from. */
const FIRST_FILES = ['workspace.json', 'figures.json', 'outlines.topo.json'];

/**
 * A script for the head of every page: asks for the first files of the municipality that the address is
 * about while the program itself is still on its way. The pages are built before any address is known, so
 * that a tag in them could only fetch those of one municipality, needed or not. Same rule as
 * `municipalityOf`. For the same reason the links of a page that has not started yet name no municipality: whoever
 * follows one gets the address's own choice along. It must run before a link can be seen.
 */
export function firstFilesScript(municipalities: readonly Municipality[]): string {
	const ids = JSON.stringify(inOrder(municipalities).map(({ id }) => id));
	return `{
	const ids = ${ids};
	const asked = new URLSearchParams(location.search).get('${SELECTION_PARAMETERS.workspace}');
	const id = ids.includes(asked) ? asked : ids[0];
	for (const file of ${JSON.stringify(FIRST_FILES)}) {
		const link = document.createElement('link');
		link.rel = 'preload';
		link.as = 'fetch';
		link.crossOrigin = 'anonymous';
		link.href = new URL(\`\${id}/\${file}\`, document.currentScript.src).href;
		document.head.append(link);
	}
	const keep = ({ target }) => {
		const link = asked === null ? null : target.closest?.('a[href]');
		if (!link || link.download || link.origin !== location.origin || link.search !== '') return;
		link.search = location.search;
	};
	for (const kind of ['click', 'auxclick', 'contextmenu']) addEventListener(kind, keep, true);
}
`;
}
