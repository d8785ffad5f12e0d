/** The system's clipboard, of the window that is at work. */
import { Refusal } from '../../services/ports';

/** Copies a text. Refused with this sentence where the system does not let it. */
export async function copyOr(refusal: string, text: string): Promise<void> {
	await activeWindow.navigator.clipboard.writeText(text).catch(() => {
		throw new Refusal(refusal);
	});
}
