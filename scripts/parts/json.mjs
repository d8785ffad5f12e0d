/** JSON on the disk. */
import { readFileSync } from 'node:fs';

/**
 * What a file of JSON holds: whoever asks says what they take it for.
 *
 * @param {string | URL} file
 * @returns {unknown}
 */
export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
