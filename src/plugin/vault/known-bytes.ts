/**
 * Files whose bytes are known to survive. The app reads whatever is not UTF-8 as U+FFFD, without a word: written back,
 * it would be lost for good.
 */
import type { App, TFile } from 'obsidian';
import { isWhole, mayBeLossy, textOfBytes } from '../../core/text/utf8';
import { faults } from '../../words/words';
import { Refusal } from '../../services/ports';

/** Refuses a file that was read as `text` if its bytes are not those of the text. */
export async function requireText(path: string, text: string, bytes: () => Promise<ArrayBuffer>): Promise<void> {
	if (mayBeLossy(text) && textOfBytes(new Uint8Array(await bytes())) === null)
		throw new Refusal(faults.notUtf8(path));
}

/** A note's text as it is on the disk. Refused if it could not be written back as it is there. */
export async function knownText({ vault }: App, file: TFile): Promise<string> {
	const text = await vault.read(file);
	await requireText(file.path, text, async () => vault.readBinary(file));
	return text;
}

/** The text itself, which is to be written. Refused if it holds half an emoji, which has no bytes. */
export function wholeText(path: string, text: string): string {
	if (!isWhole(text)) throw new Refusal(faults.brokenCharacter(path));
	return text;
}
