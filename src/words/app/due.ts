/** What *Due to nurture* says: its controls, its rows, its empty states and what it announces. */
import { addDays, formatDay, yearOf, type Day } from '../../core/time/day';
import { discreet } from '../../core/people/discreet';
import { saidWords } from '../../core/entry/ask-text';
import type { Contact } from '../../core/people/history';
import { OTHER_KIND } from '../../core/settings/kinds';
import type { Member } from '../../core/people/roster';
import type { Settings } from '../../core/settings/settings';
import type { Reason } from '../../core/people/standing';
import { counted } from '../counted';
import { everyWords } from '../insight/insight';
import { itemWords, type ItemCounts } from './items';
import { planWords } from './plans';
import { andList, orList, shortDay, standingWords, toldDay } from '../words';

const NEVER_DUE: Partial<Record<Reason, string>> = { paused: 'is paused', deceased: 'has died' };
const NOTHING: ItemCounts = {};

const people = (count: number): string => counted(count, 'person', 'people');

/** The day something was, in the fewest words: `today`, `yesterday`, `5 Oct`, `Oct 2024` of a whole month. */
function pastDay({ date, precision }: Contact, today: Day): string {
	if (precision === 'month') return formatDay(date, yearOf(date) === yearOf(today) ? 'MMMM' : 'MMM YYYY');
	if (date === today) return 'today';
	return date === addDays(today, -1) ? 'yesterday' : shortDay(date, today);
}

/** A day to come, with its preposition: `tomorrow`, `on Friday`, `on 10 Dec`. */
function comingDay(day: Day, today: Day): string {
	if (day === addDays(today, 1)) return 'tomorrow';
	return day <= addDays(today, 6) ? `on ${formatDay(day, 'dddd')}` : `on ${shortDay(day, today)}`;
}

/** What a row says of the last contact, in parts: the words are cut to the room there is, kind and day are not. */
export interface LastWords {
	/** What was said, without Markdown; `''` if nothing was. */
	readonly said: string;
	/** A kind's id for its icon, null where none is known. */
	readonly kind: string | null;
	/** The kind as a word, `''` for an interaction of no kind. */
	readonly kindWord: string;
	readonly day: string;
}

const SECTIONS = {
	due: 'Today',
	...itemWords.titles,
	plans: planWords.answersLabel,
	rest: 'Also due',
	soon: 'Coming up',
	later: 'Later',
	drifting: 'Drifting',
	aside: 'Planned and snoozed',
	untracked: 'No rhythm',
	paused: 'Paused',
};

/** What the heading of a section tells. */
interface Heading {
	readonly id: keyof typeof SECTIONS;
	readonly count: number;
	/** How many of today's portion are done; null in all other sections. */
	readonly done: number | null;
	/** Whether others of its kind stand in this week's section. */
	readonly isRest: boolean;
}

