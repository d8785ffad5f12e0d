/** What would put the notes' problems right, line by line; written only if that is asked for. */
import { foldPath, noteName } from '../../../core/text/vault-path';
import { problemsWords } from '../../../words/problems';
import { flagWords, verbWords } from '../../../words/verbs';
import { safe } from '../../answers/safe';
import { isOn, text } from '../../command/options';
import { verb } from '../../command/verb';
import { Fixes } from '../../fixes';
import type { People } from '../../people';
import { Refusal, type NoteStore } from '../../ports';

interface FixReport {
	/** The lines as they are and as they would be, or have become; by path and line. */
	readonly fixes: readonly {
		readonly path: string;
		readonly line: number;
		readonly was: string;
		readonly is: string;
	}[];
	/**
	 * Problems with more than one answer, which only you can choose; and those whose line cannot be told for certain.
	 */
	readonly choices: number;
	readonly left: number;
	/** How many lines were written, and the notes that could not be written, or had changed meanwhile. */
	readonly made: number;
	readonly refused: readonly string[];
}

/**
 * Shows the fix of every problem that has just one, in all notes or in the one named (by path or name), and makes them
 * if `apply` says so. Refused for a note in which nothing is found.
 */
async function fixNotes(
	{ note, apply }: { readonly note: string | undefined; readonly apply: boolean },
	people: People,
	notes: NoteStore,
): Promise<FixReport> {
	const service = new Fixes(people, notes);
	const wanted = note?.replace(/^\.\//, '');
	const isThere = wanted !== undefined && (await notes.list()).includes(wanted);
	const isMeant = (path: string): boolean => {
		if (wanted === undefined || path === wanted) return true;
		return !isThere && [path, noteName(path)].some((name) => foldPath(name) === foldPath(wanted));
	};
	const findings = service.findings().filter(({ path }) => isMeant(path));
	if (note !== undefined && findings.length === 0) throw new Refusal(verbWords.nothingFound(note));
	const { previews, left } = await service.previewAll(
		findings.flatMap(({ fixes }) => (fixes.length === 1 ? fixes : [])),
	);
	const { made, refused } = apply && previews.length > 0 ? await service.apply(previews) : { made: 0, refused: [] };
	return {
		fixes: previews.map(({ path, line, was, is }) => ({ path, line, was, is })),
		choices: findings.filter(({ fixes }) => fixes.length > 1).length,
		left,
		made,
		refused,
	};
}

/** What was done, in one sentence. */
const fixedWords = ({ made, refused }: FixReport): string =>
	made === 0 ? verbWords.noFixes : problemsWords.fixedAll(made, refused);

function printFixes(report: FixReport): string {
	const { fixes, choices, left, made } = report;
	const lines = fixes.flatMap(({ path, line, was, is }) =>
		[
			problemsWords.place(path, line),
			`  ${problemsWords.before}${was.trim()}`,
			`  ${problemsWords.after}${is.trim()}`,
		].map(safe),
	);
	return [
		...lines,
		safe(fixes.length > 0 && made === 0 ? verbWords.fixesShown(fixes.length) : fixedWords(report)),
		...(choices === 0 ? [] : [verbWords.choices(choices)]),
		...(left === 0 ? [] : [problemsWords.leftOut(left)]),
	].join('\n');
}

/** `nurture fix`: shows what can be put right for certain, and writes it with `--apply`. */
export const fix = verb({
	name: 'fix',
	does: verbWords.verbs.fix,
	needs: {},
	options: { note: text('NOTE', flagWords.note), apply: isOn(flagWords.apply) },
	async answer({ options, host, people }) {
		const task = async (): Promise<FixReport> => fixNotes(options, people, host.notes);
		const report = options.apply ? await host.step(task, fixedWords) : await task();
		return { json: report, text: printFixes(report) };
	},
});
