/** What is done with notes that were made to hurt: by the tests, and where its steps are counted. */
import type { EditResult } from '../../src/core/edit/edit';
import { insertEntry } from '../../src/core/log/insert-entry';
import { seenText } from '../../src/core/markdown/seen-text';
import { readTold, type Told } from '../../src/core/people/mention';
import { PrivateNames } from '../../src/core/people/private-names';
import { readMember } from '../../src/core/people/read';
import { readNote } from '../../src/core/properties/read-note';
import { readerOf } from '../../src/core/entry/reader';
import type { Member } from '../../src/core/people/roster';
import { waysToReach, type Reach } from '../../src/core/person/reach';
import { fillDraft } from '../../src/core/settings/draft';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

const TODAY = '2026-11-25';

/** Reads a note as a person's, and puts an interaction into it. */
export function readAndEdit(text: string): { readonly member: Member; readonly result: EditResult } {
	return {
		member: readMember('People/Ana.md', text, DEFAULT_SETTINGS, TODAY),
		result: insertEntry(text, { date: TODAY, kind: null, text: 'x' }, readerOf(DEFAULT_SETTINGS), { today: TODAY }),
	};
}

/** Reads a note as a day's. */
export const readAsDay = (text: string): Told =>
	readTold(readNote('2026-11-20.md', text), readerOf({ ...DEFAULT_SETTINGS, promisesCount: true }));

/** Looks at a line as a reader sees it. */
export const lookAt = (text: string): string => seenText(text);

/** Fills in a draft. */
export const fillIn = (text: string): string => fillDraft(text, new Map([['first', 'Ana']]));

const ADDRESSES = ['email', 'phone', 'telegram', 'website'] as const;
/** Reads a value as each kind of address. */
export const reachBy = (value: string): readonly Reach[] =>
	ADDRESSES.map((field) => waysToReach([{ field, label: null, value }]));

const hidden = ['Pia Quill', 'Rose Ó Flannagáin', '王小明', 'Yusra'].map(
	(name) => readMember(`People/${name}.md`, '---\nprivate: true\n---\n', DEFAULT_SETTINGS, TODAY).person,
);
const privateNames = new PrivateNames(hidden, () => null);
/** Looks for those who are private. */
export const lookForPrivate = (text: string): ReadonlySet<string> => privateNames.toldIn(text, 'People/Ana.md');

export const JOBS = { readAndEdit, readAsDay, lookAt, fillIn, reachBy, lookForPrivate };
