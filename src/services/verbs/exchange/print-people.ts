/** An import of people as it is printed and as JSON: every row with what becomes of it. */
import { printedPaths } from '../../../core/text/vault-path';
import type { FieldChange } from '../../../exchange/people/fill';
import type { Outcome, Reason } from '../../../exchange/people/proposal';
import type { PeopleRead } from '../../../exchange/people/read-people';
import type { Choices } from '../../../exchange/people/proposal';
import { exchangeWords } from '../../../words/exchange';
import { safe } from '../../answers/safe';
import type { Imported } from '../../exchange/people-import';
import { cut } from '../../../core/text/cut';

/** What an import has found, and whether it was written. */
export interface PeopleAnswer {
	readonly read: PeopleRead;
	readonly rows: readonly Imported[];
	readonly applied: boolean;
	readonly choices: Choices;
}

const LONGEST_VALUE = 60;
const short = (text: string): string => cut(safe(text), LONGEST_VALUE);

/** Why a row is left out, as the end of a line. */
function reasonWords(reason: Reason, name: string): string {
	switch (reason.why) {
		case 'name':
			return exchangeWords.badName(name, reason.fault);
		case 'doubt': {
			const who = reason.targets.map(({ path, row }) =>
				row === null ? path : `${path} (${exchangeWords.ofRow(row)})`,
			);
			return exchangeWords.doubt(reason.doubt, printedPaths(who));
		}
		case 'exists':
			return exchangeWords.exists(reason.path);
		case 'no-note':
			return exchangeWords.noNote(reason.path);
		default:
			return exchangeWords.reasons[reason.why];
	}
}

/** Why a row is left out; null for one that is not. */
const whyLeftOut = ({ reason, refused, row }: Imported): string | null =>
	refused ?? (reason === null ? null : reasonWords(reason, cut(row.name, LONGEST_VALUE)));

function changeWords({ key, added, replaced }: FieldChange, isPrivate: boolean): string {
	const values = added.map(short).join(', ');
	return `${key} ${replaced === null || isPrivate ? values : exchangeWords.replaced(values, short(replaced))}`;
}

/** What is said below or behind the name of a row. */
function rowWords(imported: Imported): string[] {
	const { changes, kept, isPrivate, path, joins, row } = imported;
	const why = whyLeftOut(imported);
	const head = why ?? [path ?? '', ...(joins === null ? [] : [exchangeWords.joins(joins)])].join(', ');
	const told = changes.map((change) => changeWords(change, isPrivate));
	const stays = kept.map(({ key, here, there }) =>
		isPrivate ? exchangeWords.keptPrivately(key) : exchangeWords.kept(key, short(here), short(there)),
	);
	const lost = row.placeless.length === 0 || why !== null ? [] : [exchangeWords.placeless(row.placeless.map(short))];
	return [head, ...told, ...stays, ...lost];
}

const ORDER: readonly Outcome[] = ['made', 'changed', 'unchanged', 'left-out'];

function sectionOf(outcome: Outcome, rows: readonly Imported[], applied: boolean): string[] {
	const own = rows.filter((row) => row.outcome === outcome);
	if (own.length === 0) return [];
	const title =
		outcome === 'made' ? exchangeWords.titles.made(own.length, applied) : exchangeWords.titles[outcome](own.length);
	const lines = own.flatMap((imported) => {
		const [head = '', ...others] = rowWords(imported).map((line) => safe(line));
		return [
			`  ${imported.row.number}  ${short(imported.row.name)}: ${head}`,
			...others.map((line) => `      ${line}`),
		];
	});
	return ['', title, ...lines];
}

/** The groups that become nothing, of the rows that are taken. */
function ungrouped({ rows, choices }: PeopleAnswer): string[] {
	const names = new Set(rows.filter(({ outcome }) => outcome !== 'left-out').flatMap(({ row }) => row.groups));
	const left = [...names].filter((name) => !choices.groups.has(name.toLowerCase()));
	return left.length === 0 ? [] : [exchangeWords.ungrouped(left.map(short))];
}

function lastLines({ rows, applied }: PeopleAnswer): string[] {
	if (applied) return [];
	const doubt = rows.find(({ reason }) => reason?.why === 'doubt');
	const isSome = rows.some(({ outcome }) => outcome === 'made' || outcome === 'changed');
	return [
		isSome ? exchangeWords.notYet : exchangeWords.nothingToWrite,
		...(doubt === undefined ? [] : [exchangeWords.notYetDoubts(doubt.row.number)]),
	];
}

/** Files that have nothing to take, a line each. */
export const faultLines = ({ faults }: Pick<PeopleRead, 'faults'>): string[] =>
	faults.map(({ why, file, found }) => safe(exchangeWords.fileFaults[why](file, found.map(short))));

/** What an import of people has found, for a terminal. */
export function printPeople(answer: PeopleAnswer): string[] {
	const { read, rows, applied } = answer;
	const files = [...new Set(read.rows.map(({ file }) => file))];
	const columns = read.placeless.map(({ file, columns: names }) =>
		safe(exchangeWords.placelessColumns(file, names.map(short))),
	);
	return [
		safe(exchangeWords.rows(rows.length, files)),
		...columns,
		...ungrouped(answer).map(safe),
		...ORDER.flatMap((outcome) => sectionOf(outcome, rows, applied)),
		'',
		...lastLines(answer),
	];
}

/** The same as one JSON value. */
export const peopleReport = ({ rows, applied }: PeopleAnswer) => ({
	applied,
	rows: rows.map((imported) => {
		const { row, outcome, path, joins, changes, kept, isPrivate } = imported;
		return {
			row: row.number,
			file: row.file,
			name: row.name,
			outcome,
			path,
			joins,
			changes: changes.map(({ key, added, replaced }) => ({ key, added, replaced: isPrivate ? null : replaced })),
			kept: kept.map(({ key, here, there }) => ({ key, here: isPrivate ? null : here, there })),
			placeless: row.placeless,
			groups: row.groups,
			why: whyLeftOut(imported),
			candidates: imported.reason?.why === 'doubt' ? imported.reason.targets.map(({ path: one }) => one) : [],
		};
	}),
});
