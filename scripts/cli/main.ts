import { setFlagsFromString } from 'node:v8';
import { text } from './main.sv';

type Command = (
	args: string[],
	io: { stdout: NodeJS.WritableStream; stderr: NodeJS.WritableStream }
) => Promise<number>;

/** Loaded when asked for: the annex alone brings the document builders. */
const COMMANDS: Record<string, () => Promise<{ run: Command }>> = {
	check: () => import('./check'),
	figures: () => import('./figures'),
	underlag: () => import('./underlag'),
	annex: () => import('./annex'),
	template: () => import('./template'),
	grid: () => import('./grid')
};

/**
 * `npm run -s lagesbild -- COMMAND …`. Returns the exit code: the command's own, 2 on misuse.
 * WebAssembly is compiled once, plainly: a command is over before better code would pay, and waits for
 * the compiler otherwise (half the processor time of `figures` and a third of `annex`).
 * File arguments mean what they mean in the caller's directory, which npm replaces by the repository.
 */
export async function main(args: string[]): Promise<number> {
	const [name, ...rest] = args;
	if (process.env['npm_lifecycle_event'] === 'lagesbild' && process.env['INIT_CWD']) {
		process.chdir(process.env['INIT_CWD']);
	}
	if (name === '--help' || name === '-h') {
		process.stdout.write(`${text.usage}\n`);
		return 0;
	}
	const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
	if (!load) {
		process.stderr.write(
			`${name === undefined ? text.noCommand : text.unknownCommand(name)}\n${text.usage}\n`
		);
		return 2;
	}
	process.stdout.on('error', endQuietly);
	setFlagsFromString('--liftoff-only');
	const { run } = await load();
	return run(rest, { stdout: process.stdout, stderr: process.stderr });
}

/** Whoever reads the output may have had enough (`| head`): nothing is wrong then. */
function endQuietly(error: NodeJS.ErrnoException): void {
	if (error.code !== 'EPIPE') throw error;
	process.exit(0);
}
