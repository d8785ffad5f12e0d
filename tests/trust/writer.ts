/**
 * A program that writes into vaults as the command line does, until it is killed. Each line it is given is a task; each
 * command that has been carried out is told at once, by its place in the task and its exit code.
 */
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { commandLine } from '../../src/cli/command-line.mts';
import type { Task } from './crew';

/** Handed to the system at once: what was told before a kill arrives. */
const tell = (...words: readonly (string | number)[]): void => void writeSync(1, `${words.join(' ')}\n`);

async function carryOut({ vault, commands }: Task): Promise<void> {
	for (const [at, words] of commands.entries()) {
		let said = '';
		const code = await commandLine(words, {
			folder: () => vault,
			input: () => process.stdin,
			out: () => undefined,
			err: (text) => void (said += text),
		});
		tell('did', at, code, said.trim());
	}
	tell('done');
}

tell('ready');
for await (const line of createInterface(process.stdin)) await carryOut(JSON.parse(line) as Task);
