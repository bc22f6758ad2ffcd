import { describe, expect, it } from 'vitest';
import { inputModel } from '../../../test/golden/annex';
import { exampleTown } from '../../../test/golden/town';
import { figureSvg } from './figure-svg';
import { escapeXml, svgText } from './svg';

describe('svgText', () => {
	it('escapes text and attributes and drops what XML forbids', () => {
		expect(escapeXml('a<b>&"c"\u0000\u0008\ud800')).toBe('a&lt;b&gt;&amp;&quot;c&quot;');
		const node = { tag: 'text', attributes: { 'data-key': '"><script>' }, children: ['</text>'] };
		expect(svgText(node)).toBe('<text data-key="&quot;&gt;&lt;script&gt;">&lt;/text&gt;</text>');
	});
});

describe('figureSvg', () => {
	const { svg, width } = figureSvg(inputModel('choropleth-patterns'), { outlines: exampleTown() });

	it('carries title, subtitle, notes, source and ÖVNING', () => {
		const words = svg.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
		expect(words).toContain('Misshandel anmäls oftast i Centrum');
		expect(words).toContain('stadsdelsområden i Exempelstaden 2024');
		expect(words).toContain('Centrum har många besökare');
		expect(words).toContain('Källa: övningsdata för Exempelstaden');
		expect(svg).toContain('>ÖVNING – påhittade uppgifter</text>');
	});

	it('uses presentation attributes and fixed colours only', () => {
		expect(svg).not.toMatch(/ (class|style)=|<style|<script|var\(--|href/);
		expect(width).toBe(760);
	});

	it('has unique ids, and every reference finds its own', () => {
		const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((m) => m[1] ?? '');
		expect(new Set(ids).size).toBe(ids.length);
		for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
	});

	it('says plainly that a map needs outlines', () => {
		expect(() => figureSvg(inputModel('choropleth-patterns'))).toThrow(/outlines/);
	});
});
