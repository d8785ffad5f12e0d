/** The command line: words in, one answer out. Exit 0: done; 1: it could not be done; 2: the command was misspelt. */
import { terminalWords } from '../core/words/terminal';
import { Refusal } from '../services/ports';
import { Misspelt, readCommand } from './arguments';
import { run } from './run';

declare const NURTURE_VERSION: string;

const out = (text: string): void => void process.stdout.write(`${text}\n`);
const err = (text: string): void => void process.stderr.write(`${text}\n`);

// A pipe that is closed early (`| head`) is no failure.
process.stdout.on('error', (error: Error & { code?: string }) => {
	if (error.code !== 'EPIPE') throw error;
	process.exit(0);
});

async function main(): Promise<number> {
	try {
		const command = readCommand(process.argv.slice(2));
		if (command === 'help' || command === 'version') {
			out(command === 'help' ? terminalWords.help : NURTURE_VERSION);
			return 0;
		}
		const answer = await run(command, process.cwd(), err);
		out(command.json === true ? JSON.stringify(answer.json, null, 2) : answer.text);
		return 0;
	} catch (error) {
		if (error instanceof Misspelt) {
			err(error.message === terminalWords.help ? error.message : `${error.message} Try: nurture --help`);
			return 2;
		}
		if (!(error instanceof Refusal)) throw error;
		err(error.message);
		return 1;
	}
}

process.exitCode = await main();
