/** What a draft can say of a person: the values of its placeholders, from the notes; and which draft fits today. */
import { asksFor, type Draft, type DraftValues, type Placeholder } from '../core/draft';
import { discreet } from '../core/discreet';
import { withoutEnd } from '../core/ends';
import { firstName } from '../core/first-name';
import { plainText } from '../core/plain-text';
import type { PromiseAt } from '../core/mentions';
import type { Member } from '../core/roster';
import type { Settings } from '../core/settings';
import type { Day } from '../core/day';
import { partAsk } from '../core/ask-text';
import { draftDay, milestoneName } from '../core/words/draft';
import { brief, openPromises } from './brief';
import { upcomingMilestones, type UpcomingMilestone } from './milestones';

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

function nextMilestone(member: Member, today: Day, settings: Settings): UpcomingMilestone | null {
	return upcomingMilestones([member], today, settings, AHEAD).find(({ remembrance }) => !remembrance) ?? null;
}

const linesTold = (told: { readonly day: Day; readonly lines?: readonly string[] } | null): readonly string[] =>
	told?.lines ?? [];

/** What the notes say beside a draft, and never in it unasked: last words, promises, questions. */
export function besideDraft(member: Member, today: Day, settings: Settings): readonly string[] {
	const { last, before, open, ask } = brief(member, { today, settings });
	const said = [last, before].flatMap(linesTold);
	const words = [...said, ...open.map(({ promise }) => plainText(promise.text)), ...ask.map((asked) => asked.words)];
	return [...new Set(words)];
}

/** What the placeholders stand for; `''` where the notes have nothing. */
type Values = Readonly<Record<Placeholder, string>>;

/** The newest thing said, in the note's words, and the day of the last contact, if more than its month is known. */
function lastValues({ history: { interactions, last } }: Member, today: Day): Pick<Values, 'last topic' | 'last day'> {
	const topic = interactions.find(({ said }) => quotable(partAsk(said).said) !== '');
	const [newest] = interactions;
	const isMonth = newest?.date === last && newest.precision === 'month';
	return {
		'last topic': quotable(partAsk(topic?.said ?? '').said),
		'last day': last === null || isMonth ? '' : draftDay(last, today),
	};
}

/** The first open promise of each side. */
function promiseValues(member: Member): Pick<Values, 'promise' | 'promised' | 'their promise'> {
	const open = openPromises(member);
	const promise = nextPromise(open, 'mine');
	return {
		promise,
		promised: promise === '' ? '' : 'what I promised you',
		'their promise': nextPromise(open, 'theirs'),
	};
}

function milestoneValues(
	milestone: UpcomingMilestone | null,
	today: Day,
): Pick<Values, 'milestone' | 'milestone day' | 'years'> {
	if (milestone === null) return { milestone: '', 'milestone day': '', years: '' };
	const { day, years } = milestone;
	return {
		milestone: milestoneName(milestone),
		'milestone day': draftDay(day, today),
		years: years === null || years < 1 ? '' : String(years),
	};
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
		first: firstName(person),
		name: person.name,
		...lastValues(member, today),
		...promiseValues(member),
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
	const wishes = (draft: Draft): boolean => asksFor(draft.text, 'milestone', 'milestone day', 'years');
	const milestone = nextMilestone(discreet(member), today, settings);
	const near = milestone !== null && milestone.inDays <= NEAR ? drafts.find(wishes) : undefined;
	return near ?? drafts.find((draft) => !wishes(draft)) ?? drafts[0] ?? null;
}
