import { MeasureTree } from '../../src/lib/core/measures';
import { createNameLookup } from '../../src/lib/core/names';
import { AreaRegister } from '../../src/lib/core/register';
import type { Workspace } from '../../src/lib/core/workspace';

const SOURCE = 'bra-sol-databasfil';
const MONTHS = 'Jan Feb Mar Apr Maj Jun Jul Aug Sep Okt Nov Dec'.split(' ');

/**
 * A text in the layout of SOL's export with `lines` data lines: the municipality's areas and crime
 * headings, as many years back as it takes. The figures are made up; it is never stored as data.
 * @returns windows-1252 bytes
 */
export function generatedFile(workspace: Workspace, lines: number): Uint8Array {
	const register = new AreaRegister(workspace.areas);
	const names = createNameLookup(register, new MeasureTree(workspace.measures));
	const areas = register
		.all()
		.filter(({ level, name }) => level === 'sdo' && names.area(SOURCE, name) !== null);
	const crimes = workspace.measures.filter(
		({ id, labels }) => id.startsWith('crime:') && names.measure(SOURCE, [labels[0] ?? '']) !== null
	);
	const out = ['Region;Brott;År;Period;Antal;/100 000 inv;'];
	for (let year = 2023; out.length <= lines; year--) {
		for (const area of areas) {
			for (const crime of crimes) {
				for (const month of MONTHS) {
					if (out.length > lines) break;
					const figure = (out.length % 1997) + 10;
					out.push(`${area.name};${crime.labels[0]};${year};${month};${figure};${figure};`);
				}
			}
		}
	}
	return Buffer.from(out.map((line) => `${line}\r\n`).join(''), 'latin1');
}
