/** Errors of the system in words. */
import { ownValue } from '../core/text/own-key';
import { terminalWords } from '../words/terminal';

/** The system's code of an error (`ENOENT`), or `''` if it has none. */
export function systemCode(error: unknown): string {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The reason in an error, as the end of a sentence: words for the codes that are known, else the error's own. */
export function why(error: unknown): string {
	const code = systemCode(error);
	const { systemErrors } = terminalWords;
	return ownValue(systemErrors, code) ?? (error instanceof Error ? error.message : String(error));
}
