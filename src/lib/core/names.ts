import type { MeasureTree } from './measures';
import type { AreaRegister } from './register';
import type { NameLookup } from './source';

/** What parsers may ask, answered by one municipality's register and crime tree. */
export function createNameLookup(register: AreaRegister, tree: MeasureTree): NameLookup {
	return {
		area: (source, name) => register.resolve(source, name),
		existed: (area, calendar, period) => register.existed(area, calendar, period),
		measure: (source, path) => tree.resolve(source, path)
	};
}
