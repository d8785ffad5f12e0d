/** Everything that was understood of one person: the *person* of the command line's JSON contract. */
import { baseName } from '../../core/markdown/link';
import { toldSources, type Contact, type History } from '../../core/people/history';
import type { Member } from '../../core/people/roster';
import { occurrenceText, printYearly } from '../../core/person/milestone';
import { everyOf } from '../../core/person/rhythm';
import type { Day } from '../../core/time/day';
import { reasonWords } from '../../words/words';

function contactReport(contact: Contact) {
	const { date, precision, kind, direction, benefits, text, detail, participants } = contact;
	const [source = null, ...also] = toldSources(contact);
	return {
		date,
		precision,
		kind,
		direction,
		benefits,
		text,
		detail,
		with: participants.map(({ target }) => baseName(target)),
		source,
		also,
	};
}

const contacts = (list: History['interactions']) => list.map(contactReport);

/** A person with standing, as one JSON value. Keys are a contract; more may be added. */
export function personReport(member: Member, today: Day) {
	const { person, history, standing } = member;
	const { status, due, last, lastPrecision, urgency, overdueDays } = standing;
	return {
		path: person.path,
		name: person.name,
		aliases: person.aliases,
		tags: person.tags,
		circle: person.circle,
		every: everyOf(member),
		why: person.why,
		birthday: person.birthday === null ? null : printYearly(person.birthday),
		deceased: person.died ?? person.deceased,
		paused: person.paused,
		snooze: person.snooze,
		next: person.next,
		lastContact: person.lastContact,
		...person.details,
		milestones: person.milestones.map(({ label, date }) => ({
			label,
			date: printYearly(date),
			next: occurrenceText(date, today),
		})),
		interactions: contacts(history.interactions),
		plans: contacts(history.plans),
		promises: member.promises.map(({ path, promise: { text, due: promised, owner, done, line } }) => ({
			text,
			due: promised,
			owner,
			done,
			source: { path, line },
		})),
		standing: {
			status,
			due,
			last,
			lastPrecision,
			urgency,
			overdueDays,
			reason: reasonWords(standing, everyOf(member), today),
		},
		problems: person.problems.map(({ path, line, code, found, expected, severity }) => ({
			path,
			line,
			code,
			found,
			expected,
			severity,
		})),
	};
}
