/** What a day asks for, in one piece: for a terminal, a reminder, and a note to be ticked off in. */
import { insertTasks, placeholderLine } from '../core/edit/today-edit';
import { toldPromise } from '../core/entry/promise';
import { linksIn } from '../core/markdown/link';
import { escapeMarkdown } from '../core/markdown/markdown-escape';
import { isOfToday } from '../core/markdown/own-marks';
import { ownDay } from '../core/people/mention';
import type { Member } from '../core/people/roster';
import type { Settings } from '../core/settings/settings';
import { readNote, type ReadNote } from '../core/properties/read-note';
import type { Day } from '../core/time/day';
import { upcomingMilestones, type UpcomingMilestone } from '../insight/rhythm/milestones';
import { isDone, portion, type KeptPortion } from '../insight/rhythm/portion';
import { todayWords } from '../words/app/today';
import { milestoneWords } from '../words/insight/milestones';
import { faults } from '../words/words';
import type { People } from './people';
import { plansToAsk, type AskedPlan } from './plans';
import { openPromises, type OpenPromise } from './promises';
import { Refusal } from './ports';
import type { Those } from './shared';

/** What a day asks for. It may be read by others, as a mail or a note: nobody who is private is in it. */
export interface Today {
	/** Whoever is left of today's portion, in the order of the list. */
	readonly people: readonly Member[];
	/** Plans of today or earlier of which nobody has said whether they happened. */
	readonly plans: readonly AskedPlan[];
	/** Open promises both ways that are due today or were before. */
	readonly promises: readonly OpenPromise[];
	/** Those within their lead time, the belated first. */
	readonly milestones: readonly UpcomingMilestone[];
}

const isOpen = ({ members }: { readonly members: Those }): boolean => members.every(({ person }) => !person.private);

/** What this day asks for; `kept` is the portion as it was shown this morning, null where nobody knows. */
export function todayOf(
	members: readonly Member[],
	today: Day,
	settings: Settings,
	kept: KeptPortion | null = null,
): Today {
	const isLeft = (member: Member): boolean => !member.person.private && !isDone(member, today);
	return {
		people: portion(members, today, settings, kept).listed.filter(isLeft),
		plans: plansToAsk(members, today).filter(isOpen),
		promises: openPromises(members, today).filter(
			(open) => isOpen(open) && open.promise.due !== null && open.promise.due <= today,
		),
		milestones: upcomingMilestones(members, today, settings).filter(({ member }) => !member.person.private),
	};
}

/** Who is asked for today, each with the words of a task; nobody twice but for several promises or days of note. */
function tasksFor({ people, promises, milestones }: Today): readonly (readonly [Member, string])[] {
	const said: (readonly [Member, string])[] = [
		...milestones
			.filter(({ inDays, precision, remembrance }) => inDays === 0 && precision === 'day' && !remembrance)
			.map((milestone) => [milestone.member, milestoneWords.what(milestone)] as const),
		...promises.map(({ members: [first], promise }) => [first, toldPromise(promise.text)] as const),
	];
	const named = new Set(said.map(([member]) => member));
	return [...said, ...people.filter((member) => !named.has(member)).map((member) => [member, ''] as const)];
}

/** Those whom tasks of the day in a note are of. */
function namedIn({ path, note }: ReadNote, { roster, today }: People): ReadonlySet<string | undefined> {
	const tasks = note.items.filter(({ task, text }) => task !== null && isOfToday(text));
	return new Set(tasks.map(({ text }) => roster.linked(linksIn(text)[0]?.target ?? '', path, today)?.path));
}

/** Whether a note is of today, and asks for today's people with a placeholder that can be filled. */
export function asksForToday({ roster: { reader }, today }: People, path: string, text: string): boolean {
	const read = readNote(path, text);
	return read.note.unclosed === null && placeholderLine(read.note) !== -1 && ownDay(read, reader) === today;
}

/**
 * The text of a note with the tasks of today that it lacks, and how many. `link` writes a link to somebody; `cursor` is
 * the line for them, from 0; `kept` is the portion as the list shows it, null where no list has one. Where the note is
 * not of today, each has the date. Refused where there is nobody to add, unless that is to take the place of a
 * placeholder.
 */
export function insertToday(
	people: People,
	{ path, text, cursor }: { readonly path: string; readonly text: string; readonly cursor: number },
	link: (member: Member) => string,
	kept: KeptPortion | null = null,
): { readonly text: string; readonly count: number } {
	const { today, settings, roster } = people;
	const read = readNote(path, text);
	const { unclosed } = read.note;
	if (unclosed !== null) throw new Refusal(faults.edit(path, { ...unclosed, line: unclosed.line + 1 }));
	const date = ownDay(read, roster.reader) === today ? '' : `${today} `;
	const there = namedIn(read, people);
	const tasks = tasksFor(todayOf(people.list(), today, settings, kept))
		.filter(([{ person }]) => !there.has(person.path))
		.map(([member, said]) => date + link(member) + (said === '' ? '' : `: ${escapeMarkdown(said)}`));
	if (tasks.length === 0 && placeholderLine(read.note) === -1) throw new Refusal(todayWords.allThere);
	return { text: insertTasks(read.note, tasks, cursor), count: tasks.length };
}
