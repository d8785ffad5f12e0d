/** Sentences of turning notes into Nurture's own form. */
import { counted } from './counted';
import { andList } from './words';

/** What is said of notes that are turned, or stay. */
export const adoptWords = {
	does: "notes of people in Nurture's own form, before and after: properties, dated bullets; written with --apply",
	names: 'a name, or --all',
	nameSays: 'Whose note it is',
	all: 'The notes of everybody who is not private',
	apply: 'Write the notes',
	noNames: 'nurture adopt needs a name, or --all.',
	namesAndAll: 'Give names or --all, not both.',
	/** Of a change in a line that tells of somebody else who is private. */
	withheld: '  Not shown: it tells of somebody who is private. By name all is shown.',
	isOwn: (names: readonly string[]): string =>
		names.length === 1
			? `The note of ${names[0] ?? ''} is in Nurture's own form already.`
			: `The notes of ${andList(names)} are in Nurture's own form already.`,
	allOwn: "There is nothing that could be put into Nurture's own form.",
	shown: (count: number): string =>
		`Nothing is written yet: --apply writes ${count === 1 ? 'this note' : `these ${count} notes`}.`,
	written: (count: number): string =>
		count === 0 ? 'No note was written.' : `${counted(count, 'note')} written; every word is kept.`,
	left: (path: string, count: number): string =>
		`${path}: ${counted(count, 'dated line')} left in another form, which could not be turned for certain.`,
};
