/** Does what the list of problems asks for: each fix is shown first, and made as one step. */
import type { App } from 'obsidian';
import { noteName } from '../../core/text/vault-path';
import { faults, problemsWords } from '../../words/words';
import type { Finding, Fix } from '../../insight/doctor/doctor';
import type { Doctor, Pair } from '../../services/doctor';
import type { People } from '../../services/people';
import { Refusal } from '../../services/ports';
import type { OpenIn } from '../../views/ports/actions';
import { CompareModal } from '../../views/problems/compare-modal';
import { FixModal } from '../../views/problems/fix-modal';
import type { Done, ProblemActions } from '../../views/ports/problem-actions';
import { openNote } from '../shell/open';
import type { Steps } from '../shell/steps';
import { attempt } from '../shell/told';

export class PluginProblemActions implements ProblemActions {
	constructor(
		private readonly app: App,
		private readonly people: People,
		private readonly doctor: Doctor,
		private readonly steps: Steps,
	) {}

	async openLine(path: string, line: number, where: OpenIn): Promise<void> {
		await attempt(async () => void (await openNote(this.app, path, where, line)));
	}

	async fix(fix: Fix, done: Done): Promise<void> {
		await attempt(async () => {
			const at = this.people.renames.follow(fix.path);
			const preview = await this.doctor.preview(fix);
			new FixModal(this.app, [preview], 0, async () => {
				const words = problemsWords.fixed(noteName(at()), fix.label);
				await this.steps.run(
					async () => this.doctor.apply([{ ...preview, path: at() }]),
					() => words,
				);
				done(words);
			}).open();
		});
	}

	async fixAll(fixes: readonly Fix[], done: Done): Promise<void> {
		await attempt(async () => {
			const now = this.people.renames.fromNow();
			const { previews, left } = await this.doctor.previewAll(fixes);
			// None of them can be made: the first says why.
			if (previews.length === 0 && fixes[0] !== undefined) await this.doctor.preview(fixes[0]);
			new FixModal(this.app, previews, left, async () => {
				const { made, refused } = await this.steps.run(
					async () => this.doctor.apply(previews.map((preview) => ({ ...preview, path: now(preview.path) }))),
					(applied) => problemsWords.fixedAll(applied.made, applied.refused),
				);
				done(problemsWords.fixedAll(made, refused));
			}).open();
		});
	}

	async compare(finding: Finding, done: Done): Promise<void> {
		await attempt(async () => {
			const now = this.people.renames.fromNow();
			const pair = await this.doctor.compare(finding);
			const join = async (): Promise<void> => {
				const words = problemsWords.joined(now(pair.kept.path), now(pair.copy.path));
				await this.steps.run(
					async () => this.doctor.join(await this.asShown(finding, pair, now)),
					() => words,
				);
				done(words);
			};
			new CompareModal(this.app, pair, join, async () =>
				this.openBoth(now(pair.kept.path), now(pair.copy.path)),
			).open();
		});
	}

	/**
	 * Two notes where they are now. By another name links may find another of them, so that they are compared anew;
	 * refused if that comes to something else than was shown.
	 */
	private async asShown(finding: Finding, pair: Pair, now: (path: string) => string): Promise<Pair> {
		const [kept, copy] = [now(pair.kept.path), now(pair.copy.path)];
		if (kept === pair.kept.path && copy === pair.copy.path) return pair;
		const again = await this.doctor.compare({
			...finding,
			path: now(finding.path),
			other: finding.other === null ? null : now(finding.other),
		});
		if (
			again.kept.path !== kept ||
			again.kept.text !== pair.kept.text ||
			again.copy.text !== pair.copy.text ||
			again.comparison.kind !== pair.comparison.kind
		)
			throw new Refusal(faults.changed(copy));
		return again;
	}

	private async openBoth(one: string, other: string): Promise<void> {
		await openNote(this.app, one, 'tab');
		await openNote(this.app, other, 'split');
	}
}
