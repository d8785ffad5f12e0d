/** What is done with notes that were made to hurt: by the tests, and where its steps are counted. */
import { insertEntry, type EditResult } from '../../src/core/edit/edit';
import { readTold, type Told } from '../../src/core/people/mention';
import { readMember } from '../../src/core/people/read';
import { readNote } from '../../src/core/properties/read-note';
import { readerOf } from '../../src/core/entry/reader';
import type { Member } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

const TODAY = '2026-11-25';

/** Reads a note as a person's, and puts an interaction into it. */
export function readAndEdit(text: string): { readonly member: Member; readonly result: EditResult } {
	return {
		member: readMember('People/Ana.md', text, DEFAULT_SETTINGS, TODAY),
		result: insertEntry(text, { date: TODAY, kind: null, text: 'x' }, readerOf(DEFAULT_SETTINGS), TODAY),
	};
}

/** Reads a note as a day's. */
export const readAsDay = (text: string): Told =>
	readTold(readNote('2026-11-20.md', text), readerOf({ ...DEFAULT_SETTINGS, promisesCount: true }));

export const JOBS = { readAndEdit, readAsDay };
