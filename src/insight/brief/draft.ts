/** What a draft can say of a person: the values of its placeholders, from the notes; and which draft fits today. */
import { asksFor, type Draft, type DraftValues, type Placeholder } from '../../core/settings/draft';
import { discreet } from '../../core/people/discreet';
import { withoutEnd } from '../../core/text/ends';
import type { Contact } from '../../core/people/history';
import { plainText } from '../../core/markdown/plain-text';
import type { PromiseAt } from '../../core/people/mentions';
import type { Member } from '../../core/people/roster';
import type { Settings } from '../../core/settings/settings';
import type { Day } from '../../core/time/day';
import { toldPromise } from '../../core/entry/promise';
import { partAsk } from '../../core/entry/ask-text';
import { baseName } from '../../core/markdown/link';
import { noteName } from '../../core/text/vault-path';
import {
	contactName,
	draftDay,
	isMourning,
	isParting,
	milestoneName,
	sinceWords,
	tellsParting,
	whatIPromised,
	wishesWords,
	yourMilestone,
} from '../../words/app/draft';
import { callingName } from './calling-name';
import { brief, openPromises } from './brief';
import { upcomingMilestones, type UpcomingMilestone } from '../rhythm/milestones';

/** A milestone is worth a draft so many days before it; behind it, as long as it counts as belated. */
const AHEAD = 30;
/** This near, good wishes come before a hello. */
const NEAR = 3;
/** More than this of a note's line is no quotation any more. */
const LONGEST = 160;

/** A line of a note as a part of a sentence: no Markdown, no full stop, cut at a word. */
function quotable(line: string): string {
	const plain = withoutEnd(plainText(line), /[\s.,;:]/);
	if (plain.length <= LONGEST) return plain;
	const head = plain.slice(0, Math.max(plain.lastIndexOf(' ', LONGEST), LONGEST / 2));
	return `${head.replace(/\p{Cs}$/u, '').trimEnd()}…`;
}

/** Of open promises, by due day, the first of one side. */
function nextPromise(open: readonly PromiseAt[], owner: 'mine' | 'theirs'): string {
	const first = open.find(({ promise }) => promise.owner === owner);
	return quotable(first?.promise.text ?? '');
}

/** Milestones that come or were missed, the nearest to today first; of one distance a day of mourning before others. */
function nearMilestones(member: Member, today: Day, settings: Settings): readonly UpcomingMilestone[] {
	const away = ({ inDays, label }: UpcomingMilestone): number => Math.abs(inDays) - (isMourning(label) ? 0.5 : 0);
	return upcomingMilestones([member], today, settings, AHEAD)
		.filter(({ remembrance }) => !remembrance)
		.sort((a, b) => away(a) - away(b));
}

/** The nearest that is no day of mourning. */
const nextMilestone = (member: Member, today: Day, settings: Settings): UpcomingMilestone | null =>
	nearMilestones(member, today, settings).find(({ label }) => !isMourning(label)) ?? null;

/** A line of one's own notes beside a draft. */
export interface NoteLineBeside {
	readonly about: 'last' | 'open' | 'ask';
	readonly words: string;
}

const linesTold = (told: { readonly day: Day; readonly lines?: readonly string[] } | null): readonly string[] =>
	told?.lines ?? [];

/** What the notes say beside a draft, and never in it unasked: last words, promises, questions; each once. */
export function besideDraft(member: Member, today: Day, settings: Settings): readonly NoteLineBeside[] {
	const { last, before, open, ask } = brief(member, { today, settings });
	const said = [last, before].flatMap(linesTold);
	const lines = [
		...said.map((words): NoteLineBeside => ({ about: 'last', words })),
		...open.map(({ promise }): NoteLineBeside => ({ about: 'open', words: toldPromise(promise.text) })),
		...ask.map(({ words }): NoteLineBeside => ({ about: 'ask', words })),
	];
	return lines.filter(({ words }, at) => lines.findIndex((line) => line.words === words) === at);
}

/** What the placeholders stand for; `''` where the notes have nothing. */
type Values = Readonly<Record<Placeholder, string>>;

/** The newest thing said, in the note's words, and the day of the last contact, if more than its month is known. */
function lastValues({ history }: Member, today: Day): Pick<Values, 'last topic' | 'last day'> {
	const { interactions, last, lastPrecision } = history;
	const topic = interactions.find(({ said }) => quotable(partAsk(said).said) !== '');
	return {
		'last topic': quotable(partAsk(topic?.said ?? '').said),
		'last day': last === null || lastPrecision === 'month' ? '' : draftDay(last, today),
	};
}

/** The first open promise of each side. */
function promiseValues(member: Member): Pick<Values, 'promise' | 'promised' | 'their promise'> {
	const open = openPromises(member);
	const promise = nextPromise(open, 'mine');
	return {
		promise,
		promised: promise === '' ? '' : whatIPromised,
		'their promise': nextPromise(open, 'theirs'),
	};
}

