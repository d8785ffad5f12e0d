/** What the brief needs of the vault: the day, the settings, and whom somebody could meet. */
import type { Day } from '../core/time/day';
import type { Member } from '../core/people/roster';
import { briefWords } from '../words/insight/brief';
import type { BriefContext, Meeting } from '../insight/brief/brief';
import { introductionsFor } from '../insight/introductions/introductions';
import type { People } from './people';

/** As many as can be thought of at once. */
const MOST_MEETINGS = 3;

function meetings(member: Member, people: People, today: Day): Meeting[] {
	return introductionsFor(member, people.list(), today, people.settings)
		.slice(0, MOST_MEETINGS)
		.map(({ other: { person }, shared }) => ({
			name: person.name,
			path: person.path,
			reasons: shared.slice(0, 3).map(({ kind, text }) => (kind === 'place' ? briefWords.alsoIn(text) : text)),
		}));
}

/** The context of briefs today. */
export function briefContext(people: People): BriefContext {
	const { today, settings } = people;
	return {
		today,
		settings,
		meet: (member) => meetings(member, people, today),
	};
}
