import { AreaRegister } from '../../src/lib/core/register';
import type { Workspace } from '../../src/lib/core/workspace';

const MONTHS = 'Jan Feb Mar Apr Maj Jun Jul Aug Sep Okt Nov Dec'.split(' ');

/**
 * A text in the layout of SOL's export with `lines` data lines: the municipality's areas and crime
 * headings, as many years back as it takes. The figures are the line numbers; it is never stored.
 * @returns windows-1252 bytes
 */
export function generatedFile(workspace: Workspace, lines: number): Uint8Array {
	const register = new AreaRegister(workspace.areas);
	const areas = register.all().filter(({ level }) => level === 'sdo');
	const measures = workspace.measures.filter(({ labels }) => labels.length > 0);
	const out = ['Region;Brott;År;Period;Antal;/100 000 inv;'];
	for (let year = 2023; out.length <= lines; year--) {
		for (const area of areas) {
			for (const measure of measures) {
				for (const month of MONTHS) {
					if (out.length > lines) break;
					const label = measure.labels[0] ?? '';
					out.push(`${area.name};${label};${year};${month};${out.length};${out.length % 997};`);
				}
			}
		}
	}
	return Buffer.from(out.map((line) => `${line}\r\n`).join(''), 'latin1');
}
