/** Who would like this: asks it of a note, a selection or what was copied, and does what comes of it. */
import { MarkdownView, type Menu, type Plugin, type TFile } from 'obsidian';
import { cut } from '../../core/text/cut';
import { SHARE_KIND } from '../../core/settings/kinds';
import { isPrivateNote } from '../../core/person/private';
import { excerpt } from '../../core/markdown/problem';
import { hostWords } from '../../words/words';
import { matchWords } from '../../words/insight/match';
import { soughtFile, soughtNote, soughtText, type Sought } from '../../insight/match/query';
import { Matches } from '../../services/matches';
import { Refusal } from '../../services/ports';
import type { MenuEntry } from '../../views/due/rows/row-menu';
import { MatchModal } from '../../views/match/match-modal';
import { LogModal } from '../../views/modals/log-modal';
import type { FeatureActions, ReachOut, Services, WhoWouldLike } from '../services';
import { copyText } from '../shell/clipboard';
import { attempt } from '../shell/told';

/** So much of a text is quoted in a message. */
const LONGEST_QUOTE = 200;

/** Words of elsewhere as a quotation in a note: no link and no tag is made by it. */
const quotable = (text: string): string => text.replace(/[[\]]/g, '').replace(/#(?=[\p{L}\p{N}_/-])/gu, '');

/** What is shared: how it is called, how it is written into a message, and into the note at a path. */
interface Shared {
	readonly sought: Sought;
	readonly name: string;
	readonly inMessage: string;
	readonly inNote: (from: string) => string;
}

/** One for all that ask: it keeps the index of the people. */
export class MatchActions implements WhoWouldLike {
	readonly #matches: Matches;
	readonly #services: Services;
	readonly #reach: Pick<ReachOut, 'share'>;

	constructor(services: Services, reach: Pick<ReachOut, 'share'>) {
		this.#services = services;
		this.#reach = reach;
		this.#matches = new Matches(services.people);
	}

	aboutOpen(checking: boolean): boolean {
		const { workspace } = this.#services.app;
		const view = workspace.getActiveViewOfType(MarkdownView);
		const file = workspace.getActiveFile();
		if (file === null) return false;
		const selection = view === null || checking ? '' : selectionOf(view);
		if (!checking)
			void attempt(async () =>
				selection.trim() === '' ? this.aboutFile(file) : this.aboutText(selection, file.path),
			);
		return true;
	}

	async aboutFile(file: TFile): Promise<void> {
		const { path, basename, extension } = file;
		const text = extension === 'md' ? await this.#services.notes.read(path) : null;
		this.#ask({
			sought: text === null ? soughtFile(path) : soughtNote(path, text),
			name: basename,
			inMessage: this.#isSayable(basename, path, text) ? basename : '',
			inNote: (from) => this.#services.desk.link(file.path, from),
		});
	}

	async aboutClipboard(): Promise<void> {
		await attempt(async () => {
			const text = await activeWindow.navigator.clipboard.readText().catch(() => {
				throw new Refusal(matchWords.noClipboard);
			});
			if (text.trim() === '') throw new Refusal(matchWords.nothingCopied);
			await this.aboutText(text, null);
		});
	}

	async aboutText(text: string, path: string | null): Promise<void> {
		const { app, notes } = this.#services;
		const note = path === null || app.vault.getFileByPath(path)?.extension !== 'md' ? null : path;
		const isSayable = this.#isSayable(text, path, note === null ? null : await notes.read(note));
		const shared = this.#text(text, path);
		this.#ask(isSayable ? shared : { ...shared, inMessage: '' });
	}

	/** Whether words may stand in a message: those of no private note, that tell of nobody who is private. */
	#isSayable(words: string, path: string | null, note: string | null): boolean {
		const { people } = this.#services;
		if (path !== null && (people.member(path)?.person.private === true || isPrivateNote(path, note ?? '')))
			return false;
		return people.roster.privateIn(words, path ?? '', people.today).size === 0;
	}

	/** A text, of a note or of none: its address if it has one, else its first words. */
	#text(text: string, path: string | null): Shared {
		const { people, desk } = this.#services;
		const at = path === null ? null : people.renames.follow(path);
		const sought = soughtText(text, path);
		const folded = text.replace(/\s+/g, ' ').trim();
		const quote = cut(folded, LONGEST_QUOTE);
		const [url] = sought.urls;
		return {
			sought,
			name: excerpt(folded),
			inMessage: url ?? quote,
			inNote: (from) => (at !== null ? desk.link(at(), from) : (url ?? `“${quotable(excerpt(folded))}”`)),
		};
	}

	#ask({ sought, name, inMessage, inNote }: Shared): void {
		const { app, people, desk } = this.#services;
		if (!people.loaded) throw new Refusal(hostWords.notRead);
		const now = people.renames.fromNow();
		const pause = async (): Promise<void> => new Promise((go) => window.setTimeout(go, 0));
		new MatchModal(app, {
			name,
			today: people.today,
			find: async () => this.#matches.find(sought, pause),
			share: (path) =>
				new LogModal(app, desk, [now(path)], {
					kind: SHARE_KIND,
					text: matchWords.sent(inNote(now(path))),
				}).open(),
			write: (path) =>
				this.#reach.share(now(path), {
					text: (first) => matchWords.letter(first, inMessage),
					line: (from) => matchWords.sent(inNote(from)),
				}),
			copy: async () => copyText(matchWords.message(inMessage)),
		}).open();
	}
}

/** What is selected in a note, whether it is being written or read. */
function selectionOf(view: MarkdownView): string {
	if (view.getMode() === 'source') return view.editor.getSelection();
	const selection = view.contentEl.win.getSelection();
	return selection !== null && view.contentEl.contains(selection.anchorNode) ? selection.toString() : '';
}

/** Registers the commands and the menus. Ids and names are promises to users' hotkeys: they stay. */
export function registerMatch(plugin: Plugin, services: Services, { matches }: FeatureActions): void {
	plugin.addCommand({
		id: 'who-would-like',
		name: matchWords.commands.open,
		icon: 'gift',
		checkCallback: (checking) => matches.aboutOpen(checking),
	});
	plugin.addCommand({
		id: 'who-would-like-clipboard',
		name: matchWords.commands.clipboard,
		icon: 'clipboard-paste',
		callback: () => void matches.aboutClipboard(),
	});
	registerMenus(plugin, services, matches);
}

/** Offers the question in the menus of a selection in the editor and of links to the web. */
function registerMenus(plugin: Plugin, { app: { workspace } }: Services, matches: WhoWouldLike): void {
	const offer = (menu: Menu, section: string, ask: () => Promise<void> | void): void => {
		menu.addItem((item) =>
			item
				.setSection(section)
				.setTitle(matchWords.commands.open)
				.setIcon('gift')
				.onClick(() => void attempt(async () => ask())),
		);
	};
	plugin.registerEvent(
		workspace.on('editor-menu', (menu, editor, { file }) => {
			const selection = editor.getSelection();
			if (selection.trim() !== '')
				offer(menu, 'selection', () => matches.aboutText(selection, file?.path ?? null));
		}),
	);
	plugin.registerEvent(
		workspace.on('url-menu', (menu, url) => offer(menu, 'open', () => matches.aboutText(url, null))),
	);
}

/** The question in the menu of a file. */
export function whoWouldLike(file: TFile, { matches }: FeatureActions): MenuEntry {
	return {
		section: 'action',
		title: matchWords.commands.open,
		icon: 'gift',
		act: () => attempt(async () => matches.aboutFile(file)),
	};
}
