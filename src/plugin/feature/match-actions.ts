/** Asks who would like a note, a selection or what was copied, and does what comes of it. */
import { MarkdownView, type App, type TFile } from 'obsidian';
import { cut } from '../../core/text/cut';
import { SHARE_KIND } from '../../core/settings/kinds';
import { isPrivateNote } from '../../core/person/private';
import { excerpt } from '../../core/markdown/problem';
import { hostWords } from '../../words/words';
import { matchWords } from '../../words/insight/match';
import { soughtFile, soughtNote, soughtText, type Sought } from '../../insight/match/query';
import { Matches } from '../../services/matches';
import type { People } from '../../services/people';
import { Refusal, type NoteStore } from '../../services/ports';
import { MatchModal } from '../../views/match/match-modal';
import { LogModal } from '../../views/modals/log-modal';
import type { LogDesk } from '../../views/ports/log-desk';
import { copyOr } from '../shell/clipboard';
import type { PluginReach } from './reach-actions';
import { attempt, tell } from '../shell/told';

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

interface Services {
	readonly people: People;
	readonly notes: NoteStore;
	readonly desk: LogDesk;
	readonly reach: PluginReach;
}

export class MatchActions {
	private readonly matches: Matches;
	private readonly people: People;
	private readonly notes: NoteStore;
	private readonly desk: LogDesk;
	private readonly reach: PluginReach;

	constructor(
		private readonly app: App,
		{ people, notes, desk, reach }: Services,
	) {
		this.people = people;
		this.notes = notes;
		this.desk = desk;
		this.reach = reach;
		this.matches = new Matches(people);
	}

	/**
	 * Asks about the selection of the open note, else about the note or the file. False if none is there; `checking`
	 * only asks.
	 */
	aboutOpen(checking: boolean): boolean {
		const view = this.app.workspace.getActiveViewOfType(MarkdownView);
		const file = this.app.workspace.getActiveFile();
		if (file === null) return false;
		const selection = view === null || checking ? '' : selectionOf(view);
		if (!checking)
			void attempt(async () =>
				selection.trim() === '' ? this.aboutFile(file) : this.aboutText(selection, file.path),
			);
		return true;
	}

	/** Asks about a note, or about a file of another kind by its name. */
	async aboutFile(file: TFile): Promise<void> {
		const { path, basename, extension } = file;
		const text = extension === 'md' ? await this.notes.read(path) : null;
		this.ask({
			sought: text === null ? soughtFile(path) : soughtNote(path, text),
			name: basename,
			inMessage: this.isSayable(basename, path, text) ? basename : '',
			inNote: (from) => this.desk.link(file.path, from),
		});
	}

	/** Asks about what was copied. */
	async aboutClipboard(): Promise<void> {
		await attempt(async () => {
			const text = await activeWindow.navigator.clipboard.readText().catch(() => {
				throw new Refusal(matchWords.noClipboard);
			});
			if (text.trim() === '') throw new Refusal(matchWords.nothingCopied);
			await this.aboutText(text, null);
		});
	}

	/** Asks about a text, of a note or of none. */
	async aboutText(text: string, path: string | null): Promise<void> {
		const note = path === null || this.app.vault.getFileByPath(path)?.extension !== 'md' ? null : path;
		const isSayable = this.isSayable(text, path, note === null ? null : await this.notes.read(note));
		const shared = this.text(text, path);
		this.ask(isSayable ? shared : { ...shared, inMessage: '' });
	}

	/** Whether words may stand in a message: those of no private note, that tell of nobody who is private. */
	private isSayable(words: string, path: string | null, note: string | null): boolean {
		const { people } = this;
		if (path !== null && (people.member(path)?.person.private === true || isPrivateNote(path, note ?? '')))
			return false;
		return people.roster.privateIn(words, path ?? '', people.today).size === 0;
	}

	/** A text, of a note or of none: its address if it has one, else its first words. */
	private text(text: string, path: string | null): Shared {
		const at = path === null ? null : this.people.renames.follow(path);
		const sought = soughtText(text, path);
		const folded = text.replace(/\s+/g, ' ').trim();
		const quote = cut(folded, LONGEST_QUOTE);
		const [url] = sought.urls;
		return {
			sought,
			name: excerpt(folded),
			inMessage: url ?? quote,
			inNote: (from) => (at !== null ? this.desk.link(at(), from) : (url ?? `“${quotable(excerpt(folded))}”`)),
		};
	}

	private ask({ sought, name, inMessage, inNote }: Shared): void {
		if (!this.people.loaded) throw new Refusal(hostWords.notRead);
		const now = this.people.renames.fromNow();
		const pause = async (): Promise<void> => new Promise((go) => window.setTimeout(go, 0));
		new MatchModal(this.app, {
			name,
			today: this.people.today,
			find: async () => this.matches.find(sought, pause),
			share: (path) =>
				new LogModal(this.app, this.desk, [now(path)], {
					kind: SHARE_KIND,
					text: matchWords.sent(inNote(now(path))),
				}).open(),
			write: (path) =>
				this.reach.share(now(path), {
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

/** Copies a text and says so, or says that it could not be done. */
export async function copyText(text: string): Promise<void> {
	await attempt(async () => {
		await copyOr(matchWords.notCopied, text);
		tell(matchWords.copied(excerpt(text)));
	});
}
