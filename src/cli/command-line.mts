/** The command line: words in, one answer out. Exit 0: done; 1: it could not be done; 2: the command was misspelt. */
import { terminalWords } from '../words/terminal';
import { refusalOf } from '../services/answers/refusal';
import { safe } from '../services/answers/safe';
import { Misspelt } from '../services/command/misspelt';
import { help, readCommand } from './arguments.mts';
import { run } from './run.mts';
import { why } from './system-error.mts';

declare const NURTURE_VERSION: string;

/** What a command is given in: a shell, or a test. */
export interface Terminal {
	/** The folder that the command is given in, as a full path. Throws a `Refusal` where there is none. */
	readonly folder: () => string;
	/** What is piped in. Asked for only where the command reads it. */
	readonly input: () => AsyncIterable<Uint8Array>;
	/** Takes what is printed, with the ends of its lines. */
	readonly out: (text: string) => void;
	/** Takes warnings and refusals, with the ends of their lines. */
	readonly err: (text: string) => void;
}

/** Carries out the command with these words. Gives its exit code; rejects with nothing. */
export async function commandLine(words: readonly string[], terminal: Terminal): Promise<number> {
	const out = (text: string): void => terminal.out(`${text}\n`);
	/** One line, whatever is in the names and texts of it. */
	const err = (sentence: string): void => terminal.err(`${safe(sentence)}\n`);
	let json = false;
	try {
		const command = readCommand(words);
		if (command === 'help' || command === 'version') {
			out(command === 'help' ? help() : NURTURE_VERSION);
			return 0;
		}
		if (command === 'none') {
			terminal.err(`${help()}\n`);
			return 2;
		}
		({ json } = command);
		const tasks: (() => Promise<void>)[] = [];
		const answer = await run(command, {
			folder: terminal.folder(),
			input: terminal.input,
			warn: err,
			later: (task) => tasks.push(task),
		});
		out(json ? JSON.stringify(answer.json, null, 2) : answer.text);
		for (const task of tasks) await task().catch((error: unknown) => err(terminalWords.noCache(why(error))));
		return 0;
	} catch (error) {
		if (error instanceof Misspelt) {
			err(terminalWords.misspelt(error.message));
			return 2;
		}
		const refusal = refusalOf(error);
		if (json) out(JSON.stringify(refusal, null, 2));
		err(refusal.error);
		return 1;
	}
}
