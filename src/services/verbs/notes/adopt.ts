/** People's notes in Nurture's own form, shown line by line; written only if that is asked for. */
import type { Member } from '../../../core/people/roster';
import { adopt, type Adopted } from '../../../exchange/adopt/adopt';
import { adoptWords } from '../../../words/adopt';
import { problemsWords } from '../../../words/problems';
import { faults } from '../../../words/words';
import { findPerson } from '../../answers/find-person';
import { safe } from '../../answers/safe';
import { Misspelt } from '../../command/misspelt';
import type { Need } from '../../command/needs';
import { isOn } from '../../command/options';
import { verb } from '../../command/verb';
import type { People } from '../../people';
import { Refusal, sentenceOf, type NoteStore } from '../../ports';

const NAMES: Need = {
	usage: 'NAME…',
	asked: adoptWords.names,
	says: adoptWords.nameSays,
	isWritten: false,
	isFile: false,
	isMany: true,
	mayLack: true,
};

/** Lines that become others; `null`: they tell of somebody else who is private. */
interface ShownChange {
	readonly line: number;
	readonly was: readonly string[] | null;
	readonly is: readonly string[] | null;
}

/** What becomes of one note. */
interface NoteReport {
	readonly path: string;
	readonly name: string;
	readonly changes: readonly ShownChange[];
	/** Dated lines that stay in another form. */
	readonly left: number;
	readonly written: boolean;
	/** Why the note could not be read or written. */
	readonly refused: string | null;
}

/** Where notes are turned. `isOfAll`: nobody was named, and nothing is told of who is private. */
interface Place {
	readonly people: People;
	readonly notes: NoteStore;
	readonly applies: boolean;
	readonly isOfAll: boolean;
}

/** Whose notes are meant. Throws `Misspelt` where nobody is, and a `Refusal` for a name that finds nobody. */
function chosen(words: readonly string[], isOfAll: boolean, members: readonly Member[]): readonly Member[] {
	const names = words.filter((word) => word.trim() !== '');
	if (names.length > 0 && isOfAll) throw new Misspelt(adoptWords.namesAndAll);
	if (isOfAll) return members.filter(({ person }) => !person.private);
	if (names.length === 0) throw new Misspelt(adoptWords.noNames);
	return [...new Set(names.map((name) => findPerson(name, members)))];
}

function shownChanges({ changes }: Adopted, path: string, { people, isOfAll }: Place): ShownChange[] {
	return changes.map(({ line, was, is }) => {
		const text = [...was, ...is].join('\n');
		const others = isOfAll ? people.roster.privateIn(text, path, people.today) : [];
		const isPrivate = [...others].some((other) => other !== path);
		return isPrivate ? { line, was: null, is: null } : { line, was, is };
	});
}

/** Turns one note, or says what that would do. A note that has changed meanwhile is left as it is. */
async function turn({ person: { path, name } }: Member, place: Place): Promise<NoteReport> {
	const { people, notes, applies } = place;
	try {
		const text = await notes.read(path);
		const made = adopt({ path, text }, people.roster.reader, people.today);
		const writes = applies && made.changes.length > 0;
		if (writes)
			await people.write(path, (now) => {
				if (now !== text) throw new Refusal(faults.changed(path));
				return { text: made.text };
			});
		const changes = shownChanges(made, path, place);
		return { path, name, changes, left: made.left, written: writes, refused: null };
	} catch (error) {
		return { path, name, changes: [], left: 0, written: false, refused: sentenceOf(error) };
	}
}

async function turnAll(members: readonly Member[], place: Place): Promise<readonly NoteReport[]> {
	const reports: NoteReport[] = [];
	for (const member of members) reports.push(await turn(member, place));
	const [first] = reports;
	if (first?.refused !== undefined && first.refused !== null && reports.every(({ refused }) => refused !== null))
		throw new Refusal(first.refused);
	return reports;
}

function changeLines(path: string, { line, was, is }: ShownChange): string[] {
	if (was === null || is === null) return [problemsWords.place(path, line), adoptWords.withheld];
	return [
		problemsWords.place(path, line),
		...was.map((text) => `  ${problemsWords.before}${text}`.trimEnd()),
		...is.map((text) => `  ${problemsWords.after}${text}`.trimEnd()),
	];
}

/** What was done, or would be, in one sentence. */
function summary(reports: readonly NoteReport[], { applies, isOfAll }: Place): string[] {
	const count = reports.filter(({ changes }) => changes.length > 0).length;
	const own = reports.filter(({ changes, left, refused }) => changes.length + left === 0 && refused === null);
	if (applies && count > 0) return [adoptWords.written(count)];
	if (count > 0) return [adoptWords.shown(count)];
	if (!isOfAll && own.length === reports.length) return [adoptWords.isOwn(own.map(({ name }) => name))];
	return [adoptWords.allOwn];
}

function printed(reports: readonly NoteReport[], place: Place): string {
	return [
		...reports.flatMap(({ path, changes }) => changes.flatMap((change) => changeLines(path, change))),
		...summary(reports, place),
		...reports.filter(({ left }) => left > 0).map(({ path, left }) => adoptWords.left(path, left)),
		...reports.flatMap(({ refused }) => refused ?? []),
	]
		.map(safe)
		.join('\n');
}

/** `nurture adopt`: shows people's notes in Nurture's own form, and writes them with `--apply`. */
export const adoptVerb = verb({
	name: 'adopt',
	does: adoptWords.does,
	needs: { name: NAMES },
	options: { all: isOn(adoptWords.all), apply: isOn(adoptWords.apply) },
	async answer({ words, options, host, people, members }) {
		const meant = chosen(words, options.all, members);
		const place = { people, notes: host.notes, applies: options.apply, isOfAll: options.all };
		const task = async (): Promise<readonly NoteReport[]> => turnAll(meant, place);
		const reports = options.apply
			? await host.step(task, (done) => adoptWords.written(done.filter(({ written }) => written).length))
			: await task();
		return { json: { notes: reports, applied: options.apply }, text: printed(reports, place) };
	},
});
