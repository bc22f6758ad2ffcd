import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { templateFiles } from '../../src/lib/export/template';
import { allSources, sourceById } from '../../src/lib/sources/registry';
import { text } from './template.sv';

/** Where a command writes; `process` is one. */
interface CommandIo {
	stdout: { write(text: string): unknown };
	stderr: { write(text: string): unknown };
}

/**
 * `template [ID] [--out DIR]`: writes a source's template as workbook and text and prints their paths;
 * without an id, lists the templates (id, tab, title). Returns the exit code: 0, or 2 on misuse.
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
	try {
		await mkdir(options.out, { recursive: true });
		for (const { name, bytes } of templateFiles(template)) {
			const file = path.join(options.out, name);
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

function readOptions(args: readonly string[]): { id: string | null; out: string } | string {
	let id: string | null = null;
	let out = '.';
	for (let index = 0; index < args.length; index += 1) {
		const arg = args[index] as string;
		const [name, ...rest] = arg.split('=');
		if (name === '--out') {
			const value = rest.length > 0 ? rest.join('=') : args[(index += 1)];
			if (value === undefined || value === '') return text.missingValue('--out');
			out = value;
		} else if (arg.startsWith('-')) return text.unknownOption(arg);
		else if (id !== null) return text.tooMany;
		else id = arg;
	}
	return { id, out };
}
