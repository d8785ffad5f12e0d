/** Reaches out: opens mail, telephone and messengers on a click, and offers once to log it when the user is back. */
import type { App } from 'obsidian';
import { SHARE_KIND } from '../../core/settings/kinds';
import { openingOf, telephones, waysToReach, type Reach, type Way } from '../../core/person/reach';
import { firstName } from '../../core/person/first-name';
import type { Member } from '../../core/people/roster';
import { doneWords } from '../../words/words';
import { reachWords } from '../../words/app/reach';
import type { People } from '../../services/people';
import type { LogDesk } from '../../views/ports/log-desk';
import { LogModal, type LogDraft } from '../../views/modals/log-modal';
import { MessageModal, type Message } from '../../views/modals/message-modal';
import { NumberSuggest } from '../../views/fields/number-suggest';
import type { ReachActions } from '../../views/ports/reach-actions';
import { REACH_OUT_VIEW_TYPE, ReachOutView } from '../../views/reach-out/reach-out-view';
import { copyOr } from '../shell/clipboard';
import { showInTab } from '../shell/open';
import { ReturnWatch, type Opened } from '../lifecycle/return-watch';
import { attempt, tell, tellOffer } from '../shell/told';

/** How long the offer to log stands, in milliseconds: long enough to sit down again. */
const OFFER_TIME = 15_000;

/** Something to be shared: the message to somebody called so, and the line that notes it in the note at a path. */
export interface Sharing {
	readonly text: (first: string) => string;
	readonly line: (path: string) => string;
}

export class PluginReach implements ReachActions {
	/** To be loaded with the plugin, and unloaded with it. */
	readonly returns: ReturnWatch;
	/** Messages that were left unfinished, each with where its person's note is, as long as the app runs. */
	private readonly unfinished = new Map<() => string, Message>();

	constructor(
		private readonly app: App,
		private readonly people: People,
		private readonly desk: LogDesk,
	) {
		this.returns = new ReturnWatch(app.workspace, (opened) => this.offerLog(opened));
	}

	message(path: string): void {
		this.withLiving(path, (member) => {
			const { today, settings, renames } = this.people;
			const at = [...this.unfinished.keys()].find((other) => other() === path) ?? renames.follow(path);
			new MessageModal(this.app, {
				member,
				today,
				settings,
				unfinished: this.unfinished.get(at) ?? null,
				copy,
				open: async (way, message) => this.open(at, way, message),
				keep: (message) =>
					void (message === null ? this.unfinished.delete(at) : this.unfinished.set(at, message)),
			}).open();
		});
	}

	/**
	 * Opens a message that tells of something to be shared; on coming back it offers to note that. Messages left
	 * unfinished stay as they are.
	 */
	share(path: string, { text, line }: Sharing): void {
		this.withLiving(path, (member) => {
			const { today, settings, renames } = this.people;
			const at = renames.follow(path);
			new MessageModal(this.app, {
				member,
				today,
				settings,
				unfinished: { draft: '', text: text(firstName(member.person)), subject: '' },
				copy,
				open: async (way, message) => this.open(at, way, message, () => line(at())),
				keep: () => undefined,
			}).open();
		});
	}

	call(path: string): void {
		this.withLiving(path, (member) => {
			const { name } = member.person;
			const reach = waysToReach(member.person.addresses);
			const numbers = telephones(reach);
			if (numbers.length === 0) return tell(this.whyNoCall(name, reach));
			const at = this.people.renames.follow(path);
			// Also a single one: nobody is called before the number is seen.
			new NumberSuggest(this.app, name, numbers, (way) => this.dial(at, name, way)).open();
		});
	}

	async walk(): Promise<void> {
		await attempt(async () => {
			await showInTab(this.app, REACH_OUT_VIEW_TYPE);
			const [leaf] = this.app.workspace.getLeavesOfType(REACH_OUT_VIEW_TYPE);
			if (leaf?.view instanceof ReachOutView) leaf.view.arrive();
		});
	}

	private whyNoCall(name: string, { noWays }: Reach): string {
		const bad = noWays.find(({ channel }) => channel === 'phone');
		return bad === undefined ? reachWords.noPhone(name) : reachWords.badPhone(name, bad.found);
	}

	private dial(at: () => string, name: string, way: Way): void {
		tell(reachWords.calling(name, way.address));
		this.returns.left({ at, kind: 'call', day: this.people.today });
		window.open(way.url);
	}

	/** Opens a channel with the text, or with the text copied where the channel takes none. */
	private async open(at: () => string, way: Way, { text, subject }: Message, shared?: () => string): Promise<void> {
		const { url, carriesText } = openingOf(way, text, subject);
		if (!carriesText) {
			await copy(text);
			tell(reachWords.copiedFor(way.channel));
		}
		this.returns.left({ at, kind: 'message', day: this.people.today, shared });
		window.open(url);
	}

	/** Asked once, and not where something was noted meanwhile. Nothing is written but by the form. */
	private offerLog({ at, kind, day, shared }: Opened): void {
		const member = this.people.member(at());
		if (member === null) return;
		const {
			person: { name },
			history: { interactions, last },
		} = member;
		// Something shared is noted beside another contact of the day.
		const isNoted =
			shared === undefined
				? last !== null && last >= day
				: interactions.some((contact) => contact.date >= day && contact.kind === SHARE_KIND);
		if (isNoted) return;
		const draft: LogDraft = shared === undefined ? { kind, day } : { kind: SHARE_KIND, day, text: shared() };
		tellOffer(kind === 'call' ? reachWords.called(name) : reachWords.wroteTo(name), {
			text: reachWords.logIt,
			time: OFFER_TIME,
			run: () => new LogModal(this.app, this.desk, [at()], draft).open(),
		});
	}

	private withLiving(path: string, run: (member: Member) => void): void {
		const member = this.people.member(path);
		if (member === null) tell(doneWords.noPerson(path));
		else if (member.person.deceased) tell(reachWords.remembered(member.person.name));
		else run(member);
	}
}

const copy = async (text: string): Promise<void> => copyOr(reachWords.notCopied, text);
