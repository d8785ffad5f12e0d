/** The command line in the shell that it was called from. */
import { terminalWords } from '../words/terminal';
import { Refusal } from '../services/ports';
import { commandLine } from './command-line.mts';
import { systemCode } from './system-error.mts';

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

process.exitCode = await commandLine(process.argv.slice(2), {
	folder: workingFolder,
	input: () => process.stdin,
	out: (text) => void process.stdout.write(text),
	err: (text) => void process.stderr.write(text),
});
