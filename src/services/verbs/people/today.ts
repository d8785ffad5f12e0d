/** What the day asks for, in one piece: to be read in a terminal, mailed by cron, or handed to a program. */
import { escapeMarkdown } from '../../../core/markdown/markdown-escape';
import type { Day } from '../../../core/time/day';
import { dueWords } from '../../../words/app/due';
import { itemWords } from '../../../words/app/items';
import { planWords } from '../../../words/app/plans';
import { flagWords, verbWords } from '../../../words/verbs';
import { longDay, shortDay } from '../../../words/words';
import { titled } from '../../answers/columns';
import { safe } from '../../answers/safe';
import { oneOf } from '../../command/options';
import { verb } from '../../command/verb';
import type { AskedPlan } from '../../plans';
import { namesOf } from '../../shared';
import { todayOf, type Today } from '../../today';
import { milestoneCells, milestoneJson } from '../contacts/milestones';
import { promiseCells, promiseJson } from '../contacts/promises';
import { dueCells, dueJson } from './due';

const FORMATS = ['text', 'markdown', 'json'] as const;

const OPTIONS = {
	/** How it is written; text if left out. */
	format: oneOf('FORMAT', flagWords.format, FORMATS, (typed) => verbWords.badFormat(typed, FORMATS)),
};

/** The day as one JSON value, each thing as the verb of its own has it. */
const todayReport = ({ people, plans, promises, milestones }: Today, today: Day) => ({
	today,
	people: people.map((member) => dueJson(member, today)),
	plans: plans.map(({ members: [{ person }], plan: { date, kind, said, path, line } }) => ({
		person: person.name,
		date,
		kind,
		text: said,
		path,
		line,
	})),
	promises: promises.map(promiseJson),
	milestones: milestones.map(milestoneJson),
});

/** What stands below a title: rows in columns, whom each is about first. */
type Part = readonly [title: string, rows: readonly (readonly string[])[]];

/** The parts of a day that hold anything, in the order of the list. */
function partsOf({ people, plans, promises, milestones }: Today, today: Day): readonly Part[] {
	const { titles } = itemWords;
	const planCells = ({ members, plan }: AskedPlan): readonly string[] =>
		[namesOf(members), shortDay(plan.date, today), planWords.what(plan)].map(safe);
	const parts: readonly Part[] = [
		[dueWords.portion, people.map((member) => dueCells(member, today))],
		[titles.plans, plans.map(planCells)],
		[titles.promises, promises.map((promise) => promiseCells(promise, today))],
		[titles.milestones, milestones.map((milestone) => milestoneCells(milestone, today))],
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
	const item = ([name = '', ...rest]: readonly string[]): string =>
		`- **${name}**: ${rest.filter((cell) => cell !== '').join(', ')}`;
	const below = parts.flatMap(([title, rows]) => [
		'',
		`### ${title}`,
		'',
		...rows.map((row) => item(row.map((cell) => escapeMarkdown(cell)))),
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
