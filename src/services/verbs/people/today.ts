/** What the day asks for, in one piece: to be read in a terminal, mailed by cron, or handed to a program. */
import { toldPromise } from '../../../core/entry/promise';
import { escapeMarkdown } from '../../../core/markdown/markdown-escape';
import { discreet } from '../../../core/people/discreet';
import { everyOf } from '../../../core/person/rhythm';
import type { Day } from '../../../core/time/day';
import { dueWords } from '../../../words/app/due';
import { itemWords } from '../../../words/app/items';
import { planWords } from '../../../words/app/plans';
import { promiseWords } from '../../../words/app/promises';
import { milestoneWords } from '../../../words/insight/milestones';
import { flagWords, verbWords } from '../../../words/verbs';
import { longDay, shortDay, standingWords, whenWords } from '../../../words/words';
import { titled } from '../../answers/columns';
import { safe } from '../../answers/safe';
import { oneOf } from '../../command/options';
import { verb } from '../../command/verb';
import { namesOf } from '../../shared';
import { todayOf, type Today } from '../../today';
import { lastWords } from './due';

const FORMATS = ['text', 'markdown', 'json'] as const;

const OPTIONS = {
	/** How it is written; text if left out. */
	format: oneOf('FORMAT', flagWords.format, FORMATS, (typed) => verbWords.badFormat(typed, FORMATS)),
};

/** The day as one JSON value. `date` of a milestone is `2026-04` where only its month is known. */
function todayReport({ people, plans, promises, milestones }: Today, today: Day) {
	return {
		today,
		people: people.map((member) => {
			const { person, standing } = discreet(member);
			const { status, due, last, overdueDays } = standing;
			const { name, path, circle, why } = person;
			return { name, path, status, due, last, overdueDays, every: everyOf(member), circle, why };
		}),
		plans: plans.map(({ members, plan: { date, kind, said, path, line } }) => ({
			people: members.map(({ person: { name } }) => name),
			date,
			kind,
			text: said,
			path,
			line,
		})),
		promises: promises.map(({ members, path, promise: { text, due, owner, line } }) => ({
			people: members.map(({ person: { name } }) => name),
			text,
			due,
			owner,
			path,
			line,
		})),
		milestones: milestones.map(({ member: { person }, label, day, precision, years, belated }) => ({
			person: person.name,
			label,
			date: precision === 'month' ? day.slice(0, 7) : day,
			years,
			belated,
		})),
	};
}

/** What stands below a title: rows, who it is about first. */
type Part = readonly [title: string, rows: readonly (readonly string[])[]];

/** The parts of a day that hold anything, in the order of the list. */
function partsOf({ people, plans, promises, milestones }: Today, today: Day): readonly Part[] {
	const { titles } = itemWords;
	const parts: readonly Part[] = [
		[
			dueWords.section('due', 0, 0),
			people.map((member) => [
				member.person.name,
				standingWords(member.standing, today),
				lastWords(discreet(member).history, today),
			]),
		],
		[
			titles.plans,
			plans.map(({ members, plan }) => [namesOf(members), shortDay(plan.date, today), planWords.what(plan)]),
		],
		[
			titles.promises,
			promises.map(({ members, promise }) => [
				namesOf(members),
				whenWords(promise.due ?? today, today),
				toldPromise(promise.text) + (promise.owner === 'theirs' ? ` (${promiseWords.theirs})` : ''),
			]),
		],
		[
			titles.milestones,
			milestones.map((milestone) => [
				milestone.member.person.name,
				milestoneWords.when(milestone, today),
				milestoneWords.what(milestone),
			]),
		],
	];
	return parts.filter(([, rows]) => rows.length > 0);
}

/** The parts as a terminal shows them. */
function printToday(parts: readonly Part[], today: Day): string {
	if (parts.length === 0) return verbWords.nothingToday;
	return [
		longDay(today),
		...parts.flatMap(([title, rows]) =>
			titled(
				title,
				rows.map((row) => row.map(safe)),
			),
		),
	].join('\n');
}

/** The parts as Markdown. People are no links: nothing of it is contact in a note that it is put into. */
function todayMarkdown(parts: readonly Part[], today: Day): string {
	const item = ([name = '', ...rest]: readonly string[]): string => `- **${name}**: ${rest.join(', ')}`;
	const below = parts.flatMap(([title, rows]) => [
		'',
		`### ${title}`,
		'',
		...rows.map((row) => item(row.map((cell) => escapeMarkdown(safe(cell))))),
	]);
	return [`## ${longDay(today)}`, ...(parts.length === 0 ? ['', verbWords.nothingToday] : below)].join('\n');
}

/** `nurture today`: what the day asks for. */
export const today = verb({
	name: 'today',
	does: verbWords.verbs.today,
	needs: {},
	options: OPTIONS,
	answer({ members, options: { format }, today: day, settings }) {
		const asked = todayOf(members, day, settings);
		const json = todayReport(asked, day);
		const parts = partsOf(asked, day);
		if (format === 'json') return { json, text: JSON.stringify(json, null, 2) };
		return { json, text: (format === 'markdown' ? todayMarkdown : printToday)(parts, day) };
	},
});
