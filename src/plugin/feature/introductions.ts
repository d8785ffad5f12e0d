/** Who should meet: what is asked for is one step each, told in a notice with a way back. */
import type { App, Plugin } from 'obsidian';
import { introductionWords } from '../../words/insight/introductions';
import type { Introduction } from '../../insight/introductions/introductions';
import { Introductions, type PairOfNotes } from '../../services/introductions';
import { IntroduceModal } from '../../views/introductions/introduce-modal';
import { INTRODUCTIONS_VIEW_TYPE, IntroductionsView } from '../../views/introductions/introductions-view';
import type { OpenIn } from '../../views/parts/open-in';
import type { IntroductionActions } from '../../views/ports/introduction-actions';
import type { Services } from '../services';
import { copyText } from '../shell/clipboard';
import { openLine, showInTab } from '../shell/open';
import { attempt } from '../shell/told';

/** What the view of introductions asks for. */
export class PluginIntroductionActions implements IntroductionActions {
	readonly #introductions: Introductions;
	readonly #services: Services;

	constructor(services: Services) {
		this.#services = services;
		this.#introductions = new Introductions(services.people, services.notes);
	}

	introduce(pair: Introduction, done: () => void): void {
		const [a, b] = [pair.a.person, pair.b.person];
		const { app, people, steps, desk } = this.#services;
		const [atA, atB] = [people.renames.follow(a.path), people.renames.follow(b.path)];
		new IntroduceModal(app, pair, copyText, async (about, openAfter) => {
			const notes = { a: atA(), b: atB(), link: (path: string, from: string) => desk.link(path, from) };
			await steps.run(
				async () => this.#introductions.introduce(notes, about),
				() => introductionWords.doneIntroduced(a.name, b.name),
			);
			if (openAfter) await this.open(notes.a, false);
			else done();
		}).open();
	}

	async never(pair: Introduction): Promise<void> {
		const [a, b] = [pair.a.person, pair.b.person];
		const { upkeep, steps } = this.#services;
		await attempt(async () => {
			const notes: PairOfNotes = { a: a.path, b: b.path, link: (path, from) => this.#wikilink(path, from) };
			await steps.run(
				async () => upkeep.neverIntroduce(notes),
				() => introductionWords.doneNever(a.name, b.name),
			);
		});
	}

	async open(path: string, where: OpenIn, line?: number): Promise<void> {
		await openLine(this.#services.app, path, line, where);
	}

	/** In properties the app knows no other links. */
	#wikilink(path: string, from: string): string {
		const link = this.#services.desk.link(path, from);
		return link.startsWith('[[') ? link : `[[${path.replace(/\.md$/i, '')}]]`;
	}
}

/** Registers the view and its command. Ids and names are promises to users' hotkeys: they stay. */
export function registerIntroductions(plugin: Plugin, services: Services): void {
	const actions = new PluginIntroductionActions(services);
	plugin.registerView(INTRODUCTIONS_VIEW_TYPE, (leaf) => new IntroductionsView(leaf, services.people, actions));
	plugin.addCommand({
		id: 'suggest-introductions',
		name: introductionWords.command,
		icon: 'users',
		callback: () => void showIntroductions(services.app),
	});
}

async function showIntroductions(app: App): Promise<void> {
	await attempt(async () => showInTab(app, INTRODUCTIONS_VIEW_TYPE));
}
