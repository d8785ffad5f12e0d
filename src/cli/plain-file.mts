/** Reading files, and nothing else: what is a pipe or has no end would keep us waiting for ever. */
import { closeSync, constants, fstatSync, openSync, readFileSync, statSync, type Stats } from 'node:fs';
import { LONGEST } from '../core/text/utf8';
import { faults } from '../words/words';
import { exchangeWords } from '../words/exchange';
import { terminalWords } from '../words/terminal';

/** What a file holds, with what the system says of it. */
export interface PlainFile {
	readonly bytes: Buffer;
	readonly stats: Stats;
}

/** Reads a file of at most so many bytes. Throws the system's error, or one in words for what is no file or larger. */
export function readPlain(file: string, longest = LONGEST): PlainFile {
	// To open some devices does something already.
	requirePlain(statSync(file), longest);
	const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
	try {
		const stats = fstatSync(handle);
		requirePlain(stats, longest);
		return { bytes: readFileSync(handle), stats };
	} finally {
		closeSync(handle);
	}
}

/** What the system can say of a thing in a folder. */
type Thing = Pick<Stats, 'isDirectory' | 'isFIFO' | 'isSocket' | 'isFile'>;

/** Why a thing in a folder is no file, in words; null for a file. */
export function faultOf(thing: Thing): string | null {
	if (thing.isFile()) return null;
	if (thing.isDirectory()) return terminalWords.systemErrors['EISDIR'] ?? '';
	if (thing.isFIFO()) return terminalWords.pipe;
	return thing.isSocket() ? terminalWords.socket : terminalWords.device;
}

function requirePlain(stats: Stats, longest: number): void {
	const fault = faultOf(stats);
	if (fault !== null) throw new Error(fault);
	if (stats.size > longest) throw new Error(longest === LONGEST ? faults.tooLarge : exchangeWords.tooLarge);
}
