/** Reading files, and nothing else: what is a pipe or has no end would keep us waiting for ever. */
import { closeSync, constants, fstatSync, openSync, readFileSync, statSync, type Stats } from 'node:fs';
import { LONGEST } from '../core/text/utf8';
import { faults } from '../words/words';
import { terminalWords } from '../words/terminal';

/** What a file holds, with what the system says of it. */
export interface PlainFile {
	readonly bytes: Buffer;
	readonly stats: Stats;
}

/** Reads a file. Throws the system's error, or one in words for what is no file or too large. */
export function readPlain(file: string): PlainFile {
	// To open some devices does something already.
	requirePlain(statSync(file));
	const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
	try {
		const stats = fstatSync(handle);
		requirePlain(stats);
		return { bytes: readFileSync(handle), stats };
	} finally {
		closeSync(handle);
	}
}

function requirePlain(stats: Stats): void {
	if (stats.isDirectory()) throw new Error(terminalWords.systemErrors['EISDIR']);
	if (stats.isFIFO()) throw new Error(terminalWords.pipe);
	if (stats.isSocket()) throw new Error(terminalWords.socket);
	if (!stats.isFile()) throw new Error(terminalWords.device);
	if (stats.size > LONGEST) throw new Error(faults.tooLarge);
}
