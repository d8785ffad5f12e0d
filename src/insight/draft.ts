/** What a draft can say of a person: the values of its placeholders, from the notes; and which draft fits today. */
import { asksFor, type Draft, type DraftValues, type Placeholder } from '../core/draft';
import { discreet } from '../core/discreet';
import { firstName } from '../core/first-name';
import { plainText } from '../core/plain-text';
import type { PromiseAt } from '../core/mentions';
import type { Member } from '../core/roster';
import type { Settings } from '../core/settings';
import type { Day } from '../core/day';
import { draftDay, milestoneName } from '../core/words/draft';
import { openPromises } from './brief';
import { upcomingMilestones, type UpcomingMilestone } from './milestones';

/** A milestone is worth a draft so many days before it; behind it, as long as it counts as belated. */
const AHEAD = 30;
/** This near, good wishes come before a hello. */
const NEAR = 3;
/** More than this of a note's line is no quotation any more. */
const LONGEST = 160;

/** A line of a note as a part of a sentence: no Markdown, no full stop, cut at a word. */
function quotable(line: string): string {
	const plain = plainText(line).replace(/[\s.,;:]+$/, '');
	if (plain.length <= LONGEST) return plain;
	return `${plain
		.slice(0, Math.max(plain.lastIndexOf(' ', LONGEST), LONGEST / 2))
		.replace(/\p{Cs}$/u, '')
		.trimEnd()}…`;
}

/** Of open promises, by due day, the first of one side. */
function nextPromise(open: readonly PromiseAt[], owner: 'mine' | 'theirs'): string {
	const first = open.find(({ promise }) => promise.owner === owner);
	return first === undefined ? '' : quotable(first.promise.text);
}

function nextMilestone(member: Member, today: Day, settings: Settings): UpcomingMilestone | null {
	return upcomingMilestones([member], today, settings, AHEAD).find(({ remembrance }) => !remembrance) ?? null;
}

/**
 * The values that the notes have for a person. The last topic is the newest thing said, its words as the note has them;
 * the plan is the next one to come. Nothing in them tells of somebody else who is private.
 */
export function draftValues(of: Member, today: Day, settings: Settings): DraftValues {
	const member = discreet(of);
	const { person, history } = member;
	const open = openPromises(member);
	const newest = history.interactions[0];
	const topic = history.interactions.find(({ said }) => quotable(said) !== '');
	const milestone = nextMilestone(member, today, settings);
	const plan = history.plans.find(({ date, withheld }) => date >= today && withheld !== true);
	const { details } = person;
	const exact =
		newest !== undefined && newest.date === history.last && newest.precision === 'month' ? null : history.last;
	const values: Readonly<Record<Placeholder, string>> = {
		first: firstName(person),
		name: person.name,
		'last topic': topic === undefined ? '' : quotable(topic.said),
		'last day': exact === null ? '' : draftDay(exact, today),
		promise: nextPromise(open, 'mine'),
		'their promise': nextPromise(open, 'theirs'),
		milestone: milestone === null ? '' : milestoneName(milestone),
		'milestone day': milestone === null ? '' : draftDay(milestone.day, today),
		years: milestone === null || milestone.years === null || milestone.years < 1 ? '' : String(milestone.years),
		plan: plan === undefined ? '' : quotable(plan.said),
		'plan day': plan === undefined ? '' : draftDay(plan.date, today),
		interest: quotable(details.interests[0] ?? details.likes[0] ?? ''),
		why: person.why === null ? '' : quotable(person.why),
		place: quotable(details.place ?? ''),
		company: quotable(details.company ?? ''),
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
