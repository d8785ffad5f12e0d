/** What was read in the vault, from which ways of writing, and what was not: the arrival report. */
import { arrivalWords } from '../../../words/insight/arrival';
import { arrivalReport, type ArrivalReport } from '../../arrival';
import { titled } from '../../answers/columns';
import { safe } from '../../answers/safe';
import { verb } from '../../command/verb';
import type { Source } from '../../../core/people/history';

/** As many lines that were not read are printed; JSON has all of them. */
const MOST_LINES = 10;

/** A title with lines below it; nothing without any. */
const part = (title: string, lines: readonly string[]): string[] =>
	titled(
		title,
		lines.map((line) => [line]),
	);

const placed = (words: string, example: Source | null): string =>
	safe(example === null ? words : `${words}  (${arrivalWords.example(example.path, example.line)})`);

function notCountedLines({ notCounted: { count, example }, notRead: { lines } }: ArrivalReport): string[] {
	const links = count === 0 ? [] : [placed(arrivalWords.links(count), example), `  ${arrivalWords.linksHint}`];
	if (lines.length === 0) return links;
	const shown = lines
		.slice(0, MOST_LINES)
		.map(({ path, line, found }) => safe(`  ${arrivalWords.line(path, line, found)}`));
	const more = lines.length > shown.length ? [`  ${arrivalWords.more(lines.length - shown.length)}`] : [];
	return [...links, `${arrivalWords.lines(lines.length)}:`, ...shown, ...more, `  ${arrivalWords.linesHint}`];
}

/** What `nurture check` says more of, and keys that look like something. */
function notReadLines({ problems, notRead: { keys } }: ArrivalReport): string[] {
	const found = [
		...(problems === 0 ? [] : [arrivalWords.problemsChecked(problems)]),
		...keys.flatMap(({ key, looksLike, count, example }) => [
			placed(arrivalWords.key(key, looksLike, count), example),
			`  ${arrivalWords.keyHint(looksLike)}`,
		]),
	];
	return found.length === 0 ? [arrivalWords.nothingUnread] : found;
}

function printArrival(report: ArrivalReport): string {
	const { people, contacts, birthdays, promises, from, withoutRhythm } = report;
	if (people === 0) return [arrivalWords.nobody, arrivalWords.nobodyHint].join('\n');
	return [
		arrivalWords.summary(people, contacts, birthdays, promises),
		...part(
			arrivalWords.from,
			from.map(({ origin, count, example }) => placed(arrivalWords.origin(origin, count), example)),
		),
		...part(arrivalWords.notCounted, notCountedLines(report)),
		...part(arrivalWords.notRead, notReadLines(report)),
		...part(arrivalWords.next, withoutRhythm === 0 ? [] : [arrivalWords.withoutRhythm(withoutRhythm)]),
	].join('\n');
}

/** `nurture arrive`: what was read, and what was not. */
export const arrive = verb({
	name: 'arrive',
	does: arrivalWords.verb,
	needs: {},
	options: {},
	async answer({ host, people }) {
		const report = await arrivalReport(people, host.notes);
		return { json: report, text: printArrival(report) };
	},
});
