import type { Figure } from '$lib/core/figure';
import { expect, it, vi } from 'vitest';
import { eventually, file, MemoryStorage, open, periods } from './fixture-session';
import { createJudge, type JudgeContext } from '$lib/views/judge/judge';
import { prepare } from '$lib/views/judge/prepare';

vi.mock('$lib/query/load', async () => (await import('./fixture-query')).fakeLoad);
vi.mock('$lib/query/figures', async () => (await import('./fixture-query')).fakeFigures);

/** Judges that tell what figures they are of, and wait to be prepared while `hold` lasts. */
function heldJudges() {
	const of = new WeakMap<object, readonly Figure[]>();
	const desk = { of, hold: Promise.resolve(), release: () => {}, prepared: 0 };
	const code = {
		createJudge(context: JudgeContext) {
			const judge = createJudge(context);
			of.set(judge, context.figures);
			return judge;
		},
		async prepare(...call: Parameters<typeof prepare>) {
			await desk.hold;
			desk.prepared += 1;
			await prepare(...call);
		}
	};
	return Object.assign(desk, { loadJudge: async () => code });
}

it('changes figures and judge at once: no word about the old figures beside the new', async () => {
	const desk = heldJudges();
	const { session } = await open(new MemoryStorage(), { loadJudge: desk.loadJudge });
	await session.importFiles([file('2021:3')]);
	const before = session.viewContext;
	expect(before?.judge && desk.of.get(before.judge)).toBe(before?.figures);
	desk.hold = new Promise((release) => (desk.release = release));
	const reading = session.importFiles([file('2022:4')]);
	await eventually(() => expect(session.imported).toHaveLength(2));
	expect(session.viewContext).toMatchObject({ figures: before?.figures, judge: before?.judge });
	desk.release();
	await reading;
	const after = session.viewContext;
	expect(periods(session)).toHaveLength(2);
	expect(after?.judge && desk.of.get(after.judge)).toBe(after?.figures);
	expect(after?.judge).not.toBe(before?.judge);
});

it('says nothing of the first figures before all that are declared have been judged', async () => {
	const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
	const desk = heldJudges();
	desk.hold = new Promise((release) => (desk.release = release));
	const { session } = await open(new MemoryStorage(), {
		loadJudge: desk.loadJudge,
		openEngine: () => Promise.reject(new Error('no engine'))
	});
	await eventually(() => expect(session.engineFailure).not.toBeNull());
	expect([session.figures.length, session.viewContext?.judge]).toEqual([1, null]);
	desk.release();
	await eventually(() => expect(session.viewContext?.judge).not.toBeNull());
	expect(desk.prepared).toBe(1);
	errors.mockRestore();
});

it('does without a judge that cannot be fetched, and asks for it again with the next figures', async () => {
	const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
	let offline = true;
	const desk = heldJudges();
	const { session } = await open(new MemoryStorage(), {
		loadJudge: () => (offline ? Promise.reject(new Error('offline')) : desk.loadJudge())
	});
	expect([session.viewContext?.judge, session.engineFailure]).toEqual([null, null]);
	offline = false;
	await session.importFiles([file('2021:3')]);
	await eventually(() => expect(session.viewContext?.judge).not.toBeNull());
	expect(periods(session)).toEqual([['2021', 3]]);
	errors.mockRestore();
});
