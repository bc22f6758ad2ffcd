import { describe, expect, it } from 'vitest';
import { inputModel } from '../../../test/golden/annex';
import { exampleTown } from '../../../test/golden/town';
import { layoutFigure } from './figure-layout';
import { layoutGap } from './gap/layout';
import type { Mark, Placed } from './marks';
import { layoutSparkline } from './sparkline/layout';
import { textWidth } from './text-width';
import type { Figure } from '$lib/core/figure';
import type { ShownValue, TrendModel } from '$lib/views/models';

type Text = Extract<Mark, { mark: 'text' }>;
interface Box {
	text: string;
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** Boxes of all texts, groups moved as they are drawn. */
function textBoxes(marks: readonly Mark[], dx = 0, dy = 0): Box[] {
	return marks.flatMap((mark): Box[] => {
		if (mark.mark === 'group')
			return textBoxes(mark.marks, dx + (mark.dx ?? 0), dy + (mark.dy ?? 0));
		return mark.mark === 'text' ? [boxOf(mark, dx, dy)] : [];
	});
}

function boxOf(mark: Text, dx: number, dy: number): Box {
	const width = textWidth(mark.text, mark.size, mark.weight ?? 400);
	const shift = mark.anchor === 'end' ? width : mark.anchor === 'middle' ? width / 2 : 0;
	const left = mark.x + dx - shift;
	// Cap height and a little below the baseline: what the eye sees of a line.
	const base = mark.y + dy;
	return {
		text: mark.text,
		left,
		right: left + width,
		top: base - mark.size * 0.66,
		bottom: base + mark.size * 0.05
	};
}

const NAMES = [
	'trend-breaks',
	'trend-sexes',
	'trend-one-year',
	'trend-months',
	'comparison-units',
	'choropleth-patterns',
	'choropleth-lpo'
];
const town = exampleTown();
const drawings: [string, Placed][] = NAMES.flatMap((name) =>
	[300, 360, 500, 640, 1000].map((width): [string, Placed] => [
		`${name} at ${width}`,
		layoutFigure(inputModel(name), town, { width })
	])
);

function expectApart({ marks }: Placed): void {
	const boxes = textBoxes(marks);
	boxes.forEach((a, i) => {
		for (const b of boxes.slice(i + 1)) {
			const apart =
				a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
			expect(apart, `"${a.text}" and "${b.text}"`).toBe(true);
		}
	});
}

describe.each(drawings)('%s', (_, placed) => {
	it('clips no text', () => {
		for (const box of textBoxes(placed.marks)) {
			expect(box.left, box.text).toBeGreaterThanOrEqual(-0.5);
			expect(box.right, box.text).toBeLessThanOrEqual(placed.width + 0.5);
			expect(box.top, box.text).toBeGreaterThanOrEqual(-0.5);
			expect(box.bottom, box.text).toBeLessThanOrEqual(placed.height + 0.5);
		}
	});

	it('lays no text on another', () => {
		expectApart(placed);
	});

	it('has no text under 12 px and a text alternative', () => {
		const sizes = JSON.stringify(placed.marks).match(/"size":([\d.]+)/g) ?? [];
		for (const size of sizes) expect(Number(size.slice(7))).toBeGreaterThanOrEqual(12);
		expect(placed.alt.length).toBeGreaterThan(20);
	});
});

describe('the words of marked years', () => {
	it.each([360, 500, 1000])('keep off values that stand at the top, at %d', (width) => {
		const model = structuredClone(inputModel('trend-one-year'));
		if (model.kind !== 'trend') throw new Error('trend expected');
		const [line] = model.lines;
		const [point] = line?.points ?? [];
		if (line === undefined || point === undefined) throw new Error('a point expected');
		const values = [1248, 1306, 1329, 1379, 1334];
		line.points = values.map((value, at) => ({
			...point,
			time: 2021.5 + at,
			period: String(2021 + at),
			shown: { ...point.shown, value, text: `${value}` }
		}));
		model.lines = [line];
		model.spans = [{ from: 2021, to: 2022, label: '2020 och 2021 var pandemiår' }];
		expectApart(layoutFigure(model, null, { width }));
	});

	it.each([205, 340])('keep off the signs of missing years, %d high', (height) => {
		const model = structuredClone(inputModel('trend-one-year'));
		if (model.kind !== 'trend') throw new Error('trend expected');
		const [line] = model.lines;
		const [point] = line?.points ?? [];
		if (line === undefined || point === undefined) throw new Error('a point expected');
		const points = (values: (number | null)[]) =>
			values.map((value, at) => ({
				...point,
				time: 2021.5 + at,
				period: String(2021 + at),
				shown: { ...point.shown, value, text: value === null ? 'saknas' : `${value}` }
			}));
		model.lines = [
			{ ...line, points: points([null, null, 1280, 1219, 1400]) },
			{ ...line, id: 'rest', role: 'comparison', points: points([1004, 978, 1017, 1039, 1072]) }
		];
		model.spans = [{ from: 2021, to: 2022, label: '2020 och 2021 var pandemiår' }];
		model.breaks = [{ time: 2024, label: 'Ny indelning 2024. Tidigare: Björkvik och Ekbacken' }];
		expectApart(layoutFigure(model, null, { width: 627, height }));
	});

	it.each([205, 340])('keep off each other, and no ground covers them, %d high', (height) => {
		const model = structuredClone(inputModel('trend-one-year'));
		if (model.kind !== 'trend') throw new Error('trend expected');
		model.spans = [
			{ from: 2019, to: 2020, label: 'Brottskoder ändrades under 2019' },
			{ from: 2020, to: 2022, label: '2020 och 2021 var pandemiår' }
		];
		const [line] = model.lines;
		const [point] = line?.points ?? [];
		if (line === undefined || point === undefined) throw new Error('a point expected');
		line.points = [676, 643, 536, 664, 603].map((value, at) => ({
			...point,
			time: 2019.5 + at,
			period: String(2019 + at),
			shown: { ...point.shown, value, text: `${value}` }
		}));
		model.lines = [line];
		const placed = layoutFigure(model, null, { width: 627, height });
		expectApart(placed);
		const word = placed.marks.findIndex(
			(m) => m.mark === 'text' && m.text.startsWith('Brottskoder')
		);
		expect(placed.marks.slice(word).some((m) => m.mark === 'rect' && m.fill === 'paper')).toBe(
			false
		);
	});
});

describe('hidden values', () => {
	it('change nothing but words: no bar, scale or class', () => {
		const drawn = (value: number | null): Mark[] => {
			const model = structuredClone(inputModel('comparison-units'));
			if (model.kind !== 'comparison') throw new Error('comparison expected');
			const bar = model.groups[1]?.bars[0];
			if (bar) bar.shown = { ...bar.shown, value: null, figure: { value, n: value } as Figure };
			return layoutFigure(model, null, { width: 640 }).marks;
		};
		expect(drawn(100)).toEqual(drawn(1));
	});
});

describe('layoutSparkline', () => {
	const model = inputModel('trend-breaks') as TrendModel;

	it('labels the last value and stays inside', () => {
		const placed = layoutSparkline(model, { width: 168 });
		const [box, ...others] = textBoxes(placed.marks);
		expect(others).toEqual([]);
		expect(box?.text).toBe('9,0*');
		expect(box?.right).toBeLessThanOrEqual(168);
		expect(JSON.stringify(placed.marks)).not.toContain('NaN');
	});

	it('labels women and men alike', () => {
		const placed = layoutSparkline(inputModel('trend-sexes') as TrendModel, { width: 168 });
		const boxes = textBoxes(placed.marks);
		expect(boxes.map((b) => b.text)).toEqual(['33\u00a0%', '15\u00a0%']);
		expect((boxes[1]?.top ?? 0) - (boxes[0]?.bottom ?? 0)).toBeGreaterThan(0);
	});

	it('draws a line without values as nothing, not as zero', () => {
		const empty: TrendModel = {
			...model,
			lines: model.lines.map((line) => ({ ...line, points: [] })),
			breaks: []
		};
		expect(layoutSparkline(empty, { width: 168 }).marks).toEqual([]);
	});
});

describe('layoutGap', () => {
	const shown = (value: number | null): ShownValue => ({
		value,
		text: value === null ? 'saknas' : `${value}\u00a0%`,
		status: value === null ? 'missing' : 'ok',
		reason: null,
		preliminary: false,
		computed: false,
		figure: null
	});
	const layout = (women: number | null, men: number | null) =>
		layoutGap(
			{ rows: [{ label: null, women: shown(women), men: shown(men) }], domain: null, alt: 'Kön.' },
			{ width: 220 }
		);

	it('draws women as a circle and men as a square, both with their value', () => {
		const { marks } = layout(33, 15);
		expect(marks.find((m) => m.mark === 'circle')).toMatchObject({ fill: 'women' });
		expect(marks.find((m) => m.mark === 'rect')).toMatchObject({ fill: 'men' });
		expect(textBoxes(marks).map((b) => b.text)).toEqual(['15\u00a0%', '33\u00a0%']);
	});

	it('says a missing value in words and joins nothing to it', () => {
		const { marks } = layout(null, 15);
		expect(marks.some((m) => m.mark === 'circle')).toBe(false);
		expect(marks.some((m) => m.mark === 'line' && m.stroke === 'muted')).toBe(false);
		expect(textBoxes(marks).map((b) => b.text)).toContain('saknas');
	});
});