function milestoneValues(
	milestone: UpcomingMilestone | null,
	today: Day,
): Pick<Values, 'milestone' | 'milestone day' | 'years'> {
	if (milestone === null) return { milestone: '', 'milestone day': '', years: '' };
	const { day, precision, years } = milestone;
	return {
		milestone: milestoneName(milestone),
		// A month is no day behind "on": a sentence that asks for one is left out.
		'milestone day': precision === 'month' ? '' : draftDay(day, today),
		years: years === null || years < 1 ? '' : String(years),
	};
}

/** Good wishes for the nearest milestone. Of a marriage that is over nothing is wished. */
function wishes(member: Member, today: Day, settings: Settings): string {
	const [nearest] = nearMilestones(member, today, settings);
	if (nearest === undefined) return '';
	const { label, years } = nearest;
	const name = yourMilestone(label, years);
	const isOver = name !== null && /wedding|anniversary/.test(name) && isMarriageOver(member);
	return wishesWords({ ...nearest, name: isOver ? null : name, mourning: isMourning(label) }, today);
}

/** Whether another milestone tells so, or anything that was noted of the person. */
const isMarriageOver = ({ person: { milestones }, history: { interactions } }: Member): boolean =>
	milestones.some(({ label }) => isParting(label)) ||
	interactions.some(({ text, detail }) => tellsParting(text) || tellsParting(detail));

/** What did not come about was no contact that one thinks back to. */
const FAILED =
	/\b(?:no (?:answer|reply|response|one|show)|no-show|voice ?mail|missed|cancel\w*|call(?:ed)? off|postpone\w*|reschedul\w*|tried|nobody|not (?:there|home|reached)|(?:did|could|was|were)(?:n[’']t| not))\b/i;

/** Whether a contact was with the person: told in their own note, or with them as one who took part. */
function isWith({ path, participants, withheld }: Contact, { person }: Member): boolean {
	const names = [person.name, noteName(person.path), ...person.aliases];
	return (
		path === person.path || withheld === true || participants.some(({ target }) => names.includes(baseName(target)))
	);
}

/** The last contact by its kind and day: `our call in October`. */
function lastContact(member: Member, today: Day): string {
	const { interactions, last } = member.history;
	for (const contact of interactions) {
		if (contact.date !== last) break;
		const name = contactName(contact.kind, contact.word, contact.direction === 'received');
		if (name !== '' && isWith(contact, member) && !FAILED.test(`${contact.text}\n${contact.detail}`))
			return `${name} ${sinceWords(contact.date, contact.precision, today)}`;
	}
	return '';
}

/** The next plan to come. */
function planValues({ history: { plans } }: Member, today: Day): Pick<Values, 'plan' | 'plan day'> {
	const next = plans.find(({ date, withheld }) => date >= today && withheld !== true);
	return { plan: quotable(next?.said ?? ''), 'plan day': next === undefined ? '' : draftDay(next.date, today) };
}

/** The values that the notes have for a person. Nothing in them tells of somebody else who is private. */
export function draftValues(of: Member, today: Day, settings: Settings): DraftValues {
	const member = discreet(of);
	const { person } = member;
	const { interests, likes, place, company } = person.details;
	const values: Values = {
		first: callingName(member),
		name: person.name,
		'last contact': lastContact(member, today),
		...lastValues(member, today),
		...promiseValues(member),
		wishes: wishes(member, today, settings),
		...milestoneValues(nextMilestone(member, today, settings), today),
		...planValues(member, today),
		interest: quotable(interests[0] ?? likes[0] ?? ''),
		why: quotable(person.why ?? ''),
		place: quotable(place ?? ''),
		company: quotable(company ?? ''),
		today: draftDay(today, today),
	};
	return new Map((Object.entries(values) as [Placeholder, string][]).filter(([, value]) => value.trim() !== ''));
}

/**
 * The draft to begin with: good wishes where a milestone is near, else the first that asks for none. Null for somebody
 * who is private or paused: nothing is suggested for them, though the user may choose a draft.
 */
export function suggestedDraft(drafts: readonly Draft[], member: Member, today: Day, settings: Settings): Draft | null {
	const { person } = member;
	if (person.private || person.paused || person.deceased) return null;
	const wishes = (draft: Draft): boolean => asksFor(draft.text, 'wishes', 'milestone', 'milestone day', 'years');
	const milestone = nextMilestone(discreet(member), today, settings);
	const near = milestone !== null && milestone.inDays <= NEAR ? drafts.find(wishes) : undefined;
	return near ?? drafts.find((draft) => !wishes(draft)) ?? drafts[0] ?? null;
}
