import type { Observation } from './observation';
import { ObservationColumns } from './observation-columns';
import { parsePeriod } from './period';
import type { StoredDataset } from './ports';
import { EMPTY_STATUSES, GRAINS, OPENNESS, ORIGINS, SEXES, STATUSES, UNITS } from './vocabulary';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isNumberOrNull = (value: unknown): boolean => value === null || Number.isFinite(value);
const among = (list: readonly string[], value: unknown): boolean =>
	isText(value) && list.includes(value);
const listOf = (value: unknown, one: (entry: unknown) => boolean): boolean =>
	Array.isArray(value) && value.every(one);

/** True when the value is an observation that this program can have read. */
export function isObservation(value: unknown): value is Observation {
	if (!isFields(value)) return false;
	const { value: figure, status, period } = value;
	return (
		[value.sheet, value.source, value.areaAsWritten, value.measureAsWritten, value.age].every(
			isText
		) &&
		[value.area, value.measure, value.note].every(isTextOrNull) &&
		[value.row, value.column].every(isCount) &&
		[figure, value.n, value.lower, value.upper].every(isNumberOrNull) &&
		isText(period) &&
		parsePeriod(period) !== null &&
		among(GRAINS, value.grain) &&
		among(UNITS, value.unit) &&
		among(SEXES, value.sex) &&
		among(STATUSES, status) &&
		among(ORIGINS, value.origin) &&
		(figure === null) === [...EMPTY_STATUSES].some((empty) => empty === status)
	);
}

function isMeasure(value: unknown): boolean {
	return (
		isFields(value) &&
		[value.id, value.label].every(isText) &&
		[value.parent, value.note].every(isTextOrNull) &&
		listOf(value.labels, isText) &&
		(value.sources === undefined || listOf(value.sources, isText))
	);
}

function isDataset(value: unknown): boolean {
	if (!isFields(value)) return false;
	const { id, sha256, own } = value;
	const texts = ['file', 'source', 'citation', 'producer', 'retrieved', 'licence'];
	return (
		isText(sha256) &&
		/^[0-9a-f]{64}$/u.test(sha256) &&
		isText(id) &&
		/^.{16}(?:-[0-9a-f]{8})?$/u.test(id) &&
		id.startsWith(sha256.slice(0, 16)) &&
		texts.every((name) => isText(value[name])) &&
		value.embedded === false &&
		isCount(value.importedAt) &&
		among(OPENNESS, value.openness) &&
		(own === undefined ||
			(isFields(own) &&
				[own.series, own.calendar].every(isText) &&
				listOf(own.measures, isMeasure)))
	);
}

function isReport(value: unknown): boolean {
	if (!isFields(value) || !isFields(value.ledger)) return false;
	const classes = ['loaded', 'rejected', 'repeated', 'blank', 'structural'];
	const { ledger, period } = value;
	const lists = ['rejected', 'rejectedCells', 'warnings', 'personal', 'leftOut'];
	return (
		[value.file, value.sha256].every(isText) &&
		[value.source, value.encoding, value.recipe, value.layoutStatus].every(isTextOrNull) &&
		(value.size === undefined || isCount(value.size)) &&
		[...classes, 'records'].every((name) => isCount(ledger[name])) &&
		classes.reduce((sum, name) => sum + Number(ledger[name]), 0) === ledger.records &&
		lists.every((name) => listOf(value[name], isFields)) &&
		listOf(value.rejected, (row) => isFields(row) && isText(row.reason) && isText(row.text)) &&
		listOf(value.warnings, (one) => isFields(one) && isText(one.code) && isText(one.message)) &&
		[value.areas, value.measures].every((list) => listOf(list, isText)) &&
		(period === null || (isFields(period) && isText(period.from) && isText(period.to))) &&
		(value.codeBook === null || isFields(value.codeBook)) &&
		value.failure === null
	);
}

/**
 * True when the value is a delivery that this program can have stored: for what comes from a file. Its
 * bytes are not looked at, nor each observation: that is `isObservation`.
 */
export function isStoredDataset(value: unknown): value is StoredDataset {
	return (
		isFields(value) &&
		isDataset(value.dataset) &&
		isReport(value.report) &&
		(value.bytes === null || value.bytes instanceof Uint8Array) &&
		value.observations instanceof ObservationColumns
	);
}