/** Sentences of *Due to nurture*. */
export const dueWords = {
	title: 'Due to nurture',
	/** A section's title, and beside it how many there are. What comes up within seven days is this week's. */
	heading(
		{ id, count, done, isRest }: Heading,
		soonDays: number,
	): { readonly title: string; readonly count: string; readonly counts: string } {
		const number = String(count);
		if (done !== null) return { title: SECTIONS[id], count: `${done} of ${number}`, counts: 'done' };
		if (id === 'promises' || id === 'milestones')
			return { title: isRest ? itemWords.more(id, count) : itemWords.count(id, count), count: '', counts: '' };
		const title = id === 'soon' && soonDays === 7 ? 'This week' : SECTIONS[id];
		return { title, count: number, counts: '' };
	},
	/** What shows the others of this week. */
	showMore: (count: number): string => `${count} more`,
	/** Today's few people, where they are told of elsewhere. */
	portion: "Today's portion",
	/** How far a walk is. */
	done: (done: number, count: number): string => `${done} of ${count} done`,

	newPerson: 'New person',
	logInteraction: 'Log an interaction…',
	showFilters: 'Filter the list',
	hideFilters: 'Show everybody',
	filter: 'Filter people',
	filterHint: 'Filter…',
	clearFilter: 'Clear filter',
	clearFilters: 'Clear the filters',
	circle: 'Circle',
	allCircles: 'All circles',
	noCircle: 'No circle',
	tag: 'Tag',
	allTags: 'All tags',
	sortOrder: 'Change sort order',
	sorts: { urgency: 'Longest past their rhythm', name: 'Name', last: 'Longest since last contact', circle: 'Circle' },
	openSettings: 'Settings',

	/** How late somebody is, at the edge of a row. In today's portion whoever is done with is told so, and why. */
	when({ standing, history }: Member, today: Day, inPortion: boolean): string {
		if (standing.reason === 'plan-today') return 'planned for today';
		const isDone = history.last === today && history.lastPrecision === 'day';
		return inPortion && isDone ? 'done today' : standingWords(standing, today);
	},
	/** How much of the rhythm has gone by, where it is more than all of it: `1.4×`, `12×`. */
	rhythms({ standing: { status, urgency } }: Member): string {
		if (status !== 'overdue' || urgency === null) return '';
		const times = 1 + urgency;
		return `${times < 10 ? Math.floor(times * 10) / 10 : Math.floor(times)}×`;
	},
	/** The same read aloud. */
	rhythmsRead: (rhythms: string): string => `${rhythms.replace('×', '')} times their rhythm`,

	/** The name of a row's button. */
	more: (name: string): string => `More for ${name}`,
	menu: {
		logToday: 'Log today',
		logWithDetails: 'Log with details…',
		plan: 'Plan…',
		addPromise: 'Add a promise…',
		snoozeWeek: 'Snooze for a week',
		snoozeMonth: 'Snooze for a month',
		snoozeUntil: 'Snooze until…',
		/** A cadence that fits the rhythm really kept, with the figures it rests on. */
		takeRhythm: ({
			every,
			medianDays,
			touches,
			sinceDay,
		}: {
			readonly every: string;
			readonly medianDays: number;
			readonly touches: number;
			readonly sinceDay: Day;
		}): string =>
			`Take the rhythm you keep: ${every} (about every ${everyWords(medianDays)}, ${touches - 1} gaps since ${formatDay(sinceDay, 'MMM YYYY')})`,
		setRhythm: 'Set rhythm…',
		setCircle: 'Set circle…',
		pause: 'Pause',
		resume: 'Resume',
		open: 'Open',
		openInNewTab: 'Open in new tab',
	},

	/** Why somebody cannot be put off: nothing asks for them. */
	neverDue: ({ person: { name }, standing: { reason } }: Member): string =>
		`${name} ${NEVER_DUE[reason] ?? 'has no rhythm'}: there is nothing to put off.`,

	/** The last contact of a row, its day in the fewest words; null if there never was one. */
	last(member: Member, today: Day): LastWords | null {
		const { interactions, last, lastPrecision } = discreet(member).history;
		if (last === null) return null;
		const newest = interactions[0];
		if (newest === undefined || newest.date < last)
			return { said: '', kind: null, kindWord: '', day: toldDay(last, lastPrecision, today) };
		return {
			said: saidWords(newest.said),
			kind: newest.kind,
			kindWord: newest.kind === OTHER_KIND ? '' : newest.kind,
			day: yearOf(newest.date) === yearOf(today) ? pastDay(newest, today) : formatDay(newest.date, 'MMM YYYY'),
		};
	},
	/** The day of a contact or a plan that has come: `today`, `yesterday`, `5 Oct`, a month by its name. */
	day: pastDay,
	/** Said before the last contact to those who do not see where it stands. */
	lastContact: 'Last contact:',
	/** The kind of a last contact, for those who do not see its icon. */
	kind: ({ kindWord }: LastWords): string => (kindWord === '' ? '' : `${kindWord}, `),
	log: 'Log',
	logFor: (name: string): string => `Log with ${name}`,
	brief: 'Brief',
	briefOf: (name: string): string => `Brief of ${name}`,
	views: 'Show another view',
	neverContacted: 'No contact noted yet',
	quoted: (said: string): string => `“${said}”`,

	loading: 'Reading your notes…',
	nobodyYet: 'Nobody here yet',
	/** Which notes would be people. */
	whoCounts({ peopleFolders, personTags }: Settings): string {
		const folders = peopleFolders.map((folder) => (folder === '' ? 'your vault' : folder));
		const where = folders.length === 0 ? '' : `in ${orList(folders)}`;
		const tags = personTags.length === 0 ? '' : `tagged ${orList(personTags.map((tag) => `#${tag}`))}`;
		const which = where !== '' && tags !== '' ? `${where}, or ${tags},` : where + tags;
		return which === ''
			? 'Say in the settings which notes are people, or begin with a new one.'
			: `A note ${which} is a person. Make the first one, or change this in the settings.`;
	},
	nobodyMatches: 'Nobody matches',
	nobodyMatchesHint: 'No one here has all of that. Clear the filters to see everybody.',
	/** True from data: who comes next and when, or what to do if nobody ever does. */
	nobodyDue(
		next: { readonly day: Day; readonly members: readonly Member[] } | null,
		today: Day,
		unsorted = 0,
	): string {
		// What to do about it stands below.
		if (next === null && unsorted > 0) return 'Nobody is due yet.';
		if (next === null) return "Nobody is due, and nobody has a day to come. Set a rhythm from a person's menu.";
		const names = next.members.map(({ person }) => person.name);
		const who = names.length <= 2 ? andList(names) : `${names[0] ?? ''} and ${names.length - 1} others`;
		return `Nobody is due. Next: ${who} ${comingDay(next.day, today)}.`;
	},

	/** Announced after filtering. */
	found(count: number, items: ItemCounts = NOTHING): string {
		const parts = [count === 0 ? '' : people(count), itemWords.counts(items)].filter((part) => part !== '');
		return parts.length === 0 ? 'Nobody matches.' : `${parts.join(', ')} found.`;
	},
	/** Announced when a section is opened or shut. */
	toggled(heading: Heading, soonDays: number, open: boolean): string {
		const { title, count, counts } = dueWords.heading(heading, soonDays);
		const parts = [title, counts === '' ? count : `${count} ${counts}`, open ? 'open' : 'closed'];
		return `${parts.filter((part) => part !== '').join(', ')}.`;
	},
	/** Announced when one person's standing has changed. */
	moved: (member: Member, today: Day): string => `${member.person.name}: ${standingWords(member.standing, today)}.`,
	/** Announced when several have changed. */
	dueNow: (count: number): string =>
		count === 0 ? 'Nobody is due.' : `${counted(count, 'person is', 'people are')} due.`,
	sorted: (order: string): string => `Sorted: ${order}.`,
};
