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

function standingReport(member: Member, today: Day) {
	const { status, due, last, lastPrecision, urgency, overdueDays } = member.standing;
	const reason = reasonWords(member.standing, everyOf(member), today);
	return { status, due, last, lastPrecision, urgency, overdueDays, reason };
}

const promiseReport = ({ path, promise }: Member['promises'][number]) => {
	const { text, due, owner, done, line } = promise;
	return { text, due, owner, done, source: { path, line } };
};

/** A person with standing, as one JSON value. Keys are a contract; more may be added. */
export function personReport(member: Member, today: Day) {
	const { person, history } = member;
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
		promises: member.promises.map(promiseReport),
		standing: standingReport(member, today),
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
