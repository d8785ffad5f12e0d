/** Who is due: the list, the longest past their rhythm first. */
import { saidWords } from '../../../core/entry/ask-text';
import { isTagWithin } from '../../../core/markdown/tags';
import { discreet } from '../../../core/people/discreet';
import type { History } from '../../../core/people/history';
import type { Member } from '../../../core/people/roster';
import { isDue } from '../../../core/people/standing';
import { everyOf } from '../../../core/person/rhythm';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings/settings';
import { cut } from '../../../core/text/cut';
import { foldText } from '../../../core/text/fold';
import { compareText } from '../../../core/text/text-order';
import type { Day } from '../../../core/time/day';
import { dueWords } from '../../../words/app/due';
import { flagWords, verbWords } from '../../../words/verbs';
import { dayOrMonth, faults, longDay, reasonWords, standingWords } from '../../../words/words';
import { columnsOf } from '../../answers/columns';
import { safe } from '../../answers/safe';
import { isOn, number, text, type ValuesOf } from '../../command/options';
import { verb } from '../../command/verb';
import type { People } from '../../people';
import { Refusal } from '../../ports';

/** Which people are asked for. */
const OPTIONS = {
	/** Every person with standing, instead of those who are due. */
	all: isOn(flagWords.all),
	/** A circle's name, in any case. */
	circle: text('C', flagWords.circle),
	/** A tag, with or without `#`; nested tags count. */
	tag: text('T', flagWords.tag),
	/** A part of a place's name. */
	place: text('P', flagWords.place),
	limit: number(flagWords.limit, (typed) => /^[1-9]\d{0,6}$/.test(typed), verbWords.badLimit),
};

/** Which people are asked for; all whom it leaves out are let pass. */
export type DueFilter = Partial<ValuesOf<typeof OPTIONS>>;

const same = (a: string | null, b: string): boolean => a !== null && foldText(a) === foldText(b);

const includes = (whole: string | null, part: string): boolean =>
	whole !== null && foldText(whole).includes(foldText(part));

/** Whether a filter lets somebody pass: by circle, by a part of the place, by tag. */
function passes({ person }: Member, { circle, tag, place }: DueFilter): boolean {
	if (circle !== undefined && !same(person.circle, circle)) return false;
	if (place !== undefined && !includes(person.details.place, place)) return false;
	return tag === undefined || person.tags.some((own) => isTagWithin(own, tag.replace(/^#/, '')));
}

/** Most urgent first; those without a due day last; then by name. */
function byUrgency(a: Member, b: Member): number {
	const [left, right] = [a.standing.urgency ?? -Infinity, b.standing.urgency ?? -Infinity];
	if (left !== right) return left > right ? -1 : 1;
	return compareText(a.person.name, b.person.name) || (a.person.path < b.person.path ? -1 : 1);
}

/** The members that a list shows, and all whom its circle, tag and place let pass, due or not. */
function dueMembers(
	members: readonly Member[],
	filter: DueFilter,
): { readonly shown: readonly Member[]; readonly matching: readonly Member[] } {
	const matching = members.filter((member) => passes(member, filter));
	const shown = matching.filter(({ standing }) => filter.all === true || isDue(standing.status)).sort(byUrgency);
	return { shown: filter.limit === undefined ? shown : shown.slice(0, filter.limit), matching };
}

/** Refused if there is no such circle: neither in the settings nor in anybody's note. */
function checkCircle(circle: string | undefined, people: People): void {
	if (circle === undefined) return;
	const known = people.settings.circles.map(({ name }) => name);
	if (known.some((name) => same(name, circle))) return;
	if (people.list().some(({ person }) => same(person.circle, circle))) return;
	throw new Refusal(faults.circle(circle, known));
}

/** One of the list, as JSON has it. */
export function dueJson(member: Member, today: Day) {
	const { standing } = member;
	const { person } = discreet(member);
	const { status, due, last, lastPrecision, overdueDays, urgency } = standing;
	return {
		name: person.name,
		path: person.path,
		status,
		due,
		last,
		lastPrecision,
		every: everyOf(member),
		overdueDays,
		urgency,
		circle: person.circle,
		why: person.why,
		reason: reasonWords(standing, everyOf(member), today),
	};
}

/** One of the list: name, when, as time and measured by the rhythm; circle, what was last said. */
export const dueCells = (member: Member, today: Day): readonly string[] => [
	safe(member.person.name),
	[standingWords(member.standing, today), dueWords.rhythms(member)].join(' ').trimEnd(),
	safe(discreet(member).person.circle ?? ''),
	lastWords(discreet(member).history, today),
];

/** The list as one JSON value (the contract's `due`). */
export function dueReport(members: readonly Member[], filter: DueFilter, today: Day) {
	return {
		today,
		people: dueMembers(members, filter).shown.map((member) => dueJson(member, today)),
	};
}

/** The next person to fall due, for a list that is empty; null if nobody will. */
function nextDue(members: readonly Member[], today: Day): Member | null {
	const ahead = members.filter(({ standing }) => standing.due !== null && standing.due > today);
	return ahead.sort((a, b) => ((a.standing.due ?? '') < (b.standing.due ?? '') ? -1 : 1))[0] ?? null;
}

/** What was said last and when; where no line tells, the day alone. */
function lastWords({ interactions, last, lastPrecision }: History, today: Day): string {
	const [newest] = interactions;
	if (newest === undefined || newest.date !== last)
		return last === null ? verbWords.noContact : verbWords.lastContact(dayOrMonth(last, lastPrecision, today));
	const said = safe(saidWords(newest.said));
	const quoted = said === '' ? '' : `"${cut(said, 60)}" `;
	return `${quoted}${newest.kind}, ${dayOrMonth(newest.date, newest.precision, today)}`;
}

/** The list in its order. Kind words where nobody is due, and who of those asked for is next. */
export function printDue(
	members: readonly Member[],
	filter: DueFilter,
	today: Day,
	settings: Settings = DEFAULT_SETTINGS,
): string {
	const { shown, matching } = dueMembers(members, filter);
	if (members.length === 0) return verbWords.noPeople(settings);
	if (matching.length === 0) return verbWords.nobodyMatches;
	if (shown.length === 0) return nobodyDue(matching, today);
	return columnsOf(shown.map((member) => dueCells(member, today)));
}

/** That nobody is due, and who is the next of those who were asked for. */
function nobodyDue(matching: readonly Member[], today: Day): string {
	const next = nextDue(matching, today);
	if (!next?.standing.due) return verbWords.nobodyDue;
	return verbWords.nobodyDueNext(safe(next.person.name), longDay(next.standing.due));
}

/** `nurture due`: the list. Obsidian's command line takes a bare `nurture` for it. */
export const due = verb({
	name: 'due',
	does: verbWords.verbs.due,
	needs: {},
	options: OPTIONS,
	answer({ members, options, people, today, settings }) {
		checkCircle(options.circle, people);
		return { json: dueReport(members, options, today), text: printDue(members, options, today, settings) };
	},
});
