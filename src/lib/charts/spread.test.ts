import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from './spread';

describe('spread', () => {
	it('leaves labels that do not meet where they are', () => {
		const labels = [
			{ wanted: 20, height: 10 },
			{ wanted: 60, height: 10 }
		];
		expect(spread(labels, 0, 100, 4)).toEqual([20, 60]);
	});

	it('parts labels that meet around their middle', () => {
		const labels = [
			{ wanted: 50, height: 20 },
			{ wanted: 50, height: 20 }
		];
		expect(spread(labels, 0, 100, 4)).toEqual([38, 62]);
	});

	it('keeps labels apart and inside whenever there is room', () => {
		const label = fc.record({
			wanted: fc.double({ min: 0, max: 300, noNaN: true }),
			height: fc.double({ min: 5, max: 40, noNaN: true })
		});
		fc.assert(
			fc.property(fc.array(label, { maxLength: 6 }), (labels) => {
				const centres = spread(labels, 0, 300, 3);
				const boxes = labels
					.map((l, i) => ({
						top: (centres[i] ?? 0) - l.height / 2,
						bottom: (centres[i] ?? 0) + l.height / 2
					}))
					.sort((a, b) => a.top - b.top);
				boxes.forEach((box, i) => {
					expect(box.top).toBeGreaterThanOrEqual(-1e-6);
					expect(box.bottom).toBeLessThanOrEqual(300 + 1e-6);
					const next = boxes[i + 1];
					if (next) expect(next.top - box.bottom).toBeGreaterThanOrEqual(3 - 1e-6);
				});
			})
		);
	});
});
