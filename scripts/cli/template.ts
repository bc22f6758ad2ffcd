import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { templateFiles } from '../../src/lib/export/template';
import { allSources, sourceById } from '../../src/lib/sources/registry';
import { shell } from '../../src/lib/text/ui/shell';
import { text } from './template.sv';
import { isExercise } from './workspace';

/** Where a command writes; `process` is one. */
interface CommandIo {
	stdout: { write(text: string): unknown };
	stderr: { write(text: string): unknown };
}

/**
 * `template [ID] [--out DIR] [--workspace ID]`: writes a source's template as workbook and text and prints
 * their paths, marked in an exercise municipality as the page marks them; without an id, lists the templates
 * (id, tab, title). Returns the exit code: 0, or 2 on misuse.
 */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
	const options = readOptions(args);
	if (typeof options === 'string') return misuse(io, options);
	if (options.id === null) {
		for (const { id, template } of allSources)
			if (template) io.stdout.write(text.listed(id, template.title));
		return 0;
	}
	const template = sourceById(options.id)?.template;
	if (!template) return misuse(io, text.unknown(options.id));
	const exercise = await isExercise(options.workspace);
	if (exercise === null) return misuse(io, text.noWorkspace(options.workspace));
	try {
		await mkdir(options.out, { recursive: true });
		for (const { name, bytes } of templateFiles(template, exercise ? shell.exercise : null)) {
			const file = path.join(options.out, exercise ? shell.exerciseFile(name) : name);
			await writeFile(file, bytes);
			io.stdout.write(text.written(file));
		}
	} catch {
		return misuse(io, text.notWritable(options.out));
	}
	return 0;
}

function misuse(io: CommandIo, message: string): number {
	io.stderr.write(`${message}\n${text.usage}\n`);
	return 2;
}

interface Options {
	id: string | null;
	out: string;
	workspace: string;
}

/** Options that take a value, and what they are called here. */
const VALUED = new Map<string, 'out' | 'workspace'>([
	['--out', 'out'],
	['--workspace', 'workspace']
]);

/** The options, or what is wrong with them. */
function readOptions(args: readonly string[]): Options | string {
	const options: Options = { id: null, out: '.', workspace: 'stockholm' };
	for (let index = 0; index < args.length; index += 1) {
		const arg = args[index] as string;
		const [name = '', ...rest] = arg.split('=');
		const option = VALUED.get(name);
		if (option) {
			const value = rest.length > 0 ? rest.join('=') : args[(index += 1)];
			if (value === undefined || value === '') return text.missingValue(name);
			options[option] = value;
		} else if (arg.startsWith('-')) return text.unknownOption(arg);
		else if (options.id !== null) return text.tooMany;
		else options.id = arg;
	}
	return options;
}
