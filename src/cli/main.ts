/** The command line: words in, one answer out. Exit 0: done; 1: it could not be done; 2: the command was misspelt. */
import { terminalWords } from '../core/words/terminal';
import { verbWords } from '../core/words/verbs';
import { Refusal, sentenceOf } from '../services/ports';
import { safe } from '../services/verbs/print';
import { Misspelt } from '../services/verbs/verbs';
import { help, readCommand } from './arguments';
import { run } from './run';
import { systemCode } from './system-error';

declare const NURTURE_VERSION: string;

const out = (text: string): void => void process.stdout.write(`${text}\n`);
/** One line, whatever is in the names and texts of it. */
const err = (sentence: string): void => void process.stderr.write(`${safe(sentence)}\n`);

/** The folder the command was given in. */
function workingFolder(): string {
	try {
		return process.cwd();
	} catch {
		throw new Refusal(terminalWords.noFolder);
	}
}

// A pipe that is closed early (`| head`) is no failure.
for (const stream of [process.stdout, process.stderr]) {
	stream.on('error', (error: Error) => {
		if (systemCode(error) !== 'EPIPE') throw error;
		process.exit(0);
	});
}

async function main(): Promise<number> {
	try {
		const command = readCommand(process.argv.slice(2));
		if (command === 'help' || command === 'version') {
			out(command === 'help' ? help() : NURTURE_VERSION);
			return 0;
		}
		if (command === 'none') {
			process.stderr.write(`${help()}\n`);
			return 2;
		}
		const answer = await run(command, workingFolder(), err);
		out(command.json ? JSON.stringify(answer.json, null, 2) : answer.text);
		return 0;
	} catch (error) {
		if (error instanceof Misspelt) {
			err(`${error.message} Try: nurture --help`);
			return 2;
		}
		err(error instanceof Refusal ? error.message : verbWords.unforeseen(sentenceOf(error)));
		return 1;
	}
}

process.exitCode = await main();
