/** Does what the list of problems asks for: each fix is shown first, and made as one step. */
import type { App } from 'obsidian';
import { noteName } from '../core/vault-path';
import { problemsWords } from '../core/words';
import type { Finding, Fix } from '../insight/doctor';
import type { Doctor } from '../services/doctor';
import type { OpenIn } from '../views/actions';
import { CompareModal } from '../views/problems/compare-modal';
import { FixModal } from '../views/problems/fix-modal';
import type { Done, ProblemActions } from '../views/problems/problem-actions';
import { openNote } from './open';
import type { Steps } from './steps';
import { attempt } from './told';

export class PluginProblemActions implements ProblemActions {
	constructor(private readonly app: App, private readonly doctor: Doctor, private readonly steps: Steps) {}

	async openLine(path: string, line: number, where: OpenIn): Promise<void> {
		await attempt(async () => void (await openNote(this.app, path, where, line)));
	}

	async fix(fix: Fix, done: Done): Promise<void> {
		await attempt(async () => {
			const preview = await this.doctor.preview(fix);
			const words = problemsWords.fixed(noteName(fix.path), fix.label);
			new FixModal(this.app, [preview], 0, async () => {
				await this.steps.run(async () => this.doctor.apply([preview]), () => words);
				done(words);
			}).open();
		});
	}

	async fixAll(fixes: readonly Fix[], done: Done): Promise<void> {
		await attempt(async () => {
			const { previews, left } = await this.doctor.previewAll(fixes);
			// None of them can be made: the first says why.
			if (previews.length === 0 && fixes[0] !== undefined) await this.doctor.preview(fixes[0]);
			new FixModal(this.app, previews, left, async () => {
				const { made, refused } = await this.steps.run(async () => this.doctor.apply(previews), (applied) => problemsWords.fixedAll(applied.made, applied.refused));
				done(problemsWords.fixedAll(made, refused));
			}).open();
		});
	}

	async compare(finding: Finding, done: Done): Promise<void> {
		await attempt(async () => {
			const pair = await this.doctor.compare(finding);
			const words = problemsWords.joined(pair.kept.path, pair.copy.path);
			const join = async (): Promise<void> => {
				await this.steps.run(async () => this.doctor.join(pair), () => words);
				done(words);
			};
			new CompareModal(this.app, pair, join, async () => this.openBoth(pair.kept.path, pair.copy.path)).open();
		});
	}

	private async openBoth(one: string, other: string): Promise<void> {
		await openNote(this.app, one, 'tab');
		await openNote(this.app, other, 'split');
	}
}
