import { describe, expect, it } from 'vitest';
import { pacing } from './pacing';

/** What another task finds done of two steps with a pause in between. */
async function seenByOthers(most: number): Promise<string[]> {
	const steps: string[] = [];
	const pause = pacing(most);
	const other = new Promise<string[]>((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve([...steps]);
		};
		port2.postMessage(null);
	});
	steps.push('first');
	await pause();
	steps.push('second');
	return other;
}

describe('pacing', () => {
	it('lets others in as soon as the work has gone on for a while', async () => {
		expect(await seenByOthers(0)).toEqual(['first']);
	});

	it('holds up no work that is short', async () => {
		expect(await seenByOthers(60_000)).toEqual(['first', 'second']);
	});
});
