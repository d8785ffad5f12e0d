/** Members of a roster from a few words, for the insights. */
import type { Day } from '../../src/core/time/day';
import { Roster, type Member } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';
import type { PersonBuilder } from '../support/builders';

export const TODAY: Day = '2026-11-25';

/** The members of these notes, by name, as they stand on a day. */
export function membersOf(
	notes: Readonly<Record<string, PersonBuilder>>,
	today: Day = TODAY,
	settings: Settings = DEFAULT_SETTINGS,
): readonly Member[] {
	const roster = new Roster(settings);
	for (const [name, note] of Object.entries(notes))
		roster.set(`People/${name}.md`, note.text === '' ? '---\nwhy: x\n---\n' : note.text);
	return roster.on(today);
}

/** The only member of a note. */
export function memberOf(note: PersonBuilder, today: Day = TODAY): Member {
	const member = membersOf({ Ana: note }, today)[0];
	if (member === undefined) throw new Error('The note is no person.');
	return member;
}
