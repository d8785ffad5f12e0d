/** The system's clipboard, of the window that is at work. */
import { excerpt } from '../../core/markdown/problem';
import { matchWords } from '../../words/insight/match';
import { Refusal } from '../../services/ports';
import { tell } from '../../views/notices/tell';
import { attempt } from './told';

/** Copies a text. Refused with this sentence where the system does not let it. */
export async function copyOr(refusal: string, text: string): Promise<void> {
	await activeWindow.navigator.clipboard.writeText(text).catch(() => {
		throw new Refusal(refusal);
	});
}

/** Copies a text and says so, or says that it could not be done. */
export async function copyText(text: string): Promise<void> {
	await attempt(async () => {
		await copyOr(matchWords.notCopied, text);
		tell(matchWords.copied(excerpt(text)));
	});
}
