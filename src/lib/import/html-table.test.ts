import { expect, test } from 'vitest';
import { readHtmlTable } from './html-table';

const TABLE = [
	['Område', '2023', '2024'],
	['Norra Hav', '1\u00a0234', '12,5'],
	['Lillön', '..', '7']
];
const trimmed = (html: string) =>
	readHtmlTable(html)?.map((cells) => cells.map((cell) => cell.trim()));

test('a spreadsheet’s own: columns, number formats, kept numbers, hidden rows and columns, misaligned ends', () => {
	const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--table {mso-displayed-decimal-separator:"\\,";} td {display:none}--></style></head>
<body link=blue><!--StartFragment--><table border=0 cellpadding=0 width=192 style='border-collapse:collapse'>
 <col width=64 style='width:48pt'><col class=xl65 width=0 style='display:none;mso-width-source:userset'><col width=64 span=2>
 <tr height=20><td height=20 class=xl65>Område</td><td style='display:none'>Kod</td><td class=xl66 align=right x:num>2023</td><td style='mso-number-format:"0\\.0"' align=right>2024</td></tr>
 <tr height=0 style='display:none'><td>Gömd</td><td style='display:none'>9</td><td>99</td><td>98</td></tr>
 <tr><td>Norra Hav</td><td style='display:none'>1</td><td x:num="1234.4">1&nbsp;234</td><td x:num="12.5">####</td></tr>
 <tr><td>Lillön<span style='mso-spacerun:yes'>&nbsp;</span></td><td style='display:none'>2</td><td>..</td><td>7</td></tr>
 <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=64></td></tr><![endif]>
</table><!--EndFragment--></body></html>`;
	expect(trimmed(html)).toEqual(TABLE);
});

test('cells over several columns and rows, with the office’s own words about spans', () => {
	const html = `<table><tr><td rowspan=3 style='mso-ignore:colspan'>Område</td><td style='mso-ignore:colspan' colspan=2>År</td></tr>
<tr style="DISPLAY: none"><td>a</td><td>b</td></tr><tr><td>2023</td><td>2024</td></tr><tr><td>Lillön</td><td>1</td><td>2</td></tr></table>`;
	expect(trimmed(html)).toEqual([
		['Område', 'År', 'År'],
		['Område', '2023', '2024'],
		['Lillön', '1', '2']
	]);
});

test('a word processor’s: paragraphs, empty office tags, hidden words, notes raised by style', () => {
	const cell = (text: string) =>
		`<td width=200 valign=top style='border:solid windowtext 1.0pt'><p class=MsoNormal style='margin:0cm'><span lang=SV>${text}<o:p></o:p></span></p></td>`;
	const row = (...texts: string[]) =>
		`<tr style='mso-yfti-irow:0'>${texts.map(cell).join('')}</tr>`;
	const html = `<table class=MsoTableGrid>${row('Område', '2023', '2024')}${row('Norra<br>\nHav', '1&nbsp;234', "12,5<span style='display:none;mso-hide:all'>9</span>")}${row("Lillön<span style='vertical-align:super'>1</span>", '..', '7<sup>2)</sup>')}${row('&nbsp;', '', '')}</table>`;
	expect(trimmed(html)).toEqual([...TABLE.slice(0, 2), ['Lillön¹', '..', '7²)'], ['', '', '']]);
});

test('a free office’s: kept numbers, fonts inside cells', () => {
	const html = `<table cellspacing="0"><colgroup width="85"></colgroup><colgroup span="2" width="85"></colgroup>
<tr><td align="left"><font face="Liberation Sans">Område</font></td><td sdval="2023" sdnum="1053;">2023</td><td sdval="2024" sdnum="1053;">2024</td></tr>
<tr><td>Norra Hav</td><td sdval="1234" sdnum="1053;0;# ##0">1&nbsp;234</td><td sdval="12.5" sdnum="1053;">###</td></tr>
<tr><td>Lillön</td><td>..</td><td sdval="7" sdnum="1053;">7</td></tr></table>`;
	expect(trimmed(html)).toEqual(TABLE);
});

test('a web page’s: head and body, spans over columns, what readers of screens are told, hidden parts', () => {
	const html = `<table hidden><tr><td>1</td><td>2</td><td>3</td></tr><tr><td>4</td><td>5</td><td>6</td></tr><tr><td>7</td><td>8</td><td>9</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>
<table role="grid"><caption>Brott</caption><thead><tr><th scope="col" data-note='hidden'>Område</th><th><button type="button">2023<span style="display:none">sortera</span></button></th><th>2024</th></tr></thead>
<tbody style="display: none"><tr><td>mall</td><td>0</td><td>0</td></tr></tbody>
<tbody><tr><th scope="row">Norra Hav</th><td>1&nbsp;234</td><td><div>12,5</div></td></tr><tr><th>Lillön</th><td>..<td hidden>3<td>7</tr></tbody>
<tfoot><tr><td colspan="3">Källa: <a href="#">x</a></td></tr></tfoot></table>`;
	expect(trimmed(html)).toEqual([...TABLE, ['Källa: x', '', '']]);
});
