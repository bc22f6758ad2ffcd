import { describe, expect, it } from 'vitest';
import { deliveryChanges, previousDelivery, sameDelivery } from './delivery-changes';
import type { DatasetWithObservations, Observation } from './observation';

/** `area period value`; `-` for a suppressed figure, `p` after the value for a preliminary one. */
function rows(...texts: string[]): Observation[] {
	return texts.map((text, index) => {
		const [area = '', period = '', value = ''] = text.split(' ');
		const hidden = value === '-';
		return {
			sheet: '',
			row: index + 1,
			column: 2,
			source: 's',
			areaAsWritten: area,
			area: area === 'Okänd' ? null : `sdo:${area}`,
			measureAsWritten: 'M',
			measure: 'crime:m',
			period,
			grain: 'year',
			unit: 'count',
			sex: 'all',
			age: 'all',
			value: hidden ? null : Number.parseFloat(value),
			n: null,
			lower: null,
			upper: null,
			status: hidden ? 'suppressed' : value.endsWith('p') ? 'preliminary' : 'ok',
			origin: 'published',
			note: null
		};
	});
}

const before = rows('a 2022 10', 'a 2023 12p', 'b 2022 5', 'b 2023 6', 'c 2023 1', 'd 2021 9');

function delivery(id: string, importedAt: number, observations: Observation[]) {
	return { dataset: { id, importedAt }, observations } as unknown as DatasetWithObservations;
}

describe('deliveryChanges', () => {
	it('tells new and left periods, revised, restated, vanished and new', async () => {
		const after = rows('a 2022 10', 'a 2023 12', 'b 2022 7', 'a 2024 3', 'b 2024 4', 'e 2023 8');
		const changes = await deliveryChanges(before, after);
		expect(changes.newPeriods).toEqual(['2024']);
		expect(changes.leftPeriods).toEqual(['2021']);
		expect(changes.revised).toMatchObject([
			{ area: 'sdo:b', period: '2022', before: { value: 5 }, after: { value: 7 } }
		]);
		expect(changes.restated).toBe(1);
		expect(changes.vanishedLines.map(({ area }) => area)).toEqual(['sdo:c']);
		expect(changes.newLines.map(({ area }) => area)).toEqual(['sdo:e']);
		expect([changes.same, changes.dropped, changes.added]).toEqual([1, 1, 0]);
	});

	it('takes a figure that was withdrawn as revised to nothing', async () => {
		const { revised } = await deliveryChanges(rows('a 2023 4'), rows('a 2023 -'));
		expect(revised).toMatchObject([{ before: { value: 4 }, after: { value: null } }]);
		expect(revised[0]?.after.status).toBe('suppressed');
	});

	it('counts a figure that only the new one has in a common period', async () => {
		const changes = await deliveryChanges(
			rows('a 2022 1', 'b 2022 1', 'b 2023 2'),
			rows('a 2022 1', 'a 2023 5', 'b 2022 1', 'b 2023 2')
		);
		expect([changes.added, changes.same, changes.newPeriods]).toEqual([1, 3, []]);
	});

	it('keeps unknown names apart from known ones, and takes the last of repeated rows', async () => {
		const changes = await deliveryChanges(
			rows('Okänd 2023 1', 'a 2023 1', 'a 2023 2'),
			rows('Okänd 2023 3', 'a 2023 2')
		);
		expect(changes.revised.map(({ area }) => area)).toEqual(['Okänd']);
		expect(changes.same).toBe(1);
	});

	it('says that a delivery equals itself', async () => {
		expect(sameDelivery(await deliveryChanges(before, before))).toBe(true);
		expect(sameDelivery(await deliveryChanges(before, before.slice(1)))).toBe(false);
	});

	it('lets others have their turn', async () => {
		let pauses = 0;
		const many = rows(...Array.from({ length: 20_000 }, (_, index) => `a${index} 2023 1`));
		await deliveryChanges(many, many, async () => void pauses++);
		expect(pauses).toBe(3);
	});
});

describe('previousDelivery', () => {
	it('is the last of those that share most figures', async () => {
		const next = delivery('next', 9, rows('a 2023 1', 'b 2023 1'));
		const earlier = [
			delivery('embedded', 0, rows('a 2022 1', 'a 2023 1', 'b 2023 1')),
			delivery('prel', 5, rows('a 2023 1', 'b 2023 1')),
			delivery('year-before', 7, rows('a 2022 1', 'b 2022 1')),
			delivery('other', 8, rows('x 2023 1'))
		];
		expect((await previousDelivery(next, earlier))?.dataset.id).toBe('prel');
	});

	it('is the last with the same lines where no figure is shared, never itself', async () => {
		const next = delivery('next', 9, rows('a 2024 1'));
		const earlier = [
			delivery('one', 1, rows('a 2022 1')),
			delivery('two', 2, rows('a 2023 1')),
			next
		];
		expect((await previousDelivery(next, earlier))?.dataset.id).toBe('two');
		expect(await previousDelivery(next, [delivery('x', 1, rows('y 2024 1'))])).toBeNull();
	});
});
