import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { figureSvg } from '../../src/lib/export/figure-svg';
import type { FigureModel } from '../../src/lib/views/models';
import { exampleTown } from './town';

/**
 * Each model in input/ is drawn at three widths and compared with the committed SVG in output/.
 * After a change that is meant: `UPDATE_GOLDEN=1 npx vitest run --project golden`, then look at the
 * pictures before committing them. A missing picture is a failure, never written silently.
 */
const here = path.dirname(fileURLToPath(import.meta.url));
const update = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined;
const WIDTHS = [360, 640, 1000];
const inputs = (await readdir(path.join(here, 'input'))).filter((name) => name.endsWith('.json'));
const town = exampleTown();

describe('figures as SVG', () => {
	it('has models to draw', () => {
		expect(inputs.length).toBeGreaterThanOrEqual(8);
	});

	for (const name of inputs) {
		for (const width of WIDTHS) {
			const output = path.join(here, 'output', name.replace('.json', `-${width}.svg`));
			it(`${name} at ${width} px`, async () => {
				const model = JSON.parse(
					await readFile(path.join(here, 'input', name), 'utf8')
				) as FigureModel;
				const { svg } = figureSvg(model, { width, outlines: town });
				if (update) {
					await mkdir(path.dirname(output), { recursive: true });
					await writeFile(output, svg);
				}
				expect(existsSync(output), `${path.basename(output)} is missing`).toBe(true);
				expect(svg).toBe(await readFile(output, 'utf8'));
			});
		}
	}

	it('has no picture without a model', async () => {
		const expected = inputs.flatMap((name) =>
			WIDTHS.map((width) => name.replace('.json', `-${width}.svg`))
		);
		const found = (await readdir(path.join(here, 'output'))).filter((name) =>
			name.endsWith('.svg')
		);
		expect(found.sort()).toEqual(expected.sort());
	});
});
