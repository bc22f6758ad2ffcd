import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { inputModel } from '../../../test/golden/annex';
import { exampleTown } from '../../../test/golden/town';
import { svgText } from '$lib/export/svg';
import { layoutFigure } from './figure-layout';
import SvgMarks from './SvgMarks.svelte';
import { svgTree } from './svg-tree';
import { PAGE_THEME } from './theme';

const placed = layoutFigure(inputModel('choropleth-patterns'), exampleTown(), { width: 360 });

/** Tags with their attributes, in order; ids are the page's own. */
function tags(html: string): string[] {
	return [...html.matchAll(/<([a-z]+)((?: [a-zA-Z:-]+="[^"]*")*)\s*\/?>/g)]
		.map(([, tag, attributes]) => `${tag}${sorted(attributes ?? '')}`)
		.filter((tag) => !tag.startsWith('div'));
}

function sorted(attributes: string): string {
	return attributes
		.split(/(?<=") /)
		.map((a) => a.trim().replace(/(?:s[0-9]+|figur)-(hatch|dots|title|desc)/g, 'id-$1'))
		.filter((a) => !a.startsWith('xmlns='))
		.sort()
		.join(' ');
}

describe('SvgMarks', () => {
	it('puts exactly the tree of the export on the page', () => {
		const { body } = render(SvgMarks, { props: { placed } });
		const exported = svgText(svgTree(placed, PAGE_THEME, { id: 'figur' }));
		const page = tags(body);
		expect(page.length).toBeGreaterThan(60);
		expect(page).toEqual(tags(exported));
	});

	it('is one picture with a name and a description', () => {
		const { body } = render(SvgMarks, { props: { placed } });
		expect(body).toMatch(/<svg[^>]*role="img"/);
		const words = body.replace(/<!--.*?-->/g, '');
		expect(words).toMatch(/<title[^>]*>Misshandel anmäls oftast i Centrum<\/title>/);
		expect(words).toMatch(/<desc[^>]*>Karta\. Björkvik: 9,4/);
		expect(body).not.toContain('tabindex');
	});

	it('makes areas into named buttons when they can be chosen', () => {
		const { body } = render(SvgMarks, { props: { placed, onchoose: () => undefined } });
		expect(body).toMatch(/<svg[^>]*role="group"/);
		expect(body.match(/role="button"/g)).toHaveLength(8);
		expect(body).toContain('aria-label="Björkvik: 9,4"');
	});

	it('takes every colour from a variable', () => {
		const { body } = render(SvgMarks, { props: { placed } });
		for (const [, value] of body.matchAll(/ (?:fill|stroke)="([^"]*)"/g))
			expect(value).toMatch(/^(var\(--[a-z0-9-]+\)|none|url\(#[^)]+\))$/);
	});
});
