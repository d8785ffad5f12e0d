/** Does what the view of introductions asks for: one step each, told in a notice with a way back. */
import type { App } from 'obsidian';
import { introductionWords } from '../../words/insight/introductions';
import type { Introduction } from '../../insight/introductions/introductions';
import { Introductions, type PairOfNotes } from '../../services/introductions';
import type { People } from '../../services/people';
import type { Ledger } from '../../services/writing/ledger';
import { IntroduceModal } from '../../views/introductions/introduce-modal';
import type { IntroductionActions } from '../../views/ports/introduction-actions';
import type { Upkeep } from '../../services/upkeep';
import { INTRODUCTIONS_VIEW_TYPE } from '../../views/introductions/introductions-view';
import type { LogDesk } from '../../views/ports/log-desk';
import type { OpenIn } from '../../views/parts/open-in';
import { copyText } from './match-actions';
import { openNote, showInTab } from '../shell/open';
import type { Steps } from '../shell/steps';
import { attempt } from '../shell/told';

interface Services {
	readonly people: People;
	readonly ledger: Ledger;
	readonly upkeep: Upkeep;
	readonly steps: Steps;
	readonly desk: LogDesk;
}

export class PluginIntroductionActions implements IntroductionActions {
	private readonly introductions: Introductions;
	private readonly people: People;
	private readonly upkeep: Upkeep;
	private readonly steps: Steps;
	private readonly desk: LogDesk;

	constructor(
		private readonly app: App,
		{ people, ledger, upkeep, steps, desk }: Services,
	) {
		this.people = people;
		this.upkeep = upkeep;
		this.steps = steps;
		this.desk = desk;
		this.introductions = new Introductions(people, ledger);
	}

	async show(): Promise<void> {
		await attempt(async () => showInTab(this.app, INTRODUCTIONS_VIEW_TYPE));
	}

	introduce(pair: Introduction, done: () => void): void {
		const [a, b] = [pair.a.person, pair.b.person];
		const [atA, atB] = [this.people.renames.follow(a.path), this.people.renames.follow(b.path)];
		new IntroduceModal(this.app, pair, copyText, async (about, openAfter) => {
			const notes = { a: atA(), b: atB(), link: (path: string, from: string) => this.desk.link(path, from) };
			await this.steps.run(
				async () => this.introductions.introduce(notes, about),
				() => introductionWords.doneIntroduced(a.name, b.name),
			);
			if (openAfter) await this.open(notes.a, false);
			else done();
		}).open();
	}

	async never(pair: Introduction): Promise<void> {
		const [a, b] = [pair.a.person, pair.b.person];
		await attempt(async () => {
			const notes: PairOfNotes = { a: a.path, b: b.path, link: (path, from) => this.wikilink(path, from) };
			await this.steps.run(
				async () => this.upkeep.neverIntroduce(notes),
				() => introductionWords.doneNever(a.name, b.name),
			);
		});
	}

	async open(path: string, where: OpenIn, line?: number): Promise<void> {
		await attempt(async () => void (await openNote(this.app, path, where, line)));
	}

	/** In properties the app knows no other links. */
	private wikilink(path: string, from: string): string {
		const link = this.desk.link(path, from);
		return link.startsWith('[[') ? link : `[[${path.replace(/\.md$/i, '')}]]`;
	}
}
