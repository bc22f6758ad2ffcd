import type { Placed } from '$lib/charts/marks';
import { svgTree, type SvgNode, type TreeOptions } from '$lib/charts/svg-tree';
import type { Theme } from '$lib/charts/theme';

/** The element tree as SVG text. Everything variable is escaped. */
export function svgText(node: SvgNode): string {
	const attributes = Object.entries(node.attributes)
		.map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
		.join('');
	if (node.children.length === 0) return `<${node.tag}${attributes}/>`;
	const inner = node.children
		.map((child) => (typeof child === 'string' ? escapeXml(child) : svgText(child)))
		.join('');
	return `<${node.tag}${attributes}>${inner}</${node.tag}>`;
}

/** Placed marks as a whole SVG file with fixed colours. */
export function svgFile(placed: Placed, theme: Theme, options: TreeOptions): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${svgText(svgTree(placed, theme, options))}\n`;
}

/** Characters XML forbids are dropped; markup is escaped. */
export function escapeXml(text: string): string {
	return text
		.replace(/[^\u0009\u000a\u000d\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;');
}
